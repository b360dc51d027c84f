import { z } from "zod";
import { isoMomentSchema } from "../dates/iso-date.ts";
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
export const pdfSchema = z.strictObject({
  title: z.string(),
  pageCount: z.int(),
  pdfBase64: z.string(),
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
