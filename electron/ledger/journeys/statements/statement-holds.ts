import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { StatementAccount } from "../../../../shared/patient-billing/choose-statements.ts";
import { readDisputing } from "../collections/read-acts.ts";

export type StatementHold = StatementAccount["holds"][number];

/** What holds an account's collection (bankruptcy, dispute, hardship, a settlement, a disputed estimate) holds its statements too. */
export function readCollectionHolds(read: ReadHandle, today: IsoDate): Map<string, StatementHold[]> {
  const rows = read.all(
    sql<StatementHold & { patientId: string }>`
      SELECT patientId, kind, reason, untilDate FROM collectionHold
      WHERE endedDate IS NULL AND fromDate <= ${today}
      UNION ALL
      -- A statement would ask for all of what less was agreed to settle.
      SELECT patientId, 'other', 'A settlement is agreed.', date(untilDate, '+1 day') FROM settlement
      WHERE state = 'offered' AND untilDate >= ${today}`,
  );
  const holds = new Map<string, StatementHold[]>();
  for (const { patientId, ...hold } of rows) holds.set(patientId, [...(holds.get(patientId) ?? []), hold]);
  for (const patientId of readDisputing(read, null)) {
    const hold = { kind: "dispute", reason: "The patient disputes an estimate.", untilDate: null };
    holds.set(patientId, [...(holds.get(patientId) ?? []), hold]);
  }
  return holds;
}
