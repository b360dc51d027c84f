import { expect, it } from "vitest";
import { type Column, filterRows, sortRows } from "./column.ts";

interface Row {
  name: string;
  visit: string | null;
  owed: number;
}

const columns: Column<Row>[] = [
  {
    key: "name",
    head: "Name",
    widthPx: 1,
    cell: (row) => row.name,
    text: (row) => row.name,
    sortBy: (row) => row.name,
  },
  { key: "visit", head: "Visit", widthPx: 1, cell: (row) => row.visit, sortBy: (row) => row.visit },
  { key: "owed", head: "Owed", widthPx: 1, cell: (row) => row.owed, sortBy: (row) => row.owed },
];
const rows: Row[] = [
  { name: "Quill, Ada", visit: null, owed: 900 },
  { name: "Fenn, Otis", visit: "2026-02-01", owed: 10_000 },
  { name: "Quill, Otis", visit: "2026-01-01", owed: 20 },
];
const names = (list: readonly Row[]) => list.map((row) => row.name);

it("filters by every word, in any order and case", () => {
  expect(names(filterRows(rows, columns, "otis QUILL"))).toEqual(["Quill, Otis"]);
  expect(filterRows(rows, columns, "  ")).toBe(rows);
  expect(filterRows(rows, columns, "nobody")).toEqual([]);
});

it("sorts figures as figures and leaves rows without a value last either way", () => {
  expect(names(sortRows(rows, columns, { key: "owed", descending: true }))[0]).toBe("Fenn, Otis");
  for (const descending of [true, false]) {
    expect(names(sortRows(rows, columns, { key: "visit", descending })).at(-1)).toBe("Quill, Ada");
  }
});

it("keeps the order it was given without a sort", () => {
  expect(sortRows(rows, columns, null)).toBe(rows);
});
