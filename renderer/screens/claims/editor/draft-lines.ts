import { type ClaimDraft, type DraftLine, emptyDraftLine } from "../../../../shared/claims/claim-draft.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";

/** Whether nothing was typed on the line; a day and a place that came by default do not count. */
export function isBlankLine(line: DraftLine): boolean {
  return (
    line.lineId === null &&
    line.procedureCode === "" &&
    line.chargeCents === null &&
    line.modifiers.every((modifier) => modifier === "") &&
    line.diagnosisPointers.length === 0 &&
    line.ndc === null &&
    line.note === "" &&
    line.description === ""
  );
}

/** A draft without the blank lines at its end. Blank lines between others stay, so that problems keep their places. */
export function withoutTrailingBlanks(draft: ClaimDraft): ClaimDraft {
  const lastTyped = draft.lines.findLastIndex((line) => !isBlankLine(line));
  return lastTyped === draft.lines.length - 1 ? draft : { ...draft, lines: draft.lines.slice(0, lastTyped + 1) };
}

/** The line to type next: day and place of the line before, else of the visit. */
export function blankLineAfter(
  line: DraftLine | undefined,
  visitDate: IsoDate | null,
  placeOfService: string,
): DraftLine {
  const place = line?.placeOfService || placeOfService;
  return { ...emptyDraftLine(place), fromDate: line?.fromDate ?? visitDate };
}

/** Lines of the visit's former day move with it; lines that were given a day of their own stay. */
export function moveVisitDay(lines: readonly DraftLine[], from: IsoDate | null, to: IsoDate | null): DraftLine[] {
  return lines.map((line) =>
    line.fromDate === from ? { ...line, fromDate: to, toDate: line.toDate === from ? to : line.toDate } : line,
  );
}
