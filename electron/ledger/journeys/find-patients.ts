import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { PatientRow } from "../../../shared/contract/patients.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import type { JourneysOf } from "../journeys.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { matchPatients } from "./match-patients.ts";

/** More patients than a small clinic has; a list longer than this is not read to its end. */
const MAX_LISTED = 100_000;

export const findPatientJourneys: JourneysOf<"patients.search" | "patients.list" | "patients.findDuplicates"> = {
  "patients.search": ({ read, clock }, { text, limit }) => matchPatients(read, text, clock.today(), limit),
  "patients.list": ({ read, clock }, { text, offset, limit }) => {
    const today = clock.today();
    if (text === "") return { rows: describePatients(read, pageOfAll(read, offset, limit), today), total: count(read) };
    const matched = matchPatients(read, text, today, MAX_LISTED);
    const page = matched.slice(offset, offset + limit).map((patient) => patient.id);
    return { rows: describePatients(read, page, today), total: matched.length };
  },
  "patients.findDuplicates": ({ read }, facts) => findDuplicates(read, facts),
};

function pageOfAll(read: ReadHandle, offset: number, limit: number): string[] {
  const page = build.selectFrom("patient").select("id").orderBy("nameKey").orderBy("id").limit(limit).offset(offset);
  return read.all(page).map((row) => row.id);
}

function count(read: ReadHandle): number {
  const row = read.first(build.selectFrom("patient").select(({ fn }) => fn.countAll<number>().as("total")));
  return row?.total ?? 0;
}

/** List rows of patients, in the order of the ids. */
function describePatients(read: ReadHandle, patientIds: string[], today: IsoDate): PatientRow[] {
  const patients = read.all(
    build
      .selectFrom("patient")
      .select(["id", "accountNumber", "last", "first", "middle", "birthDate", "phone"])
      .where("id", "in", patientIds),
  );
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  const payers = primaryPayers(read, patientIds, today);
  const visits = lastVisits(read, patientIds);
  const owed = owedByPatient(read, patientIds);
  return patientIds.flatMap((id) => {
    const patient = byId.get(id);
    if (!patient) return [];
    return {
      ...patient,
      primaryPayerName: payers.get(id) ?? null,
      lastVisitDate: visits.get(id) ?? null,
      insuranceCents: owed.get(id)?.insuranceCents ?? ZERO_CENTS,
      patientCents: owed.get(id)?.patientCents ?? ZERO_CENTS,
    };
  });
}

function primaryPayers(read: ReadHandle, patientIds: string[], today: IsoDate): Map<string, string> {
  const rows = read.all(
    build
      .selectFrom("coverage")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["coverage.patientId", "payer.name"])
      .where("coverage.patientId", "in", patientIds)
      .where("coverage.rank", "=", "primary")
      .where(({ eb, or }) => or([eb("effectiveFromDate", "is", null), eb("effectiveFromDate", "<=", today)]))
      .where(({ eb, or }) => or([eb("effectiveToDate", "is", null), eb("effectiveToDate", ">=", today)])),
  );
  return new Map(rows.map((row) => [row.patientId, row.name]));
}

function lastVisits(read: ReadHandle, patientIds: string[]): Map<string, IsoDate> {
  const rows = read.all(
    build
      .selectFrom("claim")
      .select(({ fn }) => ["patientId", fn.max("serviceDate").as("date")])
      .where("patientId", "in", patientIds)
      .where("serviceDate", "is not", null)
      .groupBy("patientId"),
  );
  return new Map(rows.map((row) => [row.patientId, row.date as IsoDate]));
}

function owedByPatient(
  read: ReadHandle,
  patientIds: string[],
): Map<string, { insuranceCents: Cents; patientCents: Cents }> {
  const owed = new Map<string, { insuranceCents: Cents; patientCents: Cents }>();
  const rows = read.all(
    build
      .selectFrom("lineBalance")
      .select(({ fn }) => ["patientId", "party", fn.sum<Cents>("balanceCents").as("cents")])
      .where("patientId", "in", patientIds)
      .groupBy(["patientId", "party"]),
  );
  for (const row of rows) {
    const sums = owed.get(row.patientId) ?? { insuranceCents: ZERO_CENTS, patientCents: ZERO_CENTS };
    // What an agency collects is still the patient's to pay.
    const column = row.party === "patient" || row.party === "agency" ? "patientCents" : "insuranceCents";
    sums[column] = (sums[column] + row.cents) as Cents;
    owed.set(row.patientId, sums);
  }
  return owed;
}
