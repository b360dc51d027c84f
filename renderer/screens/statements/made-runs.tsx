import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { StatementRun } from "../../../shared/contract/statements.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { dayColumn, moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { useScreenActions } from "../../state/screen-actions.ts";
import { paperZoom } from "./paper-zoom.ts";
import classes from "./statements.module.css";
import { UndoRun } from "./undo-run.tsx";

const COLUMNS: readonly Column<StatementRun>[] = [
  { key: "number", head: "Run", widthPx: 64, cell: (row) => row.number, sortBy: (row) => row.number },
  dayColumn({ key: "date", head: "Date", widthPx: 104, read: (row) => row.runDate }),
  textColumn({ key: "user", head: "By", widthPx: 96, grow: true, read: (row) => row.userName }),
  {
    key: "state",
    head: "State",
    widthPx: 112,
    cell: (row) => <RunState run={row} />,
    sortBy: (row) => row.state,
  },
  {
    key: "count",
    head: "Statements",
    widthPx: 96,
    align: "right",
    cell: (row) => row.statementCount,
    sortBy: (row) => row.statementCount,
  },
  moneyColumn({ key: "amount", head: "Asked for $", widthPx: 112, read: (row) => row.totalCents }),
];

function RunState({ run }: { run: StatementRun }) {
  if (run.state === "making") return <StatusMark tone="draft" word="Not finished" />;
  if (run.state === "made") return <StatusMark tone="paid" word="Made" />;
  return (
    <span title={run.undoneReason ?? undefined}>
      <StatusMark tone="hold" word="Undone" />
    </span>
  );
}

/** The runs made, each with its papers as they were printed; one can be exported for a mailing service, or undone. */
export function MadeRuns() {
  const { value, error, refresh } = useLedgerQuery("statements.runs", {});
  const [marked, setMarked] = useState<string | null>(null);
  const run = value?.find((one) => one.id === marked) ?? value?.[0] ?? null;
  const documentId = run?.stackDocumentIds[0] ?? null;
  const paper = useLedgerQuery("documents.get", documentId === null ? null : { documentId });
  const failure = error ?? paper.error;
  return (
    <>
      {failure && <ErrorNote error={failure} onRetry={refresh} />}
      {value && (
        <div className={classes.split} data-alone={documentId === null || undefined}>
          <DataTable
            name="statement-runs"
            label="runs of statements"
            rows={value}
            rowKey={(row) => row.id}
            columns={COLUMNS}
            onActive={(row) => setMarked(row.id)}
            autoFocus
            empty={
              <EmptyState title="No run was made yet">
                Statements printed under Due stand here as one run, which can be undone.
              </EmptyState>
            }
          />
          {run !== null && paper.value && (
            <div className={classes.paper}>
              {run.state === "made" && <RunActs key={run.id} run={run} />}
              <PdfPreview
                title={paper.value.title}
                pdfBase64={paper.value.pdfBase64}
                about={{ documentId }}
                startZoom={paperZoom()}
                besideList
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}

function RunActs({ run }: { run: StatementRun }) {
  const [undoing, setUndoing] = useState(false);
  const write = useLedgerCommand("statements.exportRun");
  const save = async () => {
    const picked = await window.billwright.pickFile("save-zip", `statements-run-${run.number}.zip`);
    if (!picked) return;
    const written = await write.run({ runId: run.id, file: picked.token });
    if (written) notifications.show({ message: `Run ${run.number} was written into ${picked.name}.` });
  };
  useScreenActions({ undo: { label: `Undo run ${run.number}`, run: () => setUndoing(true) } });
  return (
    <div className={classes.acts}>
      <Button variant="default" loading={write.running} onClick={() => void save()}>
        Export for mailing
      </Button>
      <Button variant="default" rightSection={<kbd>Ctrl Z</kbd>} onClick={() => setUndoing(true)}>
        Undo the run
      </Button>
      {write.error && <ErrorNote error={write.error} />}
      <UndoRun run={run} opened={undoing} onClose={() => setUndoing(false)} />
    </div>
  );
}
