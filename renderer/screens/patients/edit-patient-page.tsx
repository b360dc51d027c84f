import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { useToday } from "../../state/session.ts";
import { blankPatient } from "./edited-patient.ts";
import { PatientForm } from "./patient-form.tsx";

/** Registers a patient, or changes one. */
export function EditPatientPage({ patientId }: { patientId: string | null }) {
  const today = useToday();
  const query = useLedgerQuery("patients.get", patientId === null ? null : { patientId });
  if (patientId === null) return <PatientForm saved={blankPatient(today)} />;
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <PatientForm saved={query.value} /> : null;
}
