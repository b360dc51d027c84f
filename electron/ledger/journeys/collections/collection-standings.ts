import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { CollectionStepKind } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import { type CollectionHold, isHeld } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import { readCollectionFacts } from "./read-collection-facts.ts";

/** Where an account stands in collection, as statements and plans look at it. */
export interface CollectionStanding {
  /** The last step that was done for this debt; null before the first. */
  stage: CollectionStepKind | null;
  /** Holds in force today, the patient record's "no statements" among them. */
  holds: CollectionHold[];
  /** Whether an agency collects anything of it. */
  atAgency: boolean;
  /** The day of a promise that is still open. */
  promiseDate: IsoDate | null;
}

/** The standing of every account on which the patient owes or an agency collects. */
export function readCollectionStandings(read: ReadHandle, today: IsoDate): Map<string, CollectionStanding> {
  return new Map(
    readCollectionFacts(read, today, null).map((row) => [
      row.patientId,
      {
        stage: row.stepsDone.at(-1)?.kind ?? (row.statementCount > 0 ? "statement" : null),
        holds: row.holds.filter((hold) => isHeld(hold, today)),
        atAgency: row.agencyCents > 0,
        promiseDate: row.promise?.standing === "open" ? row.promise.promisedDate : null,
      },
    ]),
  );
}
