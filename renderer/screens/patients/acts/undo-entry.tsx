import type { AccountRow } from "../../../../shared/contract/accounts.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";

/** Undoes one entry of the account's ledger that was made by hand. */
export function UndoEntry({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const undo = useLedgerCommand("entries.undo");
  const confirm = async (reason: string) => {
    if (await undo.run({ entryId: row.entryId, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title="Undo the entry"
      confirmLabel="Undo the entry"
      reasonLabel="Why"
      usualReasons={["Typed wrongly", "Wrong line", "Wrong patient"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      “{row.text}” is taken back by its mirror. Both stay in the ledger.
    </ConfirmWithReason>
  );
}
