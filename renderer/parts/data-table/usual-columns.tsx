import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, sumCents } from "../../../shared/money/cents.ts";
import { Day } from "../day.tsx";
import { Money } from "../money.tsx";
import type { Column } from "./column.ts";

/** Where a column stands and how wide it is, and what it reads of a row. */
type Reading<Row, Value> = Omit<Column<Row>, "cell" | "text" | "sortBy" | "foot" | "align"> & {
  readonly read: (row: Row) => Value;
};

/** Words: what is shown is also what the filter searches and what the column sorts by. */
export function textColumn<Row>({ read, ...place }: Reading<Row, string>): Column<Row> {
  return { ...place, cell: read, text: read, sortBy: read };
}

/** A day, sorted as a day; rows without one come last. */
export function dayColumn<Row>({ read, ...place }: Reading<Row, IsoDate | null>): Column<Row> {
  return { ...place, cell: (row) => <Day date={read(row)} />, sortBy: read };
}

/** An amount; the head names the currency. */
export function moneyColumn<Row>({ read, ...place }: Reading<Row, Cents>): Column<Row> {
  return { ...place, align: "right", cell: (row) => <Money cents={read(row)} />, sortBy: read };
}

/** An amount with its total, over the rows shown, at the foot. */
export function totalColumn<Row>(reading: Reading<Row, Cents>): Column<Row> {
  return { ...moneyColumn(reading), foot: (rows) => <Money cents={sumCents(rows.map(reading.read))} /> };
}
