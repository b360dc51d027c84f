import type { CompiledQuery, Insertable, QueryExecutorProvider, Updateable } from "kysely";
import type { Connection } from "./connection.ts";
import { build } from "./query-builder.ts";
import type { StatementCache } from "./statement-cache.ts";
import type { Tables } from "./tables.ts";

/** Anything kysely can compile: a builder chain, or a `sql` template. */
export interface LedgerQuery<Row> {
  compile(provider: QueryExecutorProvider): CompiledQuery<Row>;
}

/** What a query journey gets: it can read, and neither the types nor SQLite let it write. */
export interface ReadHandle {
  /** Every row, in the query's order. */
  all<Row>(query: LedgerQuery<Row>): Row[];
  /** The first row, or undefined when there is none. */
  first<Row>(query: LedgerQuery<Row>): Row | undefined;
  /** Rows one by one, for results too large to hold. Finish or break the loop before the next statement writes. */
  each<Row>(query: LedgerQuery<Row>): IterableIterator<Row>;
}

/** What a command journey gets: it lives inside one transaction and dies with it. */
export interface WriteTransaction extends ReadHandle {
  /** Runs an insert, update or delete. @returns how many rows changed. */
  run(query: LedgerQuery<unknown>): number;
  /**
   * Inserts many rows with one prepared statement, far faster than one built query a row. All rows have the columns
   * of the first one; a column that some rows lack must be null in them.
   */
  insertRows<Table extends keyof Tables & string>(table: Table, rows: readonly Insertable<Tables[Table]>[]): void;
  /**
   * Sets columns of many rows, each found by its `id`, with one prepared statement. All rows set the columns of the
   * first one, to texts, numbers or null. An id that is not there changes nothing; of an id that comes twice the later
   * change counts.
   */
  updateRows<Table extends TablesWithId>(table: Table, rows: readonly RowChange<Table>[]): void;
}

type TablesWithId = { [Table in keyof Tables]: "id" extends keyof Tables[Table] ? Table : never }[keyof Tables] &
  string;
type RowChange<Table extends TablesWithId> = Updateable<Tables[Table]> & { readonly id: string };

/**
 * Rows that one statement inserts. Where triggers write as well, SQLite keeps what a statement overwrites until it has
 * ended: a statement for many rows copies each page once, not once for each row. Its limit is 32,766 values.
 */
const ROWS_PER_INSERT = 200;

/** Rows that one statement changes; they go as one value, so there is no limit near. */
const ROWS_PER_UPDATE = 1000;

/** Runs compiled queries on a connection. `writable` decides what SQLite itself is asked to allow. */
class LedgerHandle implements WriteTransaction {
  readonly #statements: StatementCache;
  readonly #writable: boolean;
  #ended = false;

  constructor(statements: StatementCache, writable: boolean) {
    this.#statements = statements;
    this.#writable = writable;
  }

  all<Row>(query: LedgerQuery<Row>): Row[] {
    const { statement, parameters } = this.#prepared(query);
    return statement.all(...parameters) as Row[];
  }

  first<Row>(query: LedgerQuery<Row>): Row | undefined {
    const { statement, parameters } = this.#prepared(query);
    return statement.get(...parameters) as Row | undefined;
  }

  each<Row>(query: LedgerQuery<Row>): IterableIterator<Row> {
    const { statement, parameters } = this.#prepared(query);
    return statement.iterate(...parameters) as IterableIterator<Row>;
  }

  run(query: LedgerQuery<unknown>): number {
    const { statement, parameters } = this.#prepared(query);
    return statement.run(...parameters).changes;
  }

  insertRows<Table extends keyof Tables & string>(table: Table, rows: readonly Insertable<Tables[Table]>[]): void {
    const first = rows[0] as Record<string, unknown> | undefined;
    if (!first) return;
    const columns = Object.keys(first);
    const names = columns.map((column) => `"${column}"`).join(", ");
    const places = `(${columns.map(() => "?").join(", ")})`;
    const insert = `INSERT INTO "${table}" (${names}) VALUES `;
    const whole = rows.length - (rows.length % ROWS_PER_INSERT);
    if (whole > 0) {
      const statement = this.#statement(insert + Array(ROWS_PER_INSERT).fill(places).join(", "));
      for (let from = 0; from < whole; from += ROWS_PER_INSERT) {
        const values: unknown[] = [];
        for (const row of rows.slice(from, from + ROWS_PER_INSERT)) addValues(values, row, table, columns);
        statement.run(values);
      }
    }
    this.#runForEach(insert + places, table, columns, rows.slice(whole));
  }

  updateRows<Table extends TablesWithId>(table: Table, rows: readonly RowChange<Table>[]): void {
    const first = rows[0] as Record<string, unknown> | undefined;
    if (!first) return;
    const columns = Object.keys(first).filter((column) => column !== "id");
    const sets = columns.map((column, index) => `"${column}" = changed.value ->> ${index + 1}`).join(", ");
    const statement = this.#statement(
      `UPDATE "${table}" SET ${sets} FROM json_each(?) AS changed WHERE "${table}"."id" = changed.value ->> 0`,
    );
    // Of changes to one row SQLite would take any, so only the last of them is handed over.
    const last = [...new Map(rows.map((row) => [row.id, row])).values()];
    for (let from = 0; from < last.length; from += ROWS_PER_UPDATE) {
      const values = last
        .slice(from, from + ROWS_PER_UPDATE)
        .map((row) => addValues([], row, table, ["id", ...columns]));
      statement.run(JSON.stringify(values));
    }
  }

  #runForEach(sql: string, table: string, columns: readonly string[], rows: readonly object[]): void {
    const statement = this.#statement(sql);
    for (const row of rows) statement.run(addValues([], row, table, columns));
  }

  /** After the transaction is over, a handle that someone kept must not write outside of any. */
  end(): void {
    this.#ended = true;
  }

  #prepared(query: LedgerQuery<unknown>) {
    const compiled = query.compile(build);
    return { statement: this.#statement(compiled.sql), parameters: compiled.parameters };
  }

  #statement(sql: string) {
    if (this.#ended) throw new Error("A ledger handle was used after its transaction had ended.");
    const statement = this.#statements.get(sql);
    if (!this.#writable && !statement.readonly) throw new Error("A read handle was given a statement that writes.");
    return statement;
  }
}

/** Puts a row's values behind those that are there. @throws TypeError when it has other columns than the first row. */
function addValues(values: unknown[], row: object, table: string, columns: readonly string[]): unknown[] {
  let count = 0;
  for (const _column in row) count += 1;
  for (const column of columns) {
    const value = (row as Record<string, unknown>)[column];
    if (value === undefined) count = -1;
    values.push(value);
  }
  if (count !== columns.length) throw new TypeError(`Rows for ${table} do not all have the same columns.`);
  return values;
}

/** Makes the read handle of a connection. */
export function readHandle(statements: StatementCache): ReadHandle {
  return new LedgerHandle(statements, false);
}

/**
 * Runs work inside BEGIN IMMEDIATE … COMMIT. Any throw rolls back and is thrown on; so does an answer that is a
 * promise, for awaited work would land outside of the transaction.
 */
export function inWriteTransaction<Result>(
  connection: Connection,
  statements: StatementCache,
  work: (write: WriteTransaction) => Result,
): Result {
  const handle = new LedgerHandle(statements, true);
  connection.exec("BEGIN IMMEDIATE");
  try {
    const result = work(handle);
    if (result instanceof Promise) throw new TypeError("Work inside a transaction must not be asynchronous.");
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    // SQLite may have rolled back by itself, as it does on a full disk.
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  } finally {
    handle.end();
  }
}
