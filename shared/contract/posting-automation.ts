import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { planExceptionSchema } from "../remittance/posting-plan.ts";
import { command, query } from "./call.ts";
import { payerAutomationSchema } from "./practice.ts";

const id = z.string().min(1).max(40);

const verdictSchema = z.strictObject({
  outcome: z.enum(["all", "part", "nothing"]),
  /** Claims that would post, and what the payer paid for them. */
  claimCount: z.int(),
  amountCents: centsSchema,
  /** Claims that wait for a person, and what the payer paid for them. */
  waitingCount: z.int(),
  waitingCents: centsSchema,
  /** Why not all of it posts; null when it does. */
  why: z.string().nullable(),
});

/** A check that is not posted yet, and what would post of it in each way. */
export const dryRunCheckSchema = z.strictObject({
  remittanceId: id,
  payerName: z.string(),
  checkNumber: z.string(),
  paymentDate: isoDateSchema,
  amountCents: centsSchema,
  /** How the payer's checks are posted; a payer that is not in the list has its checks looked at. */
  mode: payerAutomationSchema,
  /** Whether the press posts something of it: the mode allows it, and something can be posted. */
  posts: z.boolean(),
  oneClick: verdictSchema,
  automatic: verdictSchema,
});
export type DryRunCheck = z.infer<typeof dryRunCheckSchema>;

/** What became of one check that was to post without a person at every claim. */
export const unattendedCheckSchema = z.strictObject({
  remittanceId: id,
  checkNumber: z.string(),
  posted: z.boolean(),
  postedClaimCount: z.int(),
  appliedCents: centsSchema,
  /** Claims that wait for a person in the list of exceptions. */
  waitingCount: z.int(),
  /** Why not all of it was posted. */
  why: z.string().nullable(),
});
export type UnattendedCheck = z.infer<typeof unattendedCheckSchema>;

/** Something of a check that waits for a person: where it stands, by how much it differs, and what to do. */
export const openExceptionSchema = z.strictObject({
  remittanceId: id,
  payerName: z.string(),
  checkNumber: z.string(),
  paymentDate: isoDateSchema,
  code: planExceptionSchema.shape.code,
  /** Whether it holds its claim, or the whole check, back. */
  holds: z.boolean(),
  /** The exact difference or amount that it is about. */
  amountCents: centsSchema.nullable(),
  message: z.string(),
  /** Position of the claim in the check, from 0; null when it is the check's as a whole. */
  claimIndex: z.int().nullable(),
  /** The payer's claim number, and the patient as we know or the payer names them. */
  claimNumber: z.string().nullable(),
  patientName: z.string().nullable(),
  /** The line of the claim, and the segment of the file. */
  lineNumber: z.int().nullable(),
  segmentNumber: z.int().nullable(),
});
export type OpenException = z.infer<typeof openExceptionSchema>;

export const postingAutomationCalls = {
  "remittances.dryRun": query({
    summary:
      "What every check not posted yet would post by one press and by itself, by its payer's mode, and why the rest would wait. Changes nothing.",
    input: z.strictObject({}),
    output: z.array(dryRunCheckSchema),
    timeoutMs: 120_000,
  }),
  "remittances.postBalanced": command({
    summary:
      "Posts the named checks of payers whose mode allows it, each by itself: what is clean posts, exceptions stay in their list.",
    input: z.strictObject({ remittanceIds: z.array(id).min(1).max(1000), depositDate: isoDateSchema }),
    output: z.array(unattendedCheckSchema),
    timeoutMs: 600_000,
  }),
  "remittances.exceptions": query({
    summary: "All that waits for a person in checks not posted yet, with the exact difference and place.",
    input: z.strictObject({}),
    output: z.array(openExceptionSchema),
    timeoutMs: 120_000,
  }),
} as const;
