import { z } from "zod";
import { isoMomentSchema } from "../dates/iso-date.ts";
import { command, query } from "./call.ts";
import { documentKindSchema } from "./documents.ts";

const id = z.string().min(1).max(40);

export const printedDocumentSchema = z.strictObject({
  id,
  kind: documentKindSchema,
  title: z.string(),
  pageCount: z.int(),
  createdAt: isoMomentSchema,
  patientName: z.string().nullable(),
  claimNumber: z.string().nullable(),
});
export type PrintedDocumentRow = z.infer<typeof printedDocumentSchema>;

/** Whom or what a paper was about: the kept document, or where nothing was kept, the claim or patient it shows. */
const paperSubjectSchema = z.strictObject({
  documentId: id.nullable(),
  claimId: id.nullable(),
  patientId: id.nullable(),
});
export type PaperSubject = z.infer<typeof paperSubjectSchema>;

export const printedDocumentCalls = {
  "documents.search": query({
    summary: "Everything the practice printed, newest first, by title, patient or claim number.",
    input: z.strictObject({
      text: z.string().trim().max(60),
      kind: documentKindSchema.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(printedDocumentSchema), total: z.int() }),
  }),
  "documents.printed": command({
    summary: "Notes in the audit trail that a paper went to the system's print dialog.",
    input: paperSubjectSchema,
    output: z.strictObject({}),
  }),
  "documents.saved": command({
    summary: "Notes in the audit trail that a paper was saved as a PDF file.",
    input: paperSubjectSchema,
    output: z.strictObject({}),
  }),
} as const;
