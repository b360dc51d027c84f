import { findBrokenAuditRow } from "./audit-chain.ts";
import type { Connection } from "./connection.ts";
import { readHandle } from "./handles.ts";
import { faultCode } from "./ledger-fault.ts";
import { StatementCache } from "./statement-cache.ts";

/** The outcome of one check of a ledger file. */
export interface IntegrityFinding {
  readonly check: "pages" | "references" | "audit-trail" | "balances";
  readonly ok: boolean;
  /** A sentence for people, without patient data. */
  readonly detail: string;
}

/** Checks what SQLite and the audit trail can prove about a file; the balances are checked by the ledger's own rules. */
export function checkIntegrity(connection: Connection): IntegrityFinding[] {
  return [checkPages(connection), checkReferences(connection), checkAuditTrail(connection)];
}

/** Every page is read, which also verifies its authentication code, and every index is compared with its table. */
function checkPages(connection: Connection): IntegrityFinding {
  return finding("pages", "Every page of the file was read and fits.", () => {
    const rows = connection.pragma("integrity_check") as { integrity_check: string }[];
    return rows.length === 1 && rows[0]?.integrity_check === "ok"
      ? undefined
      : `${rows.length} faults were found in the file's pages. Open the last backup.`;
  });
}

function checkReferences(connection: Connection): IntegrityFinding {
  return finding("references", "Every row that names another finds it.", () => {
    const rows = connection.pragma("foreign_key_check") as { table: string }[];
    const tables = [...new Set(rows.map((row) => row.table))].join(", ");
    return rows.length === 0 ? undefined : `${rows.length} rows name another that is missing, in: ${tables}.`;
  });
}

function checkAuditTrail(connection: Connection): IntegrityFinding {
  return finding("audit-trail", "No row of the audit trail is missing or altered.", () => {
    const seq = findBrokenAuditRow(readHandle(new StatementCache(connection)));
    return seq === undefined ? undefined : `The audit trail was altered at row ${seq}, outside of Billwright.`;
  });
}

function finding(check: IntegrityFinding["check"], good: string, problem: () => string | undefined): IntegrityFinding {
  try {
    const found = problem();
    return { check, ok: found === undefined, detail: found ?? good };
  } catch (error) {
    if (!faultCode(error)?.startsWith("SQLITE_")) throw error;
    return { check, ok: false, detail: "The file is damaged and could not be read to its end. Open the last backup." };
  }
}
