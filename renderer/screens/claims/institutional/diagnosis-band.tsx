import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { PRESENT_ON_ADMISSION_LABELS } from "../../../../shared/codes/admission-labels.ts";
import { withDot } from "../../../../shared/codes/icd10.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useFieldSeverity } from "../form/box.tsx";
import { plainCode, rememberLabel, searchCodes, useCodeLabel } from "../form/code-labels.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { diagnosesOf } from "./bill-places.ts";
import { afterDiagnoses, afterDiagnosis, diagnosisPath } from "./bill-way.ts";
import { ClosedPlace } from "./closed-place.tsx";
import { OfferedForBill } from "./offered-for-bill.tsx";
import { type Presence, PresenceKey } from "./presence-key.tsx";

const search = searchCodes("diagnosis");
const ON_PAPER = 18;
const PER_ROW = 4;
const FEWEST = 12;
const MOST = 25;
const CODE_WIDTH_PX = 70;

/** FL67 and 67A to Q: the principal diagnosis and the others, each with its mark of presence. */
export function DiagnosisBand() {
  const { state } = useBill();
  const standing = diagnosesOf(state.draft).length;
  const rows = Math.ceil((standing + 1) / PER_ROW);
  const drawn = Math.min(MOST, Math.max(FEWEST, rows * PER_ROW));
  // One further than the first free one is open, so that Tab from a code just typed finds it.
  const open = standing + 1;
  return (
    <section className={classes.diagnoses} aria-label="FL66 and 67, diagnoses">
      <div className={classes.bandHead} style={{ gridColumn: "1 / -1" }}>
        <b>67</b> Diagnoses (ICD-10-CM), the principal one first; Y N U W: present on admission
        <OfferedForBill />
      </div>
      {Array.from({ length: drawn }, (_unused, position) => position).map((position) =>
        position <= open ? (
          <BillDiagnosis key={position} position={position} />
        ) : (
          <div key={position} className={classes.diagnosis}>
            <span className={classes.placeName}>{placeOf(position)}</span>
            <ClosedPlace widthPx={CODE_WIDTH_PX} />
          </div>
        ),
      )}
    </section>
  );
}

/** `67` for the principal one, then A to Q as on paper; those beyond paper are counted. */
function placeOf(position: number): string {
  if (position === 0) return "67";
  return position < ON_PAPER ? String.fromCharCode(64 + position) : String(position);
}

/** One diagnosis. Enter goes on, `=` takes the last visit's. */
function BillDiagnosis({ position }: { position: number }) {
  const { state, dispatch, offeredDiagnoses, readOnly } = useBill();
  const { draft } = state;
  const diagnoses = diagnosesOf(draft);
  const { code, presentOnAdmission } = diagnoses[position] ?? { code: "", presentOnAdmission: "" as const };
  const path = diagnosisPath(position);
  const place = placeOf(position);
  const label = useCodeLabel("diagnosis", plainCode(code));
  const severity = useFieldSeverity(path);
  const takeOffered = () => {
    const codes = offeredDiagnoses.filter((offered) => offered.lastVisit).map((offered) => offered.code);
    flushSync(() => dispatch({ type: "diagnosesTaken", codes }));
    jumpToField(`${diagnosisPath(new Set([...diagnoses.map((one) => one.code).filter(Boolean), ...codes]).size)}.code`);
  };
  const leave = () => {
    const next = afterDiagnoses(draft);
    if (next) jumpToField(next);
    else document.querySelector<HTMLElement>("[data-save]")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "=" && offeredDiagnoses.length > 0) takeOffered();
    else if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    else if (code === "") leave();
    else jumpToField(afterDiagnosis(draft, position));
    event.preventDefault();
  };
  const mark = (next: Presence) => dispatch({ type: "presenceMarked", position, mark: next });
  return (
    <div className={classes.diagnosis} data-severity={severity} data-field={path}>
      <span className={classes.placeName} aria-hidden="true">
        {place}
      </span>
      <CodeField
        aria-label={place === "67" ? "FL67, principal diagnosis" : `FL67${place}, diagnosis`}
        title={label}
        disabled={readOnly}
        w={CODE_WIDTH_PX}
        style={{ flex: "none" }}
        value={code === "" ? null : { value: plainCode(code), code: withDot(plainCode(code)), label }}
        search={search}
        field={`${path}.code`}
        listWidthPx={360}
        onKeyDown={onKeyDown}
        onChange={(option) => {
          if (option) rememberLabel("diagnosis", option.value, option.label);
          // Drawn at once: the mark and the place that Enter goes on to open with what is typed here.
          flushSync(() => dispatch({ type: "diagnosisPlaced", position, code: option?.value ?? "" }));
        }}
        onAccepted={() => jumpToField(afterDiagnosis(draft, Math.min(position, diagnoses.length)))}
      />
      <PresenceKey
        label={`FL67${place === "67" ? "" : place}, present on admission`}
        field={`${path}.presentOnAdmission`}
        value={presentOnAdmission}
        disabled={readOnly || code === ""}
        title={PRESENT_ON_ADMISSION_LABELS[presentOnAdmission] ?? ""}
        onMark={mark}
        next={`${diagnosisPath(position + 1)}.code`}
      />
      <span className={classes.words} title={label}>
        {label}
      </span>
    </div>
  );
}
