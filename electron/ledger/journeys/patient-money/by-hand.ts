import { build } from "../../../../db/query-builder.ts";
import type { EntryStamp } from "../../../../shared/ledger/journal-entry.ts";
import type { CommandContext } from "../../journeys.ts";

/** Where an entry made by hand on an account came from, as the journal tells it. */
export const BY_HAND = {
  adjust: "screen: adjust line",
  transfer: "screen: ask another party",
  take: "screen: take payment",
  apply: "screen: apply payment",
  move: "screen: move payment",
  release: "screen: release credit",
  smallBalances: "screen: small balances",
  returnCheck: "screen: returned check",
  refund: "screen: refunds",
  agency: "screen: agency",
  agencyPayment: "screen: agency payment",
  assistance: "screen: assistance",
  settlement: "screen: settlement",
  undo: "screen: undo entry",
} as const;

export type ByHandSource = (typeof BY_HAND)[keyof typeof BY_HAND];

/** A new entry's id, day and source. */
export function stampFrom(context: CommandContext, source: ByHandSource): EntryStamp {
  return { entryId: context.newId(), postingDate: context.clock.today(), source };
}

/** Keeps what the person wrote beside an entry; an empty note is none. */
export function keepNote({ write }: CommandContext, entryId: string, note: string): void {
  if (note !== "") write.run(build.insertInto("entryNote").values({ entryId, note }));
}
