import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { FileToken } from "../../../shared/contract/file-token.ts";
import type { PickedFile } from "../../../shared/contract/window-api.ts";
import type { LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";

/** A file that was just written, and where. */
export interface WrittenFile extends OutputOf<"batches.write"> {
  readonly folder: FileToken;
}

interface BatchWriting {
  /** Makes a batch of the claims and writes its file. */
  readonly makeBatch: (claimIds: readonly string[], folder?: PickedFile) => Promise<void>;
  /** Writes a prepared or written batch's bytes, the same as ever. */
  readonly writeAgain: (batchId: string, folder?: PickedFile) => Promise<void>;
  readonly running: boolean;
  readonly error: LedgerError | undefined;
  readonly written: WrittenFile | null;
}

/** The outbox folder: the practice's own place without asking, else the one that the user picks. */
async function outboxFolder(): Promise<PickedFile | undefined> {
  return (await window.billwright.knownPlace("outbox")) ?? (await window.billwright.pickFile("outbox-folder"));
}

/** Prepare, then write. If writing fails, the prepared batch is kept and offered again. */
export function useBatchWriting(): BatchWriting {
  const [written, setWritten] = useState<WrittenFile | null>(null);
  const prepare = useLedgerCommand("batches.prepare");
  const write = useLedgerCommand("batches.write");

  const writeAgain = async (batchId: string, folder?: PickedFile) => {
    const place = folder ?? (await outboxFolder());
    if (!place) return;
    const file = await write.run({ batchId, folder: place.token });
    if (file) setWritten({ ...file, folder: place.token });
  };
  const makeBatch = async (claimIds: readonly string[], folder?: PickedFile) => {
    setWritten(null);
    const place = folder ?? (await outboxFolder());
    if (!place) return;
    const batch = await prepare.run({ claimIds: [...claimIds] });
    if (batch) await writeAgain(batch.batchId, place);
  };
  return {
    makeBatch,
    writeAgain,
    running: prepare.running || write.running,
    error: prepare.error ?? write.error,
    written,
  };
}
