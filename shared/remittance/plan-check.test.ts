import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  dollars,
  ourClaim,
  ourLine,
  plan,
  postClaimEntries,
  postEntries,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { balanceOf, line200, openOf, simple, sound } from "../../test/fixtures/remittance/worked-answer.ts";
import { payerBalancesByReference, unappliedByReceipt } from "../ledger/balances.ts";
import { cents } from "../money/cents.ts";

describe("the check", () => {
  it("books interest beside the claims", () => {
    const claim = line200();
    const posting = plan(remittance([simple()], { plb: ["L6 INT -3.21"] }), [claim]);
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(balanceOf(entries, "cash")).toBe(dollars(83.21));
    expect(balanceOf(entries, "interest")).toBe(dollars(-3.21));
  });

  it("books a check of provider-level adjustments only, and a forward balance that closes", () => {
    const first = plan(remittance([], { plb: ["FB F7 -50", "WO W1 50"] }), []);
    expect(first.totals).toMatchObject({ checkCents: 0, remainingCents: 0 });
    const second = plan(remittance([], { plb: ["FB F7 50", "CT CAP -250"] }), []);
    const entries = [...postEntries(first), ...postEntries(second, "receipt-2")];
    sound(entries);
    expect(payerBalancesByReference(entries).get("F7")).toBe(0);
    expect(payerBalancesByReference(entries).get("W1")).toBe(dollars(-50));
    expect(balanceOf(entries, "cash")).toBe(dollars(200));
  });

  it("books a reason that nobody has named as the payer's balance, for review", () => {
    const posting = plan(remittance([], { plb: ["ZZ X9 -10", "toString X8 -1"] }), []);
    expect(posting.providerAdjustments).toMatchObject([
      { account: "payer-balance", review: true },
      { account: "payer-balance", review: true },
    ]);
    expect(posting.exceptions.map((one) => [one.code, one.holds])).toEqual([
      ["review-provider-adjustment", false],
      ["review-provider-adjustment", false],
    ]);
    expect(balanceOf(postEntries(posting), "cash")).toBe(dollars(11));
  });

  it("books what a payer debits the practice (BPR03 = D)", () => {
    const facts = remittance([], { plb: ["WO W2 30"] });
    const debited = { ...facts, payment: { ...facts.payment, amountCents: dollars(30), creditOrDebit: "D" as const } };
    const posting = plan(debited, []);
    expect(posting.totals).toMatchObject({ checkCents: dollars(-30), remainingCents: 0 });
    expect(balanceOf(postEntries(posting), "cash")).toBe(dollars(-30));
  });

  it("moves nothing for a check of nothing", () => {
    expect(postEntries(plan(remittance([]), []))).toEqual([]);
  });

  it("leaves a held claim's money on the check, and posts it later without booking the check again", () => {
    const claim = line200();
    const stray = theirClaim({ number: "XX", lines: [theirLine({ code: "99999", charge: 40, paid: 40 })] });
    const facts = remittance([simple(), stray]);
    const posting = plan(facts, [claim]);
    expect(posting.status).toBe("exceptions");
    expect(posting.totals).toMatchObject({ checkCents: dollars(120), heldCents: dollars(40), remainingCents: 0 });
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(balanceOf(entries, "cash")).toBe(dollars(120));
    expect(unappliedByReceipt(entries).get("receipt-1")).toBe(dollars(40));
    const found = ourClaim([ourLine(7, "99999", 40)], {
      claimId: "claim-7",
      claimNumber: "BW0007",
      patientId: "patient-7",
    });
    const chosen = { settled: new Set([0]), chosenClaims: new Map([[1, "claim-7"]]) };
    const later = plan(facts, [claimAfter(claim, entries, ["primary"]), found], chosen);
    const after = [...entries, ...chargeEntries(found), ...postClaimEntries(later)];
    sound(after);
    expect(openOf(after, "line-7")).toEqual({});
    expect(unappliedByReceipt(after).get("receipt-1")).toBe(0);
    expect(balanceOf(after, "cash")).toBe(dollars(120));
  });

  it("plans only what is left when a remittance was partly posted", () => {
    const claim = line200();
    const posting = plan(remittance([simple()]), [claim], { settled: new Set([0]) });
    expect(posting.claims[0]!.posts).toBe(false);
    expect(posting.totals).toMatchObject({ postedCents: 0, settledCents: dollars(80), remainingCents: 0 });
    expect(posting.status).toBe("ready");
  });

  it("is blocked when claims and check differ, with the exact difference", () => {
    const posting = plan(remittance([simple()], { check: 79.99 }), [line200()]);
    expect(posting.status).toBe("blocked");
    expect(posting.balanceProblems).toMatchObject([{ level: "check", differenceCents: 1 }]);
    expect(posting.claims[0]!.posts).toBe(false);
  });

  it("posts nothing of a check of which one claim does not add up, and names its place", () => {
    const claim = line200();
    const other = ourClaim([ourLine(9, "99214", 300)], { claimId: "claim-2", claimNumber: "BW0002" });
    const off = theirClaim({
      number: "BW0002",
      charge: 300,
      paid: 150,
      lines: [theirLine({ code: "99214", charge: 300, paid: 150, cas: ["CO-45 149"] })],
    });
    const posting = plan(remittance([simple(), off]), [claim, other]);
    expect(posting.status).toBe("blocked");
    expect(posting.claims.map((one) => one.posts)).toEqual([false, false]);
    expect(posting.claims.map((one) => one.exceptions.length)).toEqual([0, 2]);
    expect(posting.balanceProblems.map((one) => [one.level, one.differenceCents])).toEqual([
      ["line", dollars(1)],
      ["claim", dollars(1)],
    ]);
  });

  it("never posts a predetermination", () => {
    const posting = plan(
      remittance([simple({ statusCode: "25", paidCents: cents(0), lines: [], chargeCents: cents(0) })]),
      [line200()],
    );
    expect(posting.claims[0]).toMatchObject({ posts: false, kind: "not-for-posting" });
    expect(posting.status).toBe("ready");
  });

  it("holds a second payment of the same answer", () => {
    const claim = line200();
    const entries = [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))];
    const again = plan(remittance([simple()]), [claimAfter(claim, entries, ["primary"])]);
    expect(again.claims[0]!.exceptions).toMatchObject([{ code: "below-zero", holds: true }]);
    expect(again.status).toBe("exceptions");
  });
});
