import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { CollectionStepKind } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import type { CollectionFacts } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import { standPromise } from "../../../../shared/patient-billing/collections/promise-standing.ts";
import type { PlanStanding } from "../../../../shared/patient-billing/plans/plan-standing.ts";
import { readPractice } from "../keep-practice.ts";
import { readPlanStanding, readPlanStandings } from "../payment-plans/plan-standings.ts";
import { readPolicy } from "./keep-policy.ts";
import { onlyOf, readPaymentsOf } from "./patient-payments.ts";
import { type ActRow, readActs, readDisputing, readHolds } from "./read-acts.ts";
import { readSettlements } from "./read-settlements.ts";

/** What decides the next step of an account, with what the list of accounts shows. */
export interface CollectionRow extends CollectionFacts {
  last: string;
  first: string;
  accountNumber: string;
  phone: string | null;
  lastContactDate: IsoDate | null;
  promise: (NonNullable<CollectionFacts["promise"]> & { amountCents: Cents }) | null;
}

/**
 * Every account on which the patient owes or an agency collects, in name order; or the one given.
 * A line of which insurance has still to answer a part is not asked of the patient, also not the part that is theirs.
 */
export function readCollectionFacts(read: ReadHandle, today: IsoDate, patientId: string | null): CollectionRow[] {
  const accounts = read.all(accountsQuery(patientId));
  const acts = readActs(read, patientId);
  const holds = readHolds(read, patientId);
  const disputing = readDisputing(read, patientId);
  const payments = readPaymentsOf(read, patientId);
  const settlements = readSettlements(read, today, patientId);
  const statements = Map.groupBy(read.all(statementsQuery(patientId)), (row) => row.patientId);
  const plans = readPlans(read, today, patientId);
  const { promiseGraceDays } = readPolicy(read);
  const { statementDueDays } = readPractice(read);
  return accounts.map(({ holdReason, holdUntilDate, guarantorLast, ...row }) => {
    const { owingSinceDate } = row;
    const ofDebt = (date: IsoDate) => owingSinceDate !== null && date >= owingSinceDate;
    const own = acts.get(row.patientId) ?? [];
    const asked = (statements.get(row.patientId) ?? []).filter((one) => ofDebt(one.statementDate));
    const sent = asked.map((one) => one.statementDate);
    const letters = own.filter((act) => act.outcome === "sent" && ofDebt(act.actDate));
    const stepsDone = own.flatMap(({ step, actDate }) =>
      step !== null && ofDebt(actDate) ? [{ kind: step as CollectionStepKind, date: actDate }] : [],
    );
    const settlement = settlements.get(row.patientId)?.findLast((one) => one.endedDate === null);
    const otherHolds = [
      ...(holdReason === null ? [] : [statementHold(holdReason, holdUntilDate)]),
      ...(disputing.has(row.patientId) ? [ESTIMATE_DISPUTED] : []),
    ];
    return {
      ...row,
      hasGuarantor: guarantorLast !== null,
      statementCount: sent.length,
      firstStatementDate: sent[0] ?? null,
      lastStatementDate: sent.at(-1) ?? null,
      payByDate: latest([
        ...asked.map((one) => one.dueDate),
        ...letters.map((act) => addDays(act.actDate, statementDueDays)),
      ]),
      stepsDone,
      lastContactDate: latest([sent.at(-1), own.findLast((act) => act.outcome !== "skipped")?.actDate]),
      holds: [...(holds.get(row.patientId) ?? []).filter((hold) => hold.endedDate === null), ...otherHolds],
      plan: plans.get(row.patientId)?.state ?? "none",
      promise: promiseOf(own, payments.get(row.patientId) ?? [], promiseGraceDays, today),
      settlement: settlement ? { state: settlement.standing.state, untilDate: settlement.untilDate } : null,
    };
  });
}

function readPlans(read: ReadHandle, today: IsoDate, patientId: string | null): Map<string, PlanStanding> {
  if (patientId === null) return readPlanStandings(read, today);
  const plan = readPlanStanding(read, patientId, today);
  return new Map(plan ? [[patientId, plan]] : []);
}

/** "No statements" on the patient's record is a hold like any other. */
function statementHold(reason: string, untilDate: IsoDate | null): CollectionFacts["holds"][number] {
  return { kind: "other", reason, fromDate: FIRST_DAY, untilDate };
}

/** Before every day on which anything was recorded. */
const FIRST_DAY = "1900-01-01" as IsoDate;

const ESTIMATE_DISPUTED: CollectionFacts["holds"][number] = {
  ...{ kind: "dispute", reason: "The bill of a good-faith estimate", fromDate: FIRST_DAY, untilDate: null },
};

/** The last promise. A broken one is told until something is done about it: a call, a letter, a hold's note. */
function promiseOf(
  acts: readonly ActRow[],
  payments: Parameters<typeof standPromise>[1],
  graceDays: number,
  today: IsoDate,
): CollectionRow["promise"] {
  const act = acts.findLast((one) => one.promiseDate !== null);
  if (!act) return null;
  const promise = { madeDate: act.actDate, promisedDate: act.promiseDate!, amountCents: act.promiseCents! };
  const standing = standPromise(promise, payments, graceDays, today);
  if (standing === "broken" && acts.at(-1) !== act) return null;
  return { standing, promisedDate: promise.promisedDate, amountCents: promise.amountCents };
}

function latest(dates: readonly (IsoDate | undefined)[]): IsoDate | null {
  return (
    dates
      .filter((date) => date !== undefined)
      .sort()
      .at(-1) ?? null
  );
}

interface AccountQueryRow {
  patientId: string;
  last: string;
  first: string;
  accountNumber: string;
  phone: string | null;
  deathDate: IsoDate | null;
  guarantorLast: string | null;
  holdReason: string | null;
  holdUntilDate: IsoDate | null;
  owesCents: Cents;
  insurancePendingCents: Cents;
  agencyCents: Cents;
  unappliedCents: Cents;
  owingSinceDate: IsoDate | null;
}

const accountsQuery = (patientId: string | null) => sql<AccountQueryRow>`
  SELECT patient.id AS patientId, patient.last, patient.first, patient.accountNumber,
    iif(patient.guarantorLast IS NULL, patient.phone, patient.guarantorPhone) AS phone,
    patient.deathDate, patient.guarantorLast,
    patient.statementHoldReason AS holdReason, patient.statementHoldUntilDate AS holdUntilDate,
    opened.owesCents, opened.insurancePendingCents, opened.agencyCents, opened.owingSinceDate,
    (SELECT coalesce(sum(receiptBalance.unappliedCents), 0)
      FROM receipt JOIN receiptBalance ON receiptBalance.receiptId = receipt.id
      WHERE receipt.patientId = patient.id) AS unappliedCents
  FROM (
    SELECT patientId, sum(iif(insuranceCents = 0, patientCents, 0)) AS owesCents,
      sum(insuranceCents) AS insurancePendingCents, sum(agencyCents) AS agencyCents,
      min(iif(insuranceCents = 0 AND patientCents > 0, sinceDate, NULL)) AS owingSinceDate
    FROM (
      SELECT lineBalance.patientId AS patientId,
        coalesce(claimLine.patientSinceDate, claimLine.serviceDate) AS sinceDate,
        sum(iif(party = 'patient', balanceCents, 0)) AS patientCents,
        sum(iif(party = 'agency', balanceCents, 0)) AS agencyCents,
        sum(iif(party IN ('primary', 'secondary', 'tertiary'), balanceCents, 0)) AS insuranceCents
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
      WHERE balanceCents <> 0 ${onlyOf(sql`lineBalance.patientId`, patientId)}
      GROUP BY lineBalance.lineId)
    GROUP BY patientId) AS opened
  JOIN patient ON patient.id = opened.patientId
  WHERE opened.owesCents > 0 OR opened.agencyCents > 0
  ORDER BY patient.nameKey, patient.id`;

interface StatementRow {
  patientId: string;
  statementDate: IsoDate;
  dueDate: IsoDate;
}

/** Statements that asked each patient, of runs that were not undone. */
const statementsQuery = (patientId: string | null) => sql<StatementRow>`
  SELECT statementPart.patientId, statement.statementDate, statement.dueDate
  FROM statementPart JOIN statement ON statement.id = statementPart.statementId
  LEFT JOIN statementRun ON statementRun.id = statement.runId
  WHERE statementRun.undoneDate IS NULL ${onlyOf(sql`statementPart.patientId`, patientId)}
  ORDER BY statement.statementDate, statement.number`;
