import { z } from "zod";
import { balanceMoveSchema, claimChangeKindSchema, claimChangeSchema } from "../claims/changes/claim-change.ts";
import { coverageRankSchema } from "../claims/claim-coverage.ts";
import { submissionSchema } from "../claims/claim-states.ts";
import { isoMomentSchema } from "../dates/iso-date.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const reason = z.string().trim().min(1).max(80);

/** The act's own fields, without the word that names it: each has a call of its own. */
const [correct, voiding, , , changeCoverage] = claimChangeSchema.options;

/** A change of a claim that has not gone out yet, and so can be undone. */
export const openChangeSchema = z.strictObject({
  id,
  kind: claimChangeKindSchema,
  reason: z.string(),
  madeAt: isoMomentSchema,
  userName: z.string(),
});
export type OpenChange = z.infer<typeof openChangeSchema>;

export const changePreviewSchema = z.strictObject({
  /** Why it may not be done; null when it may. */
  refusal: z.string().nullable(),
  warnings: z.array(z.string()),
  destination: coverageRankSchema,
  payerName: z.string(),
  /** CLM05-3 of the next sending: 1 original, 7 replacement, 8 void. */
  frequency: z.enum(["1", "7", "8"]),
  /** REF F8 of the next sending, "" without. */
  payerControlNumber: z.string(),
  /** Whether the claim waits to be sent afterwards. */
  opens: z.boolean(),
  reversesCharges: z.boolean(),
  /** Balances that are asked of somebody else. */
  moves: z.array(balanceMoveSchema),
});
export type ChangePreview = z.infer<typeof changePreviewSchema>;

const changedSchema = z.strictObject({ changeId: id, submission: submissionSchema, version: z.int() });

export const claimChangeCalls = {
  "claims.previewChange": query({
    summary: "What a change of a claim that has gone out would do, or why it is refused. Nothing is changed.",
    input: z.strictObject({ claimId: id, change: claimChangeSchema }),
    output: changePreviewSchema,
  }),
  "claims.correct": command({
    summary:
      "Opens an answered claim for change; its next sending replaces it whole (frequency 7) under the payer's claim number.",
    input: correct.omit({ kind: true }).extend({ claimId: id, reason }).strict(),
    output: changedSchema,
  }),
  "claims.void": command({
    summary:
      "Takes an answered claim back: its next sending voids it (frequency 8) under the payer's claim number; its charges too, where chosen.",
    input: voiding.omit({ kind: true }).extend({ claimId: id, reason }).strict(),
    output: changedSchema,
  }),
  "claims.rebill": command({
    summary: "Bills the same claim again as an original (frequency 1), as when the payer never got it.",
    input: z.strictObject({ claimId: id, reason }),
    output: changedSchema,
  }),
  "claims.resetToPrimary": command({
    summary: "Asks a claim's first payer for everything that is open again, by offsetting entries.",
    input: z.strictObject({ claimId: id, reason }),
    output: changedSchema,
  }),
  "claims.changeCoverage": command({
    summary:
      "Bills a claim to other coverages; what was asked of the former ones is asked anew, by offsetting entries.",
    input: changeCoverage.omit({ kind: true }).extend({ claimId: id, reason }).strict(),
    output: changedSchema,
  }),
  "claims.undoChange": command({
    summary: "Undoes the last change of a claim, while nothing of it went out: claim and balances are as they were.",
    input: z.strictObject({ claimId: id, changeId: id, reason }),
    output: z.strictObject({ submission: submissionSchema, version: z.int() }),
  }),
} as const;
