import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { IsoMoment } from "../shared/dates/iso-date.ts";
import type { ReadHandle, WriteTransaction } from "./handles.ts";
import { build } from "./query-builder.ts";
import type { AuditTrailTable } from "./tables.ts";

/** What happened. `view`, `change`, `print` and `export` concern patients or money, the rest the file itself. */
export type AuditAction =
  | "view"
  | "change"
  | "print"
  | "export"
  | "create"
  | "open"
  | "failed-open"
  | "lock"
  | "keys"
  | "backup"
  | "check";

/** One thing that was done. Subjects are named by kind and id: no patient's name, number or amount is in the trail. */
export interface AuditEvent {
  readonly at: IsoMoment;
  /** Undefined when nobody was known, as for a failed opening. */
  readonly userId: string | undefined;
  readonly action: AuditAction;
  /** The call's name. */
  readonly what: string;
  readonly subject?: { readonly kind: string; readonly id: string } | undefined;
  readonly requestId?: string | undefined;
}

/** A row of the trail before its hash is computed. */
type UnsealedRow = Omit<Selectable<AuditTrailTable>, "hash">;

/** What the first row is chained to. */
const CHAIN_START = "0".repeat(64);

/** Appends one row, chained to the last by its hash. */
export function appendAudit(write: WriteTransaction, event: AuditEvent): void {
  const last = write.first(build.selectFrom("auditTrail").select(["seq", "hash"]).orderBy("seq", "desc").limit(1));
  const row: UnsealedRow = {
    seq: (last?.seq ?? 0) + 1,
    at: event.at,
    userId: event.userId ?? null,
    action: event.action,
    what: event.what,
    subjectKind: event.subject?.kind ?? null,
    subjectId: event.subject?.id ?? null,
    requestId: event.requestId ?? null,
    previousHash: last?.hash ?? CHAIN_START,
  };
  write.run(build.insertInto("auditTrail").values({ ...row, hash: hashOf(row) }));
}

/**
 * Recomputes the whole chain.
 * @returns the first row's `seq` that is missing or was altered, or undefined when the chain holds.
 */
export function findBrokenAuditRow(read: ReadHandle): number | undefined {
  let seq = 0;
  let previousHash = CHAIN_START;
  for (const { hash, ...row } of read.each(build.selectFrom("auditTrail").selectAll().orderBy("seq"))) {
    seq += 1;
    if (row.seq !== seq || row.previousHash !== previousHash || hash !== hashOf(row)) return seq;
    previousHash = hash;
  }
  return undefined;
}

function hashOf(row: UnsealedRow): string {
  const { seq, at, userId, action, what, subjectKind, subjectId, requestId, previousHash } = row;
  const sealed = JSON.stringify([seq, at, userId, action, what, subjectKind, subjectId, requestId, previousHash]);
  return createHash("sha256").update(sealed).digest("hex");
}
