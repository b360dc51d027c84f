import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import {
  CONDITION_LOCATORS,
  type ConditionCellId,
  OCCURRENCE_LOCATORS,
  OCCURRENCE_ROWS,
  type OccurrencePlace,
  SPAN_LOCATORS,
  type SpanPlace,
  VALUE_LOCATORS,
  VALUE_ROWS,
  type ValuePlace,
} from "./nubc-code-cells.ts";
import { toMmddyy } from "./write-day.ts";

/** A code that stands in form locator 81: B3 taxonomy, A1 condition, A2 occurrence, A3 span, A4 value. */
export interface FurtherCode {
  readonly qualifier: "B3" | "A1" | "A2" | "A3" | "A4";
  readonly code: string;
  /** Days as MMDDYY, one or two; an amount's cents as digits. */
  readonly value?: string;
}

/** Where each of a claim's codes stands. */
export interface ArrangedCodes {
  readonly conditions: readonly (readonly [ConditionCellId, string])[];
  readonly occurrences: readonly (readonly [OccurrencePlace, { code: string; date: IsoDate }])[];
  /** A span, or an occurrence that found no place of its own: that has a first day only. */
  readonly spans: readonly (readonly [SpanPlace, { code: string; fromDate: IsoDate; toDate?: IsoDate }])[];
  readonly values: readonly (readonly [ValuePlace, { code: string; amountCents: Cents }])[];
  readonly further: readonly FurtherCode[];
}

const CONDITION_PLACES = CONDITION_LOCATORS.map((locator) => `${locator}` as const);
const OCCURRENCE_PLACES = OCCURRENCE_ROWS.flatMap((row) =>
  OCCURRENCE_LOCATORS.map((locator) => `${locator}${row}` as const),
);
const SPAN_PLACES = OCCURRENCE_ROWS.flatMap((row) => SPAN_LOCATORS.map((locator) => `${locator}${row}` as const));
const VALUE_PLACES = VALUE_ROWS.flatMap((row) => VALUE_LOCATORS.map((locator) => `${locator}${row}` as const));

/**
 * Gives every condition, occurrence, span and value code its place, in the order of the codes. Occurrences that are too
 * many take free places of spans; whatever is left over goes to form locator 81.
 */
export function arrangeNubcCodes(claim: InstitutionalClaim): ArrangedCodes {
  const taxonomy = claim.billingProvider.taxonomy;
  const [conditions, leftConditions] = distribute(CONDITION_PLACES, [...(claim.conditionCodes ?? [])].sort());
  const [occurrences, leftOccurrences] = distribute(OCCURRENCE_PLACES, byCode(claim.occurrences));
  const [spans, leftSpans] = distribute(SPAN_PLACES, byCode(claim.occurrenceSpans));
  const [moved, left] = distribute(
    SPAN_PLACES.slice(spans.length),
    leftOccurrences.map(({ code, date }) => ({ code, fromDate: date })),
  );
  const [values, leftValues] = distribute(VALUE_PLACES, byCode(claim.values));
  return {
    conditions,
    occurrences,
    spans: [...spans, ...moved],
    values,
    further: [
      ...(taxonomy ? [{ qualifier: "B3", code: taxonomy } as const] : []),
      ...leftConditions.map((code) => ({ qualifier: "A1", code }) as const),
      ...left.map(({ code, fromDate }) => ({ qualifier: "A2", code, value: toMmddyy(fromDate) }) as const),
      ...leftSpans.map(
        ({ code, fromDate, toDate }) =>
          ({ qualifier: "A3", code, value: `${toMmddyy(fromDate)}${toMmddyy(toDate)}` }) as const,
      ),
      ...leftValues.map(
        ({ code, amountCents }) => ({ qualifier: "A4", code, value: String(amountCents).padStart(3, "0") }) as const,
      ),
    ],
  };
}

/** Those that have a place, each with it, and the rest. */
function distribute<Place, Value>(
  places: readonly Place[],
  values: readonly Value[],
): [placed: (readonly [Place, Value])[], rest: Value[]] {
  const placed = places.slice(0, values.length).map((place, index) => [place, values[index] as Value] as const);
  return [placed, values.slice(places.length)];
}

/** In the order of the codes; those of one code stay in the claim's order. */
function byCode<Coded extends { readonly code: string }>(all: readonly Coded[] | undefined): Coded[] {
  return [...(all ?? [])].sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}
