import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { Practice } from "../../../shared/contract/practice.ts";
import type { PatientMailing, StatementOptions, StatementSettings } from "../../../shared/contract/statements.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, cents } from "../../../shared/money/cents.ts";
import type { StatementAccount, StatementPolicy } from "../../../shared/patient-billing/choose-statements.ts";
import { type OwedLine, type PlannedPart, plannedCents } from "../../../shared/patient-billing/statement-items.ts";
import { readSentDates, standingOf } from "./documents/statement-standings.ts";
import { readCollectionHolds, type StatementHold } from "./statements/statement-holds.ts";
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
  const sentDates = readSentDates(read);
  const plans = readStatementPlans(read, today);
  const collectionHolds = readCollectionHolds(read, today);
  const rows: StatementAccountRow[] = [];
  for (const person of read.all(peopleQuery(only))) {
    const { patientId } = person;
    const lines = linesOf.get(patientId);
    if (lines === undefined) continue;
    const balances = balancesOf(lines);
    const plan = plans.get(patientId) ?? null;
    const standing = standingOf(sentDates.get(patientId), balances.owingSinceDate);
    rows.push({
      patientId,
      last: person.last,
      first: person.first,
      patientOwesCents: balances.patientOwesCents,
      insurancePendingCents: balances.insurancePendingCents,
      agencyOwesCents: balances.agencyOwesCents,
      // What was paid too much on one line is the patient's money as well.
      unappliedCents: cents((person.unappliedCents ?? 0) + balances.lineCreditCents),
      envelopeKey: person.envelope.toUpperCase(),
      lastStatementDate: standing?.lastDate ?? null,
      sentCount: standing?.count ?? 0,
      owingSinceDate: balances.owingSinceDate,
      holds: holdsOf(person, collectionHolds.get(patientId)),
      deathDate: person.deathDate,
      hasGuarantor: person.hasGuarantor === 1,
      addressComplete: person.addressComplete === 1,
      mailReturnedDate: mailReturnedDate(person),
      plan: plan && planOf(plan, balances.owed),
      mailing: { language: person.language ?? "en", largePrint: person.largePrint === 1 },
      owed: balances.owed,
      plannedPart: plan,
    });
  }
  return rows;
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

function planOf(plan: PlanOfAccount, owed: readonly OwedLine[]): StatementAccountRow["plan"] {
  const { state, notDueCents, nextDueDate, nextDueCents } = plan;
  return { state, notDueCents, nextDueDate, nextDueCents, plannedCents: plannedCents(owed, plan) };
}

const NO_HOLDS: readonly StatementHold[] = [];

function holdsOf({ holdReason, holdUntilDate }: PersonRow, collection = NO_HOLDS): readonly StatementHold[] {
  if (holdReason === null) return collection;
  return [{ kind: "statements", reason: holdReason, untilDate: holdUntilDate }, ...collection];
}

/** The day on which mail came back, while the address is still the one that it came back from. */
function mailReturnedDate({ address, returnedAddress, returnedDate }: PersonRow): IsoDate | null {
  return address !== null && returnedAddress === addressKey(address.split("|")) ? returnedDate : null;
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
  /** Whoever gets the bills, and where: the same for all whose bills go into one envelope. */
  envelope: string;
  addressComplete: 0 | 1;
  unappliedCents: Cents | null;
  holdReason: string | null;
  holdUntilDate: IsoDate | null;
  deathDate: IsoDate | null;
  hasGuarantor: 0 | 1;
  language: PatientMailing["language"] | null;
  largePrint: 0 | 1 | null;
  returnedDate: IsoDate | null;
  returnedAddress: string | null;
  /** Null where no mail came back. */
  address: string | null;
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
  SELECT patient.id AS patientId, patient.last, patient.first, patient.deathDate, waiting.unappliedCents,
    patient.statementHoldReason AS holdReason, patient.statementHoldUntilDate AS holdUntilDate,
    patient.guarantorLast IS NOT NULL AS hasGuarantor,
    iif(patient.guarantorLast IS NULL,
      patient.last || '|' || patient.first || '|' || patient.line1 || '|' || substr(patient.zip, 1, 5),
      concat_ws('|', guarantorLast, guarantorFirst, coalesce(guarantorLine1, ''), substr(guarantorZip, 1, 5))) AS envelope,
    iif(patient.guarantorLast IS NULL,
      patient.line1 <> '' AND patient.city <> '' AND patient.state <> '' AND patient.zip <> '',
      coalesce(guarantorLine1 <> '' AND guarantorCity <> '' AND guarantorState <> '' AND guarantorZip <> '', 0))
      AS addressComplete,
    patientMailing.language, patientMailing.largePrint, patientMailing.returnedDate, patientMailing.returnedAddress,
    CASE WHEN patientMailing.returnedAddress IS NULL THEN NULL
      WHEN patient.guarantorLast IS NULL
        THEN concat_ws('|', patient.line1, patient.line2, patient.city, patient.state, patient.zip)
      ELSE concat_ws('|', guarantorLine1, guarantorLine2, guarantorCity, guarantorState, guarantorZip) END AS address
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
