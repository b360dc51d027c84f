import { withDot } from "../../../../shared/codes/icd10.ts";
import { useEditor } from "../editor/editor-context.ts";
import classes from "./diagnoses.module.css";

/** Diagnoses of the patient's last visits that this claim does not have yet; a click takes one, `=` all. */
export function OfferedDiagnoses() {
  const { state, dispatch, offeredDiagnoses, readOnly } = useEditor();
  const open = offeredDiagnoses.filter((offered) => !state.draft.diagnoses.includes(offered.code));
  if (readOnly || open.length === 0) return null;
  return (
    <div className={classes.offered}>
      <span>
        Last visit <kbd>=</kbd>
      </span>
      {open.slice(0, 6).map((offered) => (
        <button
          key={offered.code}
          type="button"
          className={classes.chip}
          title={offered.label}
          tabIndex={-1}
          onClick={() => dispatch({ type: "diagnosesTaken", codes: [offered.code] })}
        >
          {withDot(offered.code)}
        </button>
      ))}
    </div>
  );
}
