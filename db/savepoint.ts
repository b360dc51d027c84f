import { sql } from "kysely";
import type { WriteTransaction } from "./handles.ts";

/**
 * Runs a part of a transaction that may fail without the rest: when the work throws, what it wrote is rolled back and
 * the error is thrown on; what the transaction wrote before stands. Savepoints may lie within each other.
 */
export function inSavepoint<Result>(write: WriteTransaction, work: () => Result): Result {
  write.run(sql`SAVEPOINT part`);
  try {
    const result = work();
    write.run(sql`RELEASE part`);
    return result;
  } catch (error) {
    rollBack(write);
    throw error;
  }
}

function rollBack(write: WriteTransaction): void {
  try {
    write.run(sql`ROLLBACK TO part`);
    write.run(sql`RELEASE part`);
  } catch {
    // SQLite has rolled back the whole transaction by itself, as it does on a full disk; the first error says why.
  }
}
