import { Button } from "@mantine/core";
import { useState } from "react";
import type { EntryFilter } from "../../../../shared/closing/entry-filter.ts";
import type { ListedEntry } from "../../../../shared/contract/closing.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { Day } from "../../../parts/day.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { useNavigation } from "../../../state/navigation.ts";
import { EntryDetails } from "./entry-details.tsx";
import { useEntryPages } from "./use-entry-pages.ts";

// Without sorting: the rows come page by page, in the journal's order.
const COLUMNS: readonly Column<ListedEntry>[] = [
  { key: "date", head: "Posted", widthPx: 96, cell: (row) => <Day date={row.postingDate} /> },
  { key: "text", head: "What", widthPx: 200, grow: true, cell: (row) => row.text, text: (row) => row.text },
  { key: "amount", head: "Amount $", widthPx: 104, align: "right", cell: (row) => <Money cents={row.amountCents} /> },
  ...[
    { key: "patient", head: "Patient or payer", widthPx: 160, read: whoseText },
    { key: "claim", head: "Claim", widthPx: 136, read: (row: ListedEntry) => row.claimNumber ?? "" },
    { key: "receipt", head: "Receipt", widthPx: 144, read: (row: ListedEntry) => row.receiptName ?? "" },
    { key: "user", head: "By", widthPx: 112, read: (row: ListedEntry) => row.userName },
  ].map(({ read, ...place }) => ({ ...place, cell: read, text: read })),
];

/** Whose account moved; of a payer's money that is on no account yet, whose money it is. */
function whoseText({ patientName, payerName }: ListedEntry): string {
  return patientName ?? payerName ?? "";
}

/** The entries that a figure is the sum of; the sum over all of them stands at the head and is the figure. */
export function EntriesPage({ label, filter }: { label: string; filter: EntryFilter }) {
  const { entries, totalCount, totalCents, answered, error, readMore } = useEntryPages(filter);
  const [openId, setOpenId] = useState<string | null>(null);
  const back = useNavigation((navigation) => navigation.back);
  return (
    <>
      <ScreenHead
        title={label}
        aside={
          answered && `${totalCount} ${totalCount === 1 ? "entry" : "entries"}, together ${formatDollars(totalCents)}`
        }
      >
        <Button variant="default" onClick={back} rightSection={<kbd>Alt+←</kbd>}>
          Back
        </Button>
      </ScreenHead>
      {error && <ErrorNote error={error} />}
      {answered && (
        <DataTable
          name="journal-entries"
          label="entries"
          rows={entries}
          rowKey={(row) => row.entryId}
          columns={COLUMNS}
          onOpen={(row) => setOpenId(row.entryId)}
          onActive={(row) => setOpenId((now) => (now === null || row === null ? now : row.entryId))}
          onNearEnd={readMore}
          totalRows={totalCount}
          autoFocus
          empty={
            <EmptyState title="No entries stand behind this figure">Nothing was posted that it counts.</EmptyState>
          }
        />
      )}
      {openId && <EntryDetails entryId={openId} onEntry={setOpenId} onClose={() => setOpenId(null)} />}
    </>
  );
}
