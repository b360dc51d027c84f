import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  dollars,
  ourClaim,
  ourLine,
  plan,
  postEntries,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { balanceOf, line200, openOf, reversal, simple, sound } from "../../test/fixtures/remittance/worked-answer.ts";
import { payerBalancesByReference } from "../ledger/balances.ts";
import { cents } from "../money/cents.ts";

describe("reversals", () => {
  const posted = () => {
    const claim = line200();
    return { claim, entries: [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))] };
  };

  it("takes back and corrects in one file, whatever their order", () => {
    const { claim, entries } = posted();
    const correction = simple({
      lines: [theirLine({ code: "99213", charge: 200, paid: 90, cas: ["CO-45 85", "PR-2 25"] })],
    });
    for (const claims of [
      [reversal(), correction],
      [correction, reversal()],
    ]) {
      const posting = plan(remittance(claims), [claimAfter(claim, entries, ["primary"])]);
      expect(posting.status).toBe("ready");
      const after = [...entries, ...postEntries(posting, "receipt-2")];
      sound(after);
      expect(openOf(after)).toEqual({ patient: dollars(25) });
      expect(balanceOf(after, "cash")).toBe(dollars(90));
      expect(balanceOf(after, "contractual")).toBe(dollars(85));
    }
  });

  it("takes back nothing that does not stand: never answered, taken back before, or twice in one file", () => {
    const { claim, entries } = posted();
    const takenBack = [
      plan(remittance([reversal()], { plb: ["FB ICN1 -80"] }), [line200()]),
      plan(remittance([reversal()], { plb: ["FB ICN1 -80"] }), [claimAfter(claim, entries, [])]),
      plan(remittance([reversal(), reversal(), simple()]), [claimAfter(claim, entries, ["primary"])]),
    ];
    for (const posting of takenBack) {
      expect(posting.claims.every((one) => !one.posts)).toBe(true);
      expect(posting.claims[0]!.exceptions.map((one) => one.code)).toContain("nothing-to-take-back");
    }
  });

  it("takes back in one file and corrects in the next, with the money taken in the next (WO now and later)", () => {
    const { claim, entries } = posted();
    const other = ourClaim([ourLine(5, "99214", 600)], {
      claimId: "claim-2",
      claimNumber: "BW0002",
      patientId: "patient-2",
    });
    const pays500 = theirClaim({
      number: "BW0002",
      lines: [theirLine({ code: "99214", charge: 600, paid: 500, cas: ["CO-45 100"] })],
    });
    const first = plan(remittance([pays500, reversal()], { plb: ["WO ICN1 -80"] }), [
      claimAfter(claim, entries, ["primary"]),
      other,
    ]);
    expect(first.totals).toMatchObject({ checkCents: dollars(500), claimsCents: dollars(420), remainingCents: 0 });
    const afterFirst = [...entries, ...chargeEntries(other), ...postEntries(first, "receipt-2")];
    sound(afterFirst);
    expect(payerBalancesByReference(afterFirst).get("ICN1")).toBe(dollars(80));
    expect(openOf(afterFirst)).toEqual({ primary: dollars(200) });
    const second = plan(remittance([simple({ payerControlNumber: "ICN2" })], { plb: ["WO ICN1 80"] }), [
      claimAfter(claim, afterFirst, ["primary"]),
    ]);
    expect(second.totals.checkCents).toBe(0);
    const afterSecond = [...afterFirst, ...postEntries(second, "receipt-3")];
    sound(afterSecond);
    expect(payerBalancesByReference(afterSecond).get("ICN1")).toBe(0);
    expect(openOf(afterSecond)).toEqual({ patient: dollars(20) });
  });

  it("leaves the patient's credit when the patient had paid, and says so", () => {
    const { claim, entries } = posted();
    const after = claimAfter(claim, entries, ["primary"]);
    const paid = {
      ...after,
      lines: after.lines.map((line) => ({ ...line, open: { ...line.open, patient: cents(0) } })),
    };
    const posting = plan(remittance([reversal()], { plb: ["WO ICN1 -80"] }), [paid]);
    expect(posting.claims[0]!.posts).toBe(true);
    expect(posting.claims[0]!.exceptions).toMatchObject([{ code: "reversal-leaves-credit", amountCents: dollars(20) }]);
  });

  it("holds a correction when its reversal is held", () => {
    const { claim, entries } = posted();
    const broken = { ...reversal(), paidCents: dollars(-79) };
    const posting = plan(remittance([broken, simple()]), [claimAfter(claim, entries, ["primary"])]);
    expect(posting.claims.map((one) => one.posts)).toEqual([false, false]);
  });

  it("posts a check whose held reversal takes more than the other claims bring: the payer's balance bears it", () => {
    const claim = ourClaim([ourLine(1, "99213", 200)]);
    const stray = { ...reversal(), claimNumber: "NOTOURS", lines: [], adjustments: [], chargeCents: dollars(-80) };
    const posting = plan(remittance([simple(), stray], { plb: ["FB F1 -80"] }), [claim]);
    expect(posting.status).toBe("exceptions");
    expect(posting.exceptions).toMatchObject([{ code: "held-reversal", holds: false, amountCents: dollars(-80) }]);
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(payerBalancesByReference(entries)).toEqual(
      new Map([
        ["F1", dollars(80)],
        ["ICN1", dollars(-80)],
      ]),
    );
  });
});
