import type { EstimateRow } from "../../../../shared/contract/estimates.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { useToday } from "../../../state/session.ts";

interface DisputeProps {
  estimate: EstimateRow;
  onClose: () => void;
}

/** Notes that a bill is disputed, or how the dispute ended. */
export function DisputeEstimate({ estimate, onClose }: DisputeProps) {
  const today = useToday();
  const open = useLedgerCommand("estimates.dispute");
  const close = useLedgerCommand("estimates.closeDispute");
  const { dispute } = estimate;
  const isOpen = dispute !== null && dispute.closedDate === null;
  const confirm = async (reason: string) => {
    const done = isOpen
      ? await close.run({ disputeId: dispute.disputeId, closedDate: today, outcome: reason })
      : await open.run({ estimateId: estimate.estimateId, openedDate: today, reason });
    if (done) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title={isOpen ? `Close the dispute of estimate ${estimate.number}` : `Dispute of estimate ${estimate.number}`}
      confirmLabel={isOpen ? "Close the dispute" : "Note the dispute"}
      reasonLabel={isOpen ? "How it ended" : "What the patient says"}
      running={open.running || close.running}
      error={open.error ?? close.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {isOpen
        ? "Collection and statements go on afterwards."
        : `Estimated ${formatDollars(estimate.totalCents)}, billed ${formatDollars(estimate.billedCents)}. While the dispute is open nothing is collected.`}
    </ConfirmWithReason>
  );
}
