// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active cell.
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useScreenActions } from "../../state/screen-actions.ts";
import { HEIGHT_PX } from "../../theme/tokens.ts";
import { type Column, filterRows, type SortOrder, sortRows } from "./column.ts";
import { useColumnChoice } from "./column-choice.ts";
import classes from "./data-table.module.css";
import { moveActive, type Place } from "./move-active.ts";
import { TableFoot } from "./table-foot.tsx";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { TableToolbar } from "./table-toolbar.tsx";

/** How many rows before the end more are asked for. */
const NEAR_END_ROWS = 40;

/** What a row keeps free at its two ends; see the style sheet. */
const ROW_PADDING_PX = 16;

interface DataTableProps<Row> {
  /** Under this name the column choice is kept. */
  name: string;
  /** What the rows are, for the screen reader and the filter: "patients". */
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** Enter or a double press. */
  onOpen?: (row: Row) => void;
  /** The row that the keyboard or pointer went to; null when it left the rows. */
  onActive?: (row: Row) => void;
  /** Rows chosen with Space or Ctrl and a press; leave out where nothing is chosen. */
  selected?: ReadonlySet<string>;
  onSelected?: (keys: ReadonlySet<string>) => void;
  /** Where the filter is asked of the ledger instead of the rows here. */
  filter?: { text: string; onText: (text: string) => void };
  /** Saved views and the like, left of the filter. */
  toolbar?: ReactNode;
  /** Leaves out the line above: for short tables inside a document. */
  bare?: boolean;
  initialSort?: SortOrder;
  /** What stands in place of rows when there are none at all. */
  empty: ReactNode;
  /** The end of the rows is near: time to ask for more of them. */
  onNearEnd?: () => void;
  /** How many rows there are in all, where more can be asked for. */
  totalRows?: number;
  /** Takes the focus when drawn. */
  autoFocus?: boolean;
}

/**
 * The table of every list: sticky head, sorting, column choice, totals, virtual rows. Arrows, Page and Home/End move;
 * Enter opens, Space chooses, a letter goes to the filter. It is an ARIA grid whose active cell is named to readers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, columns, onOpen, onActive, selected, onSelected } = props;
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [order, setOrder] = useState<SortOrder | null>(props.initialSort ?? null);
  const [ownText, setOwnText] = useState("");
  const choice = useColumnChoice(props.name, columns);
  const filterText = props.filter?.text ?? ownText;
  const shownRows = useMemo(
    () => sortRows(props.filter ? rows : filterRows(rows, columns, ownText), columns, order),
    [rows, columns, ownText, order, props.filter],
  );
  const gridRef = useRef<HTMLDivElement>(null);
  const filterRef = useRef<HTMLInputElement>(null);
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
  useScreenActions(
    props.bare ? {} : { find: { label: `Filter ${props.label}`, run: () => filterRef.current?.focus() } },
  );

  const template = choice.shown
    .map((column) => (column.grow ? `minmax(${column.widthPx}px, 1fr)` : `${column.widthPx}px`))
    .join(" ");
  // Rows are laid out one by one, so all of them are told the same least width.
  const leastWidth = choice.shown.reduce((sum, column) => sum + column.widthPx, ROW_PADDING_PX);
  const activeRow = Math.min(place.row, shownRows.length - 1);
  const activeColumn = Math.min(place.column, choice.shown.length - 1);

  // A list screen begins at its list, so that arrows work at once; it takes the focus once, when its first rows come.
  const hasGrid = rows.length > 0 || filterText !== "";
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!props.autoFocus || !hasGrid || hadFocus.current) return;
    hadFocus.current = true;
    gridRef.current?.focus();
  }, [props.autoFocus, hasGrid]);

  const goTo = (next: Place) => {
    setPlace(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
    const row = shownRows[next.row];
    if (row !== undefined) onActive?.(row);
  };
  const sortByColumn = (key: string) => {
    if (!columns.find((column) => column.key === key)?.sortBy) return;
    setOrder((now) => ({ key, descending: now?.key === key ? !now.descending : false }));
  };
  const toggleSelected = (row: Row) => {
    if (!selected || !onSelected) return;
    const next = new Set(selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelected(next);
  };
  const setFilterText = (text: string) => {
    setPlace((now) => ({ ...now, row: 0 }));
    (props.filter?.onText ?? setOwnText)(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pageRows = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / HEIGHT_PX.row) - 2);
    const size = { rowCount: shownRows.length, columnCount: choice.shown.length, pageRows };
    const next = moveActive({ row: activeRow, column: activeColumn }, event.key, size);
    const row = shownRows[activeRow];
    if (next) goTo(next);
    else if (activeRow < 0 && (event.key === "Enter" || event.key === " ")) {
      sortByColumn(choice.shown[activeColumn]?.key ?? "");
    } else if (event.key === "Enter" && row !== undefined && onOpen) onOpen(row);
    else if (event.key === " " && row !== undefined && onSelected) toggleSelected(row);
    else if (/^[\p{L}\p{N}]$/u.test(event.key) && !props.bare) {
      setFilterText(filterText + event.key);
      filterRef.current?.focus();
    } else return;
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
    <div className={classes.frame} data-bare={props.bare || undefined}>
      {!props.bare && (
        <TableToolbar
          label={props.label}
          filterRef={filterRef}
          filterText={filterText}
          onFilterText={setFilterText}
          onLeaveDown={() => gridRef.current?.focus()}
          columns={columns}
          isShown={choice.isShown}
          onToggle={choice.toggle}
        >
          {props.toolbar}
        </TableToolbar>
      )}
      {!hasGrid ? (
        props.empty
      ) : (
        <div
          ref={gridRef}
          role="grid"
          aria-label={props.label}
          aria-rowcount={Math.max(shownRows.length, props.totalRows ?? 0) + 1}
          aria-colcount={choice.shown.length}
          aria-multiselectable={onSelected ? true : undefined}
          aria-activedescendant={shownRows.length > 0 ? cellId(activeRow, activeColumn) : undefined}
          tabIndex={0}
          className={classes.grid}
          onKeyDown={onKeyDown}
          onScroll={tellNearEnd}
        >
          <div role="presentation" className={classes.sheet} style={{ minWidth: leastWidth }}>
            <TableHead
              columns={choice.shown}
              template={template}
              order={order}
              onSort={sortByColumn}
              activeColumn={activeRow < 0 ? activeColumn : null}
              cellId={cellId}
            />
            <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const row = shownRows[item.index];
                if (row === undefined) return null;
                return (
                  <TableRow
                    key={rowKey(row)}
                    row={row}
                    index={item.index}
                    columns={choice.shown}
                    template={template}
                    offsetPx={item.start}
                    active={item.index === activeRow}
                    selected={selected?.has(rowKey(row))}
                    cellId={cellId}
                    onPress={onPress}
                    onDoublePress={(index) => {
                      const pressed = shownRows[index];
                      if (pressed !== undefined) onOpen?.(pressed);
                    }}
                  />
                );
              })}
            </div>
            <TableFoot rows={shownRows} columns={choice.shown} template={template} rowIndex={shownRows.length + 2} />
          </div>
        </div>
      )}
      {rows.length > 0 && shownRows.length === 0 && (
        <p className={classes.noMatch} role="status">
          Nothing here matches what was typed. Escape in the filter shows all {rows.length}.
        </p>
      )}
    </div>
  );
}
