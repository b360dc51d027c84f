import { wordIn } from "../guide/word-in.ts";
import { type StatusOutcome, statusCategory } from "./category-words.ts";
import type { ClaimStatus, StatusNote } from "./claim-status.ts";
import { ENTITY_WORDS } from "./entity-words.ts";
import { statusWords } from "./status-words.ts";

/**
 * One status in our words with its codes, e.g. "Rejected, something is wrong: NPI of the billing provider (A7 562 85)".
 * Codes without a word are shown as codes.
 */
export function describeStatus(status: ClaimStatus): string {
  const { category, code, entity } = status;
  const entityWord = entity && wordIn(ENTITY_WORDS, entity);
  const what = statusCategory(category)?.words ?? `Status category ${category}`;
  const why = statusWords(code, entityWord ? `the ${entityWord}` : entity && `entity ${entity}`) ?? `status ${code}`;
  const named = entityWord && !why.includes(entityWord) ? `${why}, ${entityWord}` : why;
  const sentence = what.toLowerCase() === named ? what : `${what}: ${named}`;
  return `${sentence} (${[category, code, entity].filter(Boolean).join(" ")})`;
}

/** All that an STC says, one sentence for each status, the payer's own words last. */
export function describeStatusNote(note: StatusNote): string[] {
  const sentences = note.statuses.map(describeStatus);
  return note.message === undefined ? sentences : [...sentences, note.message];
}

/** What one status means for the claim. */
export function outcomeOfStatus(status: ClaimStatus): StatusOutcome {
  return statusCategory(status.category)?.outcome ?? "unknown";
}

/** From what asks most of the biller to what asks least; being accepted says more than being received. */
const GRAVITY: readonly StatusOutcome[] = [
  "rejected",
  "not-found",
  "not-answered",
  "denied",
  "information-requested",
  "unknown",
  "pending",
  "finalized",
  "paid",
  "accepted",
  "received",
];

/**
 * What several STC mean together: the gravest of their statuses. Where a category is not known, the action (STC03)
 * decides: U is a rejection, WQ a receipt. Undefined where there is no status at all.
 */
export function outcomeOfNotes(notes: readonly StatusNote[]): StatusOutcome | undefined {
  const outcomes = notes.flatMap((note) =>
    note.statuses.map((status) => {
      const outcome = outcomeOfStatus(status);
      if (outcome !== "unknown") return outcome;
      return note.action === "U" ? "rejected" : note.action === "WQ" ? "received" : outcome;
    }),
  );
  return GRAVITY.find((outcome) => outcomes.includes(outcome));
}
