import type { Column } from "./column.ts";
import classes from "./goes-column.module.css";

/** Whether a row goes along with the act of the screen: chosen rows do, and stand first. */
export function goesColumn<Row>(goes: (row: Row) => boolean): Column<Row> {
  return {
    key: "goes",
    head: "Goes",
    widthPx: 64,
    cell: (row) => (
      <span className={classes.goes} data-goes={goes(row) || undefined}>
        {goes(row) ? "✓ yes" : "no"}
      </span>
    ),
    sortBy: (row) => (goes(row) ? 0 : 1),
  };
}
