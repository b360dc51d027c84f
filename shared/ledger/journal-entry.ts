import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { type Cents, centsSchema } from "../money/cents.ts";
import { accountSchema, CHART_OF_ACCOUNTS, partySchema } from "./chart-of-accounts.ts";

const id = z.string().min(1).max(64);

/** What a posting concerns. Ids are opaque and ours. */
export const dimensionsSchema = z.strictObject({
  patientId: id.optional(),
  claimId: id.optional(),
  lineId: id.optional(),
  party: partySchema.optional(),
  payerId: id.optional(),
  receiptId: id.optional(),
  /** A payer's or our reference that later money ties to (PLB03-2, a refund request). */
  reference: z.string().min(1).max(50).optional(),
  providerId: id.optional(),
  carc: z.string().min(1).max(5).optional(),
  group: z.string().min(1).max(2).optional(),
  /** A finer reason in our words or the payer's: PLB03-1, "deductible", an adjustment reason. */
  reasonCode: z.string().min(1).max(40).optional(),
});
export type Dimensions = z.infer<typeof dimensionsSchema>;

/** One side of an entry. Debit positive, credit negative, never zero. */
export const postingSchema = z.strictObject({
  account: accountSchema,
  amountCents: centsSchema,
  dimensions: dimensionsSchema,
});
export type Posting = z.infer<typeof postingSchema>;

export const entryKindSchema = z.enum([
  "charge",
  "opening-balance",
  "check-booked",
  "receipt-booked",
  "insurance-payment",
  "adjustment",
  "responsibility-transfer",
  "patient-payment",
  "returned-check",
  "refund-approved",
  "refund-paid",
  "payer-balance-moved",
  "reversal",
]);
export type EntryKind = z.infer<typeof entryKindSchema>;

export const journalEntrySchema = z.strictObject({
  entryId: id,
  kind: entryKindSchema,
  /** Why, as a stable code: "charge", "CO-45", "PR-1", "void", "small-balance" ... */
  reason: z.string().min(1).max(40),
  /** The day of the service that the entry concerns, where it concerns one line. */
  serviceDate: isoDateSchema.optional(),
  /** The accounting day; a closed month refuses it. */
  postingDate: isoDateSchema,
  /** The day on which cash reached the bank, where cash moves. */
  depositDate: isoDateSchema.optional(),
  /** What it was posted from: "835 CLP at segment 14", "screen: take payment". Never patient data. */
  source: z.string().min(1).max(80),
  reversesEntryId: id.optional(),
  postings: z.array(postingSchema).min(2),
});
/** A balanced, never changed statement of what happened to money. Make one with {@link journalEntry}. */
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** What every posting rule is told about the entry itself. Ids and days come from outside: this room has no clock. */
export type EntryStamp = Pick<JournalEntry, "entryId" | "postingDate" | "source">;

/** The claim line that an entry concerns. */
export interface LineSubject {
  patientId: string;
  claimId: string;
  lineId: string;
  serviceDate: JournalEntry["serviceDate"] & string;
  providerId?: string | undefined;
}

/** Thrown when facts cannot make an entry; a fault of the program or of unchecked input, never shown as it stands. */
export class UnsoundEntryError extends Error {
  override name = "UnsoundEntryError";
}

/**
 * Makes an entry: drops postings of zero and checks that debits equal credits and every posting says what it concerns.
 * @throws UnsoundEntryError when fewer than two postings remain, they do not balance, or a dimension is missing.
 */
export function journalEntry(facts: JournalEntry): JournalEntry {
  const postings = facts.postings.filter((posting) => posting.amountCents !== 0);
  const fault = faultOf(postings);
  if (fault) throw new UnsoundEntryError(fault);
  return { ...facts, postings };
}

/** Why these postings are not an entry, or undefined when they are one. */
export function faultOf(postings: readonly Posting[]): string | undefined {
  if (postings.length < 2) return "An entry needs a debit and a credit.";
  let total = 0;
  for (const posting of postings) {
    total += posting.amountCents;
    const missing = CHART_OF_ACCOUNTS[posting.account].requires.find((name) => posting.dimensions[name] === undefined);
    if (missing) return `A posting to ${posting.account} must carry its ${missing}.`;
    const { payerId, patientId } = posting.dimensions;
    if (posting.account === "unapplied" && payerId === undefined && patientId === undefined) {
      return "Unapplied money must carry its owner, a payer or a patient.";
    }
  }
  return total === 0 ? undefined : `The entry's debits and credits differ by ${total} cents.`;
}

export function debit(account: Posting["account"], amountCents: Cents, dimensions: Dimensions): Posting {
  return { account, amountCents, dimensions };
}

export function credit(account: Posting["account"], amountCents: Cents, dimensions: Dimensions): Posting {
  return { account, amountCents: -amountCents as Cents, dimensions };
}

/** The dimensions that name a line. */
export function lineDimensions(line: LineSubject): Dimensions {
  return {
    patientId: line.patientId,
    claimId: line.claimId,
    lineId: line.lineId,
    ...(line.providerId === undefined ? {} : { providerId: line.providerId }),
  };
}
