import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { COLLECTION_STEPS } from "../patient-billing/collections/collection-ladder.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const reason = z.string().trim().min(1).max(80);
const note = z.string().trim().max(400);
const percent = z.int().min(1).max(100);

export const collectionStepSchema = z.enum(COLLECTION_STEPS);
export const holdKindSchema = z.enum(["bankruptcy", "dispute", "hardship", "other"]);

/** How a talk or a letter went; `reached`, `left-message`, `refused` and `promised` count as the ladder's call. */
export const collectionOutcomeSchema = z.enum([
  "sent",
  "placed",
  "reached",
  "left-message",
  "no-answer",
  "wrong-number",
  "refused",
  "promised",
  "skipped",
  "note",
]);
export type CollectionOutcome = z.infer<typeof collectionOutcomeSchema>;

export const collectionPolicySchema = z.strictObject({
  minimumCents: enteredCentsSchema,
  ageFrom: z.enum(["owed", "first-statement"]),
  waitsForInsurance: z.boolean(),
  answerDays: z.int().min(0).max(365),
  promiseGraceDays: z.int().min(0).max(60),
  steps: z
    .array(
      z.strictObject({
        kind: collectionStepSchema,
        minimumDays: z.int().min(0).max(3650),
        minimumStatements: z.int().min(0).max(20),
      }),
    )
    .max(COLLECTION_STEPS.length),
  /** What share is let off by household income, in percent of the poverty guideline. */
  charity: z.array(z.strictObject({ upToPercent: z.int().min(0).max(1000), discountPercent: percent })).max(12),
});
export type CollectionPolicyInput = z.infer<typeof collectionPolicySchema>;

/** What is to be done next about an account: now, later, or not at all. */
const nextStepSchema = z.strictObject({
  state: z.enum(["due", "waiting", "left-out"]),
  step: collectionStepSchema.nullable(),
  ageDays: z.int().nullable(),
  onDate: isoDateSchema.nullable(),
  /** Why it waits or is left out; empty when it is due. */
  reason: z.string(),
});

export const collectionAccountSchema = nextStepSchema.extend({
  patientId: id,
  name: z.string(),
  accountNumber: z.string(),
  phone: z.string().nullable(),
  owesCents: centsSchema,
  agencyCents: centsSchema,
  statementCount: z.int(),
  lastContactDate: isoDateSchema.nullable(),
  promise: z
    .strictObject({
      standing: z.enum(["open", "kept", "broken"]),
      promisedDate: isoDateSchema,
      amountCents: centsSchema,
    })
    .nullable(),
});
export type CollectionAccount = z.infer<typeof collectionAccountSchema>;

const holdSchema = z.strictObject({
  id,
  kind: holdKindSchema,
  reason: z.string(),
  fromDate: isoDateSchema,
  untilDate: isoDateSchema.nullable(),
  userName: z.string(),
  /** Whether it keeps people from asking today. */
  inForce: z.boolean(),
  endedDate: isoDateSchema.nullable(),
  endedReason: z.string().nullable(),
});

const actSchema = z.strictObject({
  id,
  actDate: isoDateSchema,
  userName: z.string(),
  step: collectionStepSchema.nullable(),
  outcome: collectionOutcomeSchema,
  note: z.string(),
  amountCents: centsSchema,
  documentId: id.nullable(),
  promise: z
    .strictObject({
      promisedDate: isoDateSchema,
      amountCents: centsSchema,
      standing: z.enum(["open", "kept", "broken"]),
    })
    .nullable(),
  undoneDate: isoDateSchema.nullable(),
});

const settlementSchema = z.strictObject({
  id,
  offeredDate: isoDateSchema,
  untilDate: isoDateSchema,
  owedCents: centsSchema,
  settleCents: centsSchema,
  paidCents: centsSchema,
  /** Written off once it is paid, or what was written off. */
  restCents: centsSchema,
  state: z.enum(["open", "paid", "lapsed", "finished", "withdrawn"]),
  approvedBy: z.string(),
  note: z.string(),
});

export const collectionCalls = {
  "collectionPolicy.get": query({
    summary: "The practice's ladder, its rules for collecting, and its assistance by income.",
    input: z.strictObject({}),
    output: collectionPolicySchema,
  }),
  "collectionPolicy.save": command({
    summary: "Changes the ladder, the rules for collecting and the assistance by income.",
    input: collectionPolicySchema,
    output: z.strictObject({}),
  }),
  "collections.list": query({
    summary:
      "Every account that owes or is with an agency: the next step that is due, from when, or why there is none.",
    input: z.strictObject({}),
    output: z.array(collectionAccountSchema),
    timeoutMs: 120_000,
  }),
  "collections.account": query({
    summary: "One account's holds, what was said and done, promises, settlements, and its next step.",
    input: z.strictObject({ patientId: id }),
    output: z.strictObject({
      next: nextStepSchema,
      holds: z.array(holdSchema),
      acts: z.array(actSchema),
      settlements: z.array(settlementSchema),
    }),
  }),
  "collections.hold": command({
    summary: "Keeps everybody from asking for a balance: bankruptcy, dispute, hardship or another reason.",
    input: z.strictObject({
      patientId: id,
      kind: holdKindSchema,
      reason,
      fromDate: isoDateSchema,
      /** The first day on which it no longer holds. */
      untilDate: isoDateSchema.nullable(),
    }),
    output: z.strictObject({ holdId: id }),
  }),
  "collections.endHold": command({
    summary: "Ends a hold today, with a reason.",
    input: z.strictObject({ holdId: id, reason }),
    output: z.strictObject({}),
  }),
  "collections.note": command({
    summary: "Notes a call or anything else about an account, with a promise to pay where one was made.",
    input: z.strictObject({
      patientId: id,
      outcome: collectionOutcomeSchema.exclude(["sent", "placed", "skipped"]),
      note,
      promise: z.strictObject({ promisedDate: isoDateSchema, amountCents: enteredCentsSchema }).nullable(),
    }),
    output: z.strictObject({ actId: id }),
  }),
  "collections.skipStep": command({
    summary: "Passes over an account's next step, with a reason.",
    input: z.strictObject({ patientId: id, step: collectionStepSchema.exclude(["statement", "agency"]), reason }),
    output: z.strictObject({ actId: id }),
  }),
  "collections.undoAct": command({
    summary: "Takes a note, a step or a promise back, with a reason. What was printed stays kept.",
    input: z.strictObject({ actId: id, reason }),
    output: z.strictObject({}),
  }),
  "collections.printLetters": command({
    summary:
      "Prints the reminder or the final notice for accounts on which it is due; each letter is kept byte for byte (documents.get), and one paper of all of them for the printer.",
    input: z.strictObject({
      step: collectionStepSchema.extract(["reminder", "final-notice"]),
      patientIds: z.array(id).min(1).max(500),
    }),
    output: z.strictObject({ letterCount: z.int(), documentIds: z.array(id), combinedDocumentId: id }),
    timeoutMs: 600_000,
  }),
  "assistance.preview": query({
    summary: "What a share of the patient's balance comes to, by income or as typed, and on which lines.",
    input: z.strictObject({
      patientId: id,
      /** Household income in percent of the poverty guideline; the practice's steps give the share. */
      incomePercent: z.int().min(0).max(1000).nullable(),
      /** The share as typed; asked for where no income is given. */
      percent: percent.nullable(),
    }),
    output: z.strictObject({
      percent: z.int(),
      owesCents: centsSchema,
      discountCents: centsSchema,
      lineCount: z.int(),
    }),
  }),
  "assistance.grant": command({
    summary:
      "Lets the patient off a share of what they owe, with reason, approval and a note; undone from the account.",
    input: z.strictObject({
      patientId: id,
      percent,
      /** What the preview said; another sum refuses it. */
      discountCents: enteredCentsSchema,
      reasonId: id,
      approvedBy: z.string().trim().min(1).max(60),
      note: z.string().trim().min(1).max(200),
    }),
    output: z.strictObject({ entryIds: z.array(id) }),
  }),
  "settlements.offer": command({
    summary: "Agrees that a payment of less than the balance, by a day, settles all of it.",
    input: z.strictObject({
      patientId: id,
      settleCents: enteredCentsSchema,
      untilDate: isoDateSchema,
      reasonId: id,
      approvedBy: z.string().trim().min(1).max(60),
      note: z.string().trim().min(1).max(200),
    }),
    output: z.strictObject({ settlementId: id, owedCents: centsSchema }),
  }),
  "settlements.finish": command({
    summary: "Writes the rest off, once the agreed sum was paid in time.",
    input: z.strictObject({ settlementId: id, restCents: enteredCentsSchema }),
    output: z.strictObject({ writtenOffCents: centsSchema }),
  }),
  "settlements.withdraw": command({
    summary: "Ends a settlement that was not finished; the whole balance is asked for again.",
    input: z.strictObject({ settlementId: id, reason }),
    output: z.strictObject({}),
  }),
} as const;
