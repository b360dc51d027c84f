import { z } from "zod";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

/** One kind of work that waits: how much of it, how old, and where Enter goes. */
const taskSchema = z.strictObject({
  kind: z.enum([
    "claims-to-fix",
    "claims-ready",
    "claims-to-print",
    "batches-to-write",
    "remittances-to-post",
    "denials",
    "rejections",
    "refunds-to-pay",
    "plans-missed",
    "promises-broken",
    "statements-due",
    "holds-ending",
  ]),
  count: z.int(),
  amountCents: centsSchema,
  /** Days since the oldest of them began to wait. */
  oldestDays: z.int().nullable(),
});

const figureSchema = z.strictObject({
  /** Cents, days or tenths of a percent, as the figure's name says. */
  value: z.int(),
  /** How it is computed, with the cohort. */
  formula: z.string(),
  /** The last twelve months, oldest first; null where there is nothing to compute from. */
  trend: z.array(z.int().nullable()).length(12),
});

export const workItemSchema = z.strictObject({
  id,
  claimId: id,
  claimNumber: z.string(),
  patientName: z.string(),
  payerName: z.string().nullable(),
  kind: z.enum(["denial", "rejection", "underpayment", "no-answer", "other"]),
  reason: z.string(),
  /** Of a rejection: where it is mended, where that is known: box of the form and path in the claim. */
  fixBox: z.string().nullable(),
  fixField: z.string().nullable(),
  amountCents: centsSchema,
  openedDate: isoDateSchema,
  dueDate: isoDateSchema.nullable(),
  snoozedUntil: isoDateSchema.nullable(),
  note: z.string().nullable(),
});
export type WorkItem = z.infer<typeof workItemSchema>;

export const todayCalls = {
  "today.get": query({
    summary: "What to do today, most urgent first, with the four figures of the practice.",
    input: z.strictObject({}),
    output: z.strictObject({
      today: isoDateSchema,
      practiceName: z.string(),
      tasks: z.array(taskSchema),
      receivableCents: figureSchema,
      daysInReceivable: figureSchema,
      cleanClaimPermille: figureSchema,
      monthReceiptsCents: figureSchema,
      /** Receivable by age, insurance and patient apart. */
      aging: z.array(z.strictObject({ bucket: z.string(), insuranceCents: centsSchema, patientCents: centsSchema })),
    }),
  }),
  "work.list": query({
    summary: "Open work items (denials and other follow-up), due first.",
    input: z.strictObject({ includeSnoozed: z.boolean() }),
    output: z.array(workItemSchema),
  }),
  "work.note": command({
    summary: "Notes what was done on a work item, and when to look again.",
    input: z.strictObject({ workItemId: id, note: z.string().trim().max(400), snoozeUntil: isoDateSchema.nullable() }),
    output: z.strictObject({}),
  }),
  "work.close": command({
    summary: "Closes a work item with a reason.",
    input: z.strictObject({ workItemId: id, reason: z.string().trim().min(1).max(80) }),
    output: z.strictObject({}),
  }),
  "search.everything": query({
    summary: "Patients, claims by any number on them, payers, batches, checks: for the command palette.",
    input: z.strictObject({ text: z.string().max(60), limit: z.int().min(1).max(50) }),
    output: z.array(
      z.strictObject({
        kind: z.enum(["patient", "claim", "payer", "batch", "remittance"]),
        id,
        title: z.string(),
        detail: z.string(),
      }),
    ),
  }),
  "audit.list": query({
    summary: "The audit trail, newest first.",
    input: z.strictObject({ beforeSequence: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.array(
      z.strictObject({
        sequence: z.int(),
        at: isoMomentSchema,
        userName: z.string(),
        action: z.string(),
        what: z.string(),
        subjectKind: z.string().nullable(),
        subjectId: z.string().nullable(),
      }),
    ),
  }),
} as const;
