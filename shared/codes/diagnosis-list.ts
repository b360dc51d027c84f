import type { CodeLookup, ListedCode } from "./code-sets.ts";
import { isIcd10Form, withoutDot } from "./icd10.ts";

/** A line of the order file as CDC and CMS publish it: order number, code in seven columns, 0 heading or 1 billable. */
const ORDER_LINE = /^\d{5} ([A-Z][0-9A-Z]{2,6}) +([01])(?: |$)/;

/**
 * Reads a list of ICD-10-CM codes: the yearly order file of CDC and CMS; a table with columns named "code" and
 * "billable"; or a plain list with one code a line and, after a tab, a comma or a semicolon, 1 for a billable code or 0
 * for a heading (1 where nothing is said). Codes may have their dot; other lines, such as a title, are skipped.
 * @returns undefined when the text holds no code at all.
 */
export function readDiagnosisList(text: string): CodeLookup | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const columns = readHeading(lines[0] ?? "") ?? { code: 0, billable: 1 };
  const codes = new Map<string, ListedCode>();
  for (const line of lines) {
    const listed = readLine(line, columns);
    if (listed) codes.set(listed.code, { billable: listed.billable });
  }
  return codes.size === 0 ? undefined : (code) => codes.get(withoutDot(code));
}

type Columns = { readonly code: number; readonly billable: number };

function readHeading(line: string): Columns | undefined {
  const names = cellsOf(line).map((name) => name.trim().toLowerCase());
  const [code, billable] = [names.indexOf("code"), names.indexOf("billable")];
  return code < 0 || billable < 0 ? undefined : { code, billable };
}

function readLine(line: string, columns: Columns): { readonly code: string; readonly billable: boolean } | undefined {
  const order = ORDER_LINE.exec(line);
  if (order) return { code: order[1] ?? "", billable: order[2] === "1" };
  const cells = cellsOf(line);
  const code = withoutDot(cells[columns.code] ?? "");
  if (!isIcd10Form(code)) return undefined;
  return { code, billable: (cells[columns.billable] ?? "1").trim() !== "0" };
}

function cellsOf(line: string): string[] {
  return line.split(/[\t,;]/);
}
