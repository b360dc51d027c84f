import type Database from "better-sqlite3-multiple-ciphers";
import type { Connection } from "./connection.ts";

/** Enough for every statement of the program; only queries with lists of changing length come in many forms. */
const MAX_STATEMENTS = 400;

/** Prepared statements by their SQL text, the least recently used thrown out first. */
export class StatementCache {
  readonly #connection: Connection;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get(sql: string): Database.Statement {
    const kept = this.#statements.get(sql);
    // A statement that is being iterated is busy; the same text may be needed again inside the loop.
    if (kept?.busy) return this.#connection.prepare(sql);
    const statement = kept ?? this.#connection.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > MAX_STATEMENTS) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    return statement;
  }
}
