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

/** The list with a place filled; blank places before it stay blank, so that every code keeps the box it was typed in. */
export function withPlace(
  draft: InstitutionalDraft,
  list: PlaceListName,
  position: number,
  place: PlaceOf<PlaceListName>,
): Partial<InstitutionalDraft> {
  const standing: readonly PlaceOf<PlaceListName>[] = draft[list];
  const length = Math.max(standing.length, position + 1);
  const places = Array.from({ length }, (_unused, at) => (at === position ? place : placeAt(draft, list, at)));
  return { [list]: places };
}

const textOf = (value: unknown) => JSON.stringify(value);

/** Whether nothing was typed at a place; the role of another provider says nothing without one. */
function isBlankPlace(list: PlaceListName, place: PlaceOf<PlaceListName>): boolean {
  if (typeof place === "object" && "providerId" in place) return place.providerId === null;
  return textOf(place) === textOf(EMPTY_PLACES[list]);
}

/** A bill without the blank places and lines at the end of its lists. Those between others stay. */
export function withoutTrailingBlanks(draft: InstitutionalDraft): InstitutionalDraft {
  const lastLine = draft.lines.findLastIndex((line) => !isBlankLine(line));
  const trimmed: Record<string, unknown> = { lines: draft.lines.slice(0, lastLine + 1) };
  for (const list of Object.keys(EMPTY_PLACES) as PlaceListName[]) {
    const places: readonly PlaceOf<PlaceListName>[] = draft[list];
    trimmed[list] = places.slice(0, places.findLastIndex((place) => !isBlankPlace(list, place)) + 1);
  }
  return { ...draft, ...trimmed };
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
