import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";

/** What the electronic claim says and paper has no box for: assignment, referral, where the services were given. */
export function BesidePaper() {
  const { state, dispatch, facts, readOnly } = useBill();
  const { acceptAssignment, referralNumber, facilityId } = state.draft;
  return (
    <div className={classes.beside}>
      <span className={classes.besideTitle}>Not on paper</span>
      <SelectField
        label="Accepts assignment"
        disabled={readOnly}
        value={acceptAssignment}
        field="acceptAssignment"
        options={[
          { value: "A", label: "Yes" },
          { value: "B", label: "Lab only" },
          { value: "C", label: "No" },
        ]}
        onChange={(chosen) => dispatch({ type: "changed", change: { acceptAssignment: chosen } })}
      />
      <SelectField
        label="Where services were given"
        disabled={readOnly}
        value={facilityId ?? ""}
        field="facilityId"
        options={[
          { value: "", label: "as billing provider" },
          ...facts.facilities.map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(id) => dispatch({ type: "changed", change: { facilityId: id || null } })}
      />
      <TextField
        label="Referral no."
        maxLength={50}
        disabled={readOnly}
        value={referralNumber}
        field="referralNumber"
        onChange={(text) => dispatch({ type: "changed", change: { referralNumber: text } })}
      />
    </div>
  );
}
