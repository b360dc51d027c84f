import { Refusal } from "../../../shared/contract/error-codes.ts";

/**
 * Checks that a change found its row.
 * @throws Refusal `not-found` naming the kind of thing, e.g. "payer".
 */
export function mustHaveChanged(changedCount: number, thing: string): void {
  if (changedCount === 0) throw missing(thing);
}

/** A refusal that says that the thing named by an id, in a field of the input, is not in this ledger. */
export function missing(thing: string, field?: string): Refusal {
  return new Refusal(
    "not-found",
    `This ${thing} is not in the ledger. The list on the screen may be old: open it again, then choose.`,
    field,
  );
}
