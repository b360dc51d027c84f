import type { DraftDiagnosis, InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { isBlankLine } from "./bill-lines.ts";

/** The lists of a bill whose places are boxes on paper, with what a place holds before it is typed in. */
const EMPTY_PLACES = {
  conditionCodes: "",
  occurrences: { code: "", date: null },
  occurrenceSpans: { code: "", fromDate: null, toDate: null },
  values: { code: "", amountCents: null },
  reasonsForVisit: "",
  otherDiagnoses: { code: "", presentOnAdmission: "" },
  externalCauses: { code: "", presentOnAdmission: "" },
  otherProcedures: { code: "", date: null },
  otherProviders: { role: "ZZ", providerId: null },
  codeCodes: { qualifier: "", code: "", value: "" },
} as const satisfies { readonly [Name in PlaceListName]: InstitutionalDraft[Name][number] };

export type PlaceListName =
  | "conditionCodes"
  | "occurrences"
  | "occurrenceSpans"
  | "values"
  | "reasonsForVisit"
  | "otherDiagnoses"
  | "externalCauses"
  | "otherProcedures"
  | "otherProviders"
  | "codeCodes";

export type PlaceOf<Name extends PlaceListName> = InstitutionalDraft[Name][number];

/** What stands at a place (from 0), blank where nothing does. */
export function placeAt<Name extends PlaceListName>(
  draft: InstitutionalDraft,
  list: Name,
  position: number,
): PlaceOf<Name> {
  const standing: readonly PlaceOf<Name>[] = draft[list];
  return standing[position] ?? EMPTY_PLACES[list];
}

/**
 * The list with a place filled. No gap is ever left: what is typed past the end joins the end, and a place that is
 * emptied closes up, because a problem names a code by its place among the others.
 */
export function withPlace(
  draft: InstitutionalDraft,
  list: PlaceListName,
  position: number,
  place: PlaceOf<PlaceListName>,
): Partial<InstitutionalDraft> {
  const standing: readonly PlaceOf<PlaceListName>[] = draft[list];
  const at = Math.min(position, standing.length);
  const places = [...standing.slice(0, at), place, ...standing.slice(at + 1)];
  return { [list]: places.filter((one) => !isBlankPlace(list, one)) };
}

/** Whether a place can be typed in yet: those that are filled, and the first free one. */
export function isOpenPlace(draft: InstitutionalDraft, list: PlaceListName, position: number): boolean {
  return position <= draft[list].length;
}

const textOf = (value: unknown) => JSON.stringify(value);

/** Whether nothing was typed at a place; the role of another provider says nothing without one. */
function isBlankPlace(list: PlaceListName, place: PlaceOf<PlaceListName>): boolean {
  if (typeof place === "object" && "providerId" in place) return place.providerId === null;
  return textOf(place) === textOf(EMPTY_PLACES[list]);
}

/** A bill without the blank lines that wait at its end. Those between others stay, so that problems keep their places. */
export function withoutTrailingBlanks(draft: InstitutionalDraft): InstitutionalDraft {
  const lastLine = draft.lines.findLastIndex((line) => !isBlankLine(line));
  return lastLine === draft.lines.length - 1 ? draft : { ...draft, lines: draft.lines.slice(0, lastLine + 1) };
}

/** Diagnoses of the claim as one list: the principal one first (FL67, 67A to Q). */
export function diagnosesOf(draft: InstitutionalDraft): DraftDiagnosis[] {
  return [draft.principalDiagnosis, ...draft.otherDiagnoses];
}

/** The same list put back. Without a principal one the first of the others takes its place. */
export function withDiagnoses(diagnoses: readonly DraftDiagnosis[]): Partial<InstitutionalDraft> {
  const [principal = EMPTY_PLACES.otherDiagnoses, ...others] = diagnoses.filter((one) => one.code !== "");
  return { principalDiagnosis: principal, otherDiagnoses: others.slice(0, MOST_OTHERS) };
}

/** FL67A and on: as many as the file carries. */
const MOST_OTHERS = 24;
