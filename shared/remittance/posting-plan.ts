import { z } from "zod";
import { coverageRankSchema, payerAdjustmentSchema } from "../claims/claim.ts";
import { adjudicationSchema } from "../claims/claim-states.ts";
import { inpatientAnswerSchema, outpatientAnswerSchema } from "../claims/prior-adjudication.ts";
import { isoDateSchema } from "../dates/iso-date.ts";
import { accountSchema, partySchema, writeOffAccountSchema } from "../ledger/chart-of-accounts.ts";
import { partyBalancesSchema } from "../ledger/line-balance.ts";
import { centsSchema } from "../money/cents.ts";
import { adjustmentActionSchema, responsibilityKindSchema } from "./adjustment-policy.ts";
import { balanceProblemSchema } from "./balance-remittance.ts";
import { overpaymentCauseSchema, overpaymentEffectSchema } from "./overpayment-cause.ts";

/** What a user sees before a remittance is posted, and all that posting needs. Nothing in it has happened yet. */

export const planExceptionSchema = z.strictObject({
  code: z.enum([
    "out-of-balance",
    "no-match",
    "ambiguous-match",
    "unknown-line",
    "ambiguous-line",
    "charge-differs",
    "which-payer",
    "payer-by-sequence",
    "held-with-its-pair",
    "set-aside",
    "below-zero",
    "waits-on-another",
    "reversal-leaves-credit",
    "nothing-to-take-back",
    "review-adjustment",
    "restated-adjustment",
    "spread-over-lines",
    "units-changed",
    "code-changed",
    "line-not-answered",
    "predetermination",
    "not-our-claim",
    "not-recognised",
    "held-reversal",
    "review-provider-adjustment",
  ]),
  /** Held: the claim (or, at check level, the check) does not post until this is settled. */
  holds: z.boolean(),
  /** What happened, what it means, what to do. */
  message: z.string(),
  amountCents: centsSchema.optional(),
  segmentNumber: z.int().optional(),
});
export type PlanException = z.infer<typeof planExceptionSchema>;

export const plannedAdjustmentSchema = z.strictObject({
  group: z.string(),
  carc: z.string(),
  /** As the payer sent it, or the share of a claim-level amount that falls on this line. */
  amountCents: centsSchema,
  /** As sent beside the amount (CAS04 and on). */
  quantity: z.string().optional(),
  /** Whether the payer gave it for the line or for the claim as a whole. */
  level: z.enum(["line", "claim"]),
  action: adjustmentActionSchema,
  /** What moves in the ledger: the amount, less what only restates earlier write-offs; zero when nothing moves. */
  postedCents: centsSchema,
  account: writeOffAccountSchema.optional(),
  responsibility: responsibilityKindSchema.optional(),
  /** Who is asked next, for patient responsibility. */
  to: partySchema.optional(),
});
export type PlannedAdjustment = z.infer<typeof plannedAdjustmentSchema>;

export const plannedLineSchema = z.strictObject({
  lineId: z.string(),
  lineNumber: z.int(),
  serviceDate: isoDateSchema,
  providerId: z.string().optional(),
  procedureCode: z.string(),
  modifiers: z.array(z.string()),
  /** Ours, as charged. */
  chargeCents: centsSchema,
  /** What is applied to the line: SVC03, less claim-level adjustments that fall on it. */
  paidCents: centsSchema,
  /** SVC03 as sent, for the next payer; absent when the payer answered for the claim as a whole. */
  sentPaidCents: centsSchema.optional(),
  /** AMT B6 as sent, or paid plus patient responsibility. Never used to balance or to adjust. */
  allowedCents: centsSchema.optional(),
  paidUnits: z.string().optional(),
  /** The payer's code when it answered another than the one charged. */
  adjudicatedCode: z.string().optional(),
  /** False when the payer answered for the claim as a whole and this line only bears a share. */
  answered: z.boolean(),
  adjustments: z.array(plannedAdjustmentSchema),
  denials: z.array(z.strictObject({ group: z.string(), carc: z.string(), amountCents: centsSchema })),
  remarkCodes: z.array(z.string()),
  adjudication: adjudicationSchema,
  /** The cause that a person named where the answer takes the line below zero, and what it does. */
  overpayment: z
    .strictObject({
      cause: overpaymentCauseSchema,
      effect: overpaymentEffectSchema,
      /** By how much the answer as sent is too much. */
      amountCents: centsSchema,
      /** What goes over from the payer's rank to the patient as a credit. */
      toPatientCents: centsSchema,
    })
    .optional(),
  openBefore: partyBalancesSchema,
  openAfter: partyBalancesSchema,
  segmentNumber: z.int().optional(),
});
export type PlannedLine = z.infer<typeof plannedLineSchema>;

export const matchedBySchema = z.enum(["hand", "line-control-number", "claim-number", "service"]);
export type MatchedBy = z.infer<typeof matchedBySchema>;

export const plannedClaimSchema = z.strictObject({
  /** Position in the remittance's claims, from 0. */
  claimIndex: z.int(),
  segmentNumber: z.int(),
  /** As the payer sent them. */
  claimNumber: z.string(),
  statusCode: z.string(),
  payerControlNumber: z.string(),
  chargeCents: centsSchema,
  paidCents: centsSchema,
  kind: z.enum(["answer", "reversal", "not-for-posting"]),
  /** Ours, when one was found. */
  match: z
    .strictObject({
      claimId: z.string(),
      claimNumber: z.string(),
      patientId: z.string(),
      by: matchedBySchema,
      rank: coverageRankSchema.optional(),
    })
    .optional(),
  /** Why it takes a line below zero, when a person has said so. */
  overpaymentCause: overpaymentCauseSchema.optional(),
  /** The other half of a pair: the answer that a reversal takes back, or the reversal that an answer corrects. */
  pair: z
    .strictObject({
      relation: z.enum(["takes-back", "corrects"]),
      /** In the ledger already, from an earlier check. */
      answerId: z.string().optional(),
      /** Or in the same remittance, by position. */
      claimIndex: z.int().optional(),
    })
    .optional(),
  /** Whether posting the plan posts this claim. */
  posts: z.boolean(),
  /** Posted earlier out of the same remittance; stands here so that the check still adds up. */
  settled: z.boolean(),
  /** The payer sent the claim on (CLP02 19-21, NM1 TT, MA18, N89): no secondary claim is to be made. */
  forwardedTo: z.strictObject({ carrierName: z.string().optional() }).optional(),
  lines: z.array(plannedLineSchema),
  /** The claim's own adjustments (2100 CAS), verbatim, for the next payer. */
  claimAdjustments: z.array(payerAdjustmentSchema),
  /** How the payer priced it (MOA), verbatim, for the next payer. */
  outpatient: outpatientAnswerSchema.optional(),
  /** How the payer priced a stay (MIA), verbatim, for the next payer. */
  inpatient: inpatientAnswerSchema.optional(),
  remarkCodes: z.array(z.string()),
  exceptions: z.array(planExceptionSchema),
});
export type PlannedClaim = z.infer<typeof plannedClaimSchema>;

export const plannedProviderAdjustmentSchema = z.strictObject({
  reason: z.string(),
  label: z.string(),
  reference: z.string(),
  /** As sent: positive lowers the check. */
  amountCents: centsSchema,
  account: accountSchema,
  review: z.boolean(),
  segmentNumber: z.int().optional(),
});
export type PlannedProviderAdjustment = z.infer<typeof plannedProviderAdjustmentSchema>;

export const planTotalsSchema = z.strictObject({
  /** BPR02: what reaches the bank. */
  checkCents: centsSchema,
  /** The sum of CLP04. */
  claimsCents: centsSchema,
  providerAdjustmentsCents: centsSchema,
  /** Paid amounts of claims that post, and of those that are held back or never posted. */
  postedCents: centsSchema,
  heldCents: centsSchema,
  /** Paid amounts of claims posted earlier out of the same remittance. */
  settledCents: centsSchema,
  /** Check + provider-level adjustments − posted − held − settled: zero, or the remittance is out of balance. */
  remainingCents: centsSchema,
  writtenOffCents: centsSchema,
  patientResponsibilityCents: centsSchema,
  deniedCents: centsSchema,
});
export type PlanTotals = z.infer<typeof planTotalsSchema>;

export const postingPlanSchema = z.strictObject({
  /** `blocked`: nothing posts. `exceptions`: the claims that post can, the rest wait. `ready`: all post. */
  status: z.enum(["ready", "exceptions", "blocked"]),
  claims: z.array(plannedClaimSchema),
  providerAdjustments: z.array(plannedProviderAdjustmentSchema),
  /** Of the check as a whole. */
  exceptions: z.array(planExceptionSchema),
  balanceProblems: z.array(balanceProblemSchema),
  totals: planTotalsSchema,
});
export type PostingPlan = z.infer<typeof postingPlanSchema>;
