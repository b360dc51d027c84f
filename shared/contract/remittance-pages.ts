import { z } from "zod";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

export const remittancePageCalls = {
  "remittancePages.preview": query({
    summary:
      "What the payers before answered for one claim, as the page that lies with a paper claim to the next payer. Nothing is kept.",
    input: z.strictObject({ claimId: id }),
    output: z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() }),
  }),
  "remittancePages.print": command({
    summary: "Prints the earlier payers' remittance for one claim; the PDF is kept byte for byte (documents.get).",
    input: z.strictObject({ claimId: id }),
    output: z.strictObject({ documentId: id, pageCount: z.int() }),
  }),
} as const;
