// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active cell.
import { IconDown, IconUp } from "../icons.ts";
import type { Column, SortOrder } from "./column.ts";
import classes from "./data-table.module.css";

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  template: string;
  order: SortOrder | null;
  onSort: (key: string) => void;
  /** The column whose head the keyboard is on. */
  activeColumn: number | null;
  cellId: (row: number, column: number) => string;
}

/** The sticky head: a press sorts, a second press turns the order round. */
export function TableHead<Row>({ columns, template, order, onSort, activeColumn, cellId }: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => {
          const sorted = order?.key === column.key;
          const direction = order?.descending ? "descending" : "ascending";
          return (
            <div
              key={column.key}
              id={cellId(-1, index)}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={column.sortBy ? (sorted ? direction : "none") : undefined}
              className={classes.headCell}
              data-align={column.align}
              data-sortable={column.sortBy !== undefined || undefined}
              data-active={activeColumn === index || undefined}
              onClick={() => onSort(column.key)}
            >
              <span className={classes.headText}>{column.head}</span>
              {sorted && (order.descending ? <IconDown size={14} /> : <IconUp size={14} />)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
