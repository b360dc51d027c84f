import { z } from "zod";
import { anyDraftSchema, claimKindSchema } from "../claims/any-draft.ts";
import { claimDraftSchema } from "../claims/claim-draft.ts";
import { claimProblemSchema } from "../claims/claim-problem.ts";
import { adjudicationSchema, readinessSchema, responsibilitySchema, submissionSchema } from "../claims/claim-states.ts";
import { institutionalDraftSchema } from "../claims/institutional-draft.ts";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";
import { openChangeSchema } from "./claim-changes.ts";

const id = z.string().min(1).max(40);

export const claimRowSchema = z.strictObject({
  id,
  claimNumber: z.string(),
  kind: claimKindSchema,
  patientId: id,
  patientName: z.string(),
  payerName: z.string().nullable(),
  serviceDate: isoDateSchema.nullable(),
  totalCents: centsSchema,
  /** What is still receivable, over all parties. */
  balanceCents: centsSchema,
  readiness: readinessSchema,
  submission: submissionSchema,
  adjudication: adjudicationSchema,
  responsibility: responsibilitySchema,
  problemCount: z.int(),
});
export type ClaimRow = z.infer<typeof claimRowSchema>;

/** Saved views of the claims list. */
export const claimViewSchema = z.enum([
  "all",
  "to-fix",
  "rejected",
  "ready",
  "held",
  "sent",
  "denied",
  "patient",
  "closed",
]);
export type ClaimView = z.infer<typeof claimViewSchema>;

export const claimEventSchema = z.strictObject({
  at: isoMomentSchema,
  userName: z.string(),
  /** created, changed, held, released, prepared, written, printed, received, accepted, rejected, answered ... */
  kind: z.string(),
  text: z.string(),
  /** What to open: a batch, a remittance, a document, a file received. */
  referenceKind: z.enum(["batch", "remittance", "document", "file"]).nullable(),
  referenceId: z.string().nullable(),
});

export const claimHoldSchema = z.strictObject({
  reason: z.string().trim().min(1).max(80),
  until: isoDateSchema.nullable(),
});

/** Where one line of a claim stands: what it was answered, and who is asked for what is open. */
export const claimLineStandingSchema = z.strictObject({
  lineId: id,
  lineNumber: z.int(),
  procedureCode: z.string(),
  adjudication: adjudicationSchema,
  waitingOn: responsibilitySchema,
  /** The payer's name, "Patient" or "Settled". */
  waitingOnName: z.string(),
  openCents: centsSchema,
});
export type ClaimLineStanding = z.infer<typeof claimLineStandingSchema>;

export const claimDetailSchema = z.strictObject({
  id,
  claimNumber: z.string(),
  draft: anyDraftSchema,
  problems: z.array(claimProblemSchema),
  readiness: readinessSchema,
  submission: submissionSchema,
  adjudication: adjudicationSchema,
  responsibility: responsibilitySchema,
  hold: claimHoldSchema.nullable(),
  /** The last change of the claim as it was sent, while nothing of it went out and so it can be undone. */
  openChange: openChangeSchema.nullable(),
  totalCents: centsSchema,
  balanceCents: centsSchema,
  lines: z.array(claimLineStandingSchema),
  history: z.array(claimEventSchema),
  version: z.int(),
});
export type ClaimDetail = z.infer<typeof claimDetailSchema>;

export const claimCalls = {
  "claims.list": query({
    summary: "A page of claims in a saved view, newest service first.",
    input: z.strictObject({
      view: claimViewSchema,
      patientId: id.nullable(),
      text: z.string().max(60),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(claimRowSchema), total: z.int(), totalCents: centsSchema }),
  }),
  "claims.get": query({
    summary: "One claim as entered, with problems, states and history.",
    input: z.strictObject({ claimId: id }),
    output: claimDetailSchema,
  }),
  "claims.start": query({
    summary:
      "A new claim for a patient with what follows from the last visit: coverages in force on the day, provider, place; the last visit's diagnoses are offered, with `copyVisit` the former visit is copied whole onto the new date.",
    input: z.strictObject({ patientId: id, serviceDate: isoDateSchema, copyVisit: z.boolean() }),
    output: z.strictObject({
      draft: claimDraftSchema,
      /** Diagnoses of the patient's recent claims, newest first; marked are those of the very last visit. */
      recentDiagnoses: z.array(z.strictObject({ code: z.string(), label: z.string(), lastVisit: z.boolean() })),
      /** The claim copied from. */
      copiedClaimNumber: z.string().nullable(),
    }),
  }),
  "claims.startInstitutional": query({
    summary:
      "A new institutional claim for a patient: coverages in force on the day, type of bill, provider and codes of the last institutional claim; with `copyVisit` that claim is copied whole onto the new date.",
    input: z.strictObject({ patientId: id, serviceDate: isoDateSchema, copyVisit: z.boolean() }),
    output: z.strictObject({ draft: institutionalDraftSchema, copiedClaimNumber: z.string().nullable() }),
  }),
  "claims.check": query({
    summary: "What is wrong with a claim as typed so far; saves nothing.",
    input: z.strictObject({ claimId: id.nullable(), draft: anyDraftSchema }),
    output: z.strictObject({
      problems: z.array(claimProblemSchema),
      readiness: readinessSchema,
      totalCents: centsSchema,
      problemsByBox: z.record(z.string(), z.enum(["error", "warning"])),
    }),
  }),
  "claims.save": command({
    summary: "Saves a claim, new or changed, and posts its charges; a claim that was sent is not changed but replaced.",
    input: z.strictObject({
      claimId: id.nullable(),
      /** Of the claim as read; null for a new one. */
      version: z.int().nullable(),
      draft: anyDraftSchema,
    }),
    output: z.strictObject({
      claimId: id,
      claimNumber: z.string(),
      version: z.int(),
      readiness: readinessSchema,
      problems: z.array(claimProblemSchema),
    }),
  }),
  "claims.hold": command({
    summary: "Holds a claim back with a reason, until a day or until released.",
    input: z.strictObject({ claimId: id, hold: claimHoldSchema }),
    output: z.strictObject({ readiness: readinessSchema }),
  }),
  "claims.release": command({
    summary: "Releases a claim from hold.",
    input: z.strictObject({ claimId: id }),
    output: z.strictObject({ readiness: readinessSchema }),
  }),
} as const;
