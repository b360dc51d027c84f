import { keepHiddenColumns, usePreferences } from "../../state/preferences.ts";
import type { Column } from "./column.ts";

/** Which of a table's columns are shown. The choice is kept on this computer under the table's name. */
export function useColumnChoice<Row>(table: string, columns: readonly Column<Row>[]) {
  const chosen = usePreferences((preferences) => preferences.hiddenColumns[table]);
  const hidden = chosen ?? columns.filter((column) => column.hiddenAtFirst).map((column) => column.key);
  const shown = columns.filter((column) => !hidden.includes(column.key));
  const toggle = (key: string) => {
    const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key];
    // A table without columns says nothing: the last one stays.
    if (columns.every((column) => next.includes(column.key))) return;
    keepHiddenColumns(table, next);
  };
  return { shown, isShown: (key: string) => !hidden.includes(key), toggle };
}
