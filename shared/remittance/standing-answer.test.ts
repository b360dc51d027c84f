import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  dollars,
  plan,
  postEntries,
  remittance,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { balanceOf, line200, openOf, reversal, simple, sound } from "../../test/fixtures/remittance/worked-answer.ts";
import { DEFAULT_ADJUSTMENT_POLICY } from "./adjustment-policy.ts";
import { answerTakenBack, type StandingAnswer } from "./standing-answer.ts";

const answer = (answerId: string, payerControlNumber: string, paid: number): StandingAnswer => ({
  ...{ answerId, payerControlNumber, rank: "primary", paidCents: dollars(paid), lines: [] },
});

describe("which answer a reversal takes back", () => {
  const standing = [answer("a1", "ICN1", 80), answer("a2", "ICN2", 80), answer("a3", "ICN1", 50)];
  const taken = (payerControlNumber: string, paid: number, rank: "primary" | "secondary" = "primary") =>
    answerTakenBack(standing, rank, { payerControlNumber, paidCents: dollars(paid) })?.answerId;

  it("is the one of its amount and number, else of its amount, else of its number, else the latest", () => {
    expect(taken("ICN1", -80)).toBe("a1");
    expect(taken("ICN9", -80)).toBe("a2");
    expect(taken("ICN2", -10)).toBe("a2");
    expect(taken("ICN9", -10)).toBe("a3");
    expect(taken("ICN1", -80, "secondary")).toBeUndefined();
  });
});

describe("a reversal after the adjustment table was changed", () => {
  it("takes back what was posted, not what the table would post now", () => {
    const claim = line200();
    const first = plan(remittance([simple()]), [claim]);
    const entries = [...chargeEntries(claim), ...postEntries(first)];
    const [planned] = first.claims;
    const standing = [{ answerId: "a1", rank: "primary" as const, ...planned! }];
    // Since then CO-45 is a denial, and coinsurance goes nowhere by itself.
    const policy = DEFAULT_ADJUSTMENT_POLICY.filter((rule) => rule.carc !== "45" && rule.group !== "PR");
    const after = { ...claimAfter(claim, entries, ["primary"]), standing };
    const posting = plan(remittance([reversal()], { plb: ["FB F1 -80"] }), [after], { policy });
    expect(posting.claims[0]).toMatchObject({ posts: true, pair: { relation: "takes-back", answerId: "a1" } });
    const all = [...entries, ...postEntries(posting, "receipt-2")];
    sound(all);
    expect(openOf(all)).toEqual({ primary: dollars(200) });
    expect(balanceOf(all, "contractual")).toBe(0);
  });

  it("links a correction to the reversal beside it, or to the one of an earlier check", () => {
    const claim = line200();
    const entries = [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))];
    const now = claimAfter(claim, entries, ["primary"]);
    const inOne = plan(remittance([simple(), reversal()]), [now]);
    expect(inOne.claims[0]!.pair).toEqual({ relation: "corrects", claimIndex: 1 });
    const coverages = now.coverages.map((one) => ({ ...one, openReversalId: "r1" }));
    const inTwo = plan(remittance([simple()]), [{ ...line200(), coverages }]);
    expect(inTwo.claims[0]!.pair).toEqual({ relation: "corrects", answerId: "r1" });
  });
});
