import { withDot } from "../../../../shared/codes/icd10.ts";
import { type OfferedDiagnosis, useEditor } from "../editor/editor-context.ts";
import classes from "./diagnoses.module.css";

/** As many as fit beside the box's title. */
const MOST_CHIPS = 6;

/** Diagnoses of the patient's last visits that this claim does not have yet; a click takes one, `=` the last visit's. */
export function OfferedDiagnoses() {
  const { state, dispatch, offeredDiagnoses, readOnly } = useEditor();
  const open = offeredDiagnoses.filter((offered) => !state.draft.diagnoses.includes(offered.code));
  if (readOnly || open.length === 0) return null;
  const chip = ({ code, label }: OfferedDiagnosis) => (
    <button
      key={code}
      type="button"
      className={classes.chip}
      title={label}
      tabIndex={-1}
      onClick={() => dispatch({ type: "diagnosesTaken", codes: [code] })}
    >
      {withDot(code)}
    </button>
  );
  const lastVisit = open.filter((offered) => offered.lastVisit).slice(0, MOST_CHIPS);
  const earlier = open.filter((offered) => !offered.lastVisit).slice(0, MOST_CHIPS - lastVisit.length);
  return (
    <div className={classes.offered}>
      {lastVisit.length > 0 && (
        <>
          <span>
            Last visit <kbd>=</kbd>
          </span>
          {lastVisit.map(chip)}
        </>
      )}
      {earlier.length > 0 && (
        <>
          <span>Before</span>
          {earlier.map(chip)}
        </>
      )}
    </div>
  );
}
