import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { centsSchema } from "../../money/cents.ts";

/** One status composite (STC01, STC10 or STC11): codes as sent, also unknown ones. */
export const claimStatusSchema = z.strictObject({
  /** STC01-1: what became of it, e.g. A2 accepted, A7 rejected, P1 pending, F1 paid. */
  category: z.string(),
  /** STC01-2: why, e.g. 562 an NPI. */
  code: z.string(),
  /** STC01-3: whose, e.g. 85 the billing provider's. */
  entity: z.string().optional(),
});
export type ClaimStatus = z.infer<typeof claimStatusSchema>;

/** What one STC segment says. */
export const statusNoteSchema = z.strictObject({
  /** Place of the STC segment in the file, from 1. */
  segmentNumber: z.int(),
  /** STC01, then STC10 and STC11 where they were sent. */
  statuses: z.array(claimStatusSchema),
  /** STC02. */
  effectiveDate: isoDateSchema.optional(),
  /** STC03 of a 277CA: WQ taken in, U not taken in. */
  action: z.string().optional(),
  /** STC04. */
  chargeCents: centsSchema.optional(),
  /** STC05 of a 277. */
  paidCents: centsSchema.optional(),
  /** STC06 of a 277: the day the payer decided. */
  finalizedDate: isoDateSchema.optional(),
  /** STC08 of a 277: the day of the check. */
  remittanceDate: isoDateSchema.optional(),
  /** STC09 of a 277: the number of the check. */
  remittanceTrace: z.string().optional(),
  /** STC12: the payer's own words. */
  message: z.string().optional(),
});
export type StatusNote = z.infer<typeof statusNoteSchema>;

/** A person or organization named by an NM1 segment of a status or eligibility transaction. */
export const namedPartySchema = z.strictObject({
  /** NM101. */
  role: z.string(),
  /** NM102: person (1) or organization (2). */
  kind: z.enum(["person", "organization"]),
  lastOrOrganization: z.string().optional(),
  first: z.string().optional(),
  middle: z.string().optional(),
  suffix: z.string().optional(),
  idQualifier: z.string().optional(),
  id: z.string().optional(),
});
export type NamedParty = z.infer<typeof namedPartySchema>;

/** A REF as sent. */
export const qualifiedReferenceSchema = z.strictObject({ qualifier: z.string(), value: z.string() });

/** The service of a line with what was charged for it (SVC). */
export const statusServiceSchema = z.strictObject({
  procedureQualifier: z.string(),
  procedureCode: z.string(),
  modifiers: z.array(z.string()),
  revenueCode: z.string().optional(),
  chargeCents: centsSchema.optional(),
  /** SVC03 of a 277. */
  paidCents: centsSchema.optional(),
  /** SVC07, decimal text. */
  units: z.string().optional(),
});
export type StatusService = z.infer<typeof statusServiceSchema>;
