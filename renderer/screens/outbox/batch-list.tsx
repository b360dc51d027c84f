import type { ReactNode } from "react";
import type { BatchRow } from "../../../shared/contract/batches.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { momentText } from "../../parts/day.tsx";
import { goTo } from "../../state/navigation.ts";
import { useTimeZone } from "../../state/session.ts";
import { BatchMark, UsageMark } from "./batch-marks.tsx";

/** All batches with how far each came, newest first; Enter opens one. */
export function BatchList({ batches, empty }: { batches: readonly BatchRow[]; empty: ReactNode }) {
  const timeZone = useTimeZone();
  const columns: readonly Column<BatchRow>[] = [
    { key: "number", head: "Batch", widthPx: 72, cell: (row) => row.number, sortBy: (row) => row.number },
    {
      key: "state",
      head: "State",
      widthPx: 136,
      cell: (row) => <BatchMark state={row.state} />,
      sortBy: (row) => row.state,
    },
    {
      key: "usage",
      head: "Kind",
      widthPx: 164,
      cell: (row) => <UsageMark usage={row.usage} />,
      sortBy: (row) => row.usage,
    },
    {
      key: "prepared",
      head: "Prepared",
      widthPx: 160,
      cell: (row) => momentText(row.preparedAt, timeZone),
      sortBy: (row) => row.preparedAt,
    },
    {
      key: "written",
      head: "Written",
      widthPx: 160,
      cell: (row) => (row.writtenAt ? momentText(row.writtenAt, timeZone) : "–"),
      sortBy: (row) => row.writtenAt,
    },
    textColumn({ key: "file", head: "File", widthPx: 160, grow: true, read: (row) => row.fileName }),
    {
      key: "claims",
      head: "Claims",
      widthPx: 72,
      align: "right",
      cell: (row) => row.claimCount,
      sortBy: (row) => row.claimCount,
    },
    moneyColumn({ key: "total", head: "Charged $", widthPx: 112, read: (row) => row.totalCents }),
  ];
  return (
    <DataTable
      name="batches"
      label="batches"
      rows={batches}
      rowKey={(row) => row.id}
      columns={columns}
      onOpen={(row) => goTo({ screen: "outbox", id: row.id })}
      autoFocus
      empty={empty}
    />
  );
}
