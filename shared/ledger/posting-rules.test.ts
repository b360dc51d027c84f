import { describe, expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { applyInsurancePayment, applyPatientPayment } from "./apply-payment.ts";
import { bookCheck, checkDifference } from "./book-check.ts";
import { bookReceipt } from "./book-receipt.ts";
import { chargeLine, openLine } from "./charge-line.ts";
import { checkInvariants, checkKeptLineBalances } from "./check-invariants.ts";
import { type JournalEntry, journalEntry, journalEntrySchema } from "./journal-entry.ts";
import { foldLineBalances, NO_LINE_BALANCE, NOTHING_OPEN, waitingOn } from "./line-balance.ts";
import { postAdjustment } from "./post-adjustment.ts";
import { approveRefund, payRefund, returnCheck } from "./return-money.ts";
import { reverseEntry } from "./reverse-entry.ts";
import { transferResponsibility } from "./transfer-responsibility.ts";

/** The usual entries, row by row: who is debited and who is credited. */

let count = 0;
const stamp = () => {
  count += 1;
  return { entryId: `e${count}`, postingDate: isoDate("2026-03-21"), source: "test" };
};
const day = isoDate("2026-03-21");
const line = { patientId: "p1", claimId: "c1", lineId: "l1", serviceDate: isoDate("2026-03-02"), providerId: "dr1" };
const receipt = { receiptId: "r1", owner: { patientId: "p1" } };
const charge = () => chargeLine(stamp(), { line, amountCents: cents(200), party: "primary" });

function sides(entry: JournalEntry | undefined) {
  expect(journalEntrySchema.parse(entry)).toEqual(entry);
  return entry!.postings.map(({ account, amountCents, dimensions: { party } }) =>
    party && account === "receivable" ? `${account}(${party}) ${amountCents}` : `${account} ${amountCents}`,
  );
}

describe("the usual entries", () => {
  it.each<[string, () => JournalEntry | undefined, string[]]>([
    ["charge", charge, ["receivable(primary) 200", "charges -200"]],
    [
      "opening balance",
      () => openLine(stamp(), { line, amountCents: cents(70), party: "patient" }),
      ["receivable(patient) 70", "opening -70"],
    ],
    [
      "a check with a take-back",
      () =>
        bookCheck(stamp(), {
          receiptId: "r1",
          payerId: "payer1",
          checkCents: cents(450),
          claimsCents: cents(500),
          depositDate: day,
          providerAdjustments: [{ account: "payer-balance", amountCents: cents(50), reason: "WO", reference: "REF1" }],
        }),
      ["cash 450", "unapplied -500", "payer-balance 50"],
    ],
    [
      "interest within the check",
      () =>
        bookCheck(stamp(), {
          receiptId: "r1",
          payerId: "payer1",
          checkCents: cents(503),
          claimsCents: cents(500),
          depositDate: day,
          providerAdjustments: [{ account: "interest", amountCents: cents(-3), reason: "L6", reference: "INT" }],
        }),
      ["cash 503", "unapplied -500", "interest -3"],
    ],
    [
      "line paid",
      () =>
        applyInsurancePayment(stamp(), {
          line,
          receiptId: "r1",
          payerId: "payer1",
          party: "primary",
          amountCents: cents(80),
          reason: "insurance-payment",
        }),
      ["unapplied 80", "receivable(primary) -80"],
    ],
    [
      "CO-45",
      () =>
        postAdjustment(stamp(), {
          line,
          account: "contractual",
          party: "primary",
          amountCents: cents(100),
          group: "CO",
          carc: "45",
        }),
      ["contractual 100", "receivable(primary) -100"],
    ],
    [
      "PR to the patient",
      () =>
        transferResponsibility(stamp(), {
          line,
          from: "primary",
          to: "patient",
          amountCents: cents(20),
          reason: "PR-1",
        }),
      ["receivable(patient) 20", "receivable(primary) -20"],
    ],
    [
      "patient pays",
      () =>
        bookReceipt(stamp(), {
          receiptId: "r1",
          patientId: "p1",
          amountCents: cents(50),
          depositDate: day,
          method: "cash",
        }),
      ["cash 50", "unapplied -50"],
    ],
    [
      "applied",
      () => applyPatientPayment(stamp(), { line, receiptId: "r1", party: "patient", amountCents: cents(20) }),
      ["unapplied 20", "receivable(patient) -20"],
    ],
    [
      "returned check",
      () => returnCheck(stamp(), { ...receipt, amountCents: cents(50), returnDate: day }),
      ["unapplied 50", "cash -50"],
    ],
    [
      "refund approved",
      () => approveRefund(stamp(), { ...receipt, amountCents: cents(30), reference: "RF1" }),
      ["unapplied 30", "refund-payable -30"],
    ],
    [
      "refund paid",
      () => payRefund(stamp(), { ...receipt, amountCents: cents(30), reference: "RF1", paidDate: day }),
      ["refund-payable 30", "cash -30"],
    ],
  ])("%s", (_name, make, expected) => expect(sides(make())).toEqual(expected));

  it("says how far a check is from its claims", () => {
    const plb = [{ account: "payer-balance" as const, amountCents: cents(50), reason: "WO", reference: "R" }];
    expect(checkDifference({ checkCents: cents(450), claimsCents: cents(500), providerAdjustments: plb })).toBe(0);
    expect(checkDifference({ checkCents: cents(449), claimsCents: cents(500), providerAdjustments: plb })).toBe(-1);
  });
});

describe("journalEntry", () => {
  const base = { ...stamp(), kind: "charge" as const, reason: "charge" };
  const dimensions = { patientId: "p1", claimId: "c1", lineId: "l1" };

  it("refuses an entry that does not balance", () => {
    const postings = [
      {
        account: "receivable" as const,
        amountCents: cents(200),
        dimensions: { ...dimensions, party: "primary" as const },
      },
      { account: "charges" as const, amountCents: cents(-199), dimensions },
    ];
    expect(() => journalEntry({ ...base, postings })).toThrow("differ by 1 cents");
  });

  it("refuses a posting that does not say what it concerns", () => {
    const postings = [
      { account: "receivable" as const, amountCents: cents(200), dimensions },
      { account: "charges" as const, amountCents: cents(-200), dimensions },
    ];
    expect(() => journalEntry({ ...base, postings })).toThrow("must carry its party");
  });

  it("refuses an entry that moves nothing, and unapplied money without an owner", () => {
    expect(() => chargeLine(stamp(), { line, amountCents: cents(0), party: "primary" })).toThrow(
      "a debit and a credit",
    );
    const nobody = [
      { account: "cash" as const, amountCents: cents(5), dimensions: { receiptId: "r1" } },
      { account: "unapplied" as const, amountCents: cents(-5), dimensions: { receiptId: "r1" } },
    ];
    expect(() => journalEntry({ ...base, postings: nobody })).toThrow("owner");
  });
});

describe("undoing", () => {
  it("exchanges the sides, is linked, and is not itself undone", () => {
    const entry = charge();
    const undone = reverseEntry(stamp(), entry, "wrong-patient");
    expect(undone).toMatchObject({ kind: "reversal", reason: "wrong-patient", reversesEntryId: entry.entryId });
    expect(foldLineBalances([entry, undone]).get("l1")).toEqual(NO_LINE_BALANCE);
    expect(() => reverseEntry(stamp(), undone, "again")).toThrow("not reversed");
  });
});

describe("checkInvariants", () => {
  it("finds nothing in a sound journal", () => expect(checkInvariants([charge()])).toEqual([]));

  it("names an entry that was changed, one that repeats, and a reversal without its original or done twice", () => {
    const entry = charge();
    const changed = { ...entry, postings: [{ ...entry.postings[0]!, amountCents: cents(201) }, entry.postings[1]!] };
    expect(checkInvariants([changed]).map((one) => one.code)).toEqual([
      "entry-unsound",
      "trial-balance",
      "line-balance",
    ]);
    expect(checkInvariants([entry, entry]).map((one) => one.code)).toEqual(["entry-repeated"]);
    const undone = reverseEntry(stamp(), entry, "void");
    expect(checkInvariants([undone]).map((one) => one.code)).toEqual(["reversal-mismatch"]);
    const twice = [entry, undone, { ...undone, entryId: "again" }];
    expect(checkInvariants(twice).map((one) => one.code)).toEqual(["reversal-mismatch"]);
  });

  it("names a receipt that gave more than it brought", () => {
    const owe = transferResponsibility(stamp(), {
      line,
      from: "primary",
      to: "patient",
      amountCents: cents(60),
      reason: "PR-1",
    });
    const booked = bookReceipt(stamp(), {
      receiptId: "r1",
      patientId: "p1",
      amountCents: cents(50),
      depositDate: day,
      method: "cash",
    });
    const applied = applyPatientPayment(stamp(), { line, receiptId: "r1", party: "patient", amountCents: cents(60) });
    const problems = checkInvariants([charge(), owe, booked, applied]);
    expect(problems).toMatchObject([{ code: "receipt-overdrawn", receiptId: "r1" }]);
  });

  it("names every kept line balance that differs from the journal", () => {
    const entries = [charge()];
    const kept = foldLineBalances(entries);
    expect(checkKeptLineBalances(entries, kept)).toEqual([]);
    kept.set("l1", { ...kept.get("l1")!, open: { ...NOTHING_OPEN, primary: cents(199) } });
    kept.set("l2", NO_LINE_BALANCE);
    expect(checkKeptLineBalances(entries, kept).map((one) => one.lineId)).toEqual(["l1", "l2"]);
  });
});

describe("waitingOn", () => {
  it("is the first party that owes, in the order of responsibility", () => {
    expect(waitingOn({ ...NOTHING_OPEN, secondary: cents(1), patient: cents(2) })).toBe("secondary");
    expect(waitingOn({ ...NOTHING_OPEN, primary: cents(-5), patient: cents(2) })).toBe("patient");
    expect(waitingOn(NOTHING_OPEN)).toBe("nobody");
  });
});
