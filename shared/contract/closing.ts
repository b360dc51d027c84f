import { z } from "zod";
import { entryFilterSchema, figureSchema } from "../closing/entry-filter.ts";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { monthSchema } from "../dates/month.ts";
import { accountSchema } from "../ledger/chart-of-accounts.ts";
import { entryKindSchema } from "../ledger/journal-entry.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const reason = z.string().trim().min(1).max(80);

/** How money came: one slip holds one of them. */
export const depositMethodSchema = z.enum(["check", "cash", "card", "eft", "portal", "none"]);
export type DepositMethod = z.infer<typeof depositMethodSchema>;

/** A receipt whose money is in the books. */
export const depositReceiptSchema = z.strictObject({
  receiptId: id,
  depositDate: isoDateSchema,
  method: depositMethodSchema,
  /** Check number or card reference; empty for cash. */
  number: z.string(),
  /** The payer or the patient who gave it. */
  fromName: z.string(),
  amountCents: centsSchema,
  /** What the books say today; less than the amount when the receipt was voided since it was put on a slip. */
  booksCents: centsSchema,
});
export type DepositReceipt = z.infer<typeof depositReceiptSchema>;

export const depositSchema = z.strictObject({
  id,
  number: z.int(),
  depositDate: isoDateSchema,
  method: depositMethodSchema,
  receiptCount: z.int(),
  slipCents: centsSchema,
  booksCents: centsSchema,
  bankDate: isoDateSchema.nullable(),
  bankCents: centsSchema.nullable(),
  bankNote: z.string().nullable(),
  state: z.enum(["waiting", "matched", "differs"]),
  /** Bank less slip. */
  bankDifferenceCents: centsSchema,
  /** Books less slip. */
  booksDifferenceCents: centsSchema,
  createdBy: z.string(),
});
export type Deposit = z.infer<typeof depositSchema>;

const namedFigureSchema = z.strictObject({ label: z.string(), ...figureSchema.shape });

/** What was received, by whom, and what became of it. */
export const daySheetSchema = z.strictObject({
  received: z.array(
    z.strictObject({ userName: z.string(), method: z.string(), entryCount: z.int(), received: figureSchema }),
  ),
  users: z.array(
    z.strictObject({
      userName: z.string(),
      charges: figureSchema,
      adjustments: figureSchema,
      applied: figureSchema,
      received: figureSchema,
      paidOut: figureSchema,
    }),
  ),
  proof: z.strictObject({
    cash: z.array(namedFigureSchema),
    uses: z.array(namedFigureSchema),
    cashCents: centsSchema,
    usesCents: centsSchema,
    /** Zero when receipts = applications + unapplied and the rest that is named. */
    differenceCents: centsSchema,
  }),
  receivable: z.strictObject({
    startCents: centsSchema,
    changes: z.array(namedFigureSchema),
    endCents: centsSchema,
    differenceCents: centsSchema,
  }),
  accounts: z.array(
    z.strictObject({ account: accountSchema, startCents: centsSchema, moved: figureSchema, endCents: centsSchema }),
  ),
});
export type DaySheetAnswer = z.infer<typeof daySheetSchema>;

const accountFiguresSchema = z.strictObject({
  account: accountSchema,
  start: figureSchema,
  moved: figureSchema,
  end: figureSchema,
});

/** An entry as a line below a figure. */
export const listedEntrySchema = z.strictObject({
  entryId: id,
  sequence: z.int(),
  postingDate: isoDateSchema,
  kind: entryKindSchema,
  text: z.string(),
  userName: z.string(),
  /** What the entry adds to the figure. */
  amountCents: centsSchema,
  patientId: id.nullable(),
  patientName: z.string().nullable(),
  /** The payer whose money it is, where the entry names one. */
  payerName: z.string().nullable(),
  claimId: id.nullable(),
  claimNumber: z.string().nullable(),
  receiptId: id.nullable(),
  receiptName: z.string().nullable(),
  /** Whether a later entry undoes it. */
  undone: z.boolean(),
});
export type ListedEntry = z.infer<typeof listedEntrySchema>;

const daysShape = { fromDate: isoDateSchema, toDate: isoDateSchema };

export const closingCalls = {
  "deposits.list": query({
    summary:
      "Receipts that are on no deposit slip yet, and the slips since a day with their bank lines and differences.",
    input: z.strictObject({ fromDate: isoDateSchema }),
    output: z.strictObject({ waiting: z.array(depositReceiptSchema), deposits: z.array(depositSchema) }),
  }),
  "deposits.get": query({
    summary: "One deposit slip with its receipts.",
    input: z.strictObject({ depositId: id }),
    output: z.strictObject({ deposit: depositSchema, receipts: z.array(depositReceiptSchema) }),
  }),
  "deposits.make": command({
    summary: "Puts receipts of one method on a new deposit slip. A receipt is on one slip at most.",
    input: z.strictObject({
      depositDate: isoDateSchema,
      method: depositMethodSchema,
      receiptIds: z.array(id).min(1).max(500),
    }),
    output: z.strictObject({ depositId: id, number: z.int(), slipCents: centsSchema }),
  }),
  "deposits.setBankLine": command({
    summary:
      "Keeps day and amount of the bank statement's line for a deposit, or takes them off; tells the difference.",
    input: z.strictObject({
      depositId: id,
      bankLine: z
        .strictObject({ bankDate: isoDateSchema, bankCents: enteredCentsSchema, bankNote: z.string().trim().max(80) })
        .nullable(),
    }),
    output: depositSchema,
  }),
  "deposits.undo": command({
    summary: "Takes a slip back with a reason; its receipts wait for a slip again.",
    input: z.strictObject({ depositId: id, reason }),
    output: z.strictObject({}),
  }),
  "deposits.print": command({
    summary: "Makes a deposit slip's paper; the PDF is kept byte for byte (documents.get).",
    input: z.strictObject({ depositId: id }),
    output: z.strictObject({ documentId: id }),
  }),
  "daySheets.print": command({
    summary: "Makes a day sheet's paper; the PDF is kept byte for byte (documents.get).",
    input: z.strictObject(daysShape),
    output: z.strictObject({ documentId: id }),
  }),
  "daySheets.get": query({
    summary:
      "What was posted on a day or days by user and method, and the proof that receipts = applications + unapplied.",
    input: z.strictObject(daysShape),
    output: daySheetSchema,
  }),
  "months.list": query({
    summary: "Every month with its sums, open or closed, and on which day what is done today is posted.",
    input: z.strictObject({}),
    output: z.strictObject({
      /** Today, or the first day after the last closed month where that is later. */
      postingDate: isoDateSchema,
      closedThrough: monthSchema.nullable(),
      months: z.array(
        z.strictObject({
          month: monthSchema,
          closedAt: isoMomentSchema.nullable(),
          closedBy: z.string().nullable(),
          charges: figureSchema,
          adjustments: figureSchema,
          cash: figureSchema,
          receivableAtEnd: figureSchema,
          unappliedAtEnd: figureSchema,
        }),
      ),
      /** Months that were closed and opened again, the newest first. */
      reopened: z.array(
        z.strictObject({
          month: monthSchema,
          closedAt: isoMomentSchema,
          closedBy: z.string(),
          reopenedAt: isoMomentSchema,
          reopenedBy: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  }),
  "months.postingDay": query({
    summary: "The day on which what is done today is posted: today, or the first open day where its month is closed.",
    input: z.strictObject({}),
    output: z.strictObject({ postingDate: isoDateSchema }),
  }),
  "months.previewClose": query({
    summary:
      "Which months would be closed with this one, and what is unfinished in them. It warns; it does not forbid.",
    input: z.strictObject({ month: monthSchema }),
    output: z.strictObject({
      months: z.array(monthSchema),
      /** The day on which what is done today would be posted afterwards. */
      postingDateAfter: isoDateSchema,
      unfinished: z.array(
        z.strictObject({
          code: z.enum(["not-deposited", "bank-waiting", "bank-differs", "remittance-open", "unapplied"]),
          count: z.int(),
          amountCents: centsSchema,
        }),
      ),
    }),
  }),
  "months.close": command({
    summary: "Closes a month and the open ones before it: nothing more is posted into them. The books must hold.",
    input: z.strictObject({ month: monthSchema }),
    output: z.strictObject({ closed: z.array(monthSchema), postingDate: isoDateSchema }),
    timeoutMs: 300_000,
  }),
  "months.reopen": command({
    summary: "Opens the last closed month again, with a reason.",
    input: z.strictObject({ month: monthSchema, reason }),
    output: z.strictObject({ closedThrough: monthSchema.nullable(), postingDate: isoDateSchema }),
  }),
  "trialBalance.get": query({
    summary: "Each account before a month, what the month moved, and after it. Each column's total is zero.",
    input: z.strictObject({ month: monthSchema }),
    output: z.strictObject({
      accounts: z.array(accountFiguresSchema),
      ...{ startTotalCents: centsSchema, movedTotalCents: centsSchema, endTotalCents: centsSchema },
      closed: z.boolean(),
    }),
  }),
  "trialBalance.account": query({
    summary: "One account by month: before, moved, after.",
    input: z.strictObject({ account: accountSchema }),
    output: z.array(z.strictObject({ month: monthSchema, ...accountFiguresSchema.shape })),
  }),
  "journal.list": query({
    summary: "The entries that a figure is the sum of, in order of posting, with their number and sum over all pages.",
    input: z.strictObject({
      filter: entryFilterSchema,
      /** The last entry of the page before; null for the first page. */
      after: z.strictObject({ postingDate: isoDateSchema, sequence: z.int() }).nullable(),
    }),
    output: z.strictObject({
      entries: z.array(listedEntrySchema),
      totalCount: z.int(),
      totalCents: centsSchema,
      more: z.boolean(),
    }),
  }),
  "journal.get": query({
    summary: "One entry: each of its postings with whom and what it concerns, where it came from, and what undoes it.",
    input: z.strictObject({ entryId: id }),
    output: z.strictObject({
      ...listedEntrySchema.omit({ amountCents: true, undone: true }).shape,
      at: isoMomentSchema,
      source: z.string(),
      serviceDate: isoDateSchema.nullable(),
      depositDate: isoDateSchema.nullable(),
      remittanceId: id.nullable(),
      reversesEntryId: id.nullable(),
      reversedByEntryId: id.nullable(),
      postings: z.array(z.strictObject({ account: accountSchema, amountCents: centsSchema, detail: z.string() })),
    }),
  }),
} as const;
