import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import type { CollectionStepKind } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import { STEP_WORDS } from "./collection-words.ts";

/** A face of the list: promises that were broken, a step that is due, what waits, what is left out, and what agencies have. */
export type CollectionFace = "promise" | CollectionStepKind | "waiting" | "left-out" | "placed";

const DUE: readonly CollectionStepKind[] = ["call", "reminder", "final-notice", "agency", "statement"];

/** The accounts of a face, the largest balance first; of those that wait the next one first. */
export function rowsOfFace(accounts: readonly CollectionAccount[], face: CollectionFace): CollectionAccount[] {
  const rows = accounts
    .filter((account) => isOnFace(account, face))
    .sort((one, other) => other.owesCents - one.owesCents);
  if (face !== "waiting") return rows;
  return rows.sort((one, other) => (one.onDate ?? LAST_DAY).localeCompare(other.onDate ?? LAST_DAY));
}

/** An account whose promise was broken also stands where its next step is. */
function isOnFace({ state, step, promise, owesCents }: CollectionAccount, face: CollectionFace): boolean {
  if (face === "promise") return promise?.standing === "broken" && owesCents > 0;
  return (state === "due" ? step : state) === face;
}

/** After every day on which something waits: what waits for an event comes last. */
const LAST_DAY = "9999-12-31";

/** The faces that have something, each with its count; what waits, what is left out and agencies always stand there. */
export function facesOf(accounts: readonly CollectionAccount[]): { value: CollectionFace; label: string }[] {
  const counted = (value: CollectionFace, word: string) => ({
    value,
    label: `${word} ${rowsOfFace(accounts, value).length}`,
  });
  const promises = counted("promise", "Broken promise");
  const due = DUE.filter((step) => rowsOfFace(accounts, step).length > 0);
  return [
    ...(rowsOfFace(accounts, "promise").length > 0 ? [promises] : []),
    ...due.map((step) => counted(step, STEP_WORDS[step])),
    counted("waiting", "Waiting"),
    counted("left-out", "Left out"),
    { value: "placed", label: "With agencies" },
  ];
}
