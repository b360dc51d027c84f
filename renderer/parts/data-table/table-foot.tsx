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
      {/* biome-ignore lint/a11y/useFocusableInteractive: totals are read, not moved to. */}
      <div role="row" aria-rowindex={rowIndex} className={classes.row} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
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
