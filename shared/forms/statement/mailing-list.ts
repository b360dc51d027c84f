import { formatMoney } from "../../money/money-text.ts";
import type { StatementDocument } from "./statement-document.ts";

/** A statement of a mailing, with the file that holds its pages. */
export interface MailedStatement {
  document: StatementDocument;
  pageCount: number;
  fileName: string;
  sha256: string;
}

/** The columns of the list that goes with a mailing's PDFs, in order. The guide says what each holds. */
export const MAILING_COLUMNS = [
  "file",
  "sha256",
  "pages",
  "statement_number",
  "statement_date",
  "due_date",
  "account_number",
  "amount_due",
  "name",
  "address_line_1",
  "address_line_2",
  "city",
  "state",
  "zip",
  "language",
  "large_print",
] as const;

/**
 * The list of a mailing as CSV (RFC 4180): a row a statement with everything that a mailing service prints an envelope
 * from, and nothing of the visits. Days are YYYY-MM-DD, money has two decimals.
 */
export function writeMailingList(statements: readonly MailedStatement[]): string {
  const rows = [MAILING_COLUMNS, ...statements.map(toRow)];
  return rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("");
}

function toRow({ document, pageCount, fileName, sha256 }: MailedStatement): string[] {
  const { name, address } = document.guarantor;
  const row: Record<(typeof MAILING_COLUMNS)[number], string> = {
    file: fileName,
    sha256,
    pages: String(pageCount),
    statement_number: document.statementNumber,
    statement_date: document.statementDate,
    due_date: document.dueDate,
    account_number: document.accountNumber,
    amount_due: formatMoney(document.amountDueCents).replaceAll(",", ""),
    name,
    address_line_1: address.line1,
    address_line_2: address.line2 ?? "",
    city: address.city,
    state: address.state,
    zip: address.zip,
    language: document.language,
    large_print: document.largePrint ? "yes" : "no",
  };
  return MAILING_COLUMNS.map((column) => row[column]);
}

/** A value that a spreadsheet would take for a formula is led by an apostrophe, so that nothing of it is run. */
function quote(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
