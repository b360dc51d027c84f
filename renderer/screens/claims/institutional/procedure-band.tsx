import { DateField } from "../../../parts/fields/date-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useFieldSeverity } from "../form/box.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { isOpenPlace, placeAt } from "./bill-places.ts";
import { ClosedPlace } from "./closed-place.tsx";

/** FL74 and 74a to e, operations of a stay (ICD-10-PCS) with their days. */
export function ProcedureBand() {
  const { otherProcedures } = useBill().state.draft;
  const drawn = Math.min(25, Math.max(6, Math.ceil((otherProcedures.length + 2) / 3) * 3));
  return (
    <section className={classes.procedures} data-field="otherProcedures" aria-label="FL74, procedures">
      <span className={classes.bandHead} style={{ gridColumn: "1 / -1" }}>
        <b>74</b> Procedures of a stay (ICD-10-PCS) and their days, the principal one first
      </span>
      {Array.from({ length: drawn }, (_unused, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a procedure is known by its place.
        <ProcedurePlace key={position} position={position} />
      ))}
    </section>
  );
}

function ProcedurePlace({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const { draft } = state;
  const other = position - 1;
  const procedure = position === 0 ? draft.principalProcedure : placeAt(draft, "otherProcedures", other);
  const field = position === 0 ? "principalProcedure" : `otherProcedures[${other}]`;
  const name = position === 0 ? "74" : position < 6 ? `74${"abcde"[other]}` : String(position);
  const severity = useFieldSeverity(field);
  const isClosed = position > 0 && !isOpenPlace(draft, "otherProcedures", other);
  const type = (change: Partial<typeof procedure>) => {
    const place = { ...procedure, ...change };
    if (position === 0) dispatch({ type: "changed", change: { principalProcedure: place } });
    else dispatch({ type: "placeTyped", list: "otherProcedures", position: other, place });
  };
  if (isClosed) {
    return (
      <div className={classes.place} data-field={field}>
        <span className={classes.placeName}>{name}</span>
        <ClosedPlace widthPx={66} />
        <ClosedPlace />
      </div>
    );
  }
  return (
    <div className={classes.place} data-severity={severity} data-field={field}>
      <span className={classes.placeName}>{name}</span>
      <TextField
        aria-label={`FL${name}, procedure`}
        maxLength={7}
        w={66}
        style={{ flex: "none" }}
        disabled={readOnly}
        value={procedure.code}
        field={`${field}.code`}
        onChange={(text) => type({ code: text.toUpperCase().replace(/[^0-9A-Z]/g, "") })}
        onFocus={(event) => event.currentTarget.select()}
      />
      <DateField
        aria-label={`FL${name}, day`}
        placeholder=""
        short
        disabled={readOnly}
        value={procedure.date}
        field={`${field}.date`}
        onChange={(date) => type({ date })}
      />
    </div>
  );
}
