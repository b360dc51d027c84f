import { z } from "zod";
import { interchangeInfoSchema } from "../x12/interchange-info.ts";

/** What a receiver's computer says about a group of ours before any payer looked at it (999, 005010X231A1). */

const positionSchema = z.strictObject({
  element: z.int().optional(),
  component: z.int().optional(),
  repetition: z.int().optional(),
});

/** Where the receiver says an error stands, e.g. CLM01 with its value (CTX). */
const contextSchema = z.strictObject({
  name: z.string(),
  value: z.string().optional(),
  segmentId: z.string().optional(),
  segmentPosition: z.int().optional(),
  loop: z.string().optional(),
  position: positionSchema.optional(),
  /** CTX06: X12's number of the element meant. */
  referenceNumber: z.string().optional(),
});
export type AcknowledgedContext = z.infer<typeof contextSchema>;

export const acknowledgedElementSchema = z.strictObject({
  position: positionSchema,
  /** IK402: X12's number of the element. */
  referenceNumber: z.string().optional(),
  /** IK403: the receiver's reason code. */
  reason: z.string(),
  badValue: z.string().optional(),
  /** CTX after the IK4, where there are any. */
  contexts: z.array(contextSchema).optional(),
});
export type AcknowledgedElement = z.infer<typeof acknowledgedElementSchema>;

export const acknowledgedSegmentSchema = z.strictObject({
  segmentId: z.string(),
  /** Position in our transaction, ST being 1. */
  position: z.int().optional(),
  loop: z.string().optional(),
  /** IK304. */
  reason: z.string().optional(),
  contexts: z.array(contextSchema),
  elements: z.array(acknowledgedElementSchema),
});

export type AcknowledgedSegment = z.infer<typeof acknowledgedSegmentSchema>;

export const acknowledgedTransactionSchema = z.strictObject({
  /** AK201, AK202: which transaction of ours. */
  transactionType: z.string(),
  controlNumber: z.string(),
  /** AK203. */
  version: z.string().optional(),
  /** IK501: A accepted, E accepted with errors noted, R rejected; M, W, X rejected for security. */
  answer: z.string(),
  accepted: z.boolean(),
  reasons: z.array(z.string()),
  segments: z.array(acknowledgedSegmentSchema),
});
export type AcknowledgedTransaction = z.infer<typeof acknowledgedTransactionSchema>;

export const acknowledgementSchema = z.strictObject({
  interchange: interchangeInfoSchema,
  /** AK101, AK102: which group of ours. */
  functionalCode: z.string(),
  groupControlNumber: z.string(),
  version: z.string().optional(),
  /** AK901: A accepted, E with errors noted, P partly accepted, R rejected. */
  answer: z.string(),
  accepted: z.boolean(),
  announced: z.int(),
  received: z.int(),
  acceptedCount: z.int(),
  reasons: z.array(z.string()),
  transactions: z.array(acknowledgedTransactionSchema),
});
/** See {@link acknowledgementSchema}. */
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** TA1: the receiver's word about a whole interchange of ours. */
export const interchangeAcknowledgementSchema = z.strictObject({
  segmentNumber: z.int(),
  interchangeControlNumber: z.string(),
  date: z.string(),
  time: z.string(),
  /** TA104: A accepted, E with errors noted, R rejected. */
  answer: z.string(),
  accepted: z.boolean(),
  /** TA105; 000 means no error. */
  reason: z.string(),
});
/** See {@link interchangeAcknowledgementSchema}. */
export type InterchangeAcknowledgement = z.infer<typeof interchangeAcknowledgementSchema>;

/** Whether an answer code (AK901, IK501, TA104) means that the data was taken in. */
export function isAccepted(answer: string): boolean {
  return answer === "A" || answer === "E";
}
