import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { StatementOptions } from "../../../shared/contract/statements.ts";
import { sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useScreenActions } from "../../state/screen-actions.ts";
import type { DueStatementRow } from "./candidate-columns.tsx";
import { type FinishedRun, makeRun, useStatementRun } from "./statement-run-state.ts";

interface PrintRunProps {
  chosen: readonly DueStatementRow[];
  /** How this run differs from the practice's usual one; null: not at all. */
  options: StatementOptions | null;
  optionsShown: boolean;
  onOptions: () => void;
}

/** The screen's head with its main act: make the chosen statements, keep them, and send them to the printer as one. */
export function PrintRun({ chosen, options, optionsShown, onOptions }: PrintRunProps) {
  const { job, error } = useStatementRun();
  const idle = job === null;
  const ready = idle && chosen.length > 0;
  const run = async () => {
    const patientIds = chosen.flatMap((row) => row.patientIds);
    const made = await makeRun({ patientIds, ...(options === null ? {} : { options }) });
    if (made) sayMade(made);
  };
  useScreenActions(ready ? { save: { label: "Make and print the statements", run: () => void run() } } : {});
  const total = sumCents(chosen.map((row) => row.amountCents));
  return (
    <>
      <ScreenHead title="Statements" aside={`${chosen.length} chosen, ${formatDollars(total)}`}>
        <Button variant="default" aria-expanded={optionsShown} onClick={onOptions}>
          {options === null ? "Options" : "Options, changed"}
        </Button>
        <Button disabled={!ready} loading={!idle} onClick={() => void run()} rightSection={<kbd>Ctrl S</kbd>}>
          {chosen.length === 0 ? "Print" : `Print ${chosen.length === 1 ? "one statement" : `all ${chosen.length}`}`}
        </Button>
      </ScreenHead>
      {error && <ErrorNote error={error} />}
    </>
  );
}

/** Says what was made, and where it is when it did not come out of the printer. */
export function sayMade({ statementCount, printed }: FinishedRun): void {
  const count = statementCount === 1 ? "One statement was made" : `${statementCount} statements were made`;
  notifications.show({ message: `${count} ${printed ? "and printed" : "but not printed; print them from Runs"}.` });
}
