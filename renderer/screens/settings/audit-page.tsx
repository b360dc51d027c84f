import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { momentText } from "../../parts/day.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useTimeZone } from "../../state/session.ts";

type AuditRow = OutputOf<"audit.list">[number];

const PAGE = 200;

function columnsIn(timeZone: string): readonly Column<AuditRow>[] {
  return [
    { key: "sequence", head: "No.", widthPx: 72, align: "right", cell: (row) => row.sequence },
    {
      key: "at",
      head: "When",
      widthPx: 160,
      cell: (row) => momentText(row.at, timeZone),
      text: (row) => momentText(row.at, timeZone),
    },
    { key: "user", head: "Who", widthPx: 136, cell: (row) => row.userName, text: (row) => row.userName },
    { key: "action", head: "Did", widthPx: 112, cell: (row) => row.action, text: (row) => row.action },
    { key: "what", head: "What", widthPx: 176, grow: true, cell: (row) => row.what, text: (row) => row.what },
    {
      key: "subject",
      head: "Concerns",
      widthPx: 240,
      cell: (row) => row.subjectKind && `${row.subjectKind} ${row.subjectId ?? ""}`,
      text: (row) => `${row.subjectKind ?? ""} ${row.subjectId ?? ""}`,
    },
  ];
}

/** Who viewed, changed, printed and exported what, newest first. It holds no names of patients. */
export function AuditPage() {
  const timeZone = useTimeZone();
  const newest = useLedgerQuery("audit.list", { beforeSequence: null, limit: PAGE });
  const [older, setOlder] = useState<readonly AuditRow[]>([]);
  const [error, setError] = useState<LedgerError | undefined>();
  const rows = [...(newest.value ?? []), ...older];
  const last = rows.at(-1);
  const readOlder = async () => {
    if (!last) return;
    try {
      const next = await callLedger("audit.list", { beforeSequence: last.sequence, limit: PAGE });
      setOlder((now) => [...now, ...next]);
    } catch (problem) {
      setError(asLedgerError(problem));
    }
  };
  const failure = newest.error ?? error;
  return (
    <>
      <ScreenHead title="Audit trail" aside="Chained row by row; nothing in it can be changed unnoticed">
        <Button variant="default" disabled={!last || last.sequence === 1} onClick={() => void readOlder()}>
          Read older
        </Button>
      </ScreenHead>
      {failure && <ErrorNote error={failure} />}
      {newest.value && (
        <DataTable
          name="audit"
          label="Audit trail"
          rows={rows}
          rowKey={(row) => String(row.sequence)}
          columns={columnsIn(timeZone)}
          empty={<EmptyState title="Nothing yet">Every view, change, print and export is written here.</EmptyState>}
        />
      )}
    </>
  );
}
