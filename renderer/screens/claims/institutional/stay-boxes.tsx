import { ADMISSION_SOURCE_LABELS, ADMISSION_TYPE_LABELS } from "../../../../shared/codes/admission-labels.ts";
import { PATIENT_STATUSES } from "../../../../shared/codes/patient-status.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { goTo } from "../../../state/navigation.ts";
import { Box, BoxText } from "../form/box.tsx";
import { addressText } from "../form/box-texts.ts";
import paper from "../form/paper.module.css";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { nextHeadField } from "./bill-way.ts";
import { CodeCell } from "./code-cell.tsx";
import { searchLabels } from "./label-search.ts";

const searchTypes = searchLabels(ADMISSION_TYPE_LABELS);
const searchSources = searchLabels(ADMISSION_SOURCE_LABELS);
const searchStatuses = searchLabels(PATIENT_STATUSES);

/** FL8 to 11: the patient, as registered. */
export function PatientHead() {
  const { facts } = useBill();
  const { patient } = facts;
  const name = patient && [
    `${patient.last}${patient.suffix ? ` ${patient.suffix}` : ""}`,
    patient.first,
    patient.middle,
  ];
  return (
    <>
      <Box number="8" label="Patient" columns={30}>
        <div className={paper.texts}>
          <BoxText>{name?.filter(Boolean).join(", ") ?? ""}</BoxText>
          {patient && (
            <button
              type="button"
              className={paper.link}
              tabIndex={-1}
              onClick={() => goTo({ screen: "patients", id: patient.id })}
            >
              open patient
            </button>
          )}
        </div>
      </Box>
      <Box number="9" label="Address" columns={32}>
        <BoxText>{addressText(patient?.address)}</BoxText>
      </Box>
      <Box number="10" label="Birth date" columns={13}>
        <BoxText>{patient ? formatDate(patient.birthDate) : ""}</BoxText>
      </Box>
      <Box number="11" label="Sex" columns={7}>
        <BoxText>{patient?.sex ?? ""}</BoxText>
      </Box>
    </>
  );
}

/** FL12 to 17: when the patient came, how urgently and from where, when and whither the patient went. */
export function StayBoxes() {
  const { state, dispatch, readOnly } = useBill();
  const { draft } = state;
  const next = (field: string) => nextHeadField(draft, field);
  const hour = (number: string, what: string, name: "admissionHour" | "dischargeHour") => (
    <Box number={number} label={what} columns={8}>
      <TextField
        aria-label={`FL${number}, ${what}, 00 to 23`}
        maxLength={2}
        disabled={readOnly}
        value={draft[name]}
        field={name}
        onChange={(text) => dispatch({ type: "changed", change: { [name]: text.replace(/\D/g, "") } })}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Box>
  );
  return (
    <div className={classes.row}>
      <Box number="12" label="Admitted" columns={13}>
        <DateField
          aria-label="FL12, day of admission or start of care"
          placeholder=""
          disabled={readOnly}
          value={draft.admissionDate}
          field="admissionDate"
          onChange={(day) => dispatch({ type: "changed", change: { admissionDate: day } })}
        />
      </Box>
      {hour("13", "Hour", "admissionHour")}
      <Box number="14" label="Type" columns={13}>
        <WordedCode
          label="FL14, how urgent the admission or visit was"
          field="admissionType"
          labels={ADMISSION_TYPE_LABELS}
          search={searchTypes}
          form={/^\d$/}
          next={next("admissionType")}
        />
      </Box>
      <Box number="15" label="Came from" columns={16}>
        <WordedCode
          label="FL15, where the patient came from"
          field="pointOfOrigin"
          labels={ADMISSION_SOURCE_LABELS}
          search={searchSources}
          form={/^[0-9A-Z]$/}
          next={next("pointOfOrigin")}
        />
      </Box>
      {hour("16", "Left at", "dischargeHour")}
      <Box number="17" label="Went to" columns={16}>
        <WordedCode
          label="FL17, where the patient went"
          field="patientStatus"
          labels={PATIENT_STATUSES}
          search={searchStatuses}
          form={/^\d\d$/}
          next={next("patientStatus")}
        />
      </Box>
      <Box number="29" label="Accident" columns={8}>
        <TextField
          aria-label="FL29, state of an automobile accident"
          maxLength={2}
          disabled={readOnly}
          value={draft.accidentState}
          field="accidentState"
          onChange={(text) => dispatch({ type: "changed", change: { accidentState: text.toUpperCase() } })}
        />
      </Box>
    </div>
  );
}

interface WordedCodeProps {
  label: string;
  field: "admissionType" | "pointOfOrigin" | "patientStatus";
  labels: Readonly<Record<string, string>>;
  search: ReturnType<typeof searchLabels>;
  form: RegExp;
  next: string;
}

/** A code with its words beside it. */
function WordedCode({ field, labels, ...rest }: WordedCodeProps) {
  const { state, dispatch } = useBill();
  const value = state.draft[field];
  const words = labels[value] ?? "";
  return (
    <div className={classes.withWords}>
      <CodeCell
        {...rest}
        field={field}
        value={value}
        words={words}
        onChange={(code) => dispatch({ type: "changed", change: { [field]: code } })}
      />
      <span className={classes.words} title={words}>
        {words}
      </span>
    </div>
  );
}
