import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";

/**
 * Who speaks: a TA1 of the interchange, a 999 of syntax, a 277CA of claims, a 277 when it was asked, a person who read a
 * report.
 */
export const acknowledgementSourceSchema = z.enum(["TA1", "999", "277CA", "277", "report"]);
export type AcknowledgementSource = z.infer<typeof acknowledgementSourceSchema>;

export const acknowledgementLevelSchema = z.enum(["interchange", "group", "transaction", "batch", "provider", "claim"]);
export type AcknowledgementLevel = z.infer<typeof acknowledgementLevelSchema>;

/**
 * What is said. `received` is not yet accepted; `noted` moves nothing: the claim was not found, or the row only sums up
 * what others say.
 */
export const acknowledgementAnswerSchema = z.enum([
  "received",
  "received-with-errors",
  "accepted",
  "rejected",
  "noted",
]);
export type AcknowledgementAnswer = z.infer<typeof acknowledgementAnswerSchema>;

/** A reason in plain words with its codes, and where in the claim it is mended, where that is known. */
export const acknowledgementReasonSchema = z.strictObject({
  /** As sent, e.g. `A7 562 85` or `IK4 7`; "" for words without a code. */
  code: z.string(),
  text: z.string(),
  /** Box of the form, e.g. `33`. */
  box: z.string().nullable(),
  /** Path into the claim draft, e.g. `lines[0].procedureCode`. */
  field: z.string().nullable(),
  /** Of a 999's error: position of the segment in our transaction, ST being 1. */
  position: z.int().optional(),
});
export type AcknowledgementReason = z.infer<typeof acknowledgementReasonSchema>;

/** A segment as it stands in the file. */
export const quotedSegmentSchema = z.strictObject({ segmentNumber: z.int(), text: z.string() });
export type QuotedSegment = z.infer<typeof quotedSegmentSchema>;

/**
 * One thing that a file says about something of ours, before it is known whether it is ours. A file's statements are
 * the same whatever the file's form: journeys know nothing of 999 or 277CA.
 */
export const statementSchema = z.strictObject({
  source: acknowledgementSourceSchema,
  level: acknowledgementLevelSchema,
  answer: acknowledgementAnswerSchema,
  /** What it names, as sent. */
  answeredNumber: z.string(),
  /** The group (GS06) that a transaction's answer belongs to. */
  groupControlNumber: z.string().optional(),
  /** The batch reference (BHT03) that a claim's or provider's answer belongs to. */
  batchReference: z.string().optional(),
  payerControlNumber: z.string().optional(),
  statedDate: isoDateSchema,
  /** HHMM, or "" where it is not said. */
  statedTime: z.string(),
  senderName: z.string(),
  reasons: z.array(acknowledgementReasonSchema),
  /** Numbers of the file's segments that say so. */
  segmentNumbers: z.array(z.int()),
});
/** See {@link statementSchema}. */
export type Statement = z.infer<typeof statementSchema>;
