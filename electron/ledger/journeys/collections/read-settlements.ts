import { type Selectable, sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { SettlementTable } from "../../../../db/tables.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import {
  type SettledLine,
  type SettlementStanding,
  standSettlement,
} from "../../../../shared/patient-billing/collections/settlement-standing.ts";
import { readLineBalances } from "../journal/read-line-balances.ts";
import { patientPart } from "./patient-part.ts";

export interface SettlementRow extends Selectable<SettlementTable> {
  standing: SettlementStanding;
}

/** Settlements by patient, in their order, each with where it stands today; of one patient or all. */
export function readSettlements(
  read: ReadHandle,
  today: IsoDate,
  patientId: string | null,
): Map<string, SettlementRow[]> {
  const all = build.selectFrom("settlement").selectAll().orderBy("id");
  const rows = read.all(patientId === null ? all : all.where("patientId", "=", patientId));
  const standing = rows.map((row) => ({
    ...row,
    standing: standSettlement(row, readSettledLines(read, row.id, row.patientId), today),
  }));
  return Map.groupBy(standing, (row) => row.patientId);
}

/** The lines of a settlement as they stood when it was offered, and as they stand. */
function readSettledLines(read: ReadHandle, settlementId: string, patientId: string): SettledLine[] {
  const balances = readLineBalances(read, { patientId });
  const rows = read.all(
    sql<{ lineId: string; patientPaidCents: SettledLine["paidBeforeCents"] }>`
      SELECT lineId, patientPaidCents FROM settlementLine WHERE settlementId = ${settlementId} ORDER BY lineId`,
  );
  return rows.map(({ lineId, patientPaidCents }) => {
    const balance = balances.get(lineId)!;
    return {
      lineId,
      paidBeforeCents: patientPaidCents,
      paidNowCents: balance.patientPaidCents,
      openCents: patientPart(balance),
    };
  });
}
