import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { LETTER_LANGUAGES } from "../forms/letters/letter-kind.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const language = z.enum(LETTER_LANGUAGES);

const pdfSchema = z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() });
const keptSchema = z.strictObject({ documentId: id, pageCount: z.int() });

/** The days are the first and the last of the services; null: from the account's first, to today. */
const billInput = z.strictObject({
  patientId: id,
  fromDate: isoDateSchema.nullable(),
  toDate: isoDateSchema.nullable(),
  language,
});
const superbillInput = z.strictObject({ claimId: id, language });
const historyInput = z.strictObject({ claimId: id });

export const paperCalls = {
  "itemisedBills.preview": query({
    summary:
      "Every service of a patient in a period with what was charged, paid, adjusted and is left. Nothing is kept.",
    input: billInput,
    output: pdfSchema,
  }),
  "itemisedBills.print": command({
    summary: "Prints an itemised bill; the PDF is kept byte for byte (documents.get).",
    input: billInput,
    output: keptSchema,
  }),
  "superbills.preview": query({
    summary: "What a patient hands to an insurer to be paid back: codes, diagnoses and charges of one visit.",
    input: superbillInput,
    output: pdfSchema,
  }),
  "superbills.print": command({
    summary: "Prints a superbill; the PDF is kept byte for byte (documents.get).",
    input: superbillInput,
    output: keptSchema,
  }),
  "claimHistories.preview": query({
    summary: "Everything that happened to a claim: sent, answered, posted, noted, printed. Nothing is kept.",
    input: historyInput,
    output: pdfSchema,
  }),
  "claimHistories.print": command({
    summary: "Prints a claim's history; the PDF is kept byte for byte (documents.get).",
    input: historyInput,
    output: keptSchema,
  }),
} as const;
