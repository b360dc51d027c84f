import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { type Account, accountSchema } from "../ledger/chart-of-accounts.ts";
import { entryKindSchema } from "../ledger/journal-entry.ts";
import { centsSchema } from "../money/cents.ts";

/** Which postings of the journal a figure is the sum of. Every condition must hold. */
export const entryFilterSchema = z.strictObject({
  accounts: z.array(accountSchema).min(1),
  /** What the entry did, or what the entry that it undoes did; empty for any. */
  kinds: z.array(entryKindSchema),
  /** First and last day of posting; null from the beginning of the books. */
  fromDate: isoDateSchema.nullable(),
  toDate: isoDateSchema,
  userName: z.string().nullable(),
  /** Of the receipt that the posting names. */
  method: z.string().nullable(),
  /** Whether the entry moves money, cash or unapplied; null for either. */
  movesMoney: z.boolean().nullable(),
  receiptId: z.string().nullable(),
  /** With which sign postings count: debits positive, or credits positive. */
  sign: z.enum(["debit", "credit"]),
});
export type EntryFilter = z.infer<typeof entryFilterSchema>;

/** A sum with what it is made of: listing the filter's entries gives the same amount to the cent. */
export const figureSchema = z.strictObject({ amountCents: centsSchema, filter: entryFilterSchema });
export type Figure = z.infer<typeof figureSchema>;

/** A filter over accounts and days, with whatever else narrows it. */
export function entryFilter(
  accounts: readonly Account[],
  days: Pick<EntryFilter, "fromDate" | "toDate">,
  narrower: Partial<Omit<EntryFilter, "accounts" | "fromDate" | "toDate">> = {},
): EntryFilter {
  return {
    accounts: [...accounts],
    kinds: [],
    ...days,
    userName: null,
    method: null,
    movesMoney: null,
    receiptId: null,
    sign: "debit",
    ...narrower,
  };
}
