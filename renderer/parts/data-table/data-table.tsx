// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active cell.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { useScreenActions } from "../../state/screen-actions.ts";
import type { Column, SortOrder } from "./column.ts";
import { useColumnChoice } from "./column-choice.ts";
import classes from "./data-table.module.css";
import type { Place } from "./move-active.ts";
import { TableGrid } from "./table-grid.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { useShownRows } from "./use-shown-rows.ts";

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
  /** The rows still answer what was asked before: Enter opens none of them, but the first of those that come. */
  waiting?: boolean;
  /** Saved views and the like, left of the filter. */
  toolbar?: ReactNode;
  /** Leaves out the line above: for short tables inside a document. */
  bare?: boolean;
  initialSort?: SortOrder;
  /** The key of the row that is active when the table is drawn; the first one where it is left out. */
  initialRow?: string | undefined;
  /** What stands in place of rows when there are none at all. */
  empty: ReactNode;
  /** The end of the rows is near: time to ask for more of them. */
  onNearEnd?: () => void;
  /** How many rows there are in all, where more can be asked for. */
  totalRows?: number;
  /** Takes the focus when drawn. */
  autoFocus?: boolean;
}

/** A list screen begins at its list, so that arrows work at once: it takes the focus once, when its first rows come. */
function useFirstFocus(grid: RefObject<HTMLElement | null>, wanted: boolean) {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!wanted || hadFocus.current) return;
    hadFocus.current = true;
    grid.current?.focus();
  }, [grid, wanted]);
}

/**
 * The table of every list: sticky head, sorting, column choice, totals, virtual rows. Arrows, Page and Home/End move;
 * Enter opens, Space chooses, a letter goes to the filter. It is an ARIA grid whose active cell is named to readers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns } = props;
  const [place, setPlace] = useState<Place>(() => {
    const row = rows.findIndex((one) => props.rowKey(one) === props.initialRow);
    return { row: Math.max(0, row), column: 0 };
  });
  const choice = useColumnChoice(props.name, columns);
  const { shownRows, order, filterText, typeFilter, sortByColumn } = useShownRows(props);
  const gridRef = useRef<HTMLDivElement>(null);
  const filterRef = useRef<HTMLInputElement>(null);
  useScreenActions(
    props.bare ? {} : { find: { label: `Filter ${props.label}`, run: () => filterRef.current?.focus() } },
  );

  const hasGrid = rows.length > 0 || filterText !== "";
  useFirstFocus(gridRef, (props.autoFocus ?? false) && hasGrid);

  const setFilterText = (text: string) => {
    setPlace((now) => ({ ...now, row: 0 }));
    typeFilter(text);
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
        <TableGrid
          {...props}
          gridRef={gridRef}
          shownRows={shownRows}
          columns={choice.shown}
          order={order}
          place={place}
          onPlace={setPlace}
          onSort={sortByColumn}
          onType={
            props.bare
              ? undefined
              : (letter) => {
                  setFilterText(filterText + letter);
                  filterRef.current?.focus();
                }
          }
        />
      )}
      {rows.length > 0 && shownRows.length === 0 && (
        <p className={classes.noMatch} role="status">
          Nothing here matches what was typed. Escape in the filter shows all {rows.length}.
        </p>
      )}
    </div>
  );
}
