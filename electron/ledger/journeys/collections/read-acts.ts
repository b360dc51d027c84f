import type { Selectable } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CollectionActTable, CollectionHoldTable } from "../../../../db/tables.ts";

export type ActRow = Selectable<CollectionActTable>;
export type HoldRow = Selectable<CollectionHoldTable>;

/** What was said and done, by patient, in its order, without what was taken back; of one patient or all. */
export function readActs(read: ReadHandle, patientId: string | null): Map<string, ActRow[]> {
  const standing = build.selectFrom("collectionAct").selectAll().where("undoneDate", "is", null).orderBy("id");
  const rows = read.all(patientId === null ? standing : standing.where("patientId", "=", patientId));
  return Map.groupBy(rows, (row) => row.patientId);
}

/** Holds by patient, also those that ended, in their order; of one patient or all. */
export function readHolds(read: ReadHandle, patientId: string | null): Map<string, HoldRow[]> {
  const all = build.selectFrom("collectionHold").selectAll().orderBy("id");
  const rows = read.all(patientId === null ? all : all.where("patientId", "=", patientId));
  return Map.groupBy(rows, (row) => row.patientId);
}

/** Patients who dispute the bill of a good-faith estimate: nothing is collected meanwhile (45 CFR 149.620(c)(6)). */
export function readDisputing(read: ReadHandle, patientId: string | null): Set<string> {
  const open = build
    .selectFrom("estimateDispute")
    .innerJoin("estimate", "estimate.id", "estimateDispute.estimateId")
    .select("estimate.patientId")
    .where("estimateDispute.closedDate", "is", null);
  const rows = read.all(patientId === null ? open : open.where("estimate.patientId", "=", patientId));
  return new Set(rows.map((row) => row.patientId));
}
