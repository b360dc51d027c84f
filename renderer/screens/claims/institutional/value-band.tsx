import { VALUE_LABELS } from "../../../../shared/codes/value-labels.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { isOpenPlace, placeAt } from "./bill-places.ts";
import { ClosedPlace } from "./closed-place.tsx";
import { CodeCell } from "./code-cell.tsx";
import { CODE_WIDTH_PX, Place, placeName, placesOfRow, rowsToDraw, TWO_CHARACTERS } from "./code-places.tsx";
import { searchLabels } from "./label-search.ts";

const searchValues = searchLabels(VALUE_LABELS);

/** FL39 to 41, values with their amounts, six in a row; paper has four rows of three, filled in the same order. */
export function ValueBand() {
  const { state } = useBill();
  const rows = rowsToDraw(state.draft.values.length, 6, 2);
  const places = Array.from({ length: rows }, (_unused, row) => placesOfRow(row, 6)).flat();
  return (
    <section className={classes.values} data-field="values" aria-label="FL39 to 41, values">
      <span className={classes.bandHead} style={{ gridColumn: "1 / -1" }}>
        <b>39–41</b> Values, code and amount; days and counts too: 5 means 5 days
      </span>
      {places.map((position) => (
        <ValuePlace key={position} position={position} />
      ))}
    </section>
  );
}

function ValuePlace({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const value = placeAt(state.draft, "values", position);
  const name = placeName(position, 39, 3, 4);
  const field = `values[${position}]`;
  const type = (change: Partial<typeof value>) =>
    dispatch({ type: "placeTyped", list: "values", position, place: { ...value, ...change } });
  if (!isOpenPlace(state.draft, "values", position)) {
    return (
      <Place name={name} field={field}>
        <ClosedPlace widthPx={CODE_WIDTH_PX} />
        <ClosedPlace />
      </Place>
    );
  }
  return (
    <Place name={name} field={field}>
      <CodeCell
        label={`FL${name}, value`}
        field={`${field}.code`}
        value={value.code}
        words={VALUE_LABELS[value.code] ?? ""}
        search={searchValues}
        form={TWO_CHARACTERS}
        onChange={(code) => type({ code })}
        next={`${field}.amountCents`}
        leave="lines[0].revenueCode"
      />
      <MoneyField
        aria-label={`FL${name}, amount`}
        disabled={readOnly}
        value={value.amountCents}
        field={`${field}.amountCents`}
        onChange={(amountCents) => type({ amountCents })}
      />
    </Place>
  );
}
