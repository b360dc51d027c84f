import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import type { StatusOutcome } from "../claim-status/category-words.ts";
import {
  namedPartySchema,
  qualifiedReferenceSchema,
  statusNoteSchema,
  statusServiceSchema,
} from "../claim-status/claim-status.ts";
import { outcomeOfNotes } from "../claim-status/describe-status.ts";
import { interchangeInfoSchema } from "../x12/interchange-info.ts";

/**
 * A payer's answer to questions about claims (277, 005010X212): one for each asking party of a transaction. Codes are
 * kept as sent, also unknown ones.
 */

const answeredLineSchema = z.strictObject({
  /** Place of the SVC segment in the file, from 1. */
  segmentNumber: z.int(),
  service: statusServiceSchema,
  statuses: z.array(statusNoteSchema),
  /** REF FJ: our line item control number, given back. */
  lineControlNumber: z.string().optional(),
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
});
export type AnsweredLine = z.infer<typeof answeredLineSchema>;

/** What a payer says about one claim (loop 2200D or 2200E). */
export const answeredClaimSchema = z.strictObject({
  /** Place of the TRN segment in the file, from 1. */
  segmentNumber: z.int(),
  /** TRN02: the trace number of our question, given back. */
  traceNumber: z.string(),
  /** With charge, payment, day of decision and the check, where the payer has decided. */
  statuses: z.array(statusNoteSchema),
  /** REF EJ: our claim number (CLM01). */
  claimNumber: z.string().optional(),
  /** REF 1K. */
  payerControlNumber: z.string().optional(),
  /** REF BLT. */
  billType: z.string().optional(),
  /** REF D9. */
  clearinghouseNumber: z.string().optional(),
  /** Other REF, as sent: prescription (XZ), voucher (VV). */
  references: z.array(qualifiedReferenceSchema),
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
  lines: z.array(answeredLineSchema),
});
export type AnsweredClaim = z.infer<typeof answeredClaimSchema>;

/** A word to the asking party or to a provider about all that was asked (loops 2200B, 2200C). */
const traceSchema = z.strictObject({ traceNumber: z.string(), statuses: z.array(statusNoteSchema) });

export const claimStatusAnswerSchema = z.strictObject({
  interchange: interchangeInfoSchema,
  /** BHT03, BHT04, BHT05 (as sent). */
  reference: z.string(),
  createdDate: isoDateSchema.optional(),
  createdTime: z.string().optional(),
  payer: namedPartySchema,
  /** PER: whom to call. */
  contact: z
    .strictObject({
      name: z.string().optional(),
      numbers: z.array(z.strictObject({ qualifier: z.string(), number: z.string() })),
    })
    .optional(),
  receiver: namedPartySchema,
  /** Where the payer could not answer at all. */
  answer: traceSchema.optional(),
  providers: z.array(
    z.strictObject({
      name: namedPartySchema,
      answer: traceSchema.optional(),
      patients: z.array(
        z.strictObject({
          subscriber: namedPartySchema,
          /** Absent where the subscriber is the patient. */
          dependent: namedPartySchema.optional(),
          claims: z.array(answeredClaimSchema),
        }),
      ),
    }),
  ),
});
/** See {@link claimStatusAnswerSchema}. */
export type ClaimStatusAnswer = z.infer<typeof claimStatusAnswerSchema>;

/** Every claim that an answer is about, in the order of the file. */
export function claimsAnswered(answer: ClaimStatusAnswer): AnsweredClaim[] {
  return answer.providers.flatMap((provider) => provider.patients.flatMap((patient) => patient.claims));
}

/** What the payer says of the claim as a whole; a line may have fared otherwise. */
export function outcomeOfAnswer(claim: AnsweredClaim): StatusOutcome | undefined {
  return outcomeOfNotes(claim.statuses);
}
