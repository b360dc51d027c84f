import { kindsAbout } from "../../../shared/forms/letters/letter-kind.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { listName } from "../patients/patient-text.ts";
import { ItemisedBillPaper } from "./itemised-bill-paper.tsx";
import { PATIENT_PAPERS } from "./paper-routes.ts";
import { WriteLetter } from "./write-letter.tsx";

/** Whether a view of the patients screen shows a letter or a paper of the patient. */
export function isPatientPaper(view: string | undefined): boolean {
  return PATIENT_PAPERS.some((paper) => paper.view === view);
}

/** The letter or the paper of a patient that a view names. */
export function PatientPaperPlace({ patientId, view }: { patientId: string; view: string }) {
  const patient = useLedgerQuery("patients.get", { patientId });
  if (patient.error) return <ErrorNote error={patient.error} onRetry={patient.refresh} />;
  if (!patient.value) return null;
  const about = `${listName(patient.value)}, account ${patient.value.accountNumber}`;
  if (view === "itemised-bill") return <ItemisedBillPaper patientId={patientId} about={about} />;
  const [first = "balance", ...others] = kindsAbout("patient");
  return <WriteLetter subject={{ kind: "patient", id: patientId }} kinds={[first, ...others]} about={about} />;
}

/** The letter about a refund, to the patient or the payer whose money it is. */
export function RefundLetterPlace({ refundId }: { refundId: string }) {
  const refunds = useLedgerQuery("refunds.list", { patientId: null });
  if (refunds.error) return <ErrorNote error={refunds.error} onRetry={refunds.refresh} />;
  const refund = refunds.value?.find((one) => one.id === refundId);
  if (!refund) return null;
  return (
    <WriteLetter
      subject={{ kind: "refund", id: refundId }}
      kinds={[refund.owner === "payer" ? "refund-payer" : "refund-patient"]}
      about={`Refund ${refund.number}, ${refund.ownerName}`}
    />
  );
}
