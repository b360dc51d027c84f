import type { ReadHandle, WriteTransaction } from "./handles.ts";
import { build } from "./query-builder.ts";

/** The facts that a ledger keeps about itself. */
export type LedgerMetaKey = "ledgerId" | "practiceName" | "timeZone" | "createdAt" | "sample" | "lastVerifiedBackupAt";

/** One fact about the ledger, or undefined when it was never set. */
export function readMeta(read: ReadHandle, key: LedgerMetaKey): string | undefined {
  return read.first(build.selectFrom("ledgerMeta").select("value").where("key", "=", key))?.value;
}

/** Sets one fact about the ledger. */
export function writeMeta(write: WriteTransaction, key: LedgerMetaKey, value: string): void {
  write.run(
    build
      .insertInto("ledgerMeta")
      .values({ key, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value })),
  );
}
