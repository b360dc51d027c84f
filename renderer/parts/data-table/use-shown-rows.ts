import { useMemo, useState } from "react";
import { type Column, filterRows, type SortOrder, sortRows } from "./column.ts";

interface ShownRowsInput<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Where the filter is asked of the ledger, the rows here are filtered already. */
  readonly filter?: { readonly text: string; readonly onText: (text: string) => void } | undefined;
  readonly initialSort?: SortOrder | undefined;
}

/** The rows that match what was typed, in the chosen order, and the two ways to change that. */
export function useShownRows<Row>({ rows, columns, filter, initialSort }: ShownRowsInput<Row>) {
  const [order, setOrder] = useState<SortOrder | null>(initialSort ?? null);
  const [ownText, setOwnText] = useState("");
  const shownRows = useMemo(
    () => sortRows(filter ? rows : filterRows(rows, columns, ownText), columns, order),
    [rows, columns, ownText, order, filter],
  );
  return {
    shownRows,
    order,
    filterText: filter?.text ?? ownText,
    typeFilter: filter?.onText ?? setOwnText,
    /** Sorts by a column, and the other way round when it did already; columns without an order do nothing. */
    sortByColumn: (key: string) => {
      if (!columns.find((column) => column.key === key)?.sortBy) return;
      setOrder((now) => ({ key, descending: now?.key === key ? !now.descending : false }));
    },
  };
}
