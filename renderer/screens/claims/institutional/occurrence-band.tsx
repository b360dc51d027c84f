import { OCCURRENCE_LABELS, OCCURRENCE_SPAN_LABELS } from "../../../../shared/codes/occurrence-labels.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { isOpenPlace, placeAt } from "./bill-places.ts";
import { ClosedPlace } from "./closed-place.tsx";
import { CodeCell } from "./code-cell.tsx";
import { CODE_WIDTH_PX, Place, placeName, placesOfRow, rowsToDraw, TWO_CHARACTERS } from "./code-places.tsx";
import { searchLabels } from "./label-search.ts";

const searchOccurrences = searchLabels(OCCURRENCE_LABELS);
const searchSpans = searchLabels(OCCURRENCE_SPAN_LABELS);

/** FL31 to 34, occurrences with their day. */
function OccurrencePlace({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const occurrence = placeAt(state.draft, "occurrences", position);
  const name = placeName(position, 31, 4, 2);
  const field = `occurrences[${position}]`;
  const type = (change: Partial<typeof occurrence>) =>
    dispatch({ type: "placeTyped", list: "occurrences", position, place: { ...occurrence, ...change } });
  if (!isOpenPlace(state.draft, "occurrences", position)) return <ClosedCode field={field} days={1} />;
  return (
    <Place field={field}>
      <CodeCell
        label={`FL${name}, occurrence`}
        field={`${field}.code`}
        value={occurrence.code}
        words={OCCURRENCE_LABELS[occurrence.code] ?? ""}
        search={searchOccurrences}
        form={TWO_CHARACTERS}
        onChange={(code) => type({ code })}
        next={`${field}.date`}
        leave="occurrenceSpans[0].code"
      />
      <DateField
        aria-label={`FL${name}, day`}
        placeholder=""
        short
        disabled={readOnly}
        value={occurrence.date}
        field={`${field}.date`}
        onChange={(date) => type({ date })}
      />
    </Place>
  );
}

/** FL35 and 36, spans of days. */
function SpanPlace({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const span = placeAt(state.draft, "occurrenceSpans", position);
  const name = placeName(position, 35, 2, 2);
  const field = `occurrenceSpans[${position}]`;
  const type = (change: Partial<typeof span>) =>
    dispatch({ type: "placeTyped", list: "occurrenceSpans", position, place: { ...span, ...change } });
  if (!isOpenPlace(state.draft, "occurrenceSpans", position)) return <ClosedCode field={field} days={2} />;
  return (
    <Place field={field}>
      <CodeCell
        label={`FL${name}, span`}
        field={`${field}.code`}
        value={span.code}
        words={OCCURRENCE_SPAN_LABELS[span.code] ?? ""}
        search={searchSpans}
        form={TWO_CHARACTERS}
        onChange={(code) => type({ code })}
        next={`${field}.fromDate`}
        leave="values[0].code"
      />
      {(["fromDate", "toDate"] as const).map((end) => (
        <DateField
          key={end}
          aria-label={`FL${name}, ${end === "fromDate" ? "from" : "through"}`}
          placeholder=""
          short
          disabled={readOnly}
          value={span[end]}
          field={`${field}.${end}`}
          onChange={(day) => type({ [end]: day })}
        />
      ))}
    </Place>
  );
}

/** A code and its days that wait for those ahead. */
function ClosedCode({ field, days }: { field: string; days: 1 | 2 }) {
  return (
    <Place field={field}>
      <ClosedPlace widthPx={CODE_WIDTH_PX} />
      <ClosedPlace />
      {days === 2 && <ClosedPlace />}
    </Place>
  );
}

const SPAN_HEADS = ["35", "36"];
const OCCURRENCE_HEADS = ["31", "32", "33", "34"];

/** FL31 to 36 as on paper: four occurrences and two spans in a row, row a before row b. */
export function OccurrenceBand() {
  const { occurrences, occurrenceSpans } = useBill().state.draft;
  const rows = Math.max(rowsToDraw(occurrences.length, 4, 2), rowsToDraw(occurrenceSpans.length, 2, 2));
  return (
    <section className={classes.band} data-field="occurrences" aria-label="FL31 to 36, occurrences and spans">
      <span />
      {OCCURRENCE_HEADS.map((number) => (
        <span key={number} className={classes.bandHead}>
          <b>{number}</b> Occurrence
        </span>
      ))}
      {SPAN_HEADS.map((number) => (
        <span key={number} className={classes.bandHead}>
          <b>{number}</b> Span, from and through
        </span>
      ))}
      {Array.from({ length: rows }, (_unused, row) => row).map((row) => [
        <span key={`row ${row}`} className={classes.rowLetter} aria-hidden="true">
          {"ab"[row] ?? "+"}
        </span>,
        ...placesOfRow(row, 4).map((place) => <OccurrencePlace key={`occurrence ${place}`} position={place} />),
        ...placesOfRow(row, 2).map((place) => <SpanPlace key={`span ${place}`} position={place} />),
      ])}
    </section>
  );
}
