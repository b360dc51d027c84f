import { flushSync } from "react-dom";
import { PRESENT_ON_ADMISSION_LABELS } from "../../../../shared/codes/admission-labels.ts";
import { withDot } from "../../../../shared/codes/icd10.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { Box, useFieldSeverity } from "../form/box.tsx";
import { plainCode, rememberLabel, searchCodes, useCodeLabel } from "../form/code-labels.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { isOpenPlace, placeAt } from "./bill-places.ts";
import { afterAdmittingDiagnosis } from "./bill-way.ts";
import { ClosedPlace } from "./closed-place.tsx";
import { PresenceKey } from "./presence-key.tsx";

const search = searchCodes("diagnosis");

interface DiagnosisCellProps {
  label: string;
  field: string;
  code: string;
  onChange: (code: string) => void;
  next: string;
}

/** A diagnosis in a box of its own. */
function DiagnosisCell({ label, field, code, onChange, next }: DiagnosisCellProps) {
  const { readOnly } = useBill();
  const severity = useFieldSeverity(field);
  const words = useCodeLabel("diagnosis", plainCode(code));
  return (
    <div className={classes.cell} data-severity={severity}>
      <CodeField
        aria-label={label}
        title={words}
        disabled={readOnly}
        value={code === "" ? null : { value: plainCode(code), code: withDot(plainCode(code)), label: words }}
        search={search}
        field={field}
        listWidthPx={360}
        onChange={(option) => {
          if (option) rememberLabel("diagnosis", option.value, option.label);
          // Drawn at once: the place that Enter goes on to opens with what is typed here.
          flushSync(() => onChange(option?.value ?? ""));
        }}
        onAccepted={() => jumpToField(next)}
      />
    </div>
  );
}

/** FL69 to 72: why admitted, why seen, the group that is paid by, and what caused an injury. */
export function FurtherDiagnoses() {
  const { state, dispatch, readOnly } = useBill();
  const { draft } = state;
  return (
    <>
      <Box number="69" label="Admitting" columns={13}>
        <DiagnosisCell
          label="FL69, admitting diagnosis"
          field="admittingDiagnosis"
          code={draft.admittingDiagnosis}
          onChange={(code) => dispatch({ type: "changed", change: { admittingDiagnosis: code } })}
          next={afterAdmittingDiagnosis(draft)}
        />
      </Box>
      <Box number="70" label="Reasons for the visit" columns={26} field="reasonsForVisit">
        <div className={classes.pair}>
          {[0, 1, 2].map((position) => (
            <DiagnosisCell
              key={position}
              label={`FL70${"abc"[position]}, reason for the visit`}
              field={`reasonsForVisit[${position}]`}
              code={placeAt(draft, "reasonsForVisit", position)}
              onChange={(code) => dispatch({ type: "placeTyped", list: "reasonsForVisit", position, place: code })}
              next={position < 2 ? `reasonsForVisit[${position + 1}]` : "diagnosisRelatedGroup"}
            />
          ))}
        </div>
      </Box>
      <Box number="71" label="DRG" columns={9}>
        <TextField
          aria-label="FL71, diagnosis related group"
          maxLength={5}
          disabled={readOnly}
          value={draft.diagnosisRelatedGroup}
          field="diagnosisRelatedGroup"
          onChange={(text) => dispatch({ type: "changed", change: { diagnosisRelatedGroup: text.replace(/\D/g, "") } })}
        />
      </Box>
      <Box number="72" label="External causes" columns={34} field="externalCauses">
        <div className={classes.pair}>
          {[0, 1, 2].map((position) => (
            <ExternalCause key={position} position={position} />
          ))}
        </div>
      </Box>
    </>
  );
}

function ExternalCause({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const cause = placeAt(state.draft, "externalCauses", position);
  const field = `externalCauses[${position}]`;
  const name = `FL72${"abc"[position]}`;
  const type = (change: Partial<typeof cause>) =>
    dispatch({ type: "placeTyped", list: "externalCauses", position, place: { ...cause, ...change } });
  const next = position < 2 ? `externalCauses[${position + 1}].code` : "principalProcedure.code";
  if (!isOpenPlace(state.draft, "externalCauses", position)) return <ClosedPlace />;
  return (
    <div className={classes.pair} data-field={field}>
      <DiagnosisCell
        label={`${name}, external cause`}
        field={`${field}.code`}
        code={cause.code}
        onChange={(code) => type({ code })}
        next={`${field}.presentOnAdmission`}
      />
      <PresenceKey
        label={`${name}, present on admission`}
        field={`${field}.presentOnAdmission`}
        value={cause.presentOnAdmission}
        title={PRESENT_ON_ADMISSION_LABELS[cause.presentOnAdmission] ?? ""}
        disabled={readOnly || cause.code === ""}
        onMark={(presentOnAdmission) => type({ presentOnAdmission })}
        next={next}
      />
    </div>
  );
}
