import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { STATEMENT_REFUSALS } from "../patient-billing/statement-refusal.ts";
import { agingSchema } from "./accounts.ts";
import { command, query } from "./call.ts";
import { pdfSchema } from "./documents.ts";
import { fileTokenSchema } from "./file-token.ts";

const id = z.string().min(1).max(40);
const nothing = z.strictObject({});
const reason = z.string().trim().min(1).max(80);
const sentences = (max: number) => z.string().trim().max(max);
const patientIds = z.array(id).min(1).max(20_000);
const languageSchema = z.enum(["en", "es"]);

/** Who gets a statement in one run, where that differs from what the practice always does. */
export const statementOptionsSchema = z.strictObject({
  minimumCents: enteredCentsSchema,
  intervalDays: z.int().min(0).max(365),
  /** The most statements about the same balance; null: no end. */
  maximumCount: z.int().min(1).max(99).nullable(),
  perFamily: z.boolean(),
});
export type StatementOptions = z.infer<typeof statementOptionsSchema>;

const chosenSchema = z.strictObject({
  patientId: id,
  /** Last, First; of a family the first of them, with how many more. */
  patientName: z.string(),
  amountCents: centsSchema,
  insurancePendingCents: centsSchema,
  lastStatementDate: isoDateSchema.nullable(),
  /** What is owed by days since it became the patient's; what a plan does not ask for yet has no age. */
  aging: agingSchema,
});

export const dueStatementSchema = chosenSchema
  .extend({
    /** Everybody whom it asks, the addressee's own account first. */
    patientIds: z.array(id).min(1),
    /** Which statement about this balance it will be; 1 is the first. */
    statementNumber: z.int(),
    /** The sentence that it will carry for those who owe for long, in the patient's language; null: none. */
    message: z.string().nullable(),
    language: languageSchema,
    largePrint: z.boolean(),
    plan: z.enum(["current", "missed", "defaulted"]).nullable(),
    /** By how much bills exceed a good-faith estimate where the patient may dispute them; zero: nowhere. */
    estimateExcessCents: centsSchema,
  })
  .strict();
export type DueStatementRow = z.infer<typeof dueStatementSchema>;

const leftOutSchema = chosenSchema.extend({ code: z.enum(STATEMENT_REFUSALS), reason: z.string() }).strict();

export const statementRunSchema = z.strictObject({
  id,
  number: z.int(),
  state: z.enum(["making", "made", "undone"]),
  runDate: isoDateSchema,
  userName: z.string(),
  statementCount: z.int(),
  /** How many of its statements and stacks are drawn, and how many there are. */
  drawnCount: z.int(),
  drawingCount: z.int(),
  totalCents: centsSchema,
  /** Its statements one behind the other, for the printer: one document, several for very large runs. */
  stackDocumentIds: z.array(id),
  undoneDate: isoDateSchema.nullable(),
  undoneReason: z.string().nullable(),
});
export type StatementRun = z.infer<typeof statementRunSchema>;

export const statementSettingsSchema = z.strictObject({
  maximumCount: z.int().min(1).max(99).nullable(),
  perFamily: z.boolean(),
  /** Where patients pay in the web; printed as a code to point a telephone at. Empty: none. */
  paymentPageUrl: z.union([z.literal(""), z.url({ protocol: /^https$/ }).max(120)]),
  spanishMessage: sentences(400),
});
export type StatementSettings = z.infer<typeof statementSettingsSchema>;

export const dunningMessageSchema = z.strictObject({
  id,
  minimumCount: z.int().min(1).max(99),
  minimumAgeDays: z.int().min(0).max(3650),
  missedPlan: z.boolean(),
  english: sentences(300).min(1),
  spanish: sentences(300).min(1),
});

export const patientMailingSchema = z.strictObject({
  language: languageSchema,
  largePrint: z.boolean(),
  /** The day on which mail came back from the address on file; null when none did, or the address is another now. */
  returnedDate: isoDateSchema.nullable(),
});
export type PatientMailing = z.infer<typeof patientMailingSchema>;

export const statementCalls = {
  "statements.preview": query({
    summary: "Who gets a statement today, how much, with which message, and who is left out and why.",
    input: z.strictObject({ options: statementOptionsSchema.optional() }),
    output: z.strictObject({
      options: statementOptionsSchema,
      due: z.array(dueStatementSchema),
      leftOut: z.array(leftOutSchema),
      totalCents: centsSchema,
    }),
    timeoutMs: 120_000,
  }),
  "statements.previewOne": query({
    summary: "One statement as it would print now, for a patient or those of one envelope. Nothing is kept.",
    input: z.strictObject({ patientIds: z.array(id).min(1).max(20) }),
    output: pdfSchema,
  }),
  "statements.startRun": command({
    summary:
      "Starts a run of statements for the patients named, all of them due by its options; it counts for nothing until it is finished.",
    input: z.strictObject({ patientIds, options: statementOptionsSchema.optional() }),
    output: z.strictObject({ runId: id, statementCount: z.int(), totalCents: centsSchema }),
    timeoutMs: 120_000,
  }),
  "statements.startOne": command({
    summary: "Starts a run of one statement that was asked for: only what is owed and a bankruptcy are looked at.",
    input: z.strictObject({ patientId: id }),
    output: z.strictObject({ runId: id, statementCount: z.int(), totalCents: centsSchema }),
  }),
  "statements.drawRun": command({
    summary: "Draws the next few statements of a run that is being made, or the next stack of them.",
    input: z.strictObject({ runId: id }),
    output: z.strictObject({ drawnCount: z.int(), drawingCount: z.int() }),
    timeoutMs: 120_000,
  }),
  "statements.finishRun": command({
    summary: "Finishes a run that is drawn: its statements are kept byte for byte (documents.get) and count from now.",
    input: z.strictObject({ runId: id }),
    output: z.strictObject({
      statementCount: z.int(),
      totalCents: centsSchema,
      documentIds: z.array(id),
      stackDocumentIds: z.array(id),
    }),
    timeoutMs: 600_000,
  }),
  "statements.discardRun": command({
    summary: "Gives up a run that is being made. Nothing of it is left.",
    input: z.strictObject({ runId: id }),
    output: nothing,
  }),
  "statements.undoRun": command({
    summary:
      "Undoes a run with a reason: its statements stay readable and count no more, as if they had not been sent.",
    input: z.strictObject({ runId: id, reason }),
    output: z.strictObject({ statementCount: z.int() }),
  }),
  "statements.exportRun": command({
    summary:
      "Writes a run into one ZIP file for a mailing service: a PDF a statement, and a list of whom each goes to.",
    input: z.strictObject({ runId: id, file: fileTokenSchema }),
    output: z.strictObject({ statementCount: z.int(), byteCount: z.int() }),
    timeoutMs: 600_000,
  }),
  "statements.runs": query({
    summary: "Runs of statements, the newest first.",
    input: nothing,
    output: z.array(statementRunSchema),
  }),
  "statements.list": query({
    summary: "Statements made, newest first; those of a run that was undone say so.",
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
        runId: id.nullable(),
        runNumber: z.int().nullable(),
        undone: z.boolean(),
        dunningText: z.string(),
      }),
    ),
  }),
  "statementSettings.get": query({
    summary: "How the practice sends statements, beside what stands with the practice.",
    input: nothing,
    output: statementSettingsSchema,
  }),
  "statementSettings.save": command({
    summary: "Changes how the practice sends statements.",
    input: statementSettingsSchema,
    output: nothing,
  }),
  "dunningMessages.list": query({
    summary: "The sentences for those who owe for long, the mildest first.",
    input: nothing,
    output: z.array(dunningMessageSchema),
  }),
  "dunningMessages.save": command({
    summary: "Adds or changes a sentence for those who owe for long; two with the same conditions are refused.",
    input: dunningMessageSchema.extend({ id: id.nullable() }).strict(),
    output: z.strictObject({ id }),
  }),
  "dunningMessages.remove": command({
    summary: "Takes a sentence off the list.",
    input: z.strictObject({ id }),
    output: nothing,
  }),
  "patientMailing.get": query({
    summary: "How a patient's bills are sent: language, print size, and whether mail came back.",
    input: z.strictObject({ patientId: id }),
    output: patientMailingSchema,
  }),
  "patientMailing.save": command({
    summary: "Changes how a patient's bills are sent. Mail that came back counts for the address on file now.",
    input: z.strictObject({ patientId: id, language: languageSchema, largePrint: z.boolean(), returned: z.boolean() }),
    output: nothing,
  }),
} as const;
