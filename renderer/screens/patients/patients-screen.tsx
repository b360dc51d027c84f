import type { ScreenProps } from "../screen-table.ts";
import { EditPatientPage } from "./edit-patient-page.tsx";
import { PatientListPage } from "./patient-list-page.tsx";
import { PatientPage } from "./patient-page.tsx";

/** Patients: the list, one patient, or the form. */
export function PatientsScreen({ route }: ScreenProps) {
  if (route.view === "new") return <EditPatientPage key="new" patientId={null} />;
  if (route.id !== undefined && route.view === "edit") return <EditPatientPage key={route.id} patientId={route.id} />;
  if (route.id !== undefined) return <PatientPage key={route.id} patientId={route.id} />;
  return <PatientListPage />;
}
