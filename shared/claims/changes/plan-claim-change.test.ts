import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTHING_OPEN, openTotal, type PartyBalances } from "../../ledger/line-balance.ts";
import { cents } from "../../money/cents.ts";
import type { ClaimChange } from "./claim-change.ts";
import { askAnewFrom, moveBackTo, openAfterMoves } from "./move-balances.ts";
import { type ChangedCoverage, type ClaimChangeFacts, planClaimChange } from "./plan-claim-change.ts";

const coverage = (rank: ChangedCoverage["rank"], changes: Partial<ChangedCoverage> = {}): ChangedCoverage => ({
  ...{ rank, coverageId: `C-${rank}`, payerName: `PRETEND ${rank.toUpperCase()}`, acceptsReplacement: true },
  answer: undefined,
  ...changes,
});
const answer = (changes: Partial<NonNullable<ChangedCoverage["answer"]>> = {}) => ({
  ...{ payerControlNumber: "ICN1", stands: true, paidCents: cents(6_500), isDenied: false },
  ...changes,
});
const line = (open: Partial<PartyBalances>) => ({
  ...{ lineId: "L1", lineNumber: 1, procedureCode: "99213", open: { ...NOTHING_OPEN, ...open } },
});
const facts = (changes: Partial<ClaimChangeFacts> = {}): ClaimChangeFacts => ({
  submission: "accepted",
  destination: "primary",
  coverages: [coverage("primary", { answer: answer() })],
  lines: [line({ patient: cents(2_500) })],
  pendingChange: undefined,
  newPayerNames: new Map([
    ["C-primary", "PRETEND PRIMARY"],
    ["C-secondary", "PRETEND SECONDARY"],
    ["C-other", "OTHER PRETEND"],
  ]),
  ...changes,
});
const correct: ClaimChange = { kind: "correct", rank: null, payerControlNumber: null };
const covers = (primary: string | null, secondary: string | null = null): ClaimChange => ({
  kind: "change-coverage",
  coverageIds: { primary, secondary, tertiary: null },
});

describe("correcting and voiding", () => {
  it("goes under the number of the payer's latest answer, or the one that was typed", () => {
    expect(planClaimChange(facts(), correct)).toMatchObject({
      ...{ refusal: undefined, frequency: "7", payerControlNumber: "ICN1", opens: true, moves: [] },
    });
    expect(planClaimChange(facts(), { ...correct, payerControlNumber: "TYPED" }).payerControlNumber).toBe("TYPED");
  });

  it("corrects the payer that answered last, though another is asked now", () => {
    const coverages = [coverage("primary", { answer: answer() }), coverage("secondary")];
    const plan = planClaimChange(facts({ destination: "secondary", coverages }), correct);
    expect(plan).toMatchObject({ destination: "primary", frequency: "7" });
    expect(plan.warnings.join()).toMatch(/with a later payer now/);
  });

  it.each([
    ["no payer has answered", { coverages: [coverage("primary")] }, /only an answered claim/],
    [
      "the payer takes none",
      { coverages: [coverage("primary", { answer: answer(), acceptsReplacement: false })] },
      /does not take/,
    ],
    [
      "there is no number",
      { coverages: [coverage("primary", { answer: answer({ payerControlNumber: "" }) })] },
      /own claim number/,
    ],
    ["it is in a batch", { submission: "prepared" as const }, /cancel it/],
    ["a change waits", { pendingChange: "a correction" }, /has a correction that has not gone out/],
  ])("is refused where %s", (_why, changes, words) => {
    expect(planClaimChange(facts(changes), correct).refusal).toMatch(words);
  });
});

describe("billing again", () => {
  it.each([
    ["never answered", undefined, /CARC 18/],
    ["taken back", answer({ stands: false }), /CARC 18/],
    ["wholly denied", answer({ isDenied: true, paidCents: cents(0) }), /MA130/],
  ])("is allowed where the claim was %s, with its warning", (_what, given, words) => {
    const plan = planClaimChange(facts({ coverages: [coverage("primary", { answer: given })] }), { kind: "rebill" });
    expect(plan.refusal).toBeUndefined();
    expect(plan.warnings.join(" ")).toMatch(words);
    expect(plan).toMatchObject({ frequency: "1", payerControlNumber: "" });
  });

  it("is refused where the payer's answer stands, or nothing has gone out", () => {
    expect(planClaimChange(facts(), { kind: "rebill" }).refusal).toMatch(/bill it twice/);
    expect(planClaimChange(facts({ submission: "unsent" }), { kind: "rebill" }).refusal).toMatch(/waits to be sent/);
  });
});

describe("reset and coverage", () => {
  it("resets as a replacement where the payer takes one, else as an original with a warning", () => {
    expect(planClaimChange(facts(), { kind: "reset-to-primary" })).toMatchObject({
      ...{
        frequency: "7",
        payerControlNumber: "ICN1",
        moves: [{ from: "patient", to: "primary", amountCents: 2_500 }],
      },
    });
    const coverages = [coverage("primary", { answer: answer(), acceptsReplacement: false })];
    const plan = planClaimChange(facts({ coverages }), { kind: "reset-to-primary" });
    expect(plan.frequency).toBe("1");
    expect(plan.warnings.join()).toMatch(/duplicate/);
  });

  it("asks a second coverage that becomes known for what the patient was left", () => {
    const plan = planClaimChange(facts(), covers("C-primary", "C-secondary"));
    expect(plan).toMatchObject({ destination: "secondary", payerName: "PRETEND SECONDARY", opens: true });
    expect(plan.moves).toMatchObject([{ from: "patient", to: "secondary", amountCents: 2_500 }]);
  });

  it("does not touch a claim that is with its payer when only a later coverage is added", () => {
    const sent = { coverages: [coverage("primary")], lines: [line({ primary: cents(14_500) })] };
    const plan = planClaimChange(facts(sent), covers("C-primary", "C-secondary"));
    expect(plan).toMatchObject({ destination: "primary", opens: false, moves: [] });
  });

  it("refuses another coverage in the place of a payer that has paid, gaps, and no change", () => {
    expect(planClaimChange(facts(), covers("C-other")).refusal).toMatch(/has paid on this claim/);
    expect(planClaimChange(facts(), covers("C-primary")).refusal).toMatch(/already/);
    const unpaid = facts({ coverages: [coverage("primary")] });
    expect(planClaimChange(unpaid, covers(null, "C-secondary")).refusal).toMatch(/needs one before it/);
  });

  it("asks the patient where no coverage is left", () => {
    const sent = facts({ coverages: [coverage("primary")], lines: [line({ primary: cents(14_500) })] });
    expect(planClaimChange(sent, covers(null))).toMatchObject({
      ...{ payerName: "", opens: false, moves: [{ from: "primary", to: "patient", amountCents: 14_500 }] },
    });
  });
});

const amount = fc.integer({ min: -5_000, max: 50_000 }).map((value) => cents(value));
const balances = fc.record({ primary: amount, secondary: amount, tertiary: amount, patient: amount, agency: amount });
const rank = fc.constantFrom("primary" as const, "secondary" as const, "tertiary" as const);

describe("moves of balances", () => {
  it("keep each line's total, never take a party below what it was, and leave the agency's alone", () => {
    fc.assert(
      fc.property(balances, rank, fc.subarray(["primary", "secondary", "tertiary"] as const), (open, from, ranks) => {
        const one = line(open);
        for (const moves of [moveBackTo([one], from), askAnewFrom([one], from, new Set(ranks))]) {
          const after = openAfterMoves(one, moves);
          expect(openTotal(after)).toBe(openTotal(open));
          expect(after.agency).toBe(open.agency);
          for (const { from: giver, amountCents } of moves) {
            expect(amountCents).toBeGreaterThan(0);
            expect(after[giver]).toBe(0);
          }
        }
      }),
    );
  });
});
