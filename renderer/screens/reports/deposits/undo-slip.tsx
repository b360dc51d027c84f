import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";

interface UndoSlipProps {
  depositId: string;
  opened: boolean;
  onClose: () => void;
  onUndone: () => void;
}

/** Asks why a slip is taken back; its receipts wait for another. */
export function UndoSlip({ depositId, opened, onClose, onUndone }: UndoSlipProps) {
  const undo = useLedgerCommand("deposits.undo");
  const confirm = async (reason: string) => {
    if (!(await undo.run({ depositId, reason }))) return;
    onClose();
    onUndone();
  };
  return (
    <ConfirmWithReason
      opened={opened}
      title="Take the slip back"
      confirmLabel="Take the slip back"
      reasonLabel="Why"
      usualReasons={["Wrong receipts", "Not brought to the bank", "Wrong day"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      No money moves: the receipts of the slip wait for another one.
    </ConfirmWithReason>
  );
}
