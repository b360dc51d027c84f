import { z } from "zod";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

/** Whose answers: of the payers before the one that the claim goes to, for that payer's eyes; or all there are. */
const pageInput = z.strictObject({ claimId: id, payers: z.enum(["before", "all"]).default("before") });

export const remittancePageCalls = {
  "remittancePages.preview": query({
    summary:
      "What payers answered for one claim, as a page with a glossary of the codes used: of the payers before, to lie with a paper claim to the next one, or of all. Nothing is kept.",
    input: pageInput,
    output: z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() }),
  }),
  "remittancePages.print": command({
    summary: "Prints payers' remittance for one claim; the PDF is kept byte for byte (documents.get).",
    input: pageInput,
    output: z.strictObject({ documentId: id, pageCount: z.int() }),
  }),
} as const;
