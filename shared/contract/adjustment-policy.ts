import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { adjustmentActionSchema, responsibilityKindSchema } from "../remittance/adjustment-policy.ts";
import { ruleAccountSchema, ruleGroupSchema } from "../remittance/keep-adjustment-rules.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

/** A rule as the biller sees and types it: what a group code and CARC do, from a day and perhaps to a day. */
export const adjustmentRuleDraftSchema = z.strictObject({
  group: ruleGroupSchema,
  /** A CARC, or `*` for every CARC of the group that no other rule names. */
  carc: z.string().trim().toUpperCase().min(1).max(5),
  action: adjustmentActionSchema,
  /** For write-offs, else null. */
  account: ruleAccountSchema.nullable(),
  /** For patient responsibility, else null. */
  responsibility: responsibilityKindSchema.nullable(),
  effectiveFrom: isoDateSchema,
  /** The last day on which it counts; null while no end is known. */
  effectiveTo: isoDateSchema.nullable(),
});
export type AdjustmentRuleDraft = z.infer<typeof adjustmentRuleDraftSchema>;

export const adjustmentRuleRowSchema = adjustmentRuleDraftSchema
  .extend({
    id,
    /** Whether an answer was posted by it: then it stays in the table, and can only be followed by another. */
    used: z.boolean(),
  })
  .strict();
export type AdjustmentRuleRow = z.infer<typeof adjustmentRuleRowSchema>;

export const adjustmentPolicyCalls = {
  "adjustmentPolicy.list": query({
    summary:
      "What each group code and CARC of a remittance does to the ledger, with the days on which each rule counts.",
    input: z.strictObject({}),
    output: z.array(adjustmentRuleRowSchema),
  }),
  "adjustmentPolicy.save": command({
    summary:
      "Adds a rule from a day on; the former rule of the same group and code ends the day before. Refused when two rules would contradict each other, or the group does not allow it.",
    input: adjustmentRuleDraftSchema,
    output: z.strictObject({ id }),
  }),
  "adjustmentPolicy.end": command({
    summary: "Gives a rule its last day; after it the rule of the group's other codes counts.",
    input: z.strictObject({ id, lastDay: isoDateSchema }),
    output: z.strictObject({}),
  }),
  "adjustmentPolicy.remove": command({
    summary: "Takes out a rule by which nothing was posted; the one that ended for it goes on.",
    input: z.strictObject({ id }),
    output: z.strictObject({}),
  }),
} as const;
