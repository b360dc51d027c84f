import type { IsoDate } from "../../dates/iso-date.ts";

/** A row of a table on paper: its words from the left, its figures from the right. */
export interface SheetRow {
  readonly words: readonly string[];
  readonly figures: readonly string[];
  /** A sum, drawn stronger below a line. */
  readonly total?: boolean;
}

/** A table with its heading. */
export interface SheetTable {
  readonly heading: string;
  /** Heads of the columns: as many words and figures as each row has. */
  readonly words: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A sheet of tables of money, for the office's own files: a deposit slip, a day sheet. */
export interface MoneySheet {
  readonly title: string;
  readonly practiceName: string;
  /** Facts above the tables, name and value. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly SheetTable[];
  readonly printedDate: IsoDate;
}
