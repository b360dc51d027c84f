import type { BatchRow } from "../../../shared/contract/batches.ts";
import type { FileRow } from "../../../shared/contract/files.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";

/** The file that a batch is, as the list of files has it: hash, control numbers, how many claims were accepted. */
export function useBatchFile(batch: Pick<BatchRow, "id" | "fileName"> | undefined): FileRow | undefined {
  const { value } = useLedgerQuery(
    "files.list",
    // File names of batches carry their interchange number, so few files have the same.
    batch ? { direction: "sent", kind: null, text: batch.fileName.slice(0, 80), offset: 0, limit: 50 } : null,
  );
  return value?.rows.find((row) => row.batchId === batch?.id);
}
