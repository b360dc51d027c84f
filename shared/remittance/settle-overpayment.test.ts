import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  dollars,
  plan,
  postEntries,
  remittance,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { line200, openOf, simple, sound } from "../../test/fixtures/remittance/worked-answer.ts";
import { transferResponsibility } from "../ledger/transfer-responsibility.ts";
import { OVERPAYMENT_RULES, type OverpaymentCause } from "./overpayment-cause.ts";

/** The line of 200 after its answer (80 paid, 100 by contract, 20 the patient's), and the same answer once more. */
function repeated(cause?: OverpaymentCause) {
  const claim = line200();
  const entries = [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))];
  const again = remittance([simple({ payerControlNumber: "ICN2" })]);
  const overpaymentCauses = new Map(cause === undefined ? [] : [[0, cause] as const]);
  const posting = plan(again, [claimAfter(claim, entries, ["primary"])], { overpaymentCauses });
  return { entries, posting };
}

describe("an answer that would take a line below zero", () => {
  it("is held and asks for its cause, so that nothing is given up twice", () => {
    const { posting } = repeated();
    expect(posting.claims[0]).toMatchObject({ posts: false });
    expect(posting.claims[0]!.exceptions).toMatchObject([{ code: "below-zero", amountCents: dollars(160) }]);
  });

  it.each(OVERPAYMENT_RULES.filter((rule) => rule.effect === "wait"))("waits when $label", ({ cause }) => {
    expect(repeated(cause).posting.claims[0]!.posts).toBe(false);
  });

  it.each([
    ["paid-twice", { primary: dollars(-80), patient: dollars(20) }, 0],
    ["paid-by-another", { primary: dollars(-80), patient: dollars(20) }, 0],
    ["unknown", { patient: dollars(20) }, 80],
  ] as const)("posts by its cause: %s", (cause, open, unapplied) => {
    const { entries, posting } = repeated(cause);
    const after = [...entries, ...postEntries(posting, "receipt-2")];
    sound(after);
    expect(openOf(after)).toEqual(open);
    const applied = posting.claims[0]!.lines[0]!.paidCents;
    expect(dollars(80) - applied).toBe(dollars(unapplied));
    expect(posting.claims[0]!.lines[0]).toMatchObject({ sentPaidCents: dollars(80), overpayment: { cause } });
    expect(posting.claims[0]!.lines[0]!.openAfter).toMatchObject(open);
  });

  it("makes the credit the patient's when the patient had paid what the payer pays now", () => {
    const claim = line200();
    // The patient was asked for the whole charge and has paid it, so nothing is open any more for anybody.
    const moved = transferResponsibility(
      { entryId: "moved", postingDate: claim.lines[0]!.serviceDate, source: "test" },
      {
        line: {
          patientId: "patient-1",
          claimId: "claim-1",
          lineId: "line-1",
          serviceDate: claim.lines[0]!.serviceDate,
        },
        ...{ from: "primary", to: "patient", amountCents: dollars(200), reason: "self-pay" },
      },
    );
    const entries = [...chargeEntries(claim), moved];
    const settled = claimAfter(claim, entries);
    const paid = {
      ...settled,
      lines: settled.lines.map((line) => ({ ...line, open: { ...line.open, patient: dollars(0) } })),
    };
    const posting = plan(remittance([simple()]), [paid], { overpaymentCauses: new Map([[0, "patient-paid"]]) });
    const [line] = posting.claims[0]!.lines;
    expect(line!.openAfter).toMatchObject({ primary: 0, patient: dollars(-180) });
    expect(line!.overpayment).toMatchObject({ toPatientCents: dollars(200) });
    const after = [...entries, ...postEntries(posting)];
    sound(after);
    expect(openOf(after)).toEqual({ patient: dollars(20) });
  });
});
