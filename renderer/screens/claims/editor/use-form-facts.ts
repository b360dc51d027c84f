import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { FormFacts } from "./editor-context.ts";

/** What the form shows beside the draft. Inactive providers and payers stay readable on old claims. */
export function useFormFacts(patientId: string | null): FormFacts {
  const everything = { includeInactive: true };
  const patient = useLedgerQuery("patients.get", patientId === null ? null : { patientId }).value;
  return {
    patient: patient?.id === patientId ? patient : undefined,
    practice: useLedgerQuery("practice.get", {}).value,
    payers: useLedgerQuery("payers.list", everything).value ?? [],
    providers: useLedgerQuery("providers.list", everything).value ?? [],
    facilities: useLedgerQuery("facilities.list", everything).value ?? [],
  };
}
