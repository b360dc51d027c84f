import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { AccountLine, AccountRow } from "../../../shared/contract/accounts.ts";
import { PARTIES, type Party } from "../../../shared/ledger/chart-of-accounts.ts";
import { type Cents, cents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { accountHistory, lineStanding } from "../../../shared/patient-billing/account-ledger.ts";
import type { Aging } from "../../../shared/patient-billing/aging.ts";
import type { JourneysOf } from "../journeys.ts";
import { readEntries } from "./journal/read-entries.ts";
import { type PatientLine, readPatientLines } from "./patient-lines.ts";
import { isUndoable } from "./patient-money/undo-entry.ts";
import { readPlanStanding } from "./payment-plans/plan-standings.ts";
import { agePatientLines } from "./receivable-aging.ts";
import { missing } from "./save-row.ts";

export const accountJourneys: JourneysOf<"accounts.get"> = {
  "accounts.get": ({ read, clock }, { patientId }) => {
    if (!read.first(build.selectFrom("patient").select("id").where("id", "=", patientId))) throw missing("patient");
    const lines = readPatientLines(read, patientId);
    const standings = lines.map((line) => lineStanding(line.balance));
    const plan = readPlanStanding(read, patientId, clock.today());
    return {
      insuranceOwesCents: sumCents(standings.map((standing) => standing.insuranceOwesCents)),
      // What an agency collects is still the patient's to pay.
      patientOwesCents: sumCents(standings.flatMap((one) => [one.patientOwesCents, one.agencyOwesCents])),
      unappliedCents: readUnapplied(read, patientId),
      patientAging: bucketsOf(agePatientLines(lines, clock.today(), plan)),
      onPlanCents: plan?.notDueCents ?? ZERO_CENTS,
      lines: toAccountLines(read, lines),
      rows: readHistory(read, patientId, lines),
    };
  },
};

/** The patient's money that is not applied to any line yet, over all of their payments. */
export function readUnapplied(read: ReadHandle, patientId: string): Cents {
  const rows = read.all(
    build
      .selectFrom("receiptBalance")
      .innerJoin("receipt", "receipt.id", "receiptBalance.receiptId")
      .select("unappliedCents")
      .where("receipt.patientId", "=", patientId),
  );
  return sumCents(rows.map((row) => row.unappliedCents));
}

/** The five buckets that the account shows; credits have no age, and the balances above them include those. */
export function bucketsOf(aging: Aging) {
  const { creditsCents: _credits, totalCents: _total, ...buckets } = aging;
  return buckets;
}

function toAccountLines(read: ReadHandle, lines: readonly PatientLine[]): AccountLine[] {
  const payers = readPayerNames(
    read,
    lines.map((line) => line.claimId),
  );
  return lines.map((line) => {
    const standing = lineStanding(line.balance);
    return {
      lineId: line.lineId,
      claimId: line.claimId,
      claimNumber: line.claimNumber,
      serviceDate: line.serviceDate,
      procedureCode: line.procedureCode,
      label: line.label,
      chargeCents: line.balance.chargedCents,
      insurancePaidCents: line.balance.insurancePaidCents,
      adjustedCents: line.balance.adjustedCents,
      patientPaidCents: line.balance.patientPaidCents,
      insuranceOwesCents: standing.insuranceOwesCents,
      patientOwesCents: cents(standing.patientOwesCents + standing.agencyOwesCents),
      waitingOn: line.responsibility,
      waitingOnName: waitingOnName(line, payers.get(line.claimId)),
      parties: partiesOf(line, payers.get(line.claimId)),
    };
  });
}

type PayerNames = ReadonlyMap<string, string> | undefined;

function waitingOnName({ responsibility, balance }: PatientLine, payers: PayerNames): string {
  if (responsibility === "nobody") return "Settled";
  if (responsibility !== "patient") return nameOf(responsibility, payers);
  return balance.open.patient <= 0 && balance.open.agency > 0 ? nameOf("agency", payers) : nameOf("patient", payers);
}

function nameOf(party: Party, payers: PayerNames): string {
  if (party === "patient") return "Patient";
  if (party === "agency") return "Agency";
  // A claim whose coverage was taken off since still says which rank is asked.
  return payers?.get(party) ?? `The ${party} payer`;
}

function partiesOf({ balance }: PatientLine, payers: PayerNames): AccountLine["parties"] {
  const asked = PARTIES.filter((party) => party === "patient" || payers?.has(party) || balance.open[party] !== 0);
  return asked.map((party) => ({ party, name: nameOf(party, payers), openCents: balance.open[party] }));
}

/** The payers of claims by claim and rank. */
function readPayerNames(read: ReadHandle, claimIds: readonly string[]): Map<string, Map<string, string>> {
  const names = new Map<string, Map<string, string>>();
  const rows = read.all(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["claimCoverage.claimId", "claimCoverage.rank", "payer.name"])
      .where("claimCoverage.claimId", "in", [...new Set(claimIds)]),
  );
  for (const row of rows) {
    const ofClaim = names.get(row.claimId) ?? new Map<string, string>();
    names.set(row.claimId, ofClaim.set(row.rank, row.name));
  }
  return names;
}

function readHistory(read: ReadHandle, patientId: string, lines: readonly PatientLine[]): AccountRow[] {
  const entryIds = read
    .all(build.selectFrom("posting").select("entryId").distinct().where("patientId", "=", patientId))
    .map((row) => row.entryId);
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const entries = new Map(readEntries(read, entryIds).map((entry) => [entry.entryId, entry]));
  const undone = new Set([...entries.values()].map((entry) => entry.reversesEntryId));
  const notes = readNotes(read, patientId);
  return accountHistory(entries.values(), patientId).map(({ lineId, text, ...row }) => {
    const line = lineId === null ? undefined : byId.get(lineId);
    return {
      ...row,
      text: line ? `${text}, ${line.procedureCode}` : text,
      claimNumber: line?.claimNumber ?? null,
      note: notes.get(row.entryId) ?? null,
      undoable: !undone.has(row.entryId) && isUndoable(entries.get(row.entryId)!),
    };
  });
}

function readNotes(read: ReadHandle, patientId: string): Map<string, string> {
  const ofPatient = build.selectFrom("posting").select("entryId").where("patientId", "=", patientId);
  const rows = read.all(build.selectFrom("entryNote").selectAll().where("entryId", "in", ofPatient));
  return new Map(rows.map((row) => [row.entryId, row.note]));
}
