import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { Box } from "./box.tsx";
import { DateOfKind } from "./date-of-kind.tsx";
import classes from "./paper.module.css";
import { ReferrerBox } from "./referrer-box.tsx";

type DateName = keyof ClaimDraft["dates"];

/** Two days of a span, e.g. unable to work from and to. */
function SpanFields({ from, to, what }: { from: DateName; to: DateName; what: string }) {
  const { state, dispatch, readOnly } = useEditor();
  return (
    <div className={`${classes.pair} ${classes.plain}`}>
      {[from, to].map((name) => (
        <DateField
          key={name}
          aria-label={`${what}, ${name === from ? "from" : "to"}`}
          placeholder={name === from ? "from" : "to"}
          disabled={readOnly}
          value={state.draft.dates[name]}
          field={`dates.${name}`}
          onChange={(day) => dispatch({ type: "datesChanged", change: { [name]: day } })}
        />
      ))}
    </div>
  );
}

/** Boxes 14 to 20: dates of the illness, who referred, a note, outside laboratory. */
export function VisitBoxes() {
  const { state, dispatch, readOnly } = useEditor();
  const { note, outsideLabChargeCents } = state.draft;
  return (
    <>
      <Box number="14" label="Date of illness, injury or LMP" columns={22}>
        <DateOfKind
          what="Date of illness"
          kinds={[
            { name: "onset", label: "431 onset" },
            { name: "lastMenstrualPeriod", label: "484 last menses" },
          ]}
        />
      </Box>
      <Box number="15" label="Other date" columns={15}>
        <DateOfKind
          what="Other date"
          kinds={[
            { name: "initialTreatment", label: "454 initial" },
            { name: "lastSeen", label: "304 last seen" },
            { name: "accident", label: "439 accident" },
          ]}
        />
      </Box>
      <Box number="16" label="Unable to work" columns={23}>
        <SpanFields from="disabilityFrom" to="disabilityTo" what="Unable to work" />
      </Box>
      <ReferrerBox />
      <Box number="18" label="In hospital" columns={23}>
        <SpanFields from="admission" to="discharge" what="In hospital" />
      </Box>
      <Box number="19" label="Additional information" columns={37}>
        <TextField
          aria-label="Box 19, additional claim information"
          maxLength={80}
          disabled={readOnly}
          value={note}
          field="note"
          onChange={(text) => dispatch({ type: "changed", change: { note: text } })}
        />
      </Box>
      <Box number="20" label="Outside laboratory, charge" columns={23}>
        <MoneyField
          aria-label="Box 20, charge of an outside laboratory"
          disabled={readOnly}
          value={outsideLabChargeCents}
          field="outsideLabChargeCents"
          onChange={(amount) => dispatch({ type: "changed", change: { outsideLabChargeCents: amount } })}
        />
      </Box>
    </>
  );
}
