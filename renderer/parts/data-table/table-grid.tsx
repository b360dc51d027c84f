// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useRef } from "react";
import { HEIGHT_PX } from "../../theme/tokens.ts";
import type { Column, SortOrder } from "./column.ts";
import classes from "./data-table.module.css";
import { moveActive, type Place } from "./move-active.ts";
import { TableBody } from "./table-body.tsx";
import { TableFoot } from "./table-foot.tsx";
import { TableHead } from "./table-head.tsx";
import { useKeptOpen } from "./use-kept-open.ts";

/** How many rows before the end more are asked for. */
const NEAR_END_ROWS = 40;

/** What a row keeps free at its two ends; see the style sheet. */
const ROW_PADDING_PX = 16;

interface TableGridProps<Row> {
  label: string;
  gridRef: RefObject<HTMLDivElement | null>;
  shownRows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Those that are shown, in their order. */
  columns: readonly Column<Row>[];
  order: SortOrder | null;
  /** The active cell; row -1 is the head. */
  place: Place;
  onPlace: (place: Place) => void;
  onSort: (key: string) => void;
  /** A letter or digit pressed on a row; leave out where there is no filter to type it into. */
  onType: ((letter: string) => void) | undefined;
  onOpen?: (row: Row) => void;
  /** The rows still answer what was asked before. */
  waiting?: boolean;
  onActive?: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelected?: (keys: ReadonlySet<string>) => void;
  onNearEnd?: () => void;
  totalRows?: number;
}

/** The grid columns of a row. Rows are laid out one by one, so all of them are told the same least width. */
function layOutRow<Row>(columns: readonly Column<Row>[]) {
  return {
    template: columns
      .map((column) => (column.grow ? `minmax(${column.widthPx}px, 1fr)` : `${column.widthPx}px`))
      .join(" "),
    leastWidthPx: columns.reduce((sum, column) => sum + column.widthPx, ROW_PADDING_PX),
  };
}

/** Head, rows in sight and foot as one ARIA grid, which holds the focus and obeys the keys for its active cell. */
export function TableGrid<Row>(props: TableGridProps<Row>) {
  const { gridRef, shownRows, rowKey, columns, order, place, onPlace, onSort, onType } = props;
  const { onOpen, onActive, selected, onSelected, waiting = false } = props;
  const id = useId();
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const virtual = useVirtualizer({
    count: shownRows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => HEIGHT_PX.row,
    overscan: 8,
    scrollPaddingStart: HEIGHT_PX.headRow,
    scrollPaddingEnd: columns.some((column) => column.foot) ? HEIGHT_PX.row : 0,
  });
  const { template, leastWidthPx } = layOutRow(columns);
  const activeRow = Math.min(place.row, shownRows.length - 1);
  const activeColumn = Math.min(place.column, columns.length - 1);

  // A table that begins below its first rows shows the row it begins at.
  const beginsAt = useRef(activeRow);
  useEffect(() => {
    if (beginsAt.current > 0) virtual.scrollToIndex(beginsAt.current);
  }, [virtual]);

  const goTo = (next: Place) => {
    onPlace(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
    const row = shownRows[next.row];
    if (row !== undefined) onActive?.(row);
  };
  const toggleSelected = (row: Row) => {
    if (!selected || !onSelected) return;
    const next = new Set(selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelected(next);
  };
  const kept = useKeptOpen({ waiting, activeRow: shownRows[activeRow], onOpen });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    kept.forget();
    const pageRows = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / HEIGHT_PX.row) - 2);
    const size = { rowCount: shownRows.length, columnCount: columns.length, pageRows };
    const next = moveActive({ row: activeRow, column: activeColumn }, event.key, size);
    const row = shownRows[activeRow];
    if (next) goTo(next);
    else if (activeRow < 0 && (event.key === "Enter" || event.key === " ")) {
      onSort(columns[activeColumn]?.key ?? "");
    } else if (event.key === "Enter" && onOpen) kept.openActive();
    else if (event.key === " " && row !== undefined && onSelected) toggleSelected(row);
    else if (/^[\p{L}\p{N}]$/u.test(event.key) && onType) onType(event.key);
    else return;
    event.preventDefault();
  };
  const tellNearEnd = () => {
    const last = virtual.getVirtualItems().at(-1);
    if (last && last.index >= shownRows.length - NEAR_END_ROWS) props.onNearEnd?.();
  };
  const onPress = (index: number, event: MouseEvent) => {
    const row = shownRows[index];
    if (row === undefined) return;
    goTo({ row: index, column: activeColumn });
    if (event.ctrlKey || event.metaKey) toggleSelected(row);
  };

  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label={props.label}
      aria-busy={waiting || undefined}
      aria-rowcount={Math.max(shownRows.length, props.totalRows ?? 0) + 1}
      aria-colcount={columns.length}
      aria-multiselectable={onSelected ? true : undefined}
      aria-activedescendant={shownRows.length > 0 ? cellId(activeRow, activeColumn) : undefined}
      tabIndex={0}
      className={classes.grid}
      onKeyDown={onKeyDown}
      onScroll={tellNearEnd}
    >
      <div role="presentation" className={classes.sheet} style={{ minWidth: leastWidthPx }}>
        <TableHead
          columns={columns}
          template={template}
          order={order}
          onSort={onSort}
          activeColumn={activeRow < 0 ? activeColumn : null}
          cellId={cellId}
        />
        <TableBody
          rows={shownRows}
          rowKey={rowKey}
          columns={columns}
          template={template}
          items={virtual.getVirtualItems()}
          heightPx={virtual.getTotalSize()}
          activeRow={activeRow}
          selected={selected}
          cellId={cellId}
          onPress={onPress}
          onOpen={onOpen}
        />
        <TableFoot rows={shownRows} columns={columns} template={template} rowIndex={shownRows.length + 2} />
      </div>
    </div>
  );
}
