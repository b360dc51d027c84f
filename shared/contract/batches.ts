import { z } from "zod";
import { claimKindSchema } from "../claims/any-draft.ts";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";

const id = z.string().min(1).max(40);

export const batchStateSchema = z.enum([
  "prepared",
  "written",
  "received",
  "partly-accepted",
  "accepted",
  "rejected",
  "cancelled",
]);

export const batchRowSchema = z.strictObject({
  id,
  number: z.int(),
  /** A file holds claims of one kind: 837P or 837I. */
  kind: claimKindSchema,
  state: batchStateSchema,
  usage: z.enum(["T", "P"]),
  clearinghouseName: z.string(),
  fileName: z.string(),
  claimCount: z.int(),
  totalCents: centsSchema,
  preparedAt: isoMomentSchema,
  writtenAt: isoMomentSchema.nullable(),
});
export type BatchRow = z.infer<typeof batchRowSchema>;

const batchClaimSchema = z.strictObject({
  claimId: id,
  claimNumber: z.string(),
  kind: claimKindSchema,
  patientName: z.string(),
  payerName: z.string(),
  serviceDate: isoDateSchema.nullable(),
  totalCents: centsSchema,
  warningCount: z.int(),
});
export type BatchClaim = z.infer<typeof batchClaimSchema>;

export const batchCalls = {
  "batches.preview": query({
    summary: "Claims that are ready to go electronically, and those left out with the reason.",
    input: z.strictObject({}),
    output: z.strictObject({
      usage: z.enum(["T", "P"]),
      clearinghouseName: z.string(),
      ready: z.array(batchClaimSchema),
      leftOut: z.array(batchClaimSchema.extend({ reason: z.string() }).strict()),
    }),
  }),
  "batches.prepare": command({
    summary:
      "Makes one file of the chosen claims, 837P or 837I by their kind: control numbers are given, the bytes are checked and kept, nothing is written yet.",
    input: z.strictObject({ claimIds: z.array(id).min(1).max(5000) }),
    output: z.strictObject({ batchId: id, number: z.int(), fileName: z.string() }),
    timeoutMs: 300_000,
  }),
  "batches.write": command({
    summary: "Writes a batch's bytes, always the same, into the outbox folder and marks it written.",
    input: z.strictObject({ batchId: id, folder: fileTokenSchema }),
    output: z.strictObject({ fileName: z.string(), byteCount: z.int(), sha256: z.string() }),
    timeoutMs: 120_000,
  }),
  "batches.cancel": command({
    summary:
      "Gives up a prepared batch that was never written; its claims are ready again, its control numbers stay used.",
    input: z.strictObject({ batchId: id, reason: z.string().trim().min(1).max(80) }),
    output: z.strictObject({}),
  }),
  "batches.list": query({
    summary: "All batches, newest first.",
    input: z.strictObject({}),
    output: z.array(batchRowSchema),
  }),
  "batches.get": query({
    summary: "One batch with its claims and its file as readable text.",
    input: z.strictObject({ batchId: id }),
    output: z.strictObject({
      batch: batchRowSchema,
      claims: z.array(batchClaimSchema),
      fileText: z.string(),
      readableText: z.string(),
      sha256: z.string(),
    }),
  }),
} as const;
