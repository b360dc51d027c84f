import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";

/** One reason by which a payer lowered (positive) or raised (negative) what it paid. CARC with its group, verbatim. */
export const payerAdjustmentSchema = z.strictObject({
  group: z.string().max(2),
  carc: z.string().max(5),
  amountCents: centsSchema,
  quantity: z.string().max(15).optional(),
});
export type PayerAdjustment = z.infer<typeof payerAdjustmentSchema>;

/** MOA: how Medicare reckoned an outpatient claim. Amounts and remark codes as the payer sent them. */
export const outpatientAnswerSchema = z.strictObject({
  /** Decimal text. Texts have no bound here: a payer's odd file must not make its answer unreadable. */
  reimbursementRate: z.string().optional(),
  payableCents: centsSchema.optional(),
  remarkCodes: z.array(z.string()).max(5).optional(),
  renalDiseasePaymentCents: centsSchema.optional(),
  professionalComponentCents: centsSchema.optional(),
});
export type OutpatientAnswer = z.infer<typeof outpatientAnswerSchema>;

/** MIA: how Medicare reckoned an inpatient stay. Day counts are decimal text; the names follow the segment's elements. */
export const inpatientAnswerSchema = z.strictObject({
  coveredDays: z.string().max(15).optional(),
  lifetimePsychiatricDays: z.string().max(15).optional(),
  drgCents: centsSchema.optional(),
  /** MIA05 and MIA20 to 23. */
  remarkCodes: z.array(z.string().max(50)).max(5).optional(),
  disproportionateShareCents: centsSchema.optional(),
  secondaryPayerPassThroughCents: centsSchema.optional(),
  capitalCents: centsSchema.optional(),
  capitalFederalCents: centsSchema.optional(),
  capitalHospitalCents: centsSchema.optional(),
  capitalShareCents: centsSchema.optional(),
  oldCapitalCents: centsSchema.optional(),
  capitalTeachingCents: centsSchema.optional(),
  operatingHospitalCents: centsSchema.optional(),
  costReportDays: z.string().max(15).optional(),
  operatingFederalCents: centsSchema.optional(),
  capitalOutlierCents: centsSchema.optional(),
  indirectTeachingCents: centsSchema.optional(),
  professionalComponentCents: centsSchema.optional(),
  capitalExceptionCents: centsSchema.optional(),
});
export type InpatientAnswer = z.infer<typeof inpatientAnswerSchema>;

const lineAnswerSchema = z.strictObject({
  lineNumber: z.int().min(1).max(999),
  paidCents: centsSchema,
  paidUnits: z.string().max(15),
  /** What the payer paid it as; empty for a revenue line without procedure. */
  procedureCode: z.string().max(48),
  modifiers: z.array(z.string().max(2)).max(4),
  /** ER, IV or WK; HP for a rate code (institutional). Absent: HC. */
  procedureList: z.enum(["ER", "IV", "WK", "HP"]).optional(),
  description: z.string().max(80).optional(),
  /** SVD04, institutional only. */
  revenueCode: z.string().max(48).optional(),
  /** The line into which the payer put this one (SVD06). */
  bundledIntoLine: z.int().min(1).max(999_999).optional(),
  adjustments: z.array(payerAdjustmentSchema),
  /** Where it differs from the claim's. */
  adjudicationDate: isoDateSchema.optional(),
  /** AMT EAF of the line, where it is not simply the sum of the line's PR reasons. */
  remainingPatientLiabilityCents: centsSchema.optional(),
});
export type LineAnswer = z.infer<typeof lineAnswerSchema>;

/** What an earlier payer answered, kept verbatim for the next payer (loops 2320, 2330B, 2430). */
export const priorAdjudicationSchema = z.strictObject({
  paidCents: centsSchema,
  adjudicationDate: isoDateSchema,
  /** The payer's claim control number (CLP07 → 2330B REF F8). */
  payerControlNumber: z.string().max(50).optional(),
  claimAdjustments: z.array(payerAdjustmentSchema),
  lines: z.array(lineAnswerSchema),
  /** Patient liability still open after this payer (AMT EAF), when known. */
  remainingPatientLiabilityCents: centsSchema.optional(),
  /** The payer has sent the claim on to the next one (CLP02 19 to 21, NM1 TT). A file tells it by remarks alone. */
  forwarded: z.literal(true).optional(),
  outpatient: outpatientAnswerSchema.optional(),
  inpatient: inpatientAnswerSchema.optional(),
});
export type PriorAdjudication = z.infer<typeof priorAdjudicationSchema>;
