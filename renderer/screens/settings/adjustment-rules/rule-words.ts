import { carcLabel } from "../../../../shared/codes/carc-labels.ts";
import type { AdjustmentRuleDraft, AdjustmentRuleRow } from "../../../../shared/contract/adjustment-policy.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { isInForce, type RuleAccount, type RuleGroup } from "../../../../shared/remittance/keep-adjustment-rules.ts";

type Action = AdjustmentRuleDraft["action"];
type Responsibility = NonNullable<AdjustmentRuleDraft["responsibility"]>;

export const GROUP_WORDS: Readonly<Record<RuleGroup, string>> = {
  CO: "CO contract",
  PR: "PR patient",
  OA: "OA other",
  PI: "PI payer",
  CR: "CR correction",
};

export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  "write-off": "Written off",
  "patient-responsibility": "Next payer or patient",
  denial: "Denied: work opens",
  informational: "Information only",
  review: "Looked at: stays open",
};

export const ACCOUNT_WORDS: Readonly<Record<RuleAccount, string>> = {
  contractual: "contractual",
  sequestration: "sequestration",
  "timely-filing": "filed too late",
  "no-authorization": "no authorization",
  bundled: "bundled",
  "denial-write-off": "denied for good",
  "prompt-pay": "prompt payment discount",
};

export const RESPONSIBILITY_WORDS: Readonly<Record<Responsibility, string>> = {
  deductible: "deductible",
  coinsurance: "coinsurance",
  copay: "copay",
  other: "other",
};

/** What a rule does, in one phrase. */
export function ruleWords({
  action,
  account,
  responsibility,
}: Pick<AdjustmentRuleRow, "action" | "account" | "responsibility">): string {
  if (account !== null) return `${ACTION_WORDS[action]}: ${ACCOUNT_WORDS[account]}`;
  if (responsibility !== null) return `${ACTION_WORDS[action]}: ${RESPONSIBILITY_WORDS[responsibility]}`;
  return ACTION_WORDS[action];
}

/** Our words for what the code says. */
export function reasonWords(carc: string): string {
  return carc === "*" ? "Every other reason of the group" : carcLabel(carc);
}

export type RuleStanding = "in-force" | "later" | "past";

/** Whether a rule counts on a day, will, or did. */
export function standingOf(
  rule: Pick<AdjustmentRuleRow, "effectiveFrom" | "effectiveTo">,
  today: IsoDate,
): RuleStanding {
  const { effectiveFrom, effectiveTo } = rule;
  if (isInForce({ effectiveFrom, effectiveTo: effectiveTo ?? undefined }, today)) return "in-force";
  return effectiveFrom > today ? "later" : "past";
}
