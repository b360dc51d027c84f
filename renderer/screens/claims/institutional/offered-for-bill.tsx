import { withDot } from "../../../../shared/codes/icd10.ts";
import offered from "../form/diagnoses.module.css";
import { useBill } from "./bill-context.ts";
import { diagnosesOf } from "./bill-places.ts";

/** As many as fit beside the band's title. */
const MOST_CHIPS = 6;

/** Diagnoses of the patient's last visit that this bill does not have yet; a click takes one, `=` all of them. */
export function OfferedForBill() {
  const { state, dispatch, offeredDiagnoses, readOnly } = useBill();
  const standing = diagnosesOf(state.draft).map((one) => one.code);
  const open = offeredDiagnoses.filter((one) => one.lastVisit && !standing.includes(one.code)).slice(0, MOST_CHIPS);
  if (readOnly || open.length === 0) return null;
  return (
    <span className={offered.offered}>
      Last visit <kbd>=</kbd>
      {open.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          className={offered.chip}
          data-last-visit
          title={label}
          tabIndex={-1}
          onClick={() => dispatch({ type: "diagnosesTaken", codes: [code] })}
        >
          {withDot(code)}
        </button>
      ))}
    </span>
  );
}
