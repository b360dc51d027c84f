import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { chargeLine } from "../../../../shared/ledger/charge-line.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { transferResponsibility } from "../../../../shared/ledger/transfer-responsibility.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { commandContext, JOURNAL_DAY, LINE_IDS, plantAccount } from "../../../../test/support/invented-journal.ts";
import { createTempLedger } from "../../../../test/support/temp-ledger.ts";
import type { CommandContext, Journeys } from "../../journeys.ts";
import { seededNewId } from "../../new-id.ts";
import { recomputeBalances } from "../check-balances.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntries } from "../journal/read-entries.ts";
import { takePaymentJourneys } from "../take-payment.ts";
import { voidPaymentJourneys } from "../void-payment.ts";
import { adjustLineJourneys } from "./adjust-line.ts";
import { askAnotherPartyJourneys } from "./ask-another-party.ts";
import { listCreditJourneys } from "./list-credits.ts";
import { agencyJourneys } from "./place-with-agency.ts";
import { refundRequestJourneys } from "./refund-requests.ts";
import { releaseCreditJourneys } from "./release-credit.ts";
import { returnCheckJourneys } from "./return-check.ts";
import { isUndoable, undoEntryJourneys } from "./undo-entry.ts";
import { usePaymentJourneys } from "./use-payment.ts";
import { smallBalanceJourneys } from "./write-off-small-balances.ts";

/** Acts on a planted account in any order, through the journeys themselves; a refused act leaves nothing behind. */

const JOURNEYS = {
  ...takePaymentJourneys,
  ...voidPaymentJourneys,
  ...adjustLineJourneys,
  ...askAnotherPartyJourneys,
  ...listCreditJourneys,
  ...agencyJourneys,
  ...refundRequestJourneys,
  ...releaseCreditJourneys,
  ...returnCheckJourneys,
  ...undoEntryJourneys,
  ...usePaymentJourneys,
  ...smallBalanceJourneys,
} satisfies Partial<Journeys>;

const CHARGES = [9000, 700, 50];
const TOTAL = CHARGES.reduce((sum, amount) => sum + amount, 0);
const patientId = "PAT1";

const files = createTempLedger();
const ledger = files.open();
beforeAll(() => {
  ledger.inTransaction((write) => {
    plantAccount(write);
    write.run(sql`INSERT INTO coverage (id, patientId, rank, payerId, relationship, memberId)
      VALUES ('COV1', 'PAT1', 'primary', 'PAYER1', '18', 'X1')`);
    write.run(build.insertInto("claimCoverage").values({ claimId: "CLM1", rank: "primary", coverageId: "COV1" }));
    const context = commandContext(write);
    postEntries(
      context,
      LINE_IDS.map((lineId, index) =>
        chargeLine(
          { entryId: context.newId(), postingDate: JOURNAL_DAY, source: "test" },
          {
            line: { patientId, claimId: "CLM1", lineId, serviceDate: JOURNAL_DAY },
            ...{ amountCents: cents(CHARGES[index]!), party: "patient" },
          },
        ),
      ),
    );
  });
});
afterAll(() => {
  ledger.close();
  files.remove();
});

/** One history on the planted account: it runs acts, and undoes all of them. */
class History {
  readonly #newId = seededNewId("any order");
  #requests = 0;
  readonly receiptIds: string[] = [];
  readonly payerEntries: JournalEntry[] = [];
  readonly write: WriteTransaction;

  constructor(write: WriteTransaction) {
    this.write = write;
  }

  /** Runs an act in a step of its own. @returns its answer, or undefined when it was refused. */
  act(name: keyof typeof JOURNEYS, input: object): Record<string, unknown> | undefined {
    this.#requests += 1;
    this.write.run(sql`SAVEPOINT act`);
    try {
      const journey = JOURNEYS[name] as unknown as (context: CommandContext, input: object) => Record<string, unknown>;
      const answer = journey({ ...this.context(), read: this.write } as CommandContext, input);
      this.write.run(sql`RELEASE act`);
      return answer;
    } catch (problem) {
      this.write.run(sql`ROLLBACK TO act`);
      this.write.run(sql`RELEASE act`);
      if (problem instanceof Refusal) return undefined;
      throw problem;
    }
  }

  pick(ids: readonly string[], index: number): string {
    return ids[index % Math.max(1, ids.length)] ?? "NONE";
  }

  /** Money that stands on a line, by receipt. */
  applied(index: number): { receiptId: string; lineId: string } | undefined {
    const rows = this.write.all(
      sql<{ receiptId: string; lineId: string }>`SELECT receiptId, lineId FROM posting
        WHERE account = 'unapplied' AND lineId IS NOT NULL GROUP BY receiptId, lineId HAVING sum(amountCents) > 0
        ORDER BY receiptId, lineId`,
    );
    return rows[index % Math.max(1, rows.length)];
  }

  payerTakesOver(lineId: string, amount: number): void {
    this.#requests += 1;
    const transfer = transferResponsibility(this.stamp(), {
      line: { patientId, claimId: "CLM1", lineId, serviceDate: JOURNAL_DAY },
      ...{ from: "patient", to: "primary", amountCents: cents(amount), reason: "PR-1" },
    });
    postEntries(this.context(), [transfer]);
    this.payerEntries.push(transfer);
  }

  stamp() {
    return { entryId: this.#newId(), postingDate: JOURNAL_DAY, source: "835" };
  }

  context(): CommandContext {
    return { ...commandContext(this.write), newId: this.#newId, requestId: `request ${this.#requests}` };
  }

  ids(table: "refundRequest" | "writeOffRun" | "agencyPlacement"): string[] {
    return this.write.all(build.selectFrom(table).select("id").orderBy("id")).map((row) => row.id);
  }

  /** Every entry that a person could undo on the account now, the newest first. */
  undoable(): string[] {
    const rows = this.write.all(build.selectFrom("journalEntry").select("id").orderBy("sequence", "desc"));
    const entries = readEntries(
      this.write,
      rows.map((row) => row.id),
    );
    const undone = new Set(entries.map((entry) => entry.reversesEntryId));
    return entries
      .filter((entry) => !undone.has(entry.entryId) && isUndoable(entry))
      .map((entry) => entry.entryId)
      .toReversed();
  }

  /** Undoes act after act, the newest first, until nothing more can be undone. */
  undoEverything(): void {
    const reason = "All back";
    const payerEntries = this.payerEntries.toReversed();
    postEntries(
      this.context(),
      payerEntries.map((entry) => reverseEntry(this.stamp(), entry, "void")),
    );
    for (let done = true; done; ) {
      done = false;
      for (const placementId of this.ids("agencyPlacement")) {
        if (this.act("agency.recall", { placementId, reason })) done = true;
      }
      for (const refundId of this.ids("refundRequest")) {
        if (this.act("refunds.withdraw", { refundId, reason })) done = true;
      }
      for (const entryId of this.undoable()) if (this.act("entries.undo", { entryId, reason })) done = true;
      for (const receiptId of this.receiptIds) if (this.act("receipts.void", { receiptId, reason })) done = true;
    }
  }

  balances(): Record<string, number> {
    const rows = this.write.all(
      sql<{ account: string; cents: number }>`SELECT account, sum(amountCents) AS cents FROM posting GROUP BY account`,
    );
    return Object.fromEntries(rows.filter((row) => row.cents !== 0).map((row) => [row.account, row.cents]));
  }
}

interface Step {
  kind: number;
  line: number;
  other: number;
  amount: number;
}

/** The acts by number, so that a history is a list of numbers and shrinks to a short one. */
const ACTS: readonly ((history: History, step: Step) => void)[] = [
  (history, { line, amount, other }) => {
    const method = other % 2 === 0 ? "check" : "cash";
    const allocations = other % 3 === 0 ? [] : [{ lineId: LINE_IDS[line % 3]!, amountCents: Math.ceil(amount / 2) }];
    const payment = { patientId, amountCents: amount, method, number: "1", receivedDate: JOURNAL_DAY, allocations };
    const taken = history.act("receipts.take", {
      ...payment,
      purpose: "payment",
      visitDate: null,
      familyPatientIds: [],
    });
    if (taken) history.receiptIds.push(String(taken.receiptId));
  },
  (history, { line, other, amount }) =>
    void history.act("adjustments.post", {
      ...{ patientId, lineId: LINE_IDS[line % 3], party: other % 4 === 0 ? "agency" : "patient", amountCents: amount },
      ...{ reasonId: other % 2 === 0 ? "courtesy" : "bad-debt", note: "Seen", confirmed: true },
    }),
  (history, { line, other, amount }) => {
    const [from, to] = other % 2 === 0 ? ["patient", "primary"] : ["primary", "patient"];
    const transfer = { patientId, lineId: LINE_IDS[line % 3], from, to, amountCents: amount, note: "Asked" };
    history.act("responsibility.transfer", transfer);
  },
  (history, { line, other, amount }) =>
    void history.act("payments.apply", {
      receiptId: history.pick(history.receiptIds, other),
      allocations: [{ lineId: LINE_IDS[line % 3], amountCents: amount }],
    }),
  (history, { line, other, amount }) => {
    const { receiptId, lineId } = history.applied(other) ?? { receiptId: "NONE", lineId: LINE_IDS[0]! };
    const toLineId = other % 3 === 0 ? null : LINE_IDS[line % 3];
    history.act("payments.move", { receiptId, fromLineId: lineId, toLineId, amountCents: amount, note: "Moved" });
  },
  (history, { other, amount }) =>
    void history.act("refunds.request", {
      ...{ receiptId: history.pick(history.receiptIds, other), amountCents: amount, cause: "other", note: "" },
      identifiedDate: JOURNAL_DAY,
    }),
  (history, { other }) =>
    void history.act("refunds.approve", { refundId: history.pick(history.ids("refundRequest"), other) }),
  (history, { other }) =>
    void history.act("refunds.pay", {
      ...{ refundId: history.pick(history.ids("refundRequest"), other), method: "check", number: "9" },
      paidDate: JOURNAL_DAY,
    }),
  (history, { other }) =>
    void history.act("receipts.returnCheck", {
      ...{ receiptId: history.pick(history.receiptIds, other), returnedDate: JOURNAL_DAY, reason: "No funds" },
      feeCents: other % 2 === 0 ? 2500 : 0,
    }),
  (history, { line }) => {
    const open = build
      .selectFrom("lineBalance")
      .select("balanceCents")
      .where("lineId", "=", LINE_IDS[line % 3]!);
    const totalCents = history.write.first(open.where("party", "=", "patient"))?.balanceCents ?? 0;
    history.act("agency.place", { patientId, agencyName: "Agency", lineIds: [LINE_IDS[line % 3]], totalCents });
  },
  (history, { other }) =>
    void history.act("agency.recall", {
      placementId: history.pick(history.ids("agencyPlacement"), other),
      reason: "Back",
    }),
  (history, { amount }) => {
    const choice = { limitCents: amount, minimumDays: 0, minimumStatements: 0 };
    const preview = history.act("writeOffs.preview", choice) as { totalCents: number; chosen: { patientId: string }[] };
    const patientIds = preview.chosen.map((account) => account.patientId);
    if (patientIds.length > 0) history.act("writeOffs.post", { ...choice, patientIds, totalCents: preview.totalCents });
  },
  (history, { other }) =>
    void history.act("writeOffs.undo", { runId: history.pick(history.ids("writeOffRun"), other), reason: "Back" }),
  (history, { other }) =>
    void history.act("entries.undo", { entryId: history.pick(history.undoable(), other), reason: "Back" }),
  (history, { other }) =>
    void history.act("receipts.void", { receiptId: history.pick(history.receiptIds, other), reason: "Back" }),
  (history, { line }) => void history.act("credits.release", { lineId: LINE_IDS[line % 3], party: "patient" }),
  // A payer answers anew: what was the patient's is its own again, also where the patient paid it already.
  (history, { line, amount }) => history.payerTakesOver(LINE_IDS[line % 3]!, amount),
];

const number = (max: number) => fc.integer({ min: 0, max });
/** Payments come often and most amounts are small, so that the acts after them have something to act on. */
const steps = fc.array(
  fc.record({
    kind: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: number(ACTS.length - 1) }),
    line: number(2),
    other: number(11),
    amount: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 700 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 12_000 }) },
    ),
  }),
  { minLength: 10, maxLength: 30, size: "max" },
);

test("rules, lesson 23: in any order the books hold, no receipt is overdrawn, no credit vanishes, and undoing everything returns to the charges", () => {
  const over = new Error("the history is over");
  fc.assert(
    fc.property(steps, (history) => {
      expect(() =>
        ledger.inTransaction((write) => {
          const run = new History(write);
          for (const step of history) {
            ACTS[step.kind]!(run, step);
            expect(recomputeBalances(write).problems).toEqual([]);
          }
          const unapplied = 0 - (run.balances().unapplied ?? 0);
          const listed = run.act("credits.list", { patientId: null }) as {
            credits: { kind: string; amountCents: number }[];
          };
          const waiting = listed.credits.filter((credit) => credit.kind === "receipt");
          expect(waiting.reduce((sum, credit) => sum + credit.amountCents, 0)).toBe(unapplied);
          run.undoEverything();
          expect(recomputeBalances(write).problems).toEqual([]);
          expect(run.balances()).toEqual({ receivable: TOTAL, charges: -TOTAL });
          throw over;
        }),
      ).toThrow(over);
    }),
    { numRuns: 40 },
  );
}, 60_000);
