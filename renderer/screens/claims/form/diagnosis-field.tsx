import type { KeyboardEvent } from "react";
import { withDot } from "../../../../shared/codes/icd10.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useEditor } from "../editor/editor-context.ts";
import { takeDiagnoses } from "../editor/place-diagnosis.ts";
import { useFieldSeverity } from "./box.tsx";
import { rememberLabel, searchCodes, useCodeLabel } from "./code-labels.ts";
import classes from "./diagnoses.module.css";

const search = searchCodes("diagnosis");

/** One diagnosis. Enter goes to the next; on an empty one to the first line. `=` takes the last visit's. */
export function DiagnosisField({ position }: { position: number }) {
  const { state, dispatch, offeredDiagnoses, readOnly } = useEditor();
  const code = state.draft.diagnoses[position] ?? "";
  const field = `diagnoses[${position}]`;
  const letter = String.fromCharCode(65 + position);
  const label = useCodeLabel("diagnosis", code);
  const severity = useFieldSeverity(field);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "=" && offeredDiagnoses.length > 0) {
      event.preventDefault();
      const codes = takeDiagnoses(
        state.draft.diagnoses,
        offeredDiagnoses.filter((offered) => offered.lastVisit).map((offered) => offered.code),
      );
      dispatch({ type: "diagnosesTaken", codes });
      jumpToField(`diagnoses[${codes.length}]`);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.defaultPrevented) {
      event.preventDefault();
      jumpToField(code === "" ? "lines[0].procedureCode" : `diagnoses[${position + 1}]`);
    }
  };
  return (
    <div className={classes.diagnosis} data-severity={severity}>
      <span className={classes.letter} aria-hidden="true">
        {letter}
      </span>
      <CodeField
        aria-label={`Diagnosis ${letter}`}
        disabled={readOnly}
        w={64}
        style={{ flex: "none" }}
        value={code === "" ? null : { value: code, code: withDot(code), label }}
        search={search}
        field={field}
        listWidthPx={360}
        onKeyDown={onKeyDown}
        onChange={(option) => {
          if (option) rememberLabel("diagnosis", option.value, option.label);
          dispatch({ type: "diagnosisPlaced", position, code: option?.value ?? "" });
        }}
        onAccepted={() => jumpToField(`diagnoses[${Math.min(position, state.draft.diagnoses.length) + 1}]`)}
      />
      <span className={classes.words} title={label}>
        {label}
      </span>
    </div>
  );
}
