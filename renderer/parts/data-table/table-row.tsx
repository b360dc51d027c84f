// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active cell.
import type { MouseEvent } from "react";
import type { Column } from "./column.ts";
import classes from "./data-table.module.css";

interface TableRowProps<Row> {
  row: Row;
  /** Position among the rows shown, from 0. */
  index: number;
  columns: readonly Column<Row>[];
  template: string;
  offsetPx: number;
  active: boolean;
  /** Undefined where rows are not selected. */
  selected: boolean | undefined;
  cellId: (row: number, column: number) => string;
  onPress: (index: number, event: MouseEvent) => void;
  onDoublePress: (index: number) => void;
}

/** One row at its place in the scrolled sheet. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      className={classes.row}
      data-active={props.active || undefined}
      data-selected={props.selected || undefined}
      style={{
        gridTemplateColumns: props.template,
        transform: `translateY(${props.offsetPx}px)`,
        position: "absolute",
      }}
      onClick={(event) => props.onPress(props.index, event)}
      onDoubleClick={() => props.onDoublePress(props.index)}
    >
      {props.columns.map((column, index) => (
        <div
          key={column.key}
          id={props.cellId(props.index, index)}
          role="gridcell"
          aria-colindex={index + 1}
          className={classes.cell}
          data-align={column.align}
        >
          {column.cell(props.row)}
        </div>
      ))}
    </div>
  );
}
