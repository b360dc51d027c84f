import { useState } from "react";
import type { ClaimKind } from "../../../shared/claims/any-draft.ts";
import type { BatchClaim } from "../../../shared/contract/batches.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { FileToken } from "../../../shared/contract/file-token.ts";
import type { PickedFile } from "../../../shared/contract/window-api.ts";
import type { LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";

/** A file that was just written, and where. */
export interface WrittenFile extends OutputOf<"batches.write"> {
  readonly folder: FileToken;
}

const KINDS: readonly ClaimKind[] = ["professional", "institutional"];

interface BatchWriting {
  /** Makes a batch of the claims and writes its file: one for each kind of claim, since no file carries both. */
  readonly makeBatches: (claims: readonly BatchClaim[]) => Promise<void>;
  /** Writes a prepared or written batch's bytes, the same as ever. */
  readonly writeAgain: (batchId: string, folder?: PickedFile) => Promise<void>;
  readonly running: boolean;
  readonly error: LedgerError | undefined;
  readonly written: readonly WrittenFile[];
}

/** The outbox folder: the practice's own place without asking, else the one that the user picks. */
async function outboxFolder(): Promise<PickedFile | undefined> {
  return (await window.billwright.knownPlace("outbox")) ?? (await window.billwright.pickFile("outbox-folder"));
}

/** Prepare, then write. If writing fails, the prepared batch is kept and offered again. */
export function useBatchWriting(): BatchWriting {
  const [written, setWritten] = useState<readonly WrittenFile[]>([]);
  const prepare = useLedgerCommand("batches.prepare");
  const write = useLedgerCommand("batches.write");

  const writeInto = async (batchId: string, { token }: PickedFile) => {
    const file = await write.run({ batchId, folder: token });
    if (file) setWritten((before) => [...before, { ...file, folder: token }]);
    return file !== undefined;
  };
  const writeAgain = async (batchId: string, folder?: PickedFile) => {
    setWritten([]);
    const place = folder ?? (await outboxFolder());
    if (place) await writeInto(batchId, place);
  };
  const makeBatches = async (claims: readonly BatchClaim[]) => {
    setWritten([]);
    const place = await outboxFolder();
    if (!place) return;
    for (const kind of KINDS) {
      const claimIds = claims.filter((claim) => claim.kind === kind).map((claim) => claim.claimId);
      if (claimIds.length === 0) continue;
      const batch = await prepare.run({ claimIds });
      if (!batch || !(await writeInto(batch.batchId, place))) return;
    }
  };
  return {
    makeBatches,
    writeAgain,
    running: prepare.running || write.running,
    error: prepare.error ?? write.error,
    written,
  };
}
