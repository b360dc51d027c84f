import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";
import { stockFormSchema } from "./printers.ts";

const id = z.string().min(1).max(40);

/** A warning of what stands otherwise on paper than in the claim, by box. */
const formWarningSchema = z.strictObject({ box: z.string(), message: z.string() });

const pdfSchema = z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() });

/** `data`: text alone, for red stock. `facsimile`: on a drawn black form, for plain paper. */
export const claimFormModeSchema = z.enum(["data", "facsimile"]);
export type ClaimFormMode = z.infer<typeof claimFormModeSchema>;

/** The printer by whose offset data is moved; null for the chosen one. */
const printerId = id.nullable().default(null);

const paperClaimSchema = z.strictObject({
  claimId: id,
  claimNumber: z.string(),
  patientName: z.string(),
  payerName: z.string(),
  serviceDate: isoDateSchema.nullable(),
  totalCents: centsSchema,
  form: stockFormSchema,
  /** Whether a payer before has answered, so that its remittance page lies with the form. */
  withRemittance: z.boolean(),
});
export type PaperClaim = z.infer<typeof paperClaimSchema>;

/** A claim that was left out of a print, and why. */
const leftOutSchema = z.strictObject({ claimId: id, claimNumber: z.string(), reason: z.string() });

export const claimFormCalls = {
  "claimForms.preview": query({
    summary:
      "A claim on its form, CMS-1500 or UB-04: data only for red stock, or on a drawn form; with its print-image text. Nothing is kept.",
    input: z.strictObject({ claimId: id, mode: claimFormModeSchema, printerId }),
    output: pdfSchema
      .extend({
        form: stockFormSchema,
        /** The same as print-image text: forms of fixed lines and columns. */
        text: z.string(),
        warnings: z.array(formWarningSchema),
      })
      .strict(),
  }),
  "claimForms.print": command({
    summary: "Prints a claim on paper: the PDF is kept byte for byte (documents.get) and the claim counts as printed.",
    input: z.strictObject({ claimId: id, mode: claimFormModeSchema, printerId }),
    output: z.strictObject({ documentId: id, pageCount: z.int(), warnings: z.array(formWarningSchema) }),
  }),
  "claimForms.waiting": query({
    summary: "Claims that go on paper and were not printed yet, and those that must wait with the reason.",
    input: z.strictObject({}),
    output: z.strictObject({
      ready: z.array(paperClaimSchema),
      leftOut: z.array(paperClaimSchema.extend({ reason: z.string() }).strict()),
    }),
  }),
  "claimForms.printMany": command({
    summary:
      "Prints many claims on one form as one document that is kept byte for byte; each counts as printed. A secondary claim's remittance page lies behind its form, or where the form is red stock, in a second document for plain paper. Claims that cannot go are left out and named.",
    input: z.strictObject({
      claimIds: z.array(id).min(1).max(1000),
      form: stockFormSchema,
      mode: z.enum(["data", "facsimile", "text"]),
      printerId,
    }),
    output: z.strictObject({
      documentId: id,
      /** Of the remittance pages, where they could not lie behind their forms. */
      remittanceDocumentId: id.nullable(),
      claimCount: z.int(),
      pageCount: z.int(),
      leftOut: z.array(leftOutSchema),
      warnings: z.array(formWarningSchema.extend({ claimNumber: z.string() }).strict()),
    }),
    timeoutMs: 600_000,
  }),
  "claimForms.saveText": command({
    summary: "Writes the kept print-image text of a print into a folder, always the same bytes.",
    input: z.strictObject({ documentId: id, folder: fileTokenSchema }),
    output: z.strictObject({ fileName: z.string(), byteCount: z.int(), sha256: z.string() }),
  }),
  "claimForms.testPrint": query({
    summary:
      "A page to adjust a printer to red stock: alignment marks at the form's corners, with the printer's offset in force.",
    input: z.strictObject({ printerId, form: stockFormSchema.default("cms1500") }),
    output: pdfSchema,
  }),
} as const;
