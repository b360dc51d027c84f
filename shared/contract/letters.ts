import { z } from "zod";
import { addressSchema } from "../claims/claim.ts";
import { isoMomentSchema } from "../dates/iso-date.ts";
import { LETTER_KINDS, LETTER_LANGUAGES } from "../forms/letters/letter-kind.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

export const letterKindSchema = z.enum(LETTER_KINDS);
export const letterLanguageSchema = z.enum(LETTER_LANGUAGES);

/** Longer than any text that is right, so that one that is too long is answered with its own sentence. */
const letterTextSchema = z.string().max(20_000);

/** A claim, a patient or a refund. */
export const letterSubjectSchema = z.strictObject({ kind: z.enum(["claim", "patient", "refund"]), id });
export type LetterSubject = z.infer<typeof letterSubjectSchema>;

export const letterRecipientSchema = z.strictObject({
  /** May be empty while the letter is written; a printed one goes to somebody. */
  name: z.string().trim().max(120),
  address: addressSchema.nullable(),
});

const templateSchema = z.strictObject({ kind: letterKindSchema, language: letterLanguageSchema });

const letterSchema = z.strictObject({
  kind: letterKindSchema,
  language: letterLanguageSchema,
  subject: letterSubjectSchema,
  recipient: letterRecipientSchema,
  /** The text of this one letter, with its fields. */
  text: letterTextSchema,
});

const pdfSchema = z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() });

export const letterCalls = {
  "letterTemplates.list": query({
    summary: "The texts of letters in force: which the practice changed, and when.",
    input: z.strictObject({}),
    output: z.array(
      templateSchema.extend({
        label: z.string(),
        own: z.boolean(),
        savedAt: isoMomentSchema.nullable(),
        userName: z.string().nullable(),
      }),
    ),
  }),
  "letterTemplates.get": query({
    summary: "One letter's text with every earlier version, the one in force first; version 0 is ours as shipped.",
    input: templateSchema,
    output: z.strictObject({
      versions: z.array(
        z.strictObject({
          version: z.int(),
          text: z.string(),
          own: z.boolean(),
          savedAt: isoMomentSchema.nullable(),
          userName: z.string().nullable(),
        }),
      ),
    }),
  }),
  "letterTemplates.save": command({
    summary: "Saves a letter's text as its next version. A text with anything wrong in it is refused with its line.",
    input: templateSchema.extend({ text: letterTextSchema, basedOnVersion: z.int().min(0) }).strict(),
    output: z.strictObject({ version: z.int() }),
  }),
  "letterTemplates.reset": command({
    summary: "Puts the text that Billwright ships in force again; the practice's own stays among the versions.",
    input: templateSchema.extend({ basedOnVersion: z.int().min(0) }).strict(),
    output: z.strictObject({ version: z.int() }),
  }),
  "letters.subjects": query({
    summary: "Claims, patients or refunds to preview a letter with, newest first, or those that a text finds.",
    input: z.strictObject({ kind: z.enum(["claim", "patient", "refund"]), text: z.string().max(60) }),
    output: z.array(z.strictObject({ id, title: z.string() })),
  }),
  "letters.start": query({
    summary: "What a letter about a claim, a patient or a refund begins with: text, recipient, language.",
    input: z.strictObject({
      kind: letterKindSchema,
      language: letterLanguageSchema.nullable(),
      subject: letterSubjectSchema,
    }),
    output: z.strictObject({
      language: letterLanguageSchema,
      text: z.string(),
      recipient: z.strictObject({ name: z.string(), address: addressSchema.nullable() }),
    }),
  }),
  "letters.preview": query({
    summary: "A letter as it would print now, and the fields that leave a gap. Nothing is kept.",
    input: letterSchema,
    output: pdfSchema.extend({ emptyFields: z.array(z.string()) }).strict(),
  }),
  "letters.print": command({
    summary: "Prints a letter; the PDF is kept byte for byte (documents.get) with the text that it was written with.",
    input: letterSchema,
    output: z.strictObject({ documentId: id, pageCount: z.int() }),
  }),
  "letters.list": query({
    summary: "Letters written about a claim, a patient or a refund, newest first.",
    input: z.strictObject({ subject: letterSubjectSchema }),
    output: z.array(
      z.strictObject({
        documentId: id,
        kind: letterKindSchema,
        language: letterLanguageSchema,
        title: z.string(),
        recipientName: z.string(),
        pageCount: z.int(),
        createdAt: isoMomentSchema,
      }),
    ),
  }),
} as const;
