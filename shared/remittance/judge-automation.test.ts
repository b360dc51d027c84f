import { describe, expect, it } from "vitest";
import {
  coverage,
  dollars,
  ourClaim,
  ourLine,
  plan,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { NOTHING_OPEN } from "../ledger/line-balance.ts";
import { judgeAutomation, needsPerson } from "./judge-automation.ts";

const line = (paid: number, cas: string[], rest = {}) => theirLine({ code: "99213", charge: 100, paid, cas, ...rest });
const ours = (number: number) =>
  ourClaim([ourLine(number, "99213", 100, { lineId: `line-${number}`, controlNumber: `LCN${number}` })], {
    claimId: `claim-${number}`,
    claimNumber: `BW000${number}`,
    coverages: [coverage("primary")],
  });
const clean = (number: number) =>
  theirClaim({ number: `BW000${number}`, lines: [line(80, ["CO-45 20"], { lineControlNumber: `LCN${number}` })] });
const stranger = theirClaim({ number: "NOTOURS", lines: [theirLine({ code: "99999", charge: 50, paid: 50 })] });

const judge = (facts: Parameters<typeof plan>[0], way: "one-click" | "automatic" = "automatic", isBooked = false) =>
  judgeAutomation(plan(facts, [ours(1), ours(2)]), way, isBooked);

describe("what posts without a person", () => {
  it("is all of a check that balances and matches", () => {
    for (const way of ["one-click", "automatic"] as const) {
      expect(judge(remittance([clean(1), clean(2)]), way).verdict).toEqual({
        ...{ outcome: "all", claimCount: 2, amountCents: 16_000, waitingCount: 0, waitingCents: 0, why: null },
      });
    }
  });

  it("is nothing of a check that is one cent out of balance", () => {
    for (const way of ["one-click", "automatic"] as const) {
      const { verdict } = judge(remittance([clean(1), clean(2)], { check: 160.01 }), way);
      expect(verdict).toMatchObject({ outcome: "nothing", claimCount: 0, waitingCount: 2, waitingCents: 16_000 });
      expect(verdict.why).toContain("$0.01");
    }
  });

  it("is the rest, where one claim matches nothing of ours", () => {
    const { verdict, plan: chosen } = judge(remittance([clean(1), stranger]));
    expect(verdict).toMatchObject({
      outcome: "part",
      claimCount: 1,
      amountCents: 8_000,
      waitingCount: 1,
      waitingCents: 5_000,
    });
    expect(chosen.claims.map((claim) => claim.posts)).toEqual([true, false]);
    expect(judge(remittance([stranger])).verdict.outcome).toBe("nothing");
  });

  it("by itself leaves a claim that was found without a number of ours; one press posts it", () => {
    const guessed = theirClaim({
      number: "THEIRS",
      lines: [line(80, ["CO-45 20"])],
      patient: { kind: "person", lastOrOrganization: "Fictional", idQualifier: "MI", id: "M-EVG01" },
    });
    const facts = plan(remittance([guessed]), [ours(1)]);
    expect(facts.claims[0]?.match?.by).toBe("service");
    expect(judgeAutomation(facts, "one-click", false).verdict.outcome).toBe("all");
    const { verdict } = judgeAutomation(facts, "automatic", false);
    expect(verdict).toMatchObject({ outcome: "nothing", waitingCount: 1 });
    expect(verdict.why).toContain("not by a number of ours");
  });

  it("by itself leaves money that no rule names (PI): somebody has to decide about it", () => {
    const reduced = theirClaim({ number: "BW0001", lines: [line(80, ["PI-45 20"])] });
    expect(judge(remittance([reduced, clean(2)])).verdict).toMatchObject({
      outcome: "part",
      claimCount: 1,
      waitingCount: 1,
    });
    expect(judge(remittance([reduced, clean(2)]), "one-click").verdict.outcome).toBe("all");
  });

  it("by itself books no provider-level adjustment whose meaning stands in a letter", () => {
    const facts = remittance([clean(1)], { plb: ["CS LETTER 10"] });
    expect(judge(facts).verdict).toMatchObject({ outcome: "nothing", why: expect.stringContaining("LETTER") });
    expect(judge(facts, "one-click").verdict.outcome).toBe("all");
    expect(judge(facts, "automatic", true).verdict.outcome).toBe("all");
  });

  it("is a check of provider-level adjustments alone, once", () => {
    const facts = remittance([], { plb: ["L6 REF -10"] });
    expect(judge(facts).verdict).toMatchObject({ outcome: "all", claimCount: 0 });
    expect(judge(facts, "automatic", true).verdict.outcome).toBe("nothing");
  });

  it("holds a reversal back together with its correction when that one is not certain", () => {
    const answered = ourClaim(
      [ourLine(1, "99213", 100, { open: { ...NOTHING_OPEN }, writtenOff: { primary: dollars(20) } })],
      { coverages: [{ ...coverage("primary"), answered: true }] },
    );
    const reversal = theirClaim({
      number: "BW0001",
      status: "22",
      lines: [line(-80, ["CO-45 -20"], { lineControlNumber: "LCN1", chargeCents: dollars(-100) })],
    });
    const correction = (cas: string[]) =>
      theirClaim({ number: "BW0001", lines: [line(85, cas, { lineControlNumber: "LCN1" })] });
    const judged = (cas: string[]) => {
      const whole = plan(remittance([reversal, correction(cas)]), [answered]);
      expect(whole.claims.map((claim) => claim.posts)).toEqual([true, true]);
      return judgeAutomation(whole, "automatic", false);
    };
    expect(judged(["CO-45 15"]).verdict).toMatchObject({ outcome: "all", claimCount: 2 });
    const { verdict, plan: chosen } = judged(["PI-45 15"]);
    expect(verdict).toMatchObject({ outcome: "nothing", claimCount: 0, waitingCount: 2, waitingCents: 500 });
    expect(chosen.claims.map((claim) => claim.posts)).toEqual([false, false]);
  });
});

describe("what is worth a person's time", () => {
  it("is all that holds a claim, and every note but those that decide nothing", () => {
    const note = (code: "restated-adjustment" | "units-changed", holds: boolean) =>
      needsPerson({ code, holds, message: "" });
    expect([
      note("restated-adjustment", true),
      note("restated-adjustment", false),
      note("units-changed", false),
    ]).toEqual([true, false, true]);
  });
});
