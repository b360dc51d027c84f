import { useDebouncedValue } from "@mantine/hooks";
import { formatDate } from "../../../shared/dates/date-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { goTo } from "../../state/navigation.ts";
import type { EditedPatient } from "./edited-patient.ts";
import classes from "./patient-form.module.css";
import { listName } from "./patient-text.ts";

const PAUSE_MS = 250;

/** Patients who may be the same person, asked for while the form is typed. */
export function DuplicateList({ patient }: { patient: EditedPatient }) {
  const [asked] = useDebouncedValue(
    JSON.stringify({
      patientId: patient.id,
      last: patient.last.trim(),
      first: patient.first.trim(),
      birthDate: patient.birthDate,
      phone: patient.phone?.length === 10 ? patient.phone : null,
      memberIds: patient.coverages.map((coverage) => coverage.memberId.trim()).filter((memberId) => memberId !== ""),
    }),
    PAUSE_MS,
  );
  const input = JSON.parse(asked);
  const enough = (input.last !== "" && input.first !== "") || input.memberIds.length > 0;
  const query = useLedgerQuery("patients.findDuplicates", enough ? input : null);
  if (!query.value || query.value.length === 0) return null;
  return (
    <section className={classes.duplicates} aria-live="polite">
      <h3 className={classes.duplicatesTitle}>
        <StatusMark tone="pending" word="May be the same person" />
      </h3>
      {query.value.map((found) => (
        <button
          key={found.id}
          type="button"
          className={classes.duplicate}
          onClick={() => goTo({ screen: "patients", id: found.id })}
        >
          {listName(found)}
          <span>
            {found.accountNumber}, born {formatDate(found.birthDate)}. {found.reason}
          </span>
        </button>
      ))}
    </section>
  );
}
