import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  coverage,
  day,
  ourClaim,
  ourLine,
  plan,
  postEntries,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { isoDate } from "../dates/iso-date.ts";
import { type Cents, cents } from "../money/cents.ts";
import { receivableItems } from "../patient-billing/age-receivables.ts";
import { ageItems } from "../patient-billing/aging.ts";
import { allocateOldestFirst } from "../patient-billing/allocate-payment.ts";
import { applyPatientPayment } from "./apply-payment.ts";
import { trialBalance, unappliedByReceipt } from "./balances.ts";
import { bookReceipt } from "./book-receipt.ts";
import { checkInvariants, checkKeptLineBalances } from "./check-invariants.ts";
import type { EntryStamp, JournalEntry } from "./journal-entry.ts";
import { foldLineBalances, type LineBalance, NO_LINE_BALANCE } from "./line-balance.ts";
import { postAdjustment } from "./post-adjustment.ts";
import { approveRefund, payRefund } from "./return-money.ts";
import { reverseEntry } from "./reverse-entry.ts";
import { transferResponsibility } from "./transfer-responsibility.ts";

/** Long random histories of one patient's account: whatever happens, in whatever order, the ledger adds up. */

type Step =
  | { kind: "answer"; line: number; paid: number; contractual: number; denied: boolean; plb: number }
  | { kind: "take-back"; answer: number; later: boolean }
  | { kind: "patient-pays"; amount: number }
  | { kind: "write-off"; line: number; amount: number }
  | { kind: "reset"; line: number }
  | { kind: "refund"; amount: number }
  | { kind: "undo"; entry: number };

const small = fc.integer({ min: 0, max: 100 });
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    line: small,
    paid: small,
    contractual: small,
    denied: fc.boolean(),
    plb: fc.integer({ min: -500, max: 500 }),
  }),
  fc.record({ kind: fc.constant("take-back" as const), answer: small, later: fc.boolean() }),
  fc.record({ kind: fc.constant("patient-pays" as const), amount: fc.integer({ min: 1, max: 30_000 }) }),
  fc.record({ kind: fc.constant("write-off" as const), line: small, amount: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant("reset" as const), line: small }),
  fc.record({ kind: fc.constant("refund" as const), amount: fc.integer({ min: 1, max: 5_000 }) }),
  fc.record({ kind: fc.constant("undo" as const), entry: small }),
);

const charges = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 4 });
const codes = ["99213", "85025", "93000", "36415"];

class History {
  readonly claim;
  readonly chargeEntries: JournalEntry[];
  readonly entries: JournalEntry[];
  readonly answers: { code: string; charge: number; paid: number; cas: [string, number][] }[] = [];
  /** Kept the way the database keeps them: entry by entry, never recomputed. */
  kept = new Map<string, LineBalance>();
  count = 0;

  constructor(chargeCents: readonly number[], hasSecondary: boolean) {
    const lines = chargeCents.map((amount, index) => ourLine(index + 1, codes[index]!, amount / 100));
    const secondary = hasSecondary ? [coverage("secondary", "Harbor Supplemental", "HRB02")] : [];
    this.claim = ourClaim(lines, { coverages: [coverage("primary"), ...secondary] });
    this.chargeEntries = chargeEntries(this.claim);
    this.entries = [];
    this.post(this.chargeEntries);
  }

  post(entries: readonly JournalEntry[]) {
    this.entries.push(...entries);
    this.kept = foldLineBalances(entries, this.kept);
  }

  stamp(): EntryStamp {
    this.count += 1;
    return { entryId: `history-${this.count}`, postingDate: day("2026-04-01"), source: "test" };
  }

  balance(lineId: string): LineBalance {
    return this.kept.get(lineId) ?? NO_LINE_BALANCE;
  }

  subject(lineId: string) {
    return { patientId: "patient-1", claimId: "claim-1", lineId, serviceDate: day("2026-03-02") };
  }

  run(step: Step) {
    const lines = this.claim.lines;
    if (step.kind === "answer") this.answer(lines[step.line % lines.length]!, step);
    if (step.kind === "take-back") this.takeBack(step);
    if (step.kind === "patient-pays") this.patientPays(cents(step.amount));
    if (step.kind === "write-off") this.writeOff(lines[step.line % lines.length]!.lineId, step.amount);
    if (step.kind === "reset") this.reset(lines[step.line % lines.length]!.lineId);
    if (step.kind === "refund") this.refund(step.amount);
    if (step.kind === "undo") this.undo(step.entry);
  }

  answer(line: (typeof this.claim.lines)[number], step: Step & { kind: "answer" }) {
    const charge = line.chargeCents;
    const paid = step.denied ? 0 : Math.floor((charge * step.paid) / 100);
    const contractual = step.denied ? 0 : Math.floor(((charge - paid) * step.contractual) / 100);
    const left = charge - paid - contractual;
    const cas: [string, number][] = step.denied
      ? [["CO-16", charge]]
      : [
          ["CO-45", contractual],
          ["PR-2", left],
        ];
    const answer = { code: line.procedureCode, charge, paid, cas };
    if (this.postAnswer(answer, "1", [`L6 INT ${step.plb / 100}`])) this.answers.push(answer);
  }

  takeBack(step: Step & { kind: "take-back" }) {
    const [answer] = this.answers.splice(step.answer % Math.max(1, this.answers.length), 1);
    if (!answer) return;
    const cas = answer.cas.map(([reason, amount]): [string, number] => [reason, -amount]);
    const back = { code: answer.code, charge: -answer.charge, paid: -answer.paid, cas };
    this.postAnswer(back, "22", step.later ? [`WO TB ${-answer.paid / 100}`] : []);
  }

  postAnswer(
    answer: { code: string; charge: number; paid: number; cas: [string, number][] },
    status: string,
    plb: string[],
  ) {
    const adjustments = answer.cas
      .filter(([, amount]) => amount !== 0)
      .map(([reason, amount]) => `${reason} ${amount / 100}`);
    const line = theirLine({
      code: answer.code,
      charge: answer.charge / 100,
      paid: answer.paid / 100,
      cas: adjustments,
    });
    const ours = claimAfter(this.claim, this.entries);
    const facts = remittance([theirClaim({ number: "BW0001", status, lines: [line] })], { plb });
    const posting = plan(facts, [ours]);
    expect(posting.totals.remainingCents).toBe(0);
    if (posting.status === "blocked") return false;
    this.count += 1;
    this.post(postEntries(posting, `check-${this.count}`));
    return posting.claims[0]!.posts;
  }

  patientPays(amountCents: Cents) {
    this.count += 1;
    const receiptId = `receipt-${this.count}`;
    const open = this.claim.lines.map((line) => ({
      lineId: line.lineId,
      serviceDate: line.serviceDate,
      openCents: this.balance(line.lineId).open.patient,
    }));
    const { allocations, unappliedCents } = allocateOldestFirst(amountCents, open);
    expect(allocations.reduce((sum, one) => sum + one.amountCents, 0) + unappliedCents).toBe(amountCents);
    this.post([
      bookReceipt(this.stamp(), {
        receiptId,
        patientId: "patient-1",
        amountCents,
        depositDate: day("2026-04-01"),
        method: "cash",
      }),
    ]);
    this.post(
      allocations.map((one) =>
        applyPatientPayment(this.stamp(), {
          line: this.subject(one.lineId),
          receiptId,
          party: "patient",
          amountCents: one.amountCents,
        }),
      ),
    );
  }

  writeOff(lineId: string, amount: number) {
    const amountCents = cents(Math.min(amount, Math.max(0, this.balance(lineId).open.patient)));
    if (amountCents === 0) return;
    this.post([
      postAdjustment(this.stamp(), {
        line: this.subject(lineId),
        account: "small-balance",
        party: "patient",
        amountCents,
      }),
    ]);
  }

  reset(lineId: string) {
    const amountCents = this.balance(lineId).open.secondary;
    if (amountCents <= 0) return;
    this.post([
      transferResponsibility(this.stamp(), {
        line: this.subject(lineId),
        from: "secondary",
        to: "patient",
        amountCents,
        reason: "reset",
      }),
    ]);
  }

  refund(amount: number) {
    const found = [...unappliedByReceipt(this.entries)].find(([id, left]) => id.startsWith("receipt") && left > 0);
    if (!found) return;
    const [receiptId, left] = found;
    const facts = {
      receiptId,
      owner: { patientId: "patient-1" },
      amountCents: cents(Math.min(amount, left)),
      reference: `refund-${this.count}`,
    };
    this.post([approveRefund(this.stamp(), facts), payRefund(this.stamp(), { ...facts, paidDate: day("2026-04-02") })]);
  }

  /** Undoes one application, adjustment or transfer that was not undone before. */
  undo(position: number) {
    const undone = new Set(this.entries.map((entry) => entry.reversesEntryId));
    const kinds = ["patient-payment", "adjustment", "responsibility-transfer"];
    const open = this.entries.filter((entry) => kinds.includes(entry.kind) && !undone.has(entry.entryId));
    const entry = open[position % Math.max(1, open.length)];
    if (entry) this.post([reverseEntry(this.stamp(), entry, "void")]);
  }

  undoEverything() {
    const undone = new Set(this.entries.map((entry) => entry.reversesEntryId));
    const kept = new Set(this.chargeEntries.map((entry) => entry.entryId));
    const left = this.entries.filter(
      (one) => one.kind !== "reversal" && !undone.has(one.entryId) && !kept.has(one.entryId),
    );
    this.post(left.toReversed().map((entry) => reverseEntry(this.stamp(), entry, "void")));
  }
}

describe("any history", () => {
  it("keeps every entry balanced, every kept balance equal to the journal, and no receipt overdrawn", () => {
    fc.assert(
      fc.property(
        charges,
        fc.boolean(),
        fc.array(stepArbitrary, { maxLength: 25, size: "max" }),
        (amounts, hasSecondary, steps) => {
          const history = new History(amounts, hasSecondary);
          for (const step of steps) {
            history.run(step);
            expect(checkInvariants(history.entries)).toEqual([]);
            expect(checkKeptLineBalances(history.entries, history.kept)).toEqual([]);
            // Income is what was charged, whatever happens to it afterwards.
            expect(trialBalance(history.entries).get("charges")).toBe(
              -amounts.reduce((sum, amount) => sum + amount, 0),
            );
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it("ages to the receivable on any day, by either basis", () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        charges,
        fc.boolean(),
        fc.array(stepArbitrary, { maxLength: 15, size: "max" }),
        days,
        (amounts, hasSecondary, steps, offset) => {
          const history = new History(amounts, hasSecondary);
          for (const step of steps) history.run(step);
          const asOf = isoDate(
            `2026-${String(1 + (offset % 12)).padStart(2, "0")}-${String(1 + (offset % 28)).padStart(2, "0")}`,
          );
          const counted = history.entries.filter((entry) => entry.postingDate <= asOf);
          const receivable = trialBalance(counted).get("receivable") ?? 0;
          for (const basis of ["service-date", "became-responsible"] as const) {
            const aging = ageItems(receivableItems(history.entries, asOf, basis), asOf);
            expect(aging.totalCents).toBe(receivable);
            const { totalCents, ...columns } = aging;
            expect(Object.values(columns).reduce((sum, amount) => sum + amount, 0)).toBe(totalCents);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("returns to the charges when everything is undone", () => {
    fc.assert(
      fc.property(
        charges,
        fc.boolean(),
        fc.array(stepArbitrary, { maxLength: 20, size: "max" }),
        (amounts, hasSecondary, steps) => {
          const history = new History(amounts, hasSecondary);
          for (const step of steps) history.run(step);
          history.undoEverything();
          expect(checkInvariants(history.entries)).toEqual([]);
          const total = cents(amounts.reduce((sum, amount) => sum + amount, 0));
          const balances = [...trialBalance(history.entries)].filter(([, amount]) => amount !== 0);
          expect(Object.fromEntries(balances)).toEqual({ receivable: total, charges: -total });
          for (const line of history.claim.lines) {
            const balance = {
              ...NO_LINE_BALANCE,
              chargedCents: line.chargeCents,
              open: { ...NO_LINE_BALANCE.open, primary: line.chargeCents },
            };
            expect(history.balance(line.lineId)).toEqual(balance);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
