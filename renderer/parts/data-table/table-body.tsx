// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
import type { VirtualItem } from "@tanstack/react-virtual";
import type { MouseEvent } from "react";
import type { Column } from "./column.ts";
import classes from "./data-table.module.css";
import { TableRow } from "./table-row.tsx";

interface TableBodyProps<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  template: string;
  /** The rows in sight and where each stands. */
  items: readonly VirtualItem[];
  heightPx: number;
  activeRow: number;
  selected: ReadonlySet<string> | undefined;
  cellId: (row: number, column: number) => string;
  onPress: (index: number, event: MouseEvent) => void;
  onOpen: ((row: Row) => void) | undefined;
}

/** The rows in sight. */
export function TableBody<Row>({ rows, rowKey, items, heightPx, activeRow, selected, ...props }: TableBodyProps<Row>) {
  return (
    <div role="rowgroup" className={classes.body} style={{ height: heightPx }}>
      {items.map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <TableRow
            key={rowKey(row)}
            row={row}
            index={item.index}
            columns={props.columns}
            template={props.template}
            offsetPx={item.start}
            active={item.index === activeRow}
            selected={selected?.has(rowKey(row))}
            cellId={props.cellId}
            onPress={props.onPress}
            onDoublePress={(index) => {
              const pressed = rows[index];
              if (pressed !== undefined) props.onOpen?.(pressed);
            }}
          />
        );
      })}
    </div>
  );
}
