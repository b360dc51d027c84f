import { z } from "zod";
import { fileKindSchema } from "../acknowledgements/file-kind.ts";
import { isoMomentSchema } from "../dates/iso-date.ts";
import { ediViewMatchesSchema, ediViewPageSchema, MAX_VIEW_ROWS } from "../edi/view/edi-view.ts";
import { ediProblemSchema } from "../edi/x12/problem.ts";
import { centsSchema } from "../money/cents.ts";
import { acknowledgementRowSchema, claimMoveSchema } from "./acknowledgements.ts";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";
import { unattendedCheckSchema } from "./posting-automation.ts";

const id = z.string().min(1).max(40);

/** What became of a file: of one sent, by its receivers' answers; of one received, by what it did here. */
export const fileOutcomeSchema = z.enum([
  "prepared",
  "written",
  "received",
  "partly-accepted",
  "accepted",
  "rejected",
  "cancelled",
  "to-post",
  "out-of-balance",
  "partly-posted",
  "posted",
  "applied",
  "partly-matched",
  "not-matched",
  "kept",
]);
export type FileOutcome = z.infer<typeof fileOutcomeSchema>;

export const fileRowSchema = z.strictObject({
  id,
  direction: z.enum(["sent", "received"]),
  kind: fileKindSchema,
  fileName: z.string(),
  /** Of the whole file, as 64 hexadecimal digits. */
  sha256: z.string(),
  byteCount: z.int(),
  /** When it was made or taken in. */
  keptAt: isoMomentSchema,
  /** Of its first interchange and group; null for what is no X12. */
  senderId: z.string().nullable(),
  receiverId: z.string().nullable(),
  interchangeControlNumber: z.string().nullable(),
  groupControlNumber: z.string().nullable(),
  /** ISA15 is T: the file says that it is a test. */
  isTest: z.boolean(),
  outcome: fileOutcomeSchema,
  /** The same in a sentence, e.g. "11 of 12 claims accepted, 1 rejected". */
  outcomeText: z.string(),
  /** The batch that it is. */
  batchId: id.nullable(),
  /** The checks that it brought. */
  remittanceIds: z.array(id),
});
export type FileRow = z.infer<typeof fileRowSchema>;

/** What importing a file would do, or did. */
export const importEffectSchema = z.strictObject({
  kind: fileKindSchema,
  /** One sentence: what the file is and what it does. */
  summary: z.string(),
  /** What it says of our files and claims, in its order; at most 500, see `acknowledgementCount`. */
  acknowledgements: z.array(acknowledgementRowSchema),
  acknowledgementCount: z.int(),
  /** How many of them name nothing of ours. */
  unmatchedCount: z.int(),
  /** Claims whose submission moves, e.g. from written to rejected. */
  moves: z.array(claimMoveSchema),
  /** Claim numbers of ours that stand in a report in words: offered, nothing follows from them. */
  mentionedClaims: z.array(
    z.strictObject({ claimId: id, claimNumber: z.string(), patientName: z.string(), lines: z.array(z.string()) }),
  ),
  /** Checks of an 835, imported as `remittances.import` does. */
  checks: z.array(
    z.strictObject({ checkNumber: z.string(), payerName: z.string(), amountCents: centsSchema, isKnown: z.boolean() }),
  ),
  /** What is wrong with the file itself. */
  problems: z.array(ediProblemSchema),
});
export type ImportEffect = z.infer<typeof importEffectSchema>;

export const fileCalls = {
  "files.list": query({
    summary: "Every file ever sent or received, newest first, with its hash and what became of it.",
    input: z.strictObject({
      direction: z.enum(["sent", "received"]).nullable(),
      kind: fileKindSchema.nullable(),
      /** Part of its name, its sender or receiver, a control number, or the beginning of its hash. */
      text: z.string().max(80),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(fileRowSchema), total: z.int() }),
  }),
  "files.get": query({
    summary: "One file: its row, its transactions, how many problems it has, and the batches a report was laid to.",
    input: z.strictObject({ fileId: id }),
    output: z.strictObject({
      file: fileRowSchema,
      isX12: z.boolean(),
      transactions: z.array(z.strictObject({ type: z.string(), version: z.string(), controlNumber: z.string() })),
      errorCount: z.int(),
      warningCount: z.int(),
      attachedBatches: z.array(z.strictObject({ batchId: id, number: z.int() })),
    }),
    timeoutMs: 120_000,
  }),
  "files.view": query({
    summary: "A part of a file as a readable tree in a flat list: loops, field names, the raw line, problems in place.",
    input: z.strictObject({ fileId: id, from: z.int().min(0), count: z.int().min(1).max(MAX_VIEW_ROWS) }),
    output: ediViewPageSchema,
    timeoutMs: 120_000,
  }),
  "files.search": query({
    summary: "The rows of a file's readable view that hold a text.",
    input: z.strictObject({ fileId: id, text: z.string().max(80) }),
    output: ediViewMatchesSchema,
    timeoutMs: 120_000,
  }),
  "files.text": query({
    summary: "Lines of a file as it stands, e.g. of a report in words.",
    input: z.strictObject({ fileId: id, fromLine: z.int().min(0), count: z.int().min(1).max(2000) }),
    output: z.strictObject({ lines: z.array(z.string()), lineCount: z.int() }),
  }),
  "files.check": query({
    summary: "What is wrong with a file, as `edi check` says it, by today's rules.",
    input: z.strictObject({ fileId: id }),
    output: z.strictObject({ problems: z.array(ediProblemSchema) }),
    timeoutMs: 120_000,
  }),
  "files.save": command({
    summary: "Writes a copy of a file, byte for byte, into a folder.",
    input: z.strictObject({ fileId: id, folder: fileTokenSchema }),
    output: z.strictObject({ fileName: z.string(), byteCount: z.int(), sha256: z.string() }),
    timeoutMs: 120_000,
  }),
  "files.preview": query({
    summary: "What importing a file would do: which file it is, what it names of ours, and which claims it would move.",
    input: z.strictObject({ file: fileTokenSchema }),
    output: importEffectSchema,
    timeoutMs: 300_000,
  }),
  "files.import": command({
    summary:
      "Takes in any file from a payer or clearinghouse: 835, 999, TA1, 277CA, 277, 271 or a report in words. What it says is kept and applied; the same file again is recognised.",
    input: z.strictObject({ file: fileTokenSchema }),
    output: importEffectSchema
      .extend({
        fileId: id,
        remittanceIds: z.array(id),
        /** Checks of payers whose mode is automatic: what became of each. */
        automatic: z.array(unattendedCheckSchema),
      })
      .strict(),
    timeoutMs: 300_000,
  }),
  "files.answer": command({
    summary: "Answers a received file with a 999 by our own check, writes it into a folder and keeps it as sent.",
    input: z.strictObject({ fileId: id, folder: fileTokenSchema }),
    output: z.strictObject({ fileId: id, fileName: z.string(), accepted: z.boolean() }),
    timeoutMs: 120_000,
  }),
  "files.attach": command({
    summary: "Lays a report in words to the batch that it is about.",
    input: z.strictObject({ fileId: id, batchId: id }),
    output: z.strictObject({}),
  }),
} as const;
