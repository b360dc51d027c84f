import { formatDate } from "../../../../shared/dates/date-text.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import type { SearchOptions } from "../../../parts/fields/code-search.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useEntry } from "../editor/editor-context.ts";
import classes from "./entry.module.css";

const searchPatients: SearchOptions = async (text, limit) => {
  const found = await callLedger("patients.search", { text, limit });
  return found.map((patient) => ({
    value: patient.id,
    code: patient.accountNumber,
    label: [`${patient.last}, ${patient.first}`, patient.middle].filter(Boolean).join(" "),
    detail: formatDate(patient.birthDate),
  }));
};

interface VisitStripProps {
  onCopyVisit: () => void;
  /** What the day is called: the date of service, or the first day of a statement. */
  dayLabel: string;
  /** The field that Enter on the day goes to. */
  afterDay: string;
}

/** Where entry begins: who came, and when. Enter goes on to the form. */
export function VisitStrip({ onCopyVisit, dayLabel, afterDay }: VisitStripProps) {
  const { state, dispatch, facts, readOnly } = useEntry();
  const { patient } = facts;
  const { patientId } = state.draft;
  const chosen =
    patientId === null
      ? null
      : {
          value: patientId,
          label: patient ? `${patient.last}, ${patient.first}` : "…",
          code: patient?.accountNumber ?? "",
        };
  const isNew = state.claimId === null;
  return (
    <div className={classes.strip}>
      <CodeField
        label="Patient"
        placeholder="Name, account, member number or birth date"
        w={280}
        autoFocus={isNew && patientId === null}
        disabled={!isNew}
        value={chosen}
        show={(option) => option.label}
        search={searchPatients}
        field="patientId"
        onChange={(option) => dispatch({ type: "changed", change: { patientId: option?.value ?? null } })}
        onAccepted={() => jumpToField("visitDate")}
      />
      <DateField
        label={dayLabel}
        w={190}
        autoFocus={isNew && patientId !== null}
        disabled={readOnly}
        value={state.visitDate}
        field="visitDate"
        onChange={(day) => dispatch({ type: "visitDay", day })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || state.visitDate === null) return;
          event.preventDefault();
          jumpToField(afterDay);
        }}
      />
      {isNew && (
        <button
          type="button"
          className={classes.chord}
          disabled={patientId === null || state.visitDate === null}
          onClick={onCopyVisit}
        >
          Copy the last visit whole <kbd>Ctrl D</kbd>
        </button>
      )}
      {patient && (
        <span className={classes.patientFacts}>
          born {formatDate(patient.birthDate)} · account {patient.accountNumber}
        </span>
      )}
    </div>
  );
}
