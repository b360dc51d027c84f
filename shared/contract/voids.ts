import { z } from "zod";
import { responsibilitySchema } from "../claims/claim-states.ts";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { accountSchema, partySchema } from "../ledger/chart-of-accounts.ts";
import { entryKindSchema } from "../ledger/journal-entry.ts";
import { centsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

/** Why a posting cannot be voided as things stand, and what must be undone first. */
export const voidBlockerSchema = z.strictObject({
  code: z.enum(["answered-later", "moved-on", "balance-settled", "money-left", "check-overdrawn"]),
  message: z.string(),
  /** The check whose posting must be voided first, where it is one. */
  remittanceId: id.nullable(),
  claimId: id.nullable(),
});
export type VoidBlocker = z.infer<typeof voidBlockerSchema>;

/** One answer that a void would take back. */
export const voidedAnswerSchema = z.strictObject({
  position: z.int().min(0),
  claimId: id,
  claimNumber: z.string(),
  patientName: z.string(),
  kind: z.enum(["answer", "reversal"]),
  paidCents: centsSchema,
  adjustedCents: centsSchema,
  /** Who is asked now, and who will be. */
  responsibility: responsibilitySchema,
  responsibilityAfter: responsibilitySchema,
  openCents: centsSchema,
  openAfterCents: centsSchema,
});
export type VoidedAnswer = z.infer<typeof voidedAnswerSchema>;

export const voidPreviewSchema = z.strictObject({
  answers: z.array(voidedAnswerSchema),
  /** The check's own booking would be taken back too. */
  booking: z.boolean(),
  entryCount: z.int().min(0),
  /** What moves by account, debit positive, in the chart's order; zero in sum. */
  accounts: z.array(z.strictObject({ account: accountSchema, label: z.string(), amountCents: centsSchema })),
  /** What else returns to where it was, and what cannot. */
  consequences: z.array(z.string()),
  /** Nothing is voided while there is one. */
  blockers: z.array(voidBlockerSchema),
});
export type VoidPreview = z.infer<typeof voidPreviewSchema>;

/** One posting of an entry of a check. */
export const checkPostingSchema = z.strictObject({
  entryId: id,
  /** The entry's place in the journal. */
  sequence: z.int().min(1),
  kind: entryKindSchema,
  reason: z.string(),
  source: z.string(),
  postingDate: isoDateSchema,
  account: accountSchema,
  accountLabel: z.string(),
  /** Debit positive, credit negative. */
  amountCents: centsSchema,
  claimId: id.nullable(),
  claimNumber: z.string().nullable(),
  patientName: z.string().nullable(),
  lineNumber: z.int().nullable(),
  procedureCode: z.string().nullable(),
  party: partySchema.nullable(),
  reference: z.string().nullable(),
  /** The entry takes another back, or was itself taken back. */
  reverses: z.boolean(),
  reversed: z.boolean(),
});
export type CheckPosting = z.infer<typeof checkPostingSchema>;

const reason = z.string().trim().min(1).max(80);
const place = z.strictObject({
  remittanceId: id,
  /** The claim's place in the check, from 0; null for the whole check. */
  position: z.int().min(0).nullable(),
});

export const voidCalls = {
  "remittances.standing": query({
    summary:
      "How a check stands in the books: its receipt's dates and money, whether it is closed, and what was voided.",
    input: z.strictObject({ remittanceId: id }),
    output: z.strictObject({
      receipt: z
        .strictObject({
          receiptId: id,
          depositDate: isoDateSchema,
          postingDate: isoDateSchema,
          cashCents: centsSchema,
          unappliedCents: centsSchema,
        })
        .nullable(),
      /** Cash is the check, and nothing of it is unapplied. */
      closed: z.boolean(),
      voids: z.array(
        z.strictObject({
          /** Null when the whole check was voided. */
          claimNumber: z.string().nullable(),
          reason: z.string(),
          userName: z.string(),
          at: isoMomentSchema,
        }),
      ),
    }),
  }),
  "remittances.entries": query({
    summary:
      "The journal entries behind a check's figures: of its booking, of one claim, or of all (position null); voided ones with what took them back.",
    input: z.strictObject({
      remittanceId: id,
      of: z.enum(["booking", "applied", "claim"]),
      position: z.int().min(0).nullable(),
      limit: z.int().min(1).max(5_000),
    }),
    output: z.strictObject({ postings: z.array(checkPostingSchema), total: z.int().min(0) }),
  }),
  "remittances.previewVoid": query({
    summary: "What voiding a posting of a check, or the whole check, would take back, and what forbids it.",
    input: place,
    output: voidPreviewSchema,
    timeoutMs: 120_000,
  }),
  "remittances.voidPosting": command({
    summary:
      "Takes back the posting of one claim of a check by reversing entries, with what followed from it; its money waits on the check. Detached, the claim is not matched to the same claim of ours again by itself.",
    input: z.strictObject({ remittanceId: id, position: z.int().min(0), reason, detach: z.boolean() }),
    output: z.strictObject({ entryCount: z.int(), unappliedCents: centsSchema }),
    timeoutMs: 120_000,
  }),
  "remittances.voidCheck": command({
    summary:
      "Takes back everything that a check posted, its booking too, by reversing entries; the check is open again and may be posted again.",
    input: z.strictObject({ remittanceId: id, reason }),
    output: z.strictObject({ entryCount: z.int() }),
    timeoutMs: 600_000,
  }),
  "remittances.detach": command({
    summary: "Says that an answer not yet posted does not mean the claim it was matched to, and takes that match away.",
    input: z.strictObject({ remittanceId: id, position: z.int().min(0) }),
    output: z.strictObject({}),
  }),
} as const;
