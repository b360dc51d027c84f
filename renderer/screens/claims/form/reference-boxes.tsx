import { useState } from "react";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { Box } from "./box.tsx";
import classes from "./paper.module.css";

const NUMBER_KINDS = [
  { value: "priorAuthorization", label: "Prior authorization" },
  { value: "referralNumber", label: "Referral number" },
  { value: "cliaNumber", label: "CLIA number" },
] as const;
type NumberKind = (typeof NUMBER_KINDS)[number]["value"];

/** Boxes 22 and 23: what this claim replaces or voids, and the one number a payer wants on paper. */
export function ReferenceBoxes() {
  const { state, dispatch, readOnly } = useEditor();
  const { draft } = state;
  const filled = NUMBER_KINDS.find((kind) => draft[kind.value] !== "")?.value;
  const [chosen, setChosen] = useState<NumberKind | null>(null);
  const kind = chosen ?? filled ?? "priorAuthorization";
  return (
    <>
      <Box number="22" label="Resubmission, original reference" columns={23}>
        <div className={classes.pair}>
          <SelectField
            aria-label="Box 22, resubmission code"
            disabled={readOnly}
            value={draft.frequency}
            field="frequency"
            options={[
              { value: "1", label: "1 original" },
              { value: "7", label: "7 replaces" },
              { value: "8", label: "8 voids" },
            ]}
            onChange={(frequency) => dispatch({ type: "changed", change: { frequency } })}
          />
          <TextField
            aria-label="Box 22, the payer’s number of the original claim"
            maxLength={50}
            disabled={readOnly}
            value={draft.payerControlNumber}
            field="payerControlNumber"
            onChange={(text) => dispatch({ type: "changed", change: { payerControlNumber: text } })}
          />
        </div>
      </Box>
      <Box number="23" label="Authorization, referral or CLIA" columns={23} rows={2}>
        <SelectField
          aria-label="Box 23, kind of number"
          disabled={readOnly}
          value={kind}
          options={NUMBER_KINDS}
          onChange={setChosen}
        />
        <TextField
          aria-label={`Box 23, ${NUMBER_KINDS.find((one) => one.value === kind)?.label.toLowerCase()}`}
          maxLength={kind === "cliaNumber" ? 10 : 50}
          disabled={readOnly}
          value={draft[kind]}
          field={kind}
          onChange={(text) => dispatch({ type: "changed", change: { [kind]: text } })}
        />
      </Box>
    </>
  );
}
