import { isPatientPaper, PatientPaperPlace, RefundLetterPlace } from "../letters/patient-paper-place.tsx";
import type { ScreenProps } from "../screen-table.ts";
import { EditPatientPage } from "./edit-patient-page.tsx";
import { PatientListPage } from "./patient-list-page.tsx";
import { PatientPage } from "./patient-page.tsx";

/** Patients: the list, one patient, or the form. */
export function PatientsScreen({ route }: ScreenProps) {
  if (route.view === "new") return <EditPatientPage key="new" patientId={null} />;
  if (route.id !== undefined && route.view === "edit") return <EditPatientPage key={route.id} patientId={route.id} />;
  if (route.id !== undefined && route.view === "refund-letter") return <RefundLetterPlace refundId={route.id} />;
  if (route.id !== undefined && route.view !== undefined && isPatientPaper(route.view)) {
    return <PatientPaperPlace key={`${route.id} ${route.view}`} patientId={route.id} view={route.view} />;
  }
  if (route.id !== undefined) return <PatientPage key={route.id} patientId={route.id} />;
  return <PatientListPage />;
}
