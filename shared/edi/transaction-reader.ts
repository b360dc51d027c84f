import type { Placement } from "./guide/walk.ts";
import type { EdiProblem } from "./x12/problem.ts";

/** Builds one typed object from a transaction that streams by. */
export type TransactionReader<Value> = {
  place: (placement: Placement) => void;
  /** The object, or undefined when something that it cannot do without was missing or unreadable. */
  finish: () => { readonly value: Value | undefined; readonly problems: readonly EdiProblem[] };
};
