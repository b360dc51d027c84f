import { z } from "zod";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { remittanceSchema } from "../edi/835/remittance.ts";
import { ediProblemSchema } from "../edi/x12/problem.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { eobRowSchema } from "../remittance/eob-grid.ts";
import { overpaymentCauseSchema } from "../remittance/overpayment-cause.ts";
import { postingPlanSchema } from "../remittance/posting-plan.ts";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";
import { unattendedCheckSchema } from "./posting-automation.ts";

const id = z.string().min(1).max(40);

export const remittanceStateSchema = z.enum(["open", "out-of-balance", "posted", "partly-posted"]);

export const remittanceRowSchema = z.strictObject({
  id,
  source: z.enum(["835", "paper"]),
  state: remittanceStateSchema,
  payerName: z.string(),
  checkNumber: z.string(),
  paymentMethod: z.string(),
  paymentDate: isoDateSchema,
  amountCents: centsSchema,
  claimCount: z.int(),
  importedAt: isoMomentSchema,
  postedAt: isoMomentSchema.nullable(),
});
export type RemittanceRow = z.infer<typeof remittanceRowSchema>;

/** A paper EOB: one check with rows typed by hand. */
export const paperEobSchema = z.strictObject({
  payerId: id,
  checkNumber: z.string().trim().min(1).max(50),
  paymentMethod: z.enum(["CHK", "ACH", "NON"]),
  paymentDate: isoDateSchema,
  amountCents: enteredCentsSchema,
  rows: z.array(eobRowSchema).max(500),
  /** Interest, take-backs and the like, with the 835's codes and signs: positive lowers the check. */
  providerAdjustments: z
    .array(
      z.strictObject({
        reason: z.string().regex(/^[A-Z0-9]{2}$/),
        /** What later money ties to; the paper's number for it. */
        reference: z.string().trim().min(1).max(50),
        amountCents: enteredCentsSchema,
      }),
    )
    .max(20)
    .default([]),
});
export type PaperEob = z.infer<typeof paperEobSchema>;

/** An open claim line that a paper EOB can answer. */
export const openLineSchema = z.strictObject({
  claimId: id,
  lineId: id,
  claimNumber: z.string(),
  patientName: z.string(),
  serviceDate: isoDateSchema,
  procedureCode: z.string(),
  modifiers: z.array(z.string()),
  chargeCents: centsSchema,
  openCents: centsSchema,
});
export type OpenLine = z.infer<typeof openLineSchema>;

export const remittanceCalls = {
  "remittances.import": command({
    summary:
      "Reads an 835 file, checks and balances it, and keeps its exact bytes; posts only what balances and matches of payers whose mode is automatic. The same file or check again is recognised.",
    input: z.strictObject({ file: fileTokenSchema }),
    output: z.strictObject({
      fileId: id,
      remittanceIds: z.array(id),
      problems: z.array(ediProblemSchema),
      /** Checks of the file that were imported before, from another file. */
      alreadyKnown: z.array(z.strictObject({ checkNumber: z.string(), amountCents: centsSchema, remittanceId: id })),
      /** Checks of payers whose mode is automatic: what became of each. */
      automatic: z.array(unattendedCheckSchema),
    }),
    timeoutMs: 300_000,
  }),
  "remittances.list": query({
    summary: "All remittances, unposted first, then newest first.",
    input: z.strictObject({}),
    output: z.array(remittanceRowSchema),
  }),
  "remittances.get": query({
    summary:
      "One check with its posting plan: what would be posted, what is held back and why; after posting, what was.",
    input: z.strictObject({ remittanceId: id }),
    output: z.strictObject({
      remittance: remittanceRowSchema,
      contents: remittanceSchema,
      plan: postingPlanSchema,
      problems: z.array(ediProblemSchema),
    }),
    timeoutMs: 120_000,
  }),
  "remittances.match": command({
    summary: "Ties one claim of a remittance to a claim of ours by hand, or takes that tie away (null).",
    input: z.strictObject({ remittanceId: id, position: z.int().min(0), claimId: id.nullable() }),
    output: z.strictObject({}),
  }),
  "remittances.setAside": command({
    summary: "Sets one claim of a remittance aside, or takes it up again: it does not post, its money stays unapplied.",
    input: z.strictObject({ remittanceId: id, position: z.int().min(0), aside: z.boolean() }),
    output: z.strictObject({}),
  }),
  "remittances.nameOverpaymentCause": command({
    summary:
      "Says why an answer takes a line below zero, or takes that back (null): the cause decides what of it is posted.",
    input: z.strictObject({ remittanceId: id, position: z.int().min(0), cause: overpaymentCauseSchema.nullable() }),
    output: z.strictObject({}),
  }),
  "remittances.post": command({
    summary:
      "Posts a check in one transaction by its plan: what is clean posts, exceptions stay open with their money unapplied on the check; the deposit equals the check.",
    input: z.strictObject({ remittanceId: id, depositDate: isoDateSchema }),
    output: z.strictObject({
      receiptId: id.nullable(),
      checkCents: centsSchema,
      appliedCents: centsSchema,
      unappliedCents: centsSchema,
      postedClaimCount: z.int(),
      exceptionCount: z.int(),
      denialCount: z.int(),
    }),
    timeoutMs: 600_000,
  }),
  "eobs.openLines": query({
    summary:
      "Open lines that wait on a payer, for the paper EOB grid, by patient name, claim number or account number.",
    input: z.strictObject({ payerId: id, text: z.string().max(60), limit: z.int().min(1).max(200) }),
    output: z.array(openLineSchema),
  }),
  "eobs.preview": query({
    summary: "What a paper EOB as typed so far would post, and what of the check is not distributed yet.",
    input: paperEobSchema,
    output: z.strictObject({ plan: postingPlanSchema, undistributedCents: centsSchema }),
  }),
  "eobs.post": command({
    summary: "Posts a paper EOB; refused while anything of the check is undistributed or a row does not add up.",
    input: paperEobSchema.extend({ depositDate: isoDateSchema }).strict(),
    output: z.strictObject({ remittanceId: id, receiptId: id.nullable(), appliedCents: centsSchema }),
  }),
} as const;
