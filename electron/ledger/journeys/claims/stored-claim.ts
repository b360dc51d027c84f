import type { Selectable } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ClaimTable } from "../../../../db/tables.ts";
import { type AnyDraft, anyDraftSchema, parseDraftLines } from "../../../../shared/claims/any-draft.ts";
import { type ClaimHold, isHeld } from "../../../../shared/claims/readiness.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { missing } from "../save-row.ts";

export type ClaimRow = Selectable<ClaimTable>;

/** A claim as it stands in the ledger. */
export interface StoredClaim {
  row: ClaimRow;
  draft: AnyDraft;
  /** Of the draft's lines, in their order. */
  lineControlNumbers: string[];
}

/** One claim as entered. @throws Refusal `not-found`. */
export function readStoredClaim(read: ReadHandle, claimId: string): StoredClaim {
  const row = read.first(build.selectFrom("claim").selectAll().where("id", "=", claimId));
  if (!row) throw missing("claim");
  const lines = read.all(
    build
      .selectFrom("claimLine")
      .select(["lineJson", "controlNumber"])
      .where("claimId", "=", claimId)
      .where("removed", "=", 0)
      .orderBy("lineNumber"),
  );
  const head = anyDraftSchema.parse({ ...JSON.parse(row.draftJson), lines: [] });
  return {
    row,
    draft: parseDraftLines(
      head,
      lines.map((line) => JSON.parse(line.lineJson)),
    ),
    lineControlNumbers: lines.map((line) => line.controlNumber),
  };
}

/** The hold that is in force on a day: one that ended by itself is none. */
export function holdOf(row: Pick<ClaimRow, "holdReason" | "holdUntilDate">, today: IsoDate): ClaimHold | null {
  const hold = row.holdReason === null ? null : { reason: row.holdReason, untilDate: row.holdUntilDate };
  return isHeld(hold, today) ? hold : null;
}
