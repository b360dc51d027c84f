import { notifications } from "@mantine/notifications";
import type { StatementRun } from "../../../shared/contract/statements.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../parts/confirm-with-reason.tsx";

interface UndoRunProps {
  run: StatementRun;
  opened: boolean;
  onClose: () => void;
}

/** Asks before a run is undone: what will be as it was. */
export function UndoRun({ run, opened, onClose }: UndoRunProps) {
  const undo = useLedgerCommand("statements.undoRun");
  const count = run.statementCount === 1 ? "One statement" : `${run.statementCount} statements`;
  const confirm = async (reason: string) => {
    if (!(await undo.run({ runId: run.id, reason }))) return;
    notifications.show({ message: `Run ${run.number} is undone.` });
    onClose();
  };
  return (
    <ConfirmWithReason
      opened={opened}
      title={`Undo run ${run.number}`}
      confirmLabel="Undo the run"
      reasonLabel="Why"
      usualReasons={["The printer failed", "Not mailed", "Wrong options"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {count} over {formatDollars(run.totalCents)} count no more, as if they had not been sent: the days since the last
      one and the number of reminders are as before. The papers stay readable.
    </ConfirmWithReason>
  );
}
