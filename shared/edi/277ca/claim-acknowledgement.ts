import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { centsSchema } from "../../money/cents.ts";
import type { StatusOutcome } from "../claim-status/category-words.ts";
import {
  namedPartySchema,
  qualifiedReferenceSchema,
  statusNoteSchema,
  statusServiceSchema,
} from "../claim-status/claim-status.ts";
import { describeStatusNote, outcomeOfNotes } from "../claim-status/describe-status.ts";
import { interchangeInfoSchema } from "../x12/interchange-info.ts";

/**
 * A payer's or clearinghouse's word about the claims of a batch before it decides any of them (277CA, 005010X214): one
 * for each information receiver of a transaction. Codes are kept as sent, also unknown ones.
 */

/** How many claims, and for how much, were taken in and not taken in (QTY, AMT). */
export const acknowledgementTotalsSchema = z.strictObject({
  acceptedCount: z.int().optional(),
  rejectedCount: z.int().optional(),
  acceptedCents: centsSchema.optional(),
  rejectedCents: centsSchema.optional(),
});
export type AcknowledgementTotals = z.infer<typeof acknowledgementTotalsSchema>;

/** A service line with what is wrong with it (loop 2220D). */
export const acknowledgedLineSchema = z.strictObject({
  /** Place of the SVC segment in the file, from 1. */
  segmentNumber: z.int(),
  service: statusServiceSchema,
  statuses: z.array(statusNoteSchema),
  /** REF FJ: our line item control number, given back. */
  lineControlNumber: z.string().optional(),
  /** Other REF, as sent. */
  references: z.array(qualifiedReferenceSchema),
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
});
export type AcknowledgedLine = z.infer<typeof acknowledgedLineSchema>;

/** What became of one claim (loop 2200D). */
export const acknowledgedClaimSchema = z.strictObject({
  /** Place of the TRN segment in the file, from 1. */
  segmentNumber: z.int(),
  /** TRN02: our claim number (CLM01), given back. */
  claimNumber: z.string(),
  statuses: z.array(statusNoteSchema),
  /** REF 1K: the payer's number of the claim; with the dates it proves timely filing. */
  payerControlNumber: z.string().optional(),
  /** REF D9: the clearinghouse's number. */
  clearinghouseNumber: z.string().optional(),
  /** REF BLT. */
  billType: z.string().optional(),
  /** Other REF, as sent. */
  references: z.array(qualifiedReferenceSchema),
  /** DTP 472. */
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
  lines: z.array(acknowledgedLineSchema),
});
export type AcknowledgedClaim = z.infer<typeof acknowledgedClaimSchema>;

/** A patient with the claims that are answered (loops 2000D to 2200D). */
export const acknowledgedPatientSchema = z.strictObject({
  name: namedPartySchema,
  claims: z.array(acknowledgedClaimSchema),
});

/** A billing provider, with a word about all of its claims where the payer has one (loops 2000C to 2200C). */
export const acknowledgedProviderSchema = z.strictObject({
  name: namedPartySchema,
  traceNumber: z.string().optional(),
  statuses: z.array(statusNoteSchema),
  references: z.array(qualifiedReferenceSchema),
  totals: acknowledgementTotalsSchema,
  patients: z.array(acknowledgedPatientSchema),
});

export const claimAcknowledgementSchema = z.strictObject({
  interchange: interchangeInfoSchema,
  /** BHT03, BHT04, BHT05 (HHMM, as sent). */
  reference: z.string(),
  createdDate: isoDateSchema.optional(),
  createdTime: z.string().optional(),
  /** Who answers: payer (PR) or clearinghouse (AY). */
  source: namedPartySchema,
  /** TRN, DTP 050 and DTP 009 of the source: its trace number, the days of receipt and of processing. */
  receipts: z.array(
    z.strictObject({
      traceNumber: z.string(),
      receivedDate: isoDateSchema.optional(),
      processedDate: isoDateSchema.optional(),
    }),
  ),
  /** Who is answered: the submitter. */
  receiver: namedPartySchema,
  /** TRN02 of the receiver: our batch reference (BHT03 of the 837), given back. */
  batchReference: z.string().optional(),
  /** What became of the batch as a whole. */
  statuses: z.array(statusNoteSchema),
  totals: acknowledgementTotalsSchema,
  providers: z.array(acknowledgedProviderSchema),
});
/** See {@link claimAcknowledgementSchema}. */
export type ClaimAcknowledgement = z.infer<typeof claimAcknowledgementSchema>;

/** Every claim that an acknowledgement answers, in the order of the file. */
export function claimsAcknowledged(acknowledgement: ClaimAcknowledgement): AcknowledgedClaim[] {
  return acknowledgement.providers.flatMap((provider) => provider.patients.flatMap((patient) => patient.claims));
}

/** What became of a claim: the gravest of its own statuses and of its lines'. */
export function outcomeOfClaim(claim: AcknowledgedClaim): StatusOutcome | undefined {
  return outcomeOfNotes([...claim.statuses, ...claim.lines.flatMap((line) => line.statuses)]);
}

/** The payer's reasons in our words, claim first, then by line. */
export function reasonsForClaim(claim: AcknowledgedClaim): string[] {
  const ofLines = claim.lines.flatMap((line) =>
    line.statuses
      .flatMap(describeStatusNote)
      .map((reason) => `Line ${[line.service.procedureCode, ...line.service.modifiers].join(" ")}: ${reason}`),
  );
  return [...claim.statuses.flatMap(describeStatusNote), ...ofLines];
}
