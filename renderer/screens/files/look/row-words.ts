import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";

/** One field in a row's line of words. */
export interface FieldWords {
  readonly place: string;
  readonly name: string;
  readonly words: string;
}

/** What tells nothing beyond the row's own label: how its parts are coded, and the code that the label spells out. */
const SILENT_NAMES: ReadonlySet<string> = new Set(["id kind", "date form", "number kind", "code list"]);

/** A row's fields for one line: our name for each and its value, or what the value's code means. */
export function fieldsInLine(row: Pick<EdiViewRow, "label" | "elements">): FieldWords[] {
  return row.elements.flatMap(({ place, name, value, meaning, parts }) => {
    if (meaning === row.label || SILENT_NAMES.has(name)) return [];
    const words = parts
      ? parts
          .filter((part) => part.name !== "code kind")
          .map((part) => part.meaning ?? part.value)
          .join(" ")
      : (meaning ?? value);
    return [{ place, name, words }];
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
