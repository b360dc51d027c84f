import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { Practice } from "../../../shared/contract/practice.ts";
import type { PatientMailing, StatementOptions, StatementSettings } from "../../../shared/contract/statements.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, cents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import type { StatementAccount, StatementPolicy } from "../../../shared/patient-billing/choose-statements.ts";
import { type OwedLine, type PlannedPart, plannedCents } from "../../../shared/patient-billing/statement-items.ts";
import { readStatementStandings } from "./documents/statement-standings.ts";
import { readCollectionHolds } from "./statements/statement-holds.ts";
import { type PlanOfAccount, readStatementPlans } from "./statements/statement-plans.ts";

/** A line that is open with anybody. */
export interface OpenLine {
  patientId: string;
  lineId: string;
  patientCents: Cents;
  insuranceCents: Cents;
  agencyCents: Cents;
  /** The day on which the patient's part became the patient's. */
  sinceDate: IsoDate | null;
}

/** A patient's account as the choice of statements looks at it, with what the list of statements shows. */
export interface StatementAccountRow extends StatementAccount {
  last: string;
  first: string;
  mailing: Pick<PatientMailing, "language" | "largePrint">;
  /** The lines that are asked for. */
  owed: OwedLine[];
  plannedPart: PlannedPart | null;
}

/** When the practice sends statements, or how one run differs from it. */
export function statementPolicy(
  practice: Practice,
  settings: StatementSettings,
  options: StatementOptions = statementOptions(practice, settings),
): StatementPolicy {
  return { ...options, dueDays: practice.statementDueDays };
}

/** The options of a run as the practice always makes it. */
export function statementOptions(practice: Practice, settings: StatementSettings): StatementOptions {
  return {
    minimumCents: practice.statementMinimumCents,
    intervalDays: practice.statementIntervalDays,
    maximumCount: settings.maximumCount,
    perFamily: settings.perFamily,
  };
}

/**
 * Every patient with anything open, in name order; or those named only. A line of which insurance has still to answer a
 * part is not asked of the patient yet, also not the part that is already theirs. What an agency collects is no longer
 * asked for by statement. It takes the same few queries for one account and for ten thousand.
 */
export function readStatementAccounts(
  read: ReadHandle,
  today: IsoDate,
  patientIds?: readonly string[],
): StatementAccountRow[] {
  const only = patientIds === undefined ? undefined : JSON.stringify(patientIds);
  const linesOf = Map.groupBy(read.all(openLinesQuery(only)), (line) => line.patientId);
  const standings = readStatementStandings(read);
  const plans = readStatementPlans(read, today);
  const collectionHolds = readCollectionHolds(read, today);
  return read
    .all(peopleQuery(only))
    .flatMap((person) => {
      const lines = linesOf.get(person.patientId);
      return lines === undefined ? [] : [{ person, lines }];
    })
    .map(({ person, lines }) => {
      const standing = standings.get(person.patientId);
      const { lineCreditCents, ...balances } = balancesOf(lines);
      const { unappliedCents, holds, ...facts } = personOf(person);
      return {
        ...balances,
        ...facts,
        holds: [...holds, ...(collectionHolds.get(person.patientId) ?? [])],
        ...planOf(plans.get(person.patientId), balances.owed),
        // What was paid too much on one line is the patient's money as well.
        unappliedCents: cents(unappliedCents + lineCreditCents),
        lastStatementDate: standing?.lastDate ?? null,
        sentCount: standing?.count ?? 0,
      };
    });
}

function balancesOf(lines: readonly OpenLine[]) {
  let [owes, credit, pending, agency] = [0, 0, 0, 0];
  const owed: OwedLine[] = [];
  let owingSinceDate: IsoDate | null = null;
  for (const line of lines) {
    pending += line.insuranceCents;
    agency += line.agencyCents;
    if (line.insuranceCents !== 0) continue;
    if (line.patientCents <= 0) credit -= line.patientCents;
    if (line.patientCents <= 0 || line.sinceDate === null) continue;
    owes += line.patientCents;
    owed.push({ lineId: line.lineId, openCents: line.patientCents, sinceDate: line.sinceDate });
    if (owingSinceDate === null || line.sinceDate < owingSinceDate) owingSinceDate = line.sinceDate;
  }
  return {
    patientOwesCents: cents(owes),
    insurancePendingCents: cents(pending),
    agencyOwesCents: cents(agency),
    lineCreditCents: cents(credit),
    owed,
    owingSinceDate,
  };
}

function planOf(plan: PlanOfAccount | undefined, owed: readonly OwedLine[]) {
  if (plan === undefined) return { plan: null, plannedPart: null };
  const { state, notDueCents, nextDueDate, nextDueCents } = plan;
  const planned = plannedCents(owed, plan);
  return { plan: { state, notDueCents, nextDueDate, nextDueCents, plannedCents: planned }, plannedPart: plan };
}

function personOf(row: PersonRow) {
  const address = [row.line1, row.line2, row.city, row.state, row.zip].map((part) => part ?? "");
  const [line1, , city, state, zip] = address;
  return {
    patientId: row.patientId,
    last: row.last,
    first: row.first,
    unappliedCents: row.unappliedCents ?? ZERO_CENTS,
    envelopeKey: [row.payerLast, row.payerFirst, line1, zip?.slice(0, 5)].join("|").toUpperCase(),
    holds:
      row.holdReason === null ? [] : [{ kind: "statements", reason: row.holdReason, untilDate: row.holdUntilDate }],
    deathDate: row.deathDate,
    hasGuarantor: row.hasGuarantor === 1,
    addressComplete: [line1, city, state, zip].every((part) => part !== ""),
    mailReturnedDate: row.returnedAddress === addressKey(address) ? row.returnedDate : null,
    mailing: { language: row.language ?? "en", largePrint: row.largePrint === 1 },
  } satisfies Partial<StatementAccountRow>;
}

/** An address as mail that came back is kept with: another address is another key. */
export function addressKey(parts: readonly (string | null | undefined)[]): string {
  return parts
    .map((part) => (part ?? "").trim().toUpperCase())
    .filter((part) => part !== "")
    .join("|");
}

interface PersonRow {
  patientId: string;
  last: string;
  first: string;
  payerLast: string;
  payerFirst: string;
  unappliedCents: Cents | null;
  holdReason: string | null;
  holdUntilDate: IsoDate | null;
  deathDate: IsoDate | null;
  hasGuarantor: 0 | 1;
  line1: string | null;
  line2: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  language: PatientMailing["language"] | null;
  largePrint: 0 | 1 | null;
  returnedDate: IsoDate | null;
  returnedAddress: string | null;
}

const among = (column: RawBuilder<unknown>, only: string | undefined) =>
  only === undefined ? sql`TRUE` : sql`${column} IN (SELECT value FROM json_each(${only}))`;

const openLinesQuery = (only: string | undefined) => sql<OpenLine>`
  SELECT lineBalance.patientId, lineBalance.lineId,
    sum(iif(lineBalance.party = 'patient', lineBalance.balanceCents, 0)) AS patientCents,
    sum(iif(lineBalance.party IN ('primary', 'secondary', 'tertiary'), lineBalance.balanceCents, 0)) AS insuranceCents,
    sum(iif(lineBalance.party = 'agency', lineBalance.balanceCents, 0)) AS agencyCents,
    coalesce(claimLine.patientSinceDate, claimLine.serviceDate) AS sinceDate
  FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
  WHERE lineBalance.balanceCents <> 0 AND ${among(sql`lineBalance.patientId`, only)}
  GROUP BY lineBalance.lineId`;

const peopleQuery = (only: string | undefined) => sql<PersonRow>`
  SELECT patient.id AS patientId, patient.last, patient.first, patient.deathDate,
    coalesce(patient.guarantorLast, patient.last) AS payerLast,
    coalesce(patient.guarantorFirst, patient.first) AS payerFirst,
    patient.guarantorLast IS NOT NULL AS hasGuarantor, waiting.unappliedCents,
    patient.statementHoldReason AS holdReason, patient.statementHoldUntilDate AS holdUntilDate,
    iif(patient.guarantorLast IS NULL, patient.line1, patient.guarantorLine1) AS line1,
    iif(patient.guarantorLast IS NULL, patient.line2, patient.guarantorLine2) AS line2,
    iif(patient.guarantorLast IS NULL, patient.city, patient.guarantorCity) AS city,
    iif(patient.guarantorLast IS NULL, patient.state, patient.guarantorState) AS state,
    iif(patient.guarantorLast IS NULL, patient.zip, patient.guarantorZip) AS zip,
    patientMailing.language, patientMailing.largePrint, patientMailing.returnedDate, patientMailing.returnedAddress
  FROM patient
  LEFT JOIN patientMailing ON patientMailing.patientId = patient.id
  LEFT JOIN (
    SELECT receipt.patientId, sum(receiptBalance.unappliedCents) AS unappliedCents
    FROM receiptBalance JOIN receipt ON receipt.id = receiptBalance.receiptId
    WHERE receiptBalance.unappliedCents <> 0 AND receipt.patientId IS NOT NULL
    GROUP BY receipt.patientId) AS waiting ON waiting.patientId = patient.id
  WHERE ${among(sql`patient.id`, only)}
    AND patient.id IN (SELECT patientId FROM lineBalance WHERE balanceCents <> 0)
  ORDER BY patient.nameKey, patient.id`;
