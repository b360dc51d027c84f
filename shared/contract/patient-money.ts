import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { partySchema, writeOffAccountSchema } from "../ledger/chart-of-accounts.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { agingSchema } from "./accounts.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const reason = z.string().trim().min(1).max(80);
const allocations = z.array(z.strictObject({ lineId: id, amountCents: enteredCentsSchema })).max(500);

/** What the practice decided once: which balances are small, and what a returned check costs the patient. */
export const moneyRulesSchema = z.strictObject({
  smallBalanceCents: enteredCentsSchema,
  smallBalanceDays: z.int().min(0).max(3650),
  returnedCheckFeeCents: enteredCentsSchema,
});
export type MoneyRules = z.infer<typeof moneyRulesSchema>;

export const adjustmentReasonSchema = z.strictObject({
  id,
  code: z.string().trim().min(1).max(12),
  label: z.string().trim().min(1).max(60),
  account: writeOffAccountSchema,
  /** Above it an adjustment must be confirmed. */
  limitCents: enteredCentsSchema,
  active: z.boolean(),
});
export type AdjustmentReason = z.infer<typeof adjustmentReasonSchema>;

/** A payment that concerns an account: the patient's own, or one of somebody else that paid on their lines. */
export const accountPaymentSchema = z.strictObject({
  receiptId: id,
  receivedDate: isoDateSchema,
  method: z.string(),
  number: z.string(),
  amountCents: centsSchema,
  unappliedCents: centsSchema,
  purpose: z.enum(["payment", "copay", "prepayment"]),
  visitDate: isoDateSchema.nullable(),
  state: z.enum(["standing", "voided", "returned"]),
  /** Null when it is this patient's own. */
  otherPayerName: z.string().nullable(),
  /** What stands applied, by line, of whatever account. */
  applied: z.array(
    z.strictObject({
      lineId: id,
      patientId: id,
      patientName: z.string(),
      claimNumber: z.string(),
      serviceDate: isoDateSchema.nullable(),
      procedureCode: z.string(),
      amountCents: centsSchema,
    }),
  ),
});
export type AccountPayment = z.infer<typeof accountPaymentSchema>;

const smallBalanceChoice = {
  limitCents: enteredCentsSchema,
  minimumDays: z.int().min(0).max(3650),
  minimumStatements: z.int().min(0).max(20),
};

/** Money that the practice holds and nobody has asked for yet. */
export const creditSchema = z.strictObject({
  /** Unapplied money of a receipt, or a line that was paid too much. */
  kind: z.enum(["receipt", "line"]),
  owner: z.enum(["patient", "payer"]),
  ownerId: id,
  ownerName: z.string(),
  /** The account to look at; null for a payer's check. */
  patientId: id.nullable(),
  receiptId: id.nullable(),
  lineId: id.nullable(),
  party: partySchema.nullable(),
  what: z.string(),
  amountCents: centsSchema,
  /** Of it, what open refund requests ask for already. */
  requestedCents: centsSchema,
  /** What the owner still owes on lines: what the credit could be applied to. */
  owedCents: centsSchema,
  sinceDate: isoDateSchema,
  daysOpen: z.int(),
  /** Whether the 60 days of 42 CFR 401.305 run from the day on which it is known to be an overpayment. */
  sixtyDays: z.boolean(),
});
export type Credit = z.infer<typeof creditSchema>;

export const refundCauseSchema = z.enum([
  "paid-twice",
  "two-payers-paid",
  "copay-too-high",
  "not-ours",
  "adjusted-twice",
  "prepaid",
  "other",
]);
export type RefundCause = z.infer<typeof refundCauseSchema>;

export const refundSchema = z.strictObject({
  id,
  number: z.string(),
  receiptId: id,
  owner: z.enum(["patient", "payer"]),
  ownerId: id,
  ownerName: z.string(),
  amountCents: centsSchema,
  cause: refundCauseSchema,
  note: z.string(),
  state: z.enum(["requested", "approved", "paid", "withdrawn"]),
  identifiedDate: isoDateSchema,
  requestedDate: isoDateSchema,
  approvedDate: isoDateSchema.nullable(),
  paidDate: isoDateSchema.nullable(),
  method: z.string().nullable(),
  paymentNumber: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The last day of the 60; null where they do not apply. */
  dueDate: isoDateSchema.nullable(),
  /** Negative when it is past; null once it is paid or withdrawn, and where no clock runs. */
  daysLeft: z.int().nullable(),
});
export type Refund = z.infer<typeof refundSchema>;

export const patientMoneyCalls = {
  "moneyRules.get": query({
    summary: "What the practice decided about small balances and returned checks.",
    input: z.strictObject({}),
    output: moneyRulesSchema,
  }),
  "moneyRules.save": command({
    summary: "Changes what the practice decided about small balances and returned checks.",
    input: moneyRulesSchema,
    output: z.strictObject({}),
  }),
  "adjustmentReasons.list": query({
    summary: "The reasons for which income may be given up by hand, each with its account and limit.",
    input: z.strictObject({}),
    output: z.array(adjustmentReasonSchema),
  }),
  "adjustmentReasons.save": command({
    summary: "Adds or changes a reason for adjustments. One that was used keeps its account.",
    input: adjustmentReasonSchema.extend({ id: id.nullable() }),
    output: z.strictObject({ id }),
  }),
  "adjustments.check": query({
    summary:
      "What of an adjustment must be confirmed: above its limit, a federal program's share, a note that is missing.",
    input: z.strictObject({
      lineId: id,
      party: partySchema,
      reasonId: id,
      amountCents: enteredCentsSchema,
      note: z.string().trim().max(200),
    }),
    output: z.array(
      z.strictObject({ code: z.enum(["above-limit", "federal-share", "note-missing"]), message: z.string() }),
    ),
  }),
  "adjustments.post": command({
    summary: "Gives up a part of a line's open amount for a reason of the list.",
    input: z.strictObject({
      patientId: id,
      lineId: id,
      party: partySchema,
      reasonId: id,
      amountCents: enteredCentsSchema,
      note: z.string().trim().max(200),
      /** That the concerns of adjustments.check were read. */
      confirmed: z.boolean(),
    }),
    output: z.strictObject({ entryId: id }),
  }),
  "responsibility.transfer": command({
    summary: "Asks another party for a part of a line: a payer of its claim, or the patient.",
    input: z.strictObject({
      patientId: id,
      lineId: id,
      from: partySchema,
      to: partySchema,
      amountCents: enteredCentsSchema,
      note: reason,
    }),
    output: z.strictObject({ entryId: id }),
  }),
  "entries.undo": command({
    summary: "Undoes one entry that was made by hand on an account, by a reversing entry with a reason.",
    input: z.strictObject({ entryId: id, reason }),
    output: z.strictObject({}),
  }),
  "payments.list": query({
    summary: "The payments that concern an account, with what is applied where and what is not applied.",
    input: z.strictObject({ patientId: id }),
    output: z.array(accountPaymentSchema),
  }),
  "payments.apply": command({
    summary: "Applies waiting money of a payment to lines, also of other accounts of the family.",
    input: z.strictObject({ receiptId: id, allocations: allocations.min(1) }),
    output: z.strictObject({ unappliedCents: centsSchema }),
  }),
  "payments.move": command({
    summary:
      "Moves applied money from a line to another one, of any account, or back to the payment, by offsetting entries.",
    input: z.strictObject({
      receiptId: id,
      fromLineId: id,
      /** Null: it waits on the payment again. */
      toLineId: id.nullable(),
      amountCents: enteredCentsSchema,
      note: reason,
    }),
    output: z.strictObject({ unappliedCents: centsSchema }),
  }),
  "receipts.returnCheck": command({
    summary:
      "The bank returned a patient's check: its applications are undone, its money leaves cash, a fee is charged.",
    input: z.strictObject({
      receiptId: id,
      returnedDate: isoDateSchema,
      /** Zero: no fee. */
      feeCents: enteredCentsSchema,
      reason,
    }),
    output: z.strictObject({ reopenedCents: centsSchema, feeLineId: id.nullable() }),
  }),
  "accounts.family": query({
    summary: "Patients who may be paid for together: the same guarantor, telephone or address.",
    input: z.strictObject({ patientId: id }),
    output: z.array(
      z.strictObject({
        patientId: id,
        name: z.string(),
        accountNumber: z.string(),
        /** Why they are thought to be one family. */
        why: z.string(),
        patientOwesCents: centsSchema,
        lines: z.array(
          z.strictObject({
            lineId: id,
            serviceDate: isoDateSchema,
            procedureCode: z.string(),
            label: z.string(),
            owesCents: centsSchema,
          }),
        ),
      }),
    ),
  }),
  "writeOffs.preview": query({
    summary: "Which small balances would be written off, how much it is, and which are left and why.",
    input: z.strictObject(smallBalanceChoice),
    output: z.strictObject({
      totalCents: centsSchema,
      chosen: z.array(
        z.strictObject({
          patientId: id,
          name: z.string(),
          accountNumber: z.string(),
          amountCents: centsSchema,
          ageDays: z.int(),
          lineCount: z.int(),
        }),
      ),
      skipped: z.array(
        z.strictObject({
          patientId: id,
          name: z.string(),
          accountNumber: z.string(),
          amountCents: centsSchema,
          reason: z.string(),
        }),
      ),
    }),
  }),
  "writeOffs.post": command({
    summary: "Writes off the small balances that were previewed, of the accounts given, as one run.",
    input: z.strictObject({
      ...smallBalanceChoice,
      patientIds: z.array(id).min(1).max(10_000),
      /** What the preview said for these accounts; another sum refuses the run. */
      totalCents: enteredCentsSchema,
    }),
    output: z.strictObject({ runId: id, accountCount: z.int(), totalCents: centsSchema }),
  }),
  "writeOffs.runs": query({
    summary: "The runs that wrote small balances off, the newest first.",
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id,
        runDate: isoDateSchema,
        userName: z.string(),
        accountCount: z.int(),
        totalCents: centsSchema,
        undoneDate: isoDateSchema.nullable(),
      }),
    ),
  }),
  "writeOffs.undo": command({
    summary: "Undoes a whole run of small balances by reversing entries.",
    input: z.strictObject({ runId: id, reason }),
    output: z.strictObject({ entryCount: z.int() }),
  }),
  "credits.list": query({
    summary: "Money that is not applied and lines that were paid too much, patients and payers apart, with days open.",
    input: z.strictObject({ patientId: id.nullable() }),
    output: z.strictObject({
      credits: z.array(creditSchema),
      patientCents: centsSchema,
      payerCents: centsSchema,
      /** The same credits by days open. */
      aging: agingSchema,
    }),
  }),
  "credits.release": command({
    summary:
      "Gives a line's credit back to the payment that made it, the newest first, where it can be applied or refunded.",
    input: z.strictObject({ lineId: id, party: partySchema }),
    output: z.strictObject({ releasedCents: centsSchema, receiptIds: z.array(id) }),
  }),
  "refunds.list": query({
    summary: "Refund requests with their state, the open ones first by the day they are due.",
    input: z.strictObject({ patientId: id.nullable() }),
    output: z.array(refundSchema),
  }),
  "refunds.request": command({
    summary: "Asks for unapplied money of a receipt to be given back to its owner.",
    input: z.strictObject({
      receiptId: id,
      amountCents: enteredCentsSchema,
      cause: refundCauseSchema,
      note: z.string().trim().max(200),
      /** The day on which it was known to be an overpayment. */
      identifiedDate: isoDateSchema,
    }),
    output: z.strictObject({ refundId: id, number: z.string(), dueDate: isoDateSchema.nullable() }),
  }),
  "refunds.approve": command({
    summary: "Approves a refund: the money leaves the receipt and is owed to its owner.",
    input: z.strictObject({ refundId: id }),
    output: z.strictObject({}),
  }),
  "refunds.pay": command({
    summary: "Pays an approved refund, with method, number and day.",
    input: z.strictObject({
      refundId: id,
      method: z.enum(["check", "eft", "cash", "card"]),
      number: z.string().trim().max(50),
      paidDate: isoDateSchema,
    }),
    output: z.strictObject({}),
  }),
  "refunds.withdraw": command({
    summary:
      "Takes a refund back, by reversing entries where it was approved or paid: the money waits on its receipt again.",
    input: z.strictObject({ refundId: id, reason }),
    output: z.strictObject({}),
  }),
  "agency.place": command({
    summary: "Hands what the patient owes on lines to a collection agency.",
    input: z.strictObject({
      patientId: id,
      agencyName: z.string().trim().min(1).max(60),
      lineIds: z.array(id).min(1).max(500),
      /** What it comes to, as it was shown; another sum refuses it. */
      totalCents: enteredCentsSchema,
    }),
    output: z.strictObject({ placementId: id }),
  }),
  "agency.recall": command({
    summary: "Takes back from the agency what is still open: the patient is asked again.",
    input: z.strictObject({ placementId: id, reason }),
    output: z.strictObject({ recalledCents: centsSchema }),
  }),
  "agency.list": query({
    summary: "Placements with an agency, with what is still open with it.",
    input: z.strictObject({ patientId: id }),
    output: z.array(
      z.strictObject({
        id,
        agencyName: z.string(),
        placedDate: isoDateSchema,
        placedCents: centsSchema,
        openCents: centsSchema,
        recalledDate: isoDateSchema.nullable(),
      }),
    ),
  }),
} as const;
