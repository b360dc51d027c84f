import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";

export const planLineJourneys: JourneysOf<"plans.lines"> = {
  "plans.lines": ({ read }, { patientId }) =>
    readPatientLines(read, patientId)
      .filter(canBePlanned)
      .map(({ lineId, serviceDate, procedureCode, label, balance }) => ({
        ...{ lineId, serviceDate, procedureCode, label, openCents: balance.open.patient },
        plannedCents: balance.open.patient,
      })),
};

/** The lines to lay under a plan. @throws Refusal when one is not the patient's, or cannot be planned. */
export function readWishedLines(read: ReadHandle, patientId: string, lineIds: readonly string[]): PatientLine[] {
  const lines = new Map(readPatientLines(read, patientId).map((line) => [line.lineId, line]));
  return [...new Set(lineIds)].map((lineId) => {
    const line = lines.get(lineId);
    if (line && canBePlanned(line)) return line;
    throw new Refusal(
      "refused",
      "A chosen line has nothing open with the patient, or insurance has still to answer a part of it. Nothing was changed. Open the account again, then choose.",
      "lineIds",
    );
  });
}

/** The patient owes something on it, and no payer has still to answer: until then it is not asked of the patient. */
function canBePlanned({ balance: { open } }: PatientLine): boolean {
  return open.patient > 0 && open.primary <= 0 && open.secondary <= 0 && open.tertiary <= 0;
}
