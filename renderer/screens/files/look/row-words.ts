import { formatDate } from "../../../../shared/dates/date-text.ts";
import { isIsoDate } from "../../../../shared/dates/iso-date.ts";
import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";

/** One field in a row's line of words. */
export interface FieldWords {
  readonly place: string;
  readonly name: string;
  readonly words: string;
}

/** What tells nothing beyond the row's own label: how its parts are coded, and the code that the label spells out. */
const SILENT_NAMES: ReadonlySet<string> = new Set([
  "authorization kind",
  "code kind",
  "code list",
  "date form",
  "id kind",
  "number kind",
  "person or organization",
  "receiver kind",
  "security kind",
  "sender kind",
]);

/** What needs no name to be understood; the panel of details names it all the same. */
const PLAIN_NAMES: ReadonlySet<string> = new Set(["last name or organization", "first name", "middle name"]);

/** A day as it stands in a file, CCYYMMDD, as people write it; all else as it is. */
function valueText(name: string, value: string): string {
  const day = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  return name.includes("date") && /^\d{8}$/.test(value) && isIsoDate(day) ? formatDate(day) : value;
}

/** A row's fields for one line: our name for each and its value, or what the value's code means. */
export function fieldsInLine(row: Pick<EdiViewRow, "label" | "elements">): FieldWords[] {
  return row.elements.flatMap(({ place, name, value, meaning, parts }) => {
    if (meaning === row.label || SILENT_NAMES.has(name)) return [];
    const words = parts
      ? parts
          .filter((part) => part.name !== "code kind")
          .map((part) => part.meaning ?? part.value)
          .join(" ")
      : (meaning ?? valueText(name, value));
    return [{ place, name: PLAIN_NAMES.has(name) ? "" : name, words }];
  });
}

/** Begins with a capital, as a heading does. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The worst that was found at a row. */
export function worstOf(row: Pick<EdiViewRow, "problems">): "error" | "warning" | undefined {
  if (row.problems.length === 0) return undefined;
  return row.problems.some((problem) => problem.severity === "error") ? "error" : "warning";
}
