import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { LedgerError } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";

interface PlacementWriting {
  /** Asks where the file goes and writes it there. Undefined when the person chose no place, or it failed. */
  readonly write: (runId: string) => Promise<OutputOf<"placements.write"> | undefined>;
  readonly running: boolean;
  readonly error: LedgerError | undefined;
}

/** Writes a placement's kept file into a folder that the person picks; the same bytes however often. */
export function useWritePlacement(): PlacementWriting {
  const { run, running, error } = useLedgerCommand("placements.write");
  const write = async (runId: string) => {
    const folder = await window.billwright.pickFile("agency-folder");
    return folder && run({ runId, folder: folder.token });
  };
  return { write, running, error };
}
