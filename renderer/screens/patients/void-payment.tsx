import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../parts/confirm-with-reason.tsx";

interface VoidPaymentProps {
  receiptId: string;
  opened: boolean;
  onClose: () => void;
  onVoided: () => void;
}

/** Undoes the payment that was just taken, by reversing entries. */
export function VoidPayment({ receiptId, opened, onClose, onVoided }: VoidPaymentProps) {
  const voidReceipt = useLedgerCommand("receipts.void");
  const confirm = async (reason: string) => {
    if (!(await voidReceipt.run({ receiptId, reason }))) return;
    onClose();
    onVoided();
  };
  return (
    <ConfirmWithReason
      opened={opened}
      title="Undo the payment"
      confirmLabel="Undo the payment"
      reasonLabel="Why"
      usualReasons={["Typed wrongly", "Wrong patient", "Card was declined"]}
      running={voidReceipt.running}
      error={voidReceipt.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      The payment that was just taken is reversed: the patient owes again what it had paid. Both entries stay in the
      ledger.
    </ConfirmWithReason>
  );
}
