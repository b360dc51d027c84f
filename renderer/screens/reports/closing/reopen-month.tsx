import { type Month, monthText } from "../../../../shared/dates/month.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";

/** Asks why the last closed month is opened again. */
export function ReopenMonth({ month, onDone }: { month: Month; onDone: () => void }) {
  const reopen = useLedgerCommand("months.reopen");
  const confirm = async (reason: string) => {
    if (await reopen.run({ month, reason })) onDone();
  };
  return (
    <ConfirmWithReason
      opened
      title={`Open ${monthText(month)} again`}
      confirmLabel="Open the month"
      reasonLabel="Why"
      usualReasons={["A deposit was missing", "Closed too early", "The accountant asked for it"]}
      running={reopen.running}
      error={reopen.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onDone}
    >
      The month takes postings again, so figures that were reported may change. The reason stays in the list of months
      and in the audit trail.
    </ConfirmWithReason>
  );
}
