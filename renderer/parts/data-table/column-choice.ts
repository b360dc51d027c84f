import { useState } from "react";
import type { Column } from "./column.ts";

const storageKey = (table: string) => `table-columns:${table}`;

function readHidden(table: string): readonly string[] | null {
  const kept = localStorage.getItem(storageKey(table));
  return kept === null ? null : kept.split(",").filter(Boolean);
}

/** Which of a table's columns are shown. The choice is kept on this computer under the table's name. */
export function useColumnChoice<Row>(table: string, columns: readonly Column<Row>[]) {
  const [hidden, setHidden] = useState(
    () => readHidden(table) ?? columns.filter((column) => column.hiddenAtFirst).map((column) => column.key),
  );
  const shown = columns.filter((column) => !hidden.includes(column.key));
  const toggle = (key: string) => {
    const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key];
    // A table without columns says nothing: the last one stays.
    if (columns.every((column) => next.includes(column.key))) return;
    localStorage.setItem(storageKey(table), next.join(","));
    setHidden(next);
  };
  return { shown, isShown: (key: string) => !hidden.includes(key), toggle };
}
