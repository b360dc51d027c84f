import type { EdiViewElement, EdiViewRow } from "./view/edi-view.ts";
import { MAX_VIEW_ROWS } from "./view/edi-view.ts";
import { openEdiView } from "./view/open-edi-view.ts";

/**
 * A file as labelled text for people: one segment a line, indented by loop, every element with its word, codes with
 * theirs in parentheses. What the guide does not know is shown as it stands. It holds patient data: show it, never log it.
 */
export function showEdi(text: string): string {
  const view = openEdiView(text);
  const lines: string[] = [];
  for (let from = 0; from < view.totals.rows; from += MAX_VIEW_ROWS) {
    for (const row of view.rows(from, MAX_VIEW_ROWS)) lines.push(...showRow(row));
  }
  return `${lines.join("\n").trim()}\n`;
}

function showRow(row: EdiViewRow): string[] {
  const indent = "  ".repeat(row.depth);
  if (row.kind === "loop") return [`${indent}${row.id} ${row.label}`];
  if (row.kind === "transaction")
    return ["", `${indent}${row.label}`, showSegment({ ...row, label: "start of transaction" }, indent)];
  return [`${showSegment(row, indent)}${row.known ? "" : "  (not known at this place)"}`];
}

function showSegment(row: EdiViewRow, indent: string): string {
  const elements = row.elements.map(showElement).join("; ");
  return `${indent}${row.id} ${row.label}${elements === "" ? "" : `: ${elements}`}`;
}

function showElement({ place, name, value, meaning, parts }: EdiViewElement): string {
  const label = name || place;
  if (!parts) return `${label} = ${withMeaning(value, meaning)}`;
  const shown = parts.map(
    (part) => `${part.name || part.place.replace(/^.*-/, "")} ${withMeaning(part.value, part.meaning)}`,
  );
  return `${label} = ${shown.join(", ")}`;
}

function withMeaning(value: string, meaning: string | undefined): string {
  return meaning === undefined ? value : `${value} (${meaning})`;
}
