import { z } from "zod";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { monthSchema } from "../dates/month.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { planFrequencySchema, planSurplusSchema } from "../patient-billing/plans/plan-terms.ts";
import { planStateSchema } from "../patient-billing/plans/run-plan.ts";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";

const id = z.string().min(1).max(40);
const reason = z.string().trim().min(1).max(120);

/** What the practice decided about payment plans. An agreement keeps the grace and the misses of its own day. */
export const planPolicySchema = z.strictObject({
  minimumInstalmentCents: enteredCentsSchema,
  longestMonths: z.int().min(1).max(120),
  downPaymentPercent: z.int().min(0).max(90),
  graceDays: z.int().min(0).max(60),
  defaultAfterMissed: z.int().min(1).max(12),
});

/** Terms as the biller chooses them. There is no finance charge: see DECISIONS. */
const planWishSchema = z.strictObject({
  lineIds: z.array(id).min(1).max(500),
  downPaymentCents: enteredCentsSchema.refine((amount) => amount >= 0, "A down payment cannot be below zero."),
  frequency: planFrequencySchema,
  firstDate: isoDateSchema,
  division: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("count"), count: z.int() }),
    z.strictObject({ by: z.literal("amount"), amountCents: enteredCentsSchema }),
  ]),
  surplus: planSurplusSchema,
});
export type PlanWish = z.infer<typeof planWishSchema>;

const instalmentSchema = z.strictObject({
  /** 0 is the down payment. */
  number: z.int(),
  dueDate: isoDateSchema,
  amountCents: centsSchema,
});

/** An instalment as it stands today. */
export const planInstalmentSchema = instalmentSchema.extend({
  agreedCents: centsSchema,
  paidCents: centsSchema,
  paidDate: isoDateSchema.nullable(),
  missedDate: isoDateSchema.nullable(),
  curedDate: isoDateSchema.nullable(),
});
export type PlanInstalmentRow = z.infer<typeof planInstalmentSchema>;

const planFiguresSchema = z.strictObject({
  planId: id,
  number: z.int(),
  patientId: id,
  state: planStateSchema,
  /** The day on which the state began. */
  sinceDate: isoDateSchema,
  /** What is or was under the plan, less what insurance or adjustments took away. */
  principalCents: centsSchema,
  paidCents: centsSchema,
  remainingCents: centsSchema,
  /** Due and not paid; all that remains after default. */
  dueCents: centsSchema,
  nextDueDate: isoDateSchema.nullable(),
  nextDueCents: centsSchema.nullable(),
});

const planLineSchema = z.strictObject({
  lineId: id,
  serviceDate: isoDateSchema.nullable(),
  procedureCode: z.string(),
  label: z.string(),
  /** What the patient owes on it now. */
  openCents: centsSchema,
  /** Of it, what is under the plan. */
  plannedCents: centsSchema,
});

export const paymentPlanSchema = planFiguresSchema.extend({
  agreedDate: isoDateSchema.nullable(),
  /** The debt as it was agreed, before insurance or adjustments changed it. */
  agreedCents: centsSchema,
  downPaymentCents: centsSchema,
  frequency: planFrequencySchema,
  firstDate: isoDateSchema,
  instalmentCount: z.int(),
  instalmentCents: centsSchema,
  surplus: planSurplusSchema,
  graceDays: z.int(),
  defaultAfterMissed: z.int(),
  exceptionReason: z.string(),
  instalments: z.array(planInstalmentSchema),
  lines: z.array(planLineSchema),
  events: z.array(
    z.strictObject({ kind: z.string(), eventDate: isoDateSchema, text: z.string(), userName: z.string() }),
  ),
  copies: z.array(z.strictObject({ copyId: id, fileName: z.string(), attachedAt: isoMomentSchema })),
});
export type PaymentPlan = z.infer<typeof paymentPlanSchema>;

const wished = { wish: planWishSchema, totalCents: enteredCentsSchema, exceptionReason: z.string().trim().max(120) };

export const paymentPlanCalls = {
  "planPolicy.get": query({
    summary: "What the practice decided about payment plans.",
    input: z.strictObject({}),
    output: planPolicySchema,
  }),
  "planPolicy.save": command({
    summary: "Keeps the policy for plans that are made from now on; agreements that stand keep theirs.",
    input: planPolicySchema,
    output: z.strictObject({}),
  }),
  "plans.lines": query({
    summary: "The lines that can be laid under a plan: open with the patient, with nothing open at insurance.",
    input: z.strictObject({ patientId: id }),
    output: z.array(planLineSchema),
  }),
  "plans.preview": query({
    summary: "The schedule that terms make, where they leave the policy, and whether disclosure rules apply.",
    input: z.strictObject({ patientId: id, wish: planWishSchema }),
    output: z.strictObject({
      principalCents: centsSchema,
      instalments: z.array(instalmentSchema),
      /** Why no plan can be made of these terms; null when one can. */
      fault: z.string().nullable(),
      /** Where they lie outside the policy: a plan is made only with a reason. */
      concerns: z.array(z.strictObject({ code: z.string(), message: z.string() })),
      /** The notice about truth-in-lending rules; null where they do not apply. */
      disclosure: z.string().nullable(),
    }),
  }),
  "plans.make": command({
    summary: "Lays what the patient owes on lines under a schedule, agreed at once or as a proposal to be signed.",
    input: z.strictObject({ patientId: id, ...wished, agreed: z.boolean() }),
    output: z.strictObject({ planId: id, number: z.int() }),
  }),
  "plans.agree": command({
    summary: "The patient agreed to the proposal: the plan is in force from today.",
    input: z.strictObject({ planId: id }),
    output: z.strictObject({}),
  }),
  "plans.change": command({
    summary: "Agrees new terms for what is open; the former terms stay on record.",
    input: z.strictObject({ planId: id, ...wished, reason }),
    output: z.strictObject({}),
  }),
  "plans.cancel": command({
    summary: "Ends a plan for a reason: what is open is owed and ages as if there were none.",
    input: z.strictObject({ planId: id, reason }),
    output: z.strictObject({}),
  }),
  "plans.ofPatient": query({
    summary: "A patient's plans as they stand today, the newest first, with instalments, lines and what happened.",
    input: z.strictObject({ patientId: id }),
    output: z.array(paymentPlanSchema),
  }),
  "plans.list": query({
    summary: "Every plan that is not over, with what is due this week, and the cash that plans should bring by month.",
    input: z.strictObject({}),
    output: z.strictObject({
      plans: z.array(
        planFiguresSchema.extend({
          patientName: z.string(),
          accountNumber: z.string(),
          /** Due and not paid, or due within seven days, today counted. */
          dueThisWeekCents: centsSchema,
          missedCount: z.int(),
        }),
      ),
      expected: z.array(z.strictObject({ month: monthSchema, instalmentCount: z.int(), expectedCents: centsSchema })),
      /** Instalments of standing plans that are past their day: expected too, in no month to come. */
      pastDueCents: centsSchema,
    }),
  }),
  "plans.printAgreement": command({
    summary: "Prints a plan's agreement in the patient's language; the PDF is kept byte for byte (documents.get).",
    input: z.strictObject({ planId: id, language: z.enum(["en", "es"]) }),
    output: z.strictObject({ documentId: id, pageCount: z.int() }),
  }),
  "plans.attachCopy": command({
    summary: "Keeps the signed agreement, a PDF, JPEG or PNG, with the plan.",
    input: z.strictObject({ planId: id, file: fileTokenSchema }),
    output: z.strictObject({ copyId: id }),
  }),
  "plans.copy": query({
    summary: "A signed agreement as it was attached.",
    input: z.strictObject({ copyId: id }),
    output: z.strictObject({
      fileName: z.string(),
      mediaType: z.enum(["application/pdf", "image/jpeg", "image/png"]),
      sha256: z.string(),
      bytesBase64: z.string(),
    }),
  }),
} as const;
