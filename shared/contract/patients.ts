import { z } from "zod";
import { addressSchema, coverageRankSchema, relationshipCodeSchema, sexSchema } from "../claims/claim.ts";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) => text(max).nullable();
const id = z.string().min(1).max(40);

const personSchema = z.strictObject({
  last: text(60).min(1),
  first: text(35).min(1),
  middle: optionalText(25),
  suffix: optionalText(10),
});

export const coverageSchema = z.strictObject({
  /** Null for a coverage that was never saved. */
  id: id.nullable(),
  rank: coverageRankSchema,
  payerId: id,
  relationship: relationshipCodeSchema,
  /** Null when the patient is the subscriber (relationship 18). */
  subscriber: z
    .strictObject({
      last: text(60).min(1),
      first: text(35).min(1),
      middle: optionalText(25),
      birthDate: isoDateSchema.nullable(),
      sex: sexSchema.nullable(),
      /** Null: the patient's own address. */
      address: addressSchema.nullable(),
    })
    .nullable(),
  memberId: text(80).min(1),
  groupNumber: optionalText(50),
  planName: optionalText(60),
  medicareSecondaryReason: z.enum(["12", "13", "14", "15", "16", "41", "42", "43", "47"]).nullable(),
  copayCents: enteredCentsSchema.nullable(),
  effectiveFrom: isoDateSchema.nullable(),
  effectiveTo: isoDateSchema.nullable(),
});
export type Coverage = z.infer<typeof coverageSchema>;

export const patientSchema = personSchema.extend({
  id,
  accountNumber: z.string(),
  birthDate: isoDateSchema,
  sex: sexSchema,
  address: addressSchema,
  phone: optionalText(10),
  email: optionalText(100),
  deathDate: isoDateSchema.nullable(),
  /** Who pays what the patient owes. Null: the patient. */
  guarantor: personSchema
    .omit({ middle: true, suffix: true })
    .extend({ relationship: text(20), address: addressSchema, phone: optionalText(10) })
    .nullable(),
  /** Day on which the release of information was signed (box 12). Null: not on file. */
  releaseSignedDate: isoDateSchema.nullable(),
  /** Day on which benefits were assigned to the practice (box 13). Null: not on file. */
  assignmentSignedDate: isoDateSchema.nullable(),
  statementHoldReason: optionalText(80),
  statementHoldUntil: isoDateSchema.nullable(),
  note: optionalText(400),
  coverages: z.array(coverageSchema).max(9),
  /** Raised by each save; a save with an older one is refused as stale. */
  version: z.int(),
});
export type Patient = z.infer<typeof patientSchema>;

export const patientDraftSchema = patientSchema
  .extend({ id: id.nullable(), accountNumber: z.string().nullable() })
  .strict();
export type PatientDraft = z.infer<typeof patientDraftSchema>;

export const patientRowSchema = z.strictObject({
  id,
  accountNumber: z.string(),
  last: z.string(),
  first: z.string(),
  middle: z.string().nullable(),
  birthDate: isoDateSchema,
  phone: z.string().nullable(),
  primaryPayerName: z.string().nullable(),
  lastVisitDate: isoDateSchema.nullable(),
  insuranceCents: centsSchema,
  patientCents: centsSchema,
});
export type PatientRow = z.infer<typeof patientRowSchema>;

export const patientCalls = {
  "patients.search": query({
    summary: "Type-ahead on patients by name, account number, member number, phone or birth date.",
    input: z.strictObject({ text: text(60), limit: z.int().min(1).max(50) }),
    output: z.array(
      patientRowSchema.pick({ id: true, accountNumber: true, last: true, first: true, middle: true, birthDate: true }),
    ),
  }),
  "patients.list": query({
    summary: "A page of patients in name order with what insurance and patient owe.",
    input: z.strictObject({ text: text(60), offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ rows: z.array(patientRowSchema), total: z.int() }),
  }),
  "patients.get": query({
    summary: "One patient with coverages.",
    input: z.strictObject({ patientId: id }),
    output: patientSchema,
  }),
  "patients.findDuplicates": query({
    summary: "Patients that may be the same person: same name and birth date, member number, or phone with first name.",
    input: z.strictObject({
      patientId: id.nullable(),
      last: text(60),
      first: text(35),
      birthDate: isoDateSchema.nullable(),
      phone: optionalText(10),
      memberIds: z.array(text(80)).max(9),
    }),
    output: z.array(
      patientRowSchema
        .pick({ id: true, accountNumber: true, last: true, first: true, middle: true, birthDate: true })
        .extend({ reason: z.string() })
        .strict(),
    ),
  }),
  "patients.save": command({
    summary: "Registers a patient, or changes one, with coverages; overlapping coverages of a rank are refused.",
    input: patientDraftSchema,
    output: z.strictObject({ id, accountNumber: z.string() }),
  }),
} as const;
