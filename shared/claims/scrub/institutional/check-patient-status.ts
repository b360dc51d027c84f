import { isPatientStatus, STILL_A_PATIENT } from "../../../codes/patient-status.ts";
import { error } from "../scrub-rule.ts";
import { type InstitutionalRule, isInpatientBill } from "./institutional-rule.ts";

/** FL17: every bill says where the patient went (CL103), and a stay's agrees with the frequency. */
export const checkPatientStatus: InstitutionalRule = (claim) => {
  const { patientStatus: status, frequency } = claim;
  const place = { box: "17", field: "patientStatus" };
  if (status === "") {
    const message = "The patient's discharge status is missing.";
    return [error({ code: "patient-status-missing", ...place }, message, "01 is home.")];
  }
  if (!isPatientStatus(status)) {
    return [error({ code: "patient-status-form", ...place }, `${status} is not a discharge status in use.`)];
  }
  if (!isInpatientBill(claim)) return [];
  const still = status === STILL_A_PATIENT;
  if (still && (frequency === "1" || frequency === "4")) {
    const message = "The bill ends the stay, but the status says that the patient is still there (30).";
    return [error({ code: "patient-status-frequency", ...place }, message, "Say where the patient went.")];
  }
  if (!still && (frequency === "2" || frequency === "3")) {
    const message = "The bill is an interim one, but the status does not say that the patient is still there (30).";
    return [error({ code: "patient-status-frequency", ...place }, message, "Enter 30, or end the stay's bill.")];
  }
  return [];
};
