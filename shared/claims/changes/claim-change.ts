import { z } from "zod";
import { partySchema } from "../../ledger/chart-of-accounts.ts";
import { centsSchema } from "../../money/cents.ts";
import { coverageRankSchema } from "../claim.ts";

/**
 * What a person may do to a claim that has gone out (rules 3.6): send a corrected claim in its place (CLM05-3 = 7), take
 * it back whole (8), bill the same claim again (1), ask its first payer for everything again, or bill other coverages.
 */
export const claimChangeKindSchema = z.enum(["correct", "void", "rebill", "reset-to-primary", "change-coverage"]);
export type ClaimChangeKind = z.infer<typeof claimChangeKindSchema>;

/** The payer's claim control number (CLP07, sent as REF F8) as typed; null takes the one of its latest answer. */
const typedControlNumberSchema = z.string().trim().min(1).max(50).nullable();

const optionalIdSchema = z.string().min(1).max(40).nullable();

export const claimChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("correct"),
    /** Whose answer is corrected; null takes the payer that answered last. */
    rank: coverageRankSchema.nullable(),
    payerControlNumber: typedControlNumberSchema,
  }),
  z.strictObject({
    kind: z.literal("void"),
    rank: coverageRankSchema.nullable(),
    payerControlNumber: typedControlNumberSchema,
    /** Whether the visit is not owed at all: its charges are taken back with the claim. */
    reverseCharges: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("rebill") }),
  z.strictObject({ kind: z.literal("reset-to-primary") }),
  z.strictObject({
    kind: z.literal("change-coverage"),
    coverageIds: z.strictObject({
      primary: optionalIdSchema,
      secondary: optionalIdSchema,
      tertiary: optionalIdSchema,
    }),
  }),
]);
export type ClaimChange = z.infer<typeof claimChangeSchema>;

/** A balance that is asked of somebody else, by an offsetting entry; the line's total stays what it was. */
export const balanceMoveSchema = z.strictObject({
  lineId: z.string(),
  lineNumber: z.int(),
  procedureCode: z.string(),
  from: partySchema,
  to: partySchema,
  amountCents: centsSchema,
});
export type BalanceMove = z.infer<typeof balanceMoveSchema>;
