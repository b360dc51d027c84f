import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import type { CollectionStepKind } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import { STEP_WORDS } from "./collection-words.ts";

/** A face of the list: a step that is due, what waits, what is left out, and what agencies have. */
export type CollectionFace = CollectionStepKind | "waiting" | "left-out" | "placed";

const DUE: readonly CollectionStepKind[] = ["call", "reminder", "final-notice", "agency", "statement"];

/** The accounts of a face, the largest balance first; of those that wait the next one first. */
export function rowsOfFace(accounts: readonly CollectionAccount[], face: CollectionFace): CollectionAccount[] {
  if (face === "placed") return [];
  const rows = accounts
    .filter((account) => (account.state === "due" ? account.step : account.state) === face)
    .sort((one, other) => other.owesCents - one.owesCents);
  if (face !== "waiting") return rows;
  return rows.sort((one, other) => (one.onDate ?? LAST_DAY).localeCompare(other.onDate ?? LAST_DAY));
}

/** After every day on which something waits: what waits for an event comes last. */
const LAST_DAY = "9999-12-31";

/** The faces that have something, each with its count; what waits, what is left out and agencies always stand there. */
export function facesOf(accounts: readonly CollectionAccount[]): { value: CollectionFace; label: string }[] {
  const counted = (value: CollectionFace, word: string) => ({
    value,
    label: `${word} ${rowsOfFace(accounts, value).length}`,
  });
  const due = DUE.filter((step) => rowsOfFace(accounts, step).length > 0);
  return [
    ...due.map((step) => counted(step, STEP_WORDS[step])),
    counted("waiting", "Waiting"),
    counted("left-out", "Left out"),
    { value: "placed", label: "With agencies" },
  ];
}
