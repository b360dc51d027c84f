import type { ReactNode } from "react";

/** One column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** Width in pixels; with `grow` the least width. */
  readonly widthPx: number;
  /** Takes a share of what is left over. */
  readonly grow?: boolean;
  /** Figures stand at the right. */
  readonly align?: "right";
  readonly cell: (row: Row) => ReactNode;
  /** What the filter searches; columns without it are not searched. */
  readonly text?: (row: Row) => string;
  /** What the column sorts by; columns without it do not sort. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Total at the foot over the rows that are shown. */
  readonly foot?: (rows: readonly Row[]) => ReactNode;
  /** Not shown until it is chosen. */
  readonly hiddenAtFirst?: boolean;
}

export interface SortOrder {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows whose searched text holds every word typed, in any order and case. */
export function filterRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], typed: string): readonly Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map((column) => column.text?.(row) ?? "")
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rows in a column's order; rows without a value come last either way, equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | null,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === order?.key)?.sortBy;
  if (!order || !sortBy) return rows;
  const turn = order.descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [sortBy(one), sortBy(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return (a - b) * turn;
    return String(a).localeCompare(String(b), "en-US", { numeric: true }) * turn;
  });
}
