import { samplePatients } from "../../electron/ledger/sample/sample-people.ts";
import { CLINIC_TODAY, PEOPLE, type SmallClinic } from "./small-clinic.ts";

/** The sample's payers as the worked examples call them, by position. */
export const EXAMPLE_PAYERS = { medicare: 0, medicaid: 1, granite: 2, heron: 3, hmo: 4 } as const;
export type ExamplePayer = keyof typeof EXAMPLE_PAYERS;

const RANKS = ["primary", "secondary", "tertiary"] as const;
const MEMBER_IDS: Readonly<Record<ExamplePayer, string>> = {
  medicare: "1EG0TE5MK73",
  medicaid: "600000123",
  granite: "MS8000123",
  heron: "LW1000123",
  hmo: "LW1000456",
};

/** A fictional patient covered by these payers in this order, registered once. @returns the last name to find them by. */
export async function coveredPatient(clinic: SmallClinic, payers: readonly ExamplePayer[]): Promise<string> {
  const last = `EXAMPLE ${payers.join(" ")}`.toUpperCase();
  if (clinic.patientIds.has(last)) return last;
  const person = samplePatients(CLINIC_TODAY, clinic.payerIds).find((one) => one.last === PEOPLE.twoPayers)!;
  const [template] = person.coverages;
  const coverages = payers.map((payer, index) => ({
    ...template!,
    rank: RANKS[index]!,
    payerId: clinic.payerIds[EXAMPLE_PAYERS[payer]]!,
    memberId: MEMBER_IDS[payer],
  }));
  clinic.patientIds.set(last, (await clinic.value("patients.save", { ...person, last, coverages })).id);
  return last;
}
