import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { estimateWishSchema } from "../patient-billing/estimates/estimate-wish.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const pdfSchema = z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() });
const notNegative = enteredCentsSchema.refine((amount) => amount >= 0, "This amount cannot be below zero.");

export const estimateRowSchema = z.strictObject({
  estimateId: id,
  number: z.int(),
  patientId: id,
  patientName: z.string(),
  primaryService: z.string(),
  fromDate: isoDateSchema,
  throughDate: isoDateSchema,
  givenDate: isoDateSchema,
  /** The last day on which it might be given; null where the law sets none. */
  dueDate: isoDateSchema.nullable(),
  givenLate: z.boolean(),
  keepUntilDate: isoDateSchema,
  documentId: id,
  totalCents: centsSchema,
  /** Charges for services of its days that no insurance is asked for, less what was taken off them. */
  billedCents: centsSchema,
  /** How far above it the bill is when the patient may dispute it: 400 dollars or more. */
  excessCents: centsSchema.nullable(),
  /** Another was given in its place. */
  replaced: z.boolean(),
  dispute: z
    .strictObject({
      disputeId: id,
      openedDate: isoDateSchema,
      reason: z.string(),
      closedDate: isoDateSchema.nullable(),
      outcome: z.string().nullable(),
    })
    .nullable(),
});
export type EstimateRow = z.infer<typeof estimateRowSchema>;

/** What a plan's benefits were when somebody asked. */
export const benefitsSchema = z.strictObject({
  asOfDate: isoDateSchema,
  deductibleLeftCents: notNegative,
  copayCents: notNegative,
  coinsurancePercent: z.int().min(0).max(100),
  outOfPocketLeftCents: notNegative.nullable(),
  source: z.string().trim().max(80),
});

const shareSchema = z.strictObject({
  allowedCents: centsSchema,
  deductibleCents: centsSchema,
  coinsuranceCents: centsSchema,
  copayCents: centsSchema,
  limitedCents: centsSchema,
  shareCents: centsSchema,
  planCents: centsSchema,
});

export const estimateCalls = {
  "estimates.preview": query({
    summary: "A good-faith estimate as it would print now, and until when it must be given. Nothing is kept.",
    input: z.strictObject({ patientId: id, wish: estimateWishSchema }),
    output: pdfSchema.extend({ dueDate: isoDateSchema.nullable(), totalCents: centsSchema }).strict(),
  }),
  "estimates.give": command({
    summary: "Gives a good-faith estimate: it is printed and kept byte for byte for its time.",
    input: z.strictObject({ patientId: id, wish: estimateWishSchema, replacesId: id.nullable() }),
    output: z.strictObject({ estimateId: id, number: z.int(), documentId: id }),
  }),
  "estimates.list": query({
    summary: "Estimates given to a patient, or to all, newest first, with what was billed since.",
    input: z.strictObject({ patientId: id.nullable() }),
    output: z.array(estimateRowSchema),
  }),
  "estimates.dispute": command({
    summary: "Notes that the patient disputes a bill above its estimate: nothing is collected while it is open.",
    input: z.strictObject({ estimateId: id, openedDate: isoDateSchema, reason: z.string().trim().min(1).max(200) }),
    output: z.strictObject({ disputeId: id }),
  }),
  "estimates.closeDispute": command({
    summary: "Notes how a dispute ended.",
    input: z.strictObject({ disputeId: id, closedDate: isoDateSchema, outcome: z.string().trim().min(1).max(200) }),
    output: z.strictObject({}),
  }),
  "benefits.record": command({
    summary: "Records what a plan's benefits are as of a day; what was recorded before stays.",
    input: z.strictObject({ patientId: id, coverageId: id, benefits: benefitsSchema }),
    output: z.strictObject({}),
  }),
  "counter.show": query({
    summary: "A patient at the counter: what the plan asks for the visit, what is owed now and what waits.",
    input: z.strictObject({ patientId: id }),
    output: z.strictObject({
      coverage: z
        .strictObject({
          coverageId: id,
          payerName: z.string(),
          memberId: z.string(),
          benefits: benefitsSchema.nullable(),
        })
        .nullable(),
      /** Of the benefits, else of the coverage; null when nobody said. */
      copayCents: centsSchema.nullable(),
      /** Owed by the patient now: what is under a plan and not due is left out. */
      owedCents: centsSchema,
      /** Of it, an instalment that is due. */
      instalmentCents: centsSchema,
      notDueCents: centsSchema,
      insurancePendingCents: centsSchema,
      unappliedCents: centsSchema,
    }),
  }),
  "counter.estimateShare": query({
    summary: "What a patient will owe of a visit by the benefits given, at what the payer allowed last or at our fees.",
    input: z.strictObject({
      patientId: id,
      coverageId: id,
      serviceDate: isoDateSchema,
      benefits: benefitsSchema.pick({
        deductibleLeftCents: true,
        copayCents: true,
        coinsurancePercent: true,
        outOfPocketLeftCents: true,
      }),
      services: z
        .array(
          z.strictObject({
            procedureCode: z.string().trim().min(1).max(48),
            units: z.int().min(1).max(999),
            preventive: z.boolean(),
          }),
        )
        .min(1)
        .max(20),
    }),
    output: z.strictObject({
      services: z.array(
        z.strictObject({
          procedureCode: z.string(),
          label: z.string(),
          /** Null: neither an answer of this payer nor the fee schedule has a price. */
          allowedCents: centsSchema.nullable(),
          basis: z.enum(["last-allowed", "fee", "none"]),
          /** The day of the service that the payer allowed it for. */
          basisDate: isoDateSchema.nullable(),
        }),
      ),
      share: shareSchema,
    }),
  }),
} as const;
