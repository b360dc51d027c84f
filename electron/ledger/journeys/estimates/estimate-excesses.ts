import type { ReadHandle } from "../../../../db/handles.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { readEstimates } from "./list-estimates.ts";

/** By how much each patient's bills exceed estimates where they may dispute them: 400 dollars or more. */
export function readEstimateExcesses(read: ReadHandle): Map<string, Cents> {
  const excesses = new Map<string, Cents>();
  for (const { patientId, excessCents } of readEstimates(read, null)) {
    if (excessCents !== null) excesses.set(patientId, sumCents([excesses.get(patientId) ?? ZERO_CENTS, excessCents]));
  }
  return excesses;
}
