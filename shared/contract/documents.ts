import { z } from "zod";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { agingSchema } from "./accounts.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

/** What is printed and kept: the one list of kinds. */
export const documentKindSchema = z.enum([
  "claim-form",
  "claim-forms",
  "statement",
  "receipt",
  "filing-proof",
  "day-sheet",
  "deposit-slip",
  "itemised-bill",
  "superbill",
  "remittance-page",
  "claim-history",
  "letter",
  "plan-agreement",
  "estimate",
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** A PDF to show or print. */
const pdfSchema = z.strictObject({
  title: z.string(),
  pageCount: z.int(),
  pdfBase64: z.string(),
});

export const statementCandidateSchema = z.strictObject({
  patientId: id,
  patientName: z.string(),
  amountCents: centsSchema,
  insurancePendingCents: centsSchema,
  lastStatementDate: isoDateSchema.nullable(),
  aging: agingSchema,
});

export const documentCalls = {
  "filingProofs.preview": query({
    summary:
      "A claim's proof of timely filing as it would print now: every sending, every acknowledgement, their lines quoted. Nothing is kept.",
    input: z.strictObject({ claimId: id }),
    output: pdfSchema,
  }),
  "filingProofs.print": command({
    summary: "Prints a claim's proof of timely filing; the PDF is kept byte for byte (documents.get).",
    input: z.strictObject({ claimId: id }),
    output: z.strictObject({ documentId: id, pageCount: z.int() }),
  }),
  "statements.preview": query({
    summary: "Who gets a statement today, how much, and who is left out and why.",
    input: z.strictObject({}),
    output: z.strictObject({
      due: z.array(statementCandidateSchema),
      leftOut: z.array(statementCandidateSchema.extend({ reason: z.string() }).strict()),
      totalCents: centsSchema,
    }),
    timeoutMs: 120_000,
  }),
  "statements.previewOne": query({
    summary: "One patient's statement as it would print now. Nothing is kept.",
    input: z.strictObject({ patientId: id }),
    output: pdfSchema,
  }),
  "statements.print": command({
    summary:
      "Makes statements for the patients named, one PDF each, and one of all of them for the printer; all are kept byte for byte (documents.get).",
    input: z.strictObject({ patientIds: z.array(id).min(1).max(2000) }),
    output: z.strictObject({ statementCount: z.int(), documentIds: z.array(id), combinedDocumentId: id }),
    timeoutMs: 600_000,
  }),
  "statements.list": query({
    summary: "Statements made, newest first.",
    input: z.strictObject({ patientId: id.nullable() }),
    output: z.array(
      z.strictObject({
        id,
        number: z.int(),
        patientId: id,
        patientName: z.string(),
        documentId: id,
        statementDate: isoDateSchema,
        dueDate: isoDateSchema,
        amountCents: centsSchema,
      }),
    ),
  }),
  "receipts.document": query({
    summary: "The receipt of a patient payment as a PDF.",
    input: z.strictObject({ receiptId: id }),
    output: pdfSchema,
  }),
  "documents.get": query({
    summary: "A printed document, the exact bytes of its first print.",
    input: z.strictObject({ documentId: id }),
    output: pdfSchema.extend({ sha256: z.string(), createdAt: isoMomentSchema }).strict(),
  }),
  "documents.list": query({
    summary: "Documents printed for a claim or a patient, also those of many claims in which one of theirs stands.",
    input: z.strictObject({ claimId: id.nullable(), patientId: id.nullable() }),
    output: z.array(
      z.strictObject({
        id,
        kind: documentKindSchema,
        title: z.string(),
        pageCount: z.int(),
        createdAt: isoMomentSchema,
        /** Where in a print of many claims this one's begin; null where the whole document is theirs. */
        page: z.int().nullable(),
      }),
    ),
  }),
} as const;
