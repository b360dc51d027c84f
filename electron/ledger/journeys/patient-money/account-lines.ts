import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { LineSubject } from "../../../../shared/ledger/journal-entry.ts";
import { cents } from "../../../../shared/money/cents.ts";
import type { PatientOpenLine } from "../../../../shared/patient-billing/allocate-payment.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";
import { missing } from "../save-row.ts";

/** A line of some account, with whose account it is. */
export interface AccountLine extends PatientLine {
  patientId: string;
}

/** Every line of the accounts given, by id. */
export function readAccountLines(read: ReadHandle, patientIds: readonly string[]): Map<string, AccountLine> {
  const lines = [...new Set(patientIds)].flatMap((patientId) =>
    readPatientLines(read, patientId).map((line) => ({ ...line, patientId })),
  );
  return new Map(lines.map((line) => [line.lineId, line]));
}

/** The lines given, by id. @throws Refusal `not-found` when one is not in the ledger. */
export function readLinesById(read: ReadHandle, lineIds: readonly string[]): Map<string, AccountLine> {
  const owners = [...inChunks([...new Set(lineIds)])].flatMap((chunk) =>
    read.all(
      build
        .selectFrom("claimLine")
        .innerJoin("claim", "claim.id", "claimLine.claimId")
        .select("claim.patientId")
        .distinct()
        .where("claimLine.id", "in", chunk),
    ),
  );
  const all = readAccountLines(
    read,
    owners.map((row) => row.patientId),
  );
  const wanted = lineIds.map((lineId) => [lineId, all.get(lineId)] as const);
  return new Map(
    wanted.map(([lineId, line]) => {
      if (!line) throw missing("line");
      return [lineId, line];
    }),
  );
}

/** One line of one patient's account. @throws Refusal `not-found` when it is not that patient's. */
export function readLineOf(read: ReadHandle, patientId: string, lineId: string): AccountLine {
  const line = readAccountLines(read, [patientId]).get(lineId);
  if (!line) throw missing("line of the patient's account", "lineId");
  return line;
}

/** The line as entries name it. @throws Refusal `not-found` for a line without a day of service, which is never charged. */
export function subjectOf(line: AccountLine): LineSubject {
  const { patientId, claimId, lineId, serviceDate, providerId } = line;
  if (serviceDate === null) throw missing("line of the patient's account");
  return { patientId, claimId, lineId, serviceDate, ...(providerId === null ? {} : { providerId }) };
}

/** What patients are asked for by line, whoever collects it. */
export function openPatientLines(lines: Iterable<AccountLine>): PatientOpenLine[] {
  return [...lines].flatMap(({ lineId, serviceDate, balance }) => {
    const openCents = cents(Math.max(0, balance.open.patient) + Math.max(0, balance.open.agency));
    return serviceDate !== null && openCents > 0 ? { lineId, serviceDate, openCents } : [];
  });
}
