import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { Patient } from "../../../shared/contract/patients.ts";
import { toCoverage } from "./coverage-columns.ts";
import { toPatient } from "./patient-columns.ts";
import { missing } from "./save-row.ts";

/** A patient with coverages. @throws Refusal `not-found`. */
export function readPatient(read: ReadHandle, patientId: string): Patient {
  const row = read.first(build.selectFrom("patient").selectAll().where("id", "=", patientId));
  if (!row) throw missing("patient");
  const coverages = build.selectFrom("coverage").selectAll().where("patientId", "=", patientId);
  return toPatient(row, read.all(coverages.orderBy("rank").orderBy("effectiveFromDate", "desc")).map(toCoverage));
}
