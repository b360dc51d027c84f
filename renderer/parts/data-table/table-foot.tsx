// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active cell.
import type { Column } from "./column.ts";
import classes from "./data-table.module.css";

interface TableFootProps<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  template: string;
  rowIndex: number;
}

/** Totals over the rows that are shown. */
export function TableFoot<Row>({ rows, columns, template, rowIndex }: TableFootProps<Row>) {
  if (!columns.some((column) => column.foot)) return null;
  return (
    <div role="rowgroup" className={classes.foot}>
      <div role="row" aria-rowindex={rowIndex} className={classes.row} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={index + 1}
            className={classes.cell}
            data-align={column.align}
          >
            {column.foot?.(rows)}
          </div>
        ))}
      </div>
    </div>
  );
}
