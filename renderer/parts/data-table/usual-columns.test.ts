import { expect, it } from "vitest";
import { isoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";
import { dayColumn, moneyColumn, textColumn, totalColumn } from "./usual-columns.tsx";

const row = { name: "Quill, Ada", visitDate: isoDate("2026-02-01"), owedCents: cents(900) };
type Row = typeof row;

it("searches and sorts words as they are shown", () => {
  const column = textColumn<Row>({ key: "name", head: "Name", widthPx: 80, grow: true, read: ({ name }) => name });
  expect([column.cell(row), column.text?.(row), column.sortBy?.(row)]).toEqual([row.name, row.name, row.name]);
  expect(column).toMatchObject({ key: "name", head: "Name", widthPx: 80, grow: true });
});

it("sorts days and amounts by their value and leaves them out of the search", () => {
  const day = dayColumn<Row>({ key: "visit", head: "Visit", widthPx: 80, read: ({ visitDate }) => visitDate });
  const owed = moneyColumn<Row>({ key: "owed", head: "Owed $", widthPx: 80, read: ({ owedCents }) => owedCents });
  expect([day.sortBy?.(row), owed.sortBy?.(row)]).toEqual(["2026-02-01", 900]);
  expect([day.text, owed.text, owed.align]).toEqual([undefined, undefined, "right"]);
});

it("adds up at the foot only where a total is asked for", () => {
  const reading = { key: "owed", head: "Owed $", widthPx: 80, read: ({ owedCents }: Row) => owedCents };
  expect(moneyColumn(reading).foot).toBeUndefined();
  expect(totalColumn(reading).foot?.([row, row])).toMatchObject({ props: { cents: 1_800 } });
});
