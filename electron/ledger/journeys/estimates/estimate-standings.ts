import type { ReadHandle } from "../../../../db/handles.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { readEstimates } from "./list-estimates.ts";

/** What an account's estimates mean for statements and collection. */
export interface EstimateStanding {
  /** A dispute is open: nothing is collected meanwhile (45 CFR 149.620(c)(6)). */
  disputed: boolean;
  /** By how much bills exceed estimates where a patient may dispute them. */
  excessCents: Cents;
}

/** The standing of each patient whose bill exceeds an estimate by 400 dollars or who disputes one. */
export function readEstimateStandings(read: ReadHandle): Map<string, EstimateStanding> {
  const standings = new Map<string, EstimateStanding>();
  for (const { patientId, excessCents, dispute } of readEstimates(read, null)) {
    const disputed = dispute !== null && dispute.closedDate === null;
    if (!disputed && excessCents === null) continue;
    const known = standings.get(patientId);
    standings.set(patientId, {
      disputed: disputed || known?.disputed === true,
      excessCents: ((known?.excessCents ?? 0) + (excessCents ?? 0)) as Cents,
    });
  }
  return standings;
}
