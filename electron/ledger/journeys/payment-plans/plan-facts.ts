import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { PlanTerms } from "../../../../shared/patient-billing/plans/plan-terms.ts";
import type { PlannedLine } from "../../../../shared/patient-billing/plans/planned-line.ts";
import { missing } from "../save-row.ts";

/** A plan as it is kept: its last terms, its lines, and the days of the acts on it. */
export interface PlanFacts {
  planId: string;
  number: number;
  patientId: string;
  termsId: string;
  version: number;
  madeDate: IsoDate;
  /** Entries of the journal above it happened to the plan under these terms. */
  fromSequence: number;
  /** Null while it is a proposal. */
  agreedDate: IsoDate | null;
  cancelledDate: IsoDate | null;
  exceptionReason: string;
  /** A proposal's run from the day on which it was made. */
  terms: PlanTerms;
  lines: PlannedLine[];
}

/**
 * Plans of a patient, one plan, or every plan that was not cancelled, each with the terms in force and the newest first;
 * or the terms that a plan had before, the oldest first.
 */
export type PlanChoice = { patientId: string } | { planId: string } | { formerTermsOf: string } | "not-cancelled";

export function readPlanFacts(read: ReadHandle, choice: PlanChoice): PlanFacts[] {
  const rows = read.all(
    sql<PlanRow>`
      SELECT paymentPlan.id AS planId, paymentPlan.number, paymentPlan.patientId, terms.id AS termsId, terms.version,
        terms.madeDate, terms.fromSequence, terms.principalCents, terms.downPaymentCents, terms.frequency, terms.firstDate,
        terms.instalmentCount, terms.instalmentCents, terms.surplus, terms.graceDays, terms.defaultAfterMissed,
        terms.exceptionReason,
        (SELECT eventDate FROM paymentPlanEvent WHERE planId = paymentPlan.id AND kind = 'agreed') AS agreedDate,
        (SELECT eventDate FROM paymentPlanEvent WHERE planId = paymentPlan.id AND kind = 'cancelled') AS cancelledDate
      FROM paymentPlan JOIN paymentPlanTerms AS terms ON terms.planId = paymentPlan.id
      WHERE ${conditionOf(choice)}
      ORDER BY paymentPlan.number DESC, terms.version`,
  );
  const lines = readLines(read, choice);
  return rows.map((row) => toFacts(row, lines.get(row.termsId) ?? []));
}

/** One plan. @throws Refusal `not-found`. */
export function readPlan(read: ReadHandle, planId: string): PlanFacts {
  const [plan] = readPlanFacts(read, { planId });
  if (!plan) throw missing("payment plan", "planId");
  return plan;
}

interface PlanRow extends Omit<PlanTerms, "agreedDate"> {
  planId: string;
  number: number;
  patientId: string;
  termsId: string;
  version: number;
  madeDate: IsoDate;
  fromSequence: number;
  agreedDate: IsoDate | null;
  cancelledDate: IsoDate | null;
  exceptionReason: string;
}

function toFacts(row: PlanRow, lines: PlannedLine[]): PlanFacts {
  const { planId, number, patientId, termsId, version, madeDate, fromSequence, ...rest } = row;
  const { exceptionReason, cancelledDate, ...terms } = rest;
  // Later terms are agreed on the day on which they are made.
  const agreedDate = row.agreedDate !== null && version > 1 ? madeDate : row.agreedDate;
  return {
    ...{ planId, number, patientId, termsId, version, madeDate, fromSequence },
    ...{ agreedDate, cancelledDate, exceptionReason },
    terms: { ...terms, agreedDate: agreedDate ?? madeDate },
    lines,
  };
}

function readLines(read: ReadHandle, choice: PlanChoice): Map<string, PlannedLine[]> {
  const rows = read.all(
    sql<{ termsId: string; lineId: string; plannedCents: Cents }>`
      SELECT paymentPlanLine.termsId, paymentPlanLine.lineId, paymentPlanLine.plannedCents
      FROM paymentPlan JOIN paymentPlanTerms AS terms ON terms.planId = paymentPlan.id
      JOIN paymentPlanLine ON paymentPlanLine.termsId = terms.id
      WHERE ${conditionOf(choice)}`,
  );
  return Map.groupBy(rows, (row) => row.termsId);
}

/** What a query over `paymentPlan` and its `terms` asks for. */
export function conditionOf(choice: PlanChoice): RawBuilder<unknown> {
  const last = sql`(SELECT max(version) FROM paymentPlanTerms WHERE planId = paymentPlan.id)`;
  if (choice !== "not-cancelled" && "formerTermsOf" in choice) {
    return sql`paymentPlan.id = ${choice.formerTermsOf} AND terms.version < ${last}`;
  }
  return sql`terms.version = ${last} AND ${planCondition(choice)}`;
}

function planCondition(choice: Exclude<PlanChoice, { formerTermsOf: string }>): RawBuilder<unknown> {
  if (choice === "not-cancelled") {
    return sql`NOT EXISTS (SELECT 1 FROM paymentPlanEvent WHERE planId = paymentPlan.id AND kind = 'cancelled')`;
  }
  return "planId" in choice ? sql`paymentPlan.id = ${choice.planId}` : sql`paymentPlan.patientId = ${choice.patientId}`;
}
