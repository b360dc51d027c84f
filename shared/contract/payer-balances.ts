import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const reference = z.string().min(1).max(50);

/** A payer's balance under one of its references (835 PLB03-2, or the number of a held reversal's claim). */
export const payerReferenceSchema = z.strictObject({
  payerId: id,
  payerName: z.string(),
  reference,
  /** Positive: the payer will take it from a later check. Negative: the payer took or owes it. Zero: settled. */
  balanceCents: centsSchema,
  /** What it is, in our words: "Balance carried forward", "Overpayment taken back" … */
  label: z.string(),
  firstDate: isoDateSchema,
  lastDate: isoDateSchema,
  daysOpen: z.int(),
});
export type PayerReference = z.infer<typeof payerReferenceSchema>;

/** One posting under a reference, with the reference's balance after it. */
export const payerMovementSchema = z.strictObject({
  entryId: id,
  postingDate: isoDateSchema,
  label: z.string(),
  amountCents: centsSchema,
  balanceCents: centsSchema,
  /** The check that brought it. */
  remittanceId: id.nullable(),
  checkNumber: z.string().nullable(),
  /** Whether it was set by hand and can be taken back. */
  canUndo: z.boolean(),
});
export type PayerMovement = z.infer<typeof payerMovementSchema>;

/** A line of a claim of this payer against which a balance can be settled. */
export const payerBalanceLineSchema = z.strictObject({
  lineId: id,
  claimId: id,
  claimNumber: z.string(),
  patientName: z.string(),
  serviceDate: isoDateSchema.nullable(),
  procedureCode: z.string(),
  chargeCents: centsSchema,
  /** What is open on the line at the payer's rank. */
  openCents: centsSchema,
});
export type PayerBalanceLine = z.infer<typeof payerBalanceLineSchema>;

export const payerBalanceCalls = {
  "payerBalances.list": query({
    summary: "What payers carry forward and take back, by payer and reference, open ones or all.",
    input: z.strictObject({ withSettled: z.boolean() }),
    output: z.strictObject({
      references: z.array(payerReferenceSchema),
      /** The account's balance over all references, owed by the practice positive: equals the trial balance. */
      totalCents: centsSchema,
    }),
  }),
  "payerBalances.get": query({
    summary: "One reference of a payer: its movements with running balance, their checks, and the claims it names.",
    input: z.strictObject({ payerId: id, reference }),
    output: z.strictObject({
      reference: payerReferenceSchema,
      movements: z.array(payerMovementSchema),
      lines: z.array(payerBalanceLineSchema),
    }),
  }),
  "payerBalances.findLines": query({
    summary: "Lines of a claim of this payer by our claim number or the payer's, to settle a balance against.",
    input: z.strictObject({ payerId: id, text: z.string().trim().min(1).max(50) }),
    output: z.array(payerBalanceLineSchema),
  }),
  "payerBalances.settle": command({
    summary:
      "Settles a payer's balance by hand: against another reference of the payer, or against a line whose take-back or refund came without a reversal.",
    input: z
      .strictObject({
        payerId: id,
        reference,
        /** Exactly one of the two. */
        otherReference: reference.optional(),
        lineId: id.optional(),
        amountCents: enteredCentsSchema.refine((amount) => amount > 0, "Type an amount above zero."),
        note: z.string().trim().min(1).max(200),
      })
      .refine(({ otherReference, lineId }) => (otherReference === undefined) !== (lineId === undefined), {
        message: "Choose either another reference or a line.",
      }),
    output: z.strictObject({ entryId: id, balanceCents: centsSchema }),
  }),
  "payerBalances.undo": command({
    summary: "Takes a settlement by hand back by a reversing entry, with a reason.",
    input: z.strictObject({ entryId: id, reason: z.string().trim().min(1).max(40) }),
    output: z.strictObject({}),
  }),
} as const;
