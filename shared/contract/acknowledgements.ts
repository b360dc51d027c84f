import { z } from "zod";
import {
  acknowledgementAnswerSchema,
  acknowledgementLevelSchema,
  acknowledgementReasonSchema,
  acknowledgementSourceSchema,
  quotedSegmentSchema,
} from "../acknowledgements/statement.ts";
import { submissionSchema } from "../claims/claim-states.ts";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

/** What a receiver said of one thing that we sent. */
export const acknowledgementRowSchema = z.strictObject({
  source: acknowledgementSourceSchema,
  level: acknowledgementLevelSchema,
  answer: acknowledgementAnswerSchema,
  /** What it names, as sent: a control number, a batch reference, a claim number. */
  answeredNumber: z.string(),
  /** Null where it names nothing of ours. A row of a batch without a claim is about all claims of the batch. */
  batch: z.strictObject({ batchId: id, number: z.int() }).nullable(),
  claim: z.strictObject({ claimId: id, claimNumber: z.string(), patientName: z.string() }).nullable(),
  /** The payer's own number of the claim. */
  payerControlNumber: z.string().nullable(),
  /** By the sender's own clock; the time is HHMM or "". */
  statedDate: isoDateSchema,
  statedTime: z.string(),
  senderName: z.string(),
  reasons: z.array(acknowledgementReasonSchema),
  /** The lines of the file that say so. */
  quotes: z.array(quotedSegmentSchema),
});
export type AcknowledgementRow = z.infer<typeof acknowledgementRowSchema>;

/** A claim whose submission an acknowledgement moves. */
export const claimMoveSchema = z.strictObject({
  claimId: id,
  claimNumber: z.string(),
  patientName: z.string(),
  from: submissionSchema,
  to: submissionSchema,
  /** Of a rejection: why, in plain words. */
  reason: z.string().nullable(),
});
export type ClaimMove = z.infer<typeof claimMoveSchema>;

/** One acknowledgement as it is kept, with the file that it came in. */
export const keptAcknowledgementSchema = acknowledgementRowSchema
  .extend({ id, fileId: id, fileName: z.string(), recordedAt: isoMomentSchema })
  .strict();
export type KeptAcknowledgement = z.infer<typeof keptAcknowledgementSchema>;

/** One sending of a claim with all that was said of it. */
export const claimSendingSchema = z.strictObject({
  sendingId: id,
  state: z.enum(["prepared", "written", "received", "accepted", "rejected", "printed", "cancelled"]),
  payerName: z.string(),
  rank: z.enum(["primary", "secondary", "tertiary"]),
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequency: z.string(),
  sentOnDate: isoDateSchema,
  /** The file that it went in; null for paper. */
  file: z
    .strictObject({
      fileId: id,
      batchId: id,
      batchNumber: z.int(),
      fileName: z.string(),
      sha256: z.string(),
      writtenAt: isoMomentSchema.nullable(),
      clearinghouseName: z.string(),
      interchangeControlNumber: z.string(),
      groupControlNumber: z.string(),
      transactionControlNumber: z.string(),
    })
    .nullable(),
  documentId: id.nullable(),
  acknowledgements: z.array(keptAcknowledgementSchema),
});
export type ClaimSending = z.infer<typeof claimSendingSchema>;

export const acknowledgementCalls = {
  "acknowledgements.list": query({
    summary: "What receivers said: of one file's, one batch's or one claim's, in order of its coming.",
    input: z.strictObject({
      fileId: id.nullable(),
      batchId: id.nullable(),
      claimId: id.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(keptAcknowledgementSchema), total: z.int() }),
  }),
  "acknowledgements.byHand": command({
    summary:
      "Notes from a report in words that a claim was accepted or rejected, with the words quoted; states follow as from a 277CA.",
    input: z.strictObject({
      fileId: id,
      claimId: id,
      answer: z.enum(["accepted", "rejected"]),
      /** The report's own words. */
      quote: z.string().trim().min(1).max(400),
      payerControlNumber: z.string().trim().max(50).nullable(),
      statedDate: isoDateSchema,
    }),
    output: z.strictObject({ moves: z.array(claimMoveSchema) }),
  }),
  "claims.sendings": query({
    summary: "Every sending of a claim, newest first, with what was said of it: the proof of timely filing as data.",
    input: z.strictObject({ claimId: id }),
    output: z.array(claimSendingSchema),
  }),
} as const;
