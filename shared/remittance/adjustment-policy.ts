import { z } from "zod";
import { type IsoDate, isoDateSchema } from "../dates/iso-date.ts";
import { type WriteOffAccount, writeOffAccountSchema } from "../ledger/chart-of-accounts.ts";

export const responsibilityKindSchema = z.enum(["deductible", "coinsurance", "copay", "other"]);
export type ResponsibilityKind = z.infer<typeof responsibilityKindSchema>;

export const adjustmentActionSchema = z.enum([
  /** Income is given up: the row names the account. */
  "write-off",
  /** The next coverage or the patient is asked: the row names the kind. */
  "patient-responsibility",
  /** Nothing moves; the line is denied and a work item opens. */
  "denial",
  /** Nothing moves: the payer restates what others did (OA-23). */
  "informational",
  /** Nothing moves until a person has looked. */
  "review",
]);

/** One rule of what a group code and CARC mean for the ledger, in force from a day and, perhaps, to a day. */
export const adjustmentRuleSchema = z.strictObject({
  group: z.string().min(1).max(2),
  /** A CARC, or `*` for every CARC of the group that no other row names. */
  carc: z.string().min(1).max(5),
  action: adjustmentActionSchema,
  /** For write-offs. */
  account: writeOffAccountSchema.optional(),
  /** For patient responsibility. */
  responsibility: responsibilityKindSchema.optional(),
  effectiveFrom: isoDateSchema,
  effectiveTo: isoDateSchema.optional(),
});
export type AdjustmentRule = z.infer<typeof adjustmentRuleSchema>;

/** What is to be done with one adjustment. */
export type AdjustmentDecision =
  | { action: "write-off"; account: WriteOffAccount }
  | { action: "patient-responsibility"; responsibility: ResponsibilityKind }
  | { action: "denial" | "informational" | "review" };

const always = "1995-01-01" as IsoDate;
const writeOff = (group: string, carc: string, account: WriteOffAccount): AdjustmentRule => ({
  group,
  carc,
  action: "write-off",
  account,
  effectiveFrom: always,
});
const patient = (carc: string, responsibility: ResponsibilityKind): AdjustmentRule => ({
  group: "PR",
  carc,
  action: "patient-responsibility",
  responsibility,
  effectiveFrom: always,
});
const rest = (group: string, carc: string, action: "denial" | "informational" | "review"): AdjustmentRule => ({
  group,
  carc,
  action,
  effectiveFrom: always,
});

/**
 * The table that a new practice starts with; the user may edit it. CO does not mean write-off: only the rows that say
 * so write off. OA and PI default to review, because nobody has agreed to give that money up.
 */
export const DEFAULT_ADJUSTMENT_POLICY: readonly AdjustmentRule[] = [
  writeOff("CO", "45", "contractual"),
  writeOff("CO", "59", "contractual"),
  writeOff("CO", "131", "contractual"),
  writeOff("CO", "144", "contractual"),
  writeOff("CO", "237", "contractual"),
  { ...writeOff("CO", "253", "sequestration"), effectiveFrom: "2013-04-01" as IsoDate },
  rest("CO", "*", "denial"),
  patient("1", "deductible"),
  patient("2", "coinsurance"),
  patient("3", "copay"),
  patient("66", "deductible"),
  patient("*", "other"),
  rest("OA", "23", "informational"),
  rest("OA", "18", "denial"),
  rest("OA", "*", "review"),
  rest("PI", "*", "review"),
  rest("CR", "*", "review"),
];

/**
 * Decides one adjustment: the row of its group and CARC in force on the day, else the group's `*` row, else review.
 * Of several rows in force the latest wins, so an edit is a new row from its day on.
 */
export function decideAdjustment(
  policy: readonly AdjustmentRule[],
  adjustment: { group: string; carc: string },
  onDate: IsoDate,
): AdjustmentDecision {
  const inForce = policy.filter(
    (rule) =>
      rule.group === adjustment.group &&
      rule.effectiveFrom <= onDate &&
      (rule.effectiveTo === undefined || onDate <= rule.effectiveTo),
  );
  const rule =
    latest(inForce.filter((one) => one.carc === adjustment.carc)) ?? latest(inForce.filter((one) => one.carc === "*"));
  if (rule?.action === "write-off") {
    return rule.account === undefined ? { action: "review" } : { action: "write-off", account: rule.account };
  }
  if (rule?.action === "patient-responsibility") {
    return { action: "patient-responsibility", responsibility: rule.responsibility ?? "other" };
  }
  return { action: rule?.action ?? "review" };
}

function latest(rules: readonly AdjustmentRule[]): AdjustmentRule | undefined {
  return rules.reduce<AdjustmentRule | undefined>(
    (best, rule) => (best === undefined || rule.effectiveFrom >= best.effectiveFrom ? rule : best),
    undefined,
  );
}
