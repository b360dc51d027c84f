import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { Practice } from "../../../shared/contract/practice.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../shared/money/cents.ts";
import type { StatementAccount, StatementPolicy } from "../../../shared/patient-billing/choose-statements.ts";

/** A patient's account as the choice of statements looks at it, with what the list of statements shows. */
export interface StatementAccountRow extends StatementAccount {
  last: string;
  first: string;
  /** The day on which the oldest part that is still open became the patient's. */
  owingSinceDate: IsoDate | null;
}

/** When the practice sends statements. */
export function statementPolicy(practice: Practice): StatementPolicy {
  return { minimumCents: practice.statementMinimumCents, intervalDays: practice.statementIntervalDays };
}

/**
 * Every patient with anything open, in name order. A line of which insurance has still to answer a part is not asked of
 * the patient yet, also not the part that is already theirs. What an agency collects is no longer asked for by statement.
 */
export function readStatementAccounts(read: ReadHandle): StatementAccountRow[] {
  return read.all(accountsQuery).map((row) => ({
    patientId: row.patientId,
    last: row.last,
    first: row.first,
    patientOwesCents: row.patientOwesCents,
    insurancePendingCents: row.insurancePendingCents,
    unappliedCents: row.unappliedCents,
    lastStatementDate: row.lastStatementDate,
    hold: row.holdReason === null ? null : { reason: row.holdReason, untilDate: row.holdUntilDate },
    deathDate: row.deathDate,
    hasGuarantor: row.guarantorLast !== null,
    addressComplete: [row.line1, row.city, row.state, row.zip].every((part) => part !== null && part !== ""),
    owingSinceDate: row.owingSinceDate,
  }));
}

interface AccountQueryRow {
  patientId: string;
  last: string;
  first: string;
  patientOwesCents: Cents;
  insurancePendingCents: Cents;
  unappliedCents: Cents;
  lastStatementDate: IsoDate | null;
  holdReason: string | null;
  holdUntilDate: IsoDate | null;
  deathDate: IsoDate | null;
  guarantorLast: string | null;
  line1: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  owingSinceDate: IsoDate | null;
}

const accountsQuery = sql<AccountQueryRow>`
  SELECT patient.id AS patientId, patient.last, patient.first, opened.patientOwesCents, opened.insurancePendingCents,
    (SELECT coalesce(sum(receiptBalance.unappliedCents), 0)
      FROM receipt JOIN receiptBalance ON receiptBalance.receiptId = receipt.id
      WHERE receipt.patientId = patient.id) AS unappliedCents,
    (SELECT max(statement.statementDate) FROM statement WHERE statement.patientId = patient.id) AS lastStatementDate,
    patient.statementHoldReason AS holdReason, patient.statementHoldUntilDate AS holdUntilDate, patient.deathDate,
    patient.guarantorLast,
    iif(patient.guarantorLast IS NULL, patient.line1, patient.guarantorLine1) AS line1,
    iif(patient.guarantorLast IS NULL, patient.city, patient.guarantorCity) AS city,
    iif(patient.guarantorLast IS NULL, patient.state, patient.guarantorState) AS state,
    iif(patient.guarantorLast IS NULL, patient.zip, patient.guarantorZip) AS zip,
    opened.owingSinceDate
  FROM (
    SELECT patientId, sum(iif(insuranceCents = 0, patientCents, 0)) AS patientOwesCents,
      sum(insuranceCents) AS insurancePendingCents,
      min(iif(insuranceCents = 0 AND patientCents > 0, sinceDate, NULL)) AS owingSinceDate
    FROM (
      SELECT lineBalance.patientId AS patientId, claimLine.patientSinceDate AS sinceDate,
        sum(iif(lineBalance.party = 'patient', lineBalance.balanceCents, 0)) AS patientCents,
        sum(iif(lineBalance.party IN ('primary', 'secondary', 'tertiary'), lineBalance.balanceCents, 0))
          AS insuranceCents
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
      WHERE lineBalance.balanceCents <> 0
      GROUP BY lineBalance.lineId)
    GROUP BY patientId) AS opened
  JOIN patient ON patient.id = opened.patientId
  ORDER BY patient.nameKey, patient.id`;
