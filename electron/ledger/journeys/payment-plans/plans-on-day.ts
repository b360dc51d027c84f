import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { type LineMovement, PlannedLines } from "../../../../shared/patient-billing/plans/planned-line.ts";
import { type PlanRun, runPlan } from "../../../../shared/patient-billing/plans/run-plan.ts";
import { conditionOf, type PlanChoice, type PlanFacts, readPlanFacts } from "./plan-facts.ts";

/** A plan with how it stands on a day. */
export interface PlanOnDay {
  facts: PlanFacts;
  run: PlanRun;
  /** What of each line is still to be paid under the plan. */
  openByLine: Map<string, Cents>;
}

/** Plans as they stand on a day; a cancelled one as it stood when it was cancelled. */
export function readPlansOnDay(read: ReadHandle, choice: PlanChoice, today: IsoDate): PlanOnDay[] {
  const movements = readMovements(read, choice);
  return readPlanFacts(read, choice).map((facts) => runFacts(facts, movements.get(facts.termsId) ?? [], today));
}

/** How a plan went under the terms that it had before, each to the day on which the next were agreed. */
export function readFormerRuns(read: ReadHandle, facts: PlanFacts, today: IsoDate): PlanRun[] {
  const choice = { formerTermsOf: facts.planId };
  const former = facts.version === 1 ? [] : readPlanFacts(read, choice);
  const movements = former.length === 0 ? new Map<string, MovementRow[]>() : readMovements(read, choice);
  return former.map((terms, index) => {
    const next = former[index + 1] ?? facts;
    const own = (movements.get(terms.termsId) ?? []).filter((row) => row.sequence <= next.fromSequence);
    return runFacts({ ...terms, cancelledDate: next.madeDate }, own, today).run;
  });
}

function runFacts(facts: PlanFacts, rows: readonly MovementRow[], today: IsoDate): PlanOnDay {
  const lastDay = facts.cancelledDate ?? today;
  const lines = new PlannedLines(facts.lines);
  const movements = rows
    .map((row) => datedMovement(row, facts.madeDate, today))
    .filter((movement) => movement.date <= lastDay)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map((movement) => lines.move(movement));
  const run = runPlan(facts.terms, movements, lastDay);
  return { facts, run: { ...run, ...actedState(facts, run) }, openByLine: lines.openByLine() };
}

/** What a person did to the plan decides its state before what the journal says. */
function actedState(facts: PlanFacts, run: PlanRun): Partial<PlanRun> {
  if (facts.cancelledDate !== null) return { state: "cancelled", sinceDate: facts.cancelledDate };
  if (run.state !== "paid" && facts.agreedDate === null) return { state: "proposed", sinceDate: facts.madeDate };
  return {};
}

interface MovementRow {
  termsId: string;
  lineId: string;
  sequence: number;
  amountCents: Cents;
  postingDate: IsoDate;
  patientMoney: 0 | 1;
  undoes: 0 | 1;
  receivedDate: IsoDate | null;
}

/**
 * The patient's money counts on the day it was received, but not before the plan was made; anything else on its
 * accounting day. What a closed month moved into days to come has happened all the same.
 */
function datedMovement(row: MovementRow, madeDate: IsoDate, today: IsoDate): LineMovement {
  const applied = row.patientMoney === 1 && row.undoes === 0 && row.receivedDate !== null;
  const day = applied ? row.receivedDate! : row.postingDate;
  const began = day < madeDate ? madeDate : day;
  return {
    ...{ lineId: row.lineId, amountCents: row.amountCents, patientMoney: row.patientMoney === 1 },
    date: began > today ? today : began,
  };
}

function readMovements(read: ReadHandle, choice: PlanChoice): Map<string, MovementRow[]> {
  const rows = read.all(
    sql<MovementRow>`
      SELECT paymentPlanLine.termsId, posting.lineId, journalEntry.sequence, posting.amountCents,
        journalEntry.postingDate,
        coalesce(undone.kind, journalEntry.kind) = 'patient-payment' AS patientMoney,
        posting.amountCents > 0 OR undone.id IS NOT NULL AS undoes,
        (SELECT receipt.depositDate FROM posting AS source JOIN receipt ON receipt.id = source.receiptId
          WHERE source.entryId = journalEntry.id AND source.account = 'unapplied' LIMIT 1) AS receivedDate
      FROM paymentPlan JOIN paymentPlanTerms AS terms ON terms.planId = paymentPlan.id
      JOIN paymentPlanLine ON paymentPlanLine.termsId = terms.id
      JOIN posting ON posting.lineId = paymentPlanLine.lineId AND posting.account = 'receivable'
        AND posting.party = 'patient'
      JOIN journalEntry ON journalEntry.id = posting.entryId AND journalEntry.sequence > terms.fromSequence
      LEFT JOIN journalEntry AS undone ON undone.id = journalEntry.reversesEntryId
      WHERE ${conditionOf(choice)}
      ORDER BY journalEntry.sequence`,
  );
  return Map.groupBy(rows, (row) => row.termsId);
}
