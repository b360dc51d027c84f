import type { ReactNode } from "react";
import { CONDITION_LABELS } from "../../../../shared/codes/condition-labels.ts";
import { OCCURRENCE_LABELS, OCCURRENCE_SPAN_LABELS } from "../../../../shared/codes/occurrence-labels.ts";
import { VALUE_LABELS } from "../../../../shared/codes/value-labels.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { Box, BoxText, useFieldSeverity } from "../form/box.tsx";
import { addressText } from "../form/box-texts.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { isOpenPlace, placeAt } from "./bill-places.ts";
import { CodeCell } from "./code-cell.tsx";
import { searchLabels } from "./label-search.ts";

const TWO_CHARACTERS = /^[0-9A-Z]{2}$/;
const searchConditions = searchLabels(CONDITION_LABELS);
const searchOccurrences = searchLabels(OCCURRENCE_LABELS);
const searchSpans = searchLabels(OCCURRENCE_SPAN_LABELS);
const searchValues = searchLabels(VALUE_LABELS);

/** Places that are drawn: those of paper, and further rows as long as a free place is missing. */
function placesToDraw(filled: number, perRow: number, rowsOnPaper: number): number[] {
  const rows = Math.max(rowsOnPaper, Math.ceil((filled + 1) / perRow));
  return Array.from({ length: Math.min(24, rows * perRow) }, (_unused, place) => place);
}

/** The box of paper that a place is, e.g. `31a`; what has no box there goes on in FL81 and is only counted. */
function placeName(place: number, firstLocator: number, perRow: number, rowsOnPaper: number): string {
  const row = Math.floor(place / perRow);
  return row < rowsOnPaper ? `${firstLocator + (place % perRow)}${"abcd"[row]}` : `${place + 1}.`;
}

/** One place of a band: its box's number, and what stands in it. */
function Place({ name, field, children }: { name: string; field: string; children: ReactNode }) {
  const severity = useFieldSeverity(field);
  return (
    <div className={classes.place} data-severity={severity} data-field={field}>
      <span className={classes.placeName}>{name}</span>
      {children}
    </div>
  );
}

/** FL18 to 28, conditions, and FL38, whom the bill is mailed to. */
export function ConditionBand() {
  const { state, dispatch, facts } = useBill();
  const { draft } = state;
  const coverageId = draft.coverageIds[draft.destination];
  const billed = facts.patient?.coverages.find((one) => one.id !== null && one.id === coverageId);
  const payer = facts.payers.find((one) => one.id === billed?.payerId);
  return (
    <>
      <Box number="18–28" label="Conditions" columns={50} field="conditionCodes">
        <div className={classes.conditions}>
          {placesToDraw(draft.conditionCodes.length, 11, 1).map((position) => {
            const code = placeAt(draft, "conditionCodes", position);
            return (
              <CodeCell
                key={position}
                label={position < 11 ? `FL${18 + position}, condition` : `Condition ${position + 1}`}
                field={`conditionCodes[${position}]`}
                value={code}
                words={CONDITION_LABELS[code] ?? ""}
                search={searchConditions}
                form={TWO_CHARACTERS}
                // One further than the first free one, so that Tab from a code just typed finds it open.
                closed={position > draft.conditionCodes.length + 1}
                onChange={(next) => dispatch({ type: "placeTyped", list: "conditionCodes", position, place: next })}
                next={`conditionCodes[${position + 1}]`}
                leave="occurrences[0].code"
              />
            );
          })}
        </div>
      </Box>
      <Box number="38" label="Mailed to" columns={32}>
        <BoxText>{payer ? [payer.name, addressText(payer.address)].filter(Boolean).join(", ") : ""}</BoxText>
      </Box>
    </>
  );
}

/** FL31 to 34, occurrences with their day. */
function OccurrencePlace({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const occurrence = placeAt(state.draft, "occurrences", position);
  const closed = !isOpenPlace(state.draft, "occurrences", position);
  const name = placeName(position, 31, 4, 2);
  const field = `occurrences[${position}]`;
  const type = (change: Partial<typeof occurrence>) =>
    dispatch({ type: "placeTyped", list: "occurrences", position, place: { ...occurrence, ...change } });
  return (
    <Place name={name} field={field}>
      <CodeCell
        label={`FL${name}, occurrence`}
        field={`${field}.code`}
        value={occurrence.code}
        words={OCCURRENCE_LABELS[occurrence.code] ?? ""}
        search={searchOccurrences}
        form={TWO_CHARACTERS}
        closed={closed}
        onChange={(code) => type({ code })}
        next={`${field}.date`}
        leave="occurrenceSpans[0].code"
      />
      <DateField
        aria-label={`FL${name}, day`}
        placeholder=""
        short
        disabled={readOnly || closed}
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
  const closed = !isOpenPlace(state.draft, "occurrenceSpans", position);
  const name = placeName(position, 35, 2, 2);
  const field = `occurrenceSpans[${position}]`;
  const type = (change: Partial<typeof span>) =>
    dispatch({ type: "placeTyped", list: "occurrenceSpans", position, place: { ...span, ...change } });
  return (
    <Place name={name} field={field}>
      <CodeCell
        label={`FL${name}, span`}
        field={`${field}.code`}
        value={span.code}
        words={OCCURRENCE_SPAN_LABELS[span.code] ?? ""}
        search={searchSpans}
        form={TWO_CHARACTERS}
        closed={closed}
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
          disabled={readOnly || closed}
          value={span[end]}
          field={`${field}.${end}`}
          onChange={(day) => type({ [end]: day })}
        />
      ))}
    </Place>
  );
}

/** FL31 to 36 in the rows of paper: a before b. */
export function OccurrenceBand() {
  const { occurrences, occurrenceSpans } = useBill().state.draft;
  const rows = Math.max(
    placesToDraw(occurrences.length, 4, 2).length / 4,
    placesToDraw(occurrenceSpans.length, 2, 2).length / 2,
  );
  const most = (perRow: number, row: number) =>
    Array.from({ length: perRow }, (_unused, at) => row * perRow + at).filter((place) => place < 24);
  return (
    <section className={classes.band} data-field="occurrences" aria-label="FL31 to 36, occurrences and spans">
      <span className={classes.bandHead} style={{ gridColumn: "1 / 5" }}>
        <b>31–34</b> Occurrences, code and day
      </span>
      <span className={classes.bandHead} style={{ gridColumn: "5 / 7" }} data-field="occurrenceSpans">
        <b>35–36</b> Spans, code, from and through
      </span>
      {Array.from({ length: rows }, (_unused, row) => [
        ...most(4, row).map((place) => <OccurrencePlace key={`occurrence ${place}`} position={place} />),
        ...most(2, row).map((place) => <SpanPlace key={`span ${place}`} position={place} />),
      ])}
    </section>
  );
}

/** FL39 to 41, values with their amounts, six in a row; paper has four rows of three, filled in the same order. */
export function ValueBand() {
  const { state } = useBill();
  return (
    <section className={classes.values} data-field="values" aria-label="FL39 to 41, values">
      <span className={classes.bandHead} style={{ gridColumn: "1 / -1" }}>
        <b>39–41</b> Values, code and amount; days and counts too: 5 means 5 days
      </span>
      {placesToDraw(state.draft.values.length, 6, 2).map((position) => (
        <ValuePlace key={position} position={position} />
      ))}
    </section>
  );
}

function ValuePlace({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const value = placeAt(state.draft, "values", position);
  const closed = !isOpenPlace(state.draft, "values", position);
  const name = placeName(position, 39, 3, 4);
  const field = `values[${position}]`;
  const type = (change: Partial<typeof value>) =>
    dispatch({ type: "placeTyped", list: "values", position, place: { ...value, ...change } });
  return (
    <Place name={name} field={field}>
      <CodeCell
        label={`FL${name}, value`}
        field={`${field}.code`}
        value={value.code}
        words={VALUE_LABELS[value.code] ?? ""}
        search={searchValues}
        form={TWO_CHARACTERS}
        closed={closed}
        onChange={(code) => type({ code })}
        next={`${field}.amountCents`}
        leave="lines[0].revenueCode"
      />
      <MoneyField
        aria-label={`FL${name}, amount`}
        disabled={readOnly || closed}
        value={value.amountCents}
        field={`${field}.amountCents`}
        onChange={(amountCents) => type({ amountCents })}
      />
    </Place>
  );
}
