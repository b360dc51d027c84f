import { useState } from "react";
import type { OpenException } from "../../../../shared/contract/posting-automation.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "../automation/automation.module.css";

/** Where in the check it stands: the line of the claim and the segment of the file. */
function placeOf({ claimIndex, lineNumber, segmentNumber }: OpenException): string {
  const part = claimIndex === null ? "Check" : lineNumber === null ? "Claim" : `Line ${lineNumber}`;
  return segmentNumber === null ? part : `${part}, seg. ${segmentNumber}`;
}

const COLUMNS: readonly Column<OpenException>[] = [
  {
    key: "holds",
    head: "State",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.holds ? "denied" : "pending"} word={row.holds ? "Held" : "Look at it"} />,
    text: (row) => (row.holds ? "held" : "look at it"),
    sortBy: (row) => Number(!row.holds),
  },
  textColumn({ key: "payer", head: "Payer", widthPx: 152, read: (row) => row.payerName }),
  textColumn({ key: "check", head: "Check or trace", widthPx: 112, read: (row) => row.checkNumber }),
  textColumn({ key: "claim", head: "Claim", widthPx: 112, read: (row) => row.claimNumber ?? "–" }),
  textColumn({ key: "patient", head: "Patient", widthPx: 136, read: (row) => row.patientName ?? "–" }),
  textColumn({ key: "place", head: "Place", widthPx: 128, read: placeOf }),
  {
    key: "difference",
    head: "About $",
    widthPx: 88,
    align: "right",
    cell: (row) => (row.amountCents === null ? "–" : <Money cents={row.amountCents} />),
    sortBy: (row) => row.amountCents,
  },
  {
    key: "message",
    head: "What it is",
    widthPx: 200,
    grow: true,
    cell: (row) => <span title={row.message}>{row.message}</span>,
    text: (row) => row.message,
  },
];

const keyOf = (row: OpenException) =>
  `${row.remittanceId} ${row.claimIndex} ${row.code} ${row.segmentNumber} ${row.message}`;

/** The check, at the claim that the exception is about. */
function openPlace({ remittanceId, claimIndex }: OpenException): void {
  goTo({ screen: "remittances", id: remittanceId, ...(claimIndex === null ? {} : { at: String(claimIndex) }) });
}

/** All that waits for a person over all checks: how much, where, and what to do. Enter opens the check at its place. */
export function ExceptionsPage() {
  const { value, error, refresh } = useLedgerQuery("remittances.exceptions", {});
  const [active, setActive] = useState<string | null>(null);
  const shown = value?.find((row) => keyOf(row) === active) ?? value?.[0];
  return (
    <>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <DataTable
          name="remittance-exceptions"
          label="exceptions"
          rows={value}
          rowKey={keyOf}
          columns={COLUMNS}
          onOpen={openPlace}
          onActive={(row) => setActive(keyOf(row))}
          autoFocus
          empty={
            <EmptyState title="Nothing waits for a person">
              What a payer sends that does not balance or match stands here, with its difference and place.
            </EmptyState>
          }
        />
      )}
      {shown && <p className={classes.foot}>{shown.message}</p>}
    </>
  );
}
