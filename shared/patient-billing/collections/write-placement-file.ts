import { formatDate, toD8 } from "../../dates/date-text.ts";
import { isIsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { formatMoney } from "../../money/money-text.ts";
import { toPlainLetters } from "../../text/plain-letters.ts";
import type { AgencyColumn, AgencyField, AgencyLayout } from "./agency-layout.ts";

/** An account as an agency gets it; amounts in cents, dates as YYYY-MM-DD, nothing where nothing is known. */
export type PlacedAccount = Readonly<Record<AgencyField, string | Cents | null>>;

export interface PlacementFile {
  text: string;
  /** Texts that a fixed width cut off, by account number and column: to be read before the file goes. */
  cutOff: { accountNumber: string; head: string }[];
  /** Amounts that do not fit their width: the file must not be made. */
  tooNarrow: string[];
}

/** Writes a placement file: a line an account, plain ASCII, ended by CR LF. */
export function writePlacementFile(layout: AgencyLayout, accounts: readonly PlacedAccount[]): PlacementFile {
  const file: PlacementFile = { text: "", cutOff: [], tooNarrow: [] };
  const lines = accounts.map((account) =>
    layout.format === "csv" ? csvLine(layout, account) : fixedLine(layout, account, file),
  );
  if (layout.format === "csv" && layout.hasHeadLine) lines.unshift(layout.columns.map(headCell).join(","));
  file.text = lines.map((line) => `${line}\r\n`).join("");
  return file;
}

function csvLine(layout: AgencyLayout, account: PlacedAccount): string {
  return layout.columns.map(({ field }) => quoted(cellText(layout, field, account))).join(",");
}

/** Amounts and counts stand at the right and are never cut; words stand at the left and are. */
function fixedLine(layout: AgencyLayout, account: PlacedAccount, file: PlacementFile): string {
  return layout.columns
    .map((column) => {
      const { field, head, widthChars } = column;
      const text = cellText(layout, field, account);
      if (isFigure(field)) {
        if (text.length > widthChars) file.tooNarrow.push(head);
        return text.padStart(widthChars);
      }
      if (text.length > widthChars) {
        file.cutOff.push({ accountNumber: String(account["account-number"]), head });
      }
      return text.slice(0, widthChars).padEnd(widthChars);
    })
    .join("");
}

const isFigure = (field: AgencyField): boolean => field.endsWith("-cents") || field === "statement-count";

function cellText({ dates, amounts }: AgencyLayout, field: AgencyField, account: PlacedAccount): string {
  const value = account[field];
  if (value === null) return "";
  if (field.endsWith("-cents"))
    return amounts === "cents" ? String(value) : formatMoney(value as Cents).replaceAll(",", "");
  const text = String(value);
  if (field.endsWith("-date") && isIsoDate(text)) {
    if (dates === "yyyymmdd") return toD8(text);
    return dates === "mm/dd/yyyy" ? formatDate(text) : text;
  }
  return onePlainLine(text);
}

/** Agencies' systems read ASCII, and a line break in an address would end the account's line. */
function onePlainLine(text: string): string {
  return toPlainLetters(text)
    .replaceAll(/[^ -~]+/g, " ")
    .trim();
}

function headCell({ head }: AgencyColumn): string {
  return quoted(onePlainLine(head));
}

/** Quoted where it must be, and where a spreadsheet would take it for a formula. */
function quoted(text: string): string {
  const safe = /^[=+@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
