import { z } from "zod";
import { formatDate } from "../dates/date-text.ts";
import { addDays, type IsoDate } from "../dates/iso-date.ts";
import type { AdjustmentRule, ResponsibilityKind } from "./adjustment-policy.ts";

/** The claim adjustment groups that a rule can be for (835 CAS01). CR came before version 5010. */
export const ruleGroupSchema = z.enum(["CO", "PR", "OA", "PI", "CR"]);
export type RuleGroup = z.infer<typeof ruleGroupSchema>;

/** Accounts that a payer's reason may write off to. Courtesy, charity and the like are the practice's own to give. */
export const ruleAccountSchema = z.enum([
  "contractual",
  "sequestration",
  "timely-filing",
  "no-authorization",
  "bundled",
  "denial-write-off",
  "prompt-pay",
]);
export type RuleAccount = z.infer<typeof ruleAccountSchema>;

/** A rule of the table with the name of its row. */
export interface KeptRule extends AdjustmentRule {
  readonly id: string;
  group: RuleGroup;
  account?: RuleAccount | undefined;
}

/** Why a rule is not taken into the table, and which of its fields is at fault. */
export interface RuleFault {
  readonly field: "carc" | "action" | "account" | "responsibility" | "effectiveFrom" | "effectiveTo";
  readonly message: string;
}

/**
 * What a rule of a group may do (rules 3.3): CO and OA never bill the patient, PR is never written off by a rule, PI is
 * neither written off nor the patient's without a person, CR marks a reversal and moves nothing.
 */
export const ACTIONS_BY_GROUP: Readonly<Record<RuleGroup, readonly AdjustmentRule["action"][]>> = {
  CO: ["write-off", "denial", "informational", "review"],
  PR: ["patient-responsibility", "denial", "review"],
  OA: ["write-off", "denial", "informational", "review"],
  PI: ["denial", "review"],
  CR: ["informational", "review"],
};

const ACTION_FAULTS: Readonly<Record<RuleGroup, string>> = {
  CO: "What stands under CO is never billed to the patient. Let it be a write-off, a denial, or looked at.",
  PR: "What stands under PR is the patient's or the next payer's; a rule does not write it off. Write it off by hand, with a reason.",
  OA: "What stands under OA is nobody's to pay by itself, so it is not moved to the patient. Let it be looked at.",
  PI: "Nobody has agreed to give up what stands under PI, and the payer does not say that the patient owes it. Let it be a denial or looked at.",
  CR: "CR marks a correction; its amounts are not posted. Let it be for information or looked at.",
};

/** The three kinds that reports keep apart are told by their CARC alone. */
const KIND_BY_CARC: Readonly<Record<string, ResponsibilityKind>> = {
  "1": "deductible",
  "2": "coinsurance",
  "3": "copay",
};

/** Whether a rule may stand in the table at all, whatever else stands there. */
export function findRuleFault(rule: AdjustmentRule): RuleFault | undefined {
  const { group, carc, action, account, responsibility, effectiveFrom, effectiveTo } = rule;
  if (!/^(\*|[A-Z]?\d{1,3})$/.test(carc)) {
    return {
      field: "carc",
      message: "A reason code is a number, or a letter and a number: 45, A1. * stands for every other one.",
    };
  }
  const parsedGroup = ruleGroupSchema.safeParse(group);
  if (!parsedGroup.success || !ACTIONS_BY_GROUP[parsedGroup.data].includes(action)) {
    return {
      field: "action",
      message: parsedGroup.success ? ACTION_FAULTS[parsedGroup.data] : "There is no such group.",
    };
  }
  if (action === "write-off" && carc === "*") {
    return {
      field: "action",
      message:
        "A write-off names its reason: CO does not mean write-off. Make a rule for each code that is written off.",
    };
  }
  if (group === "OA" && carc === "23" && action !== "informational" && action !== "review") {
    return {
      field: "action",
      message: "OA-23 restates what the payer before did. Posting it would count the same money twice.",
    };
  }
  if (action === "write-off" && !ruleAccountSchema.safeParse(account).success) {
    return { field: "account", message: "Choose what the amount is written off as." };
  }
  const kind = KIND_BY_CARC[carc];
  if (
    action === "patient-responsibility" &&
    (responsibility === undefined || (kind !== undefined && kind !== responsibility))
  ) {
    return {
      field: "responsibility",
      message:
        kind === undefined ? "Choose which kind of patient responsibility it is." : `PR-${carc} is always ${kind}.`,
    };
  }
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom) {
    return { field: "effectiveTo", message: "The last day is before the first one." };
  }
  return undefined;
}

/** A rule that may be added, and the former one that ends the day before it begins. */
export type RuleAddition =
  | { fault: RuleFault }
  | { fault?: undefined; ends: { id: string; lastDay: IsoDate } | undefined };

/**
 * Adds a rule to the table. On no day are two rules of one group and CARC in force: the former one ends the day before,
 * and a rule that would run into a later one, or begin on the same day as another, is a fault.
 */
export function addRule(rules: readonly KeptRule[], rule: AdjustmentRule): RuleAddition {
  const fault = findRuleFault(rule);
  if (fault) return { fault };
  const name = `${rule.group}-${rule.carc}`;
  const others = rules.filter((other) => other.group === rule.group && other.carc === rule.carc);
  if (others.some((other) => other.effectiveFrom === rule.effectiveFrom)) {
    const message = `There is a rule for ${name} from ${formatDate(rule.effectiveFrom)} already, and two would contradict each other. Choose another first day.`;
    return { fault: { field: "effectiveFrom", message } };
  }
  const later = earliest(others.filter((other) => other.effectiveFrom > rule.effectiveFrom));
  if (later && (rule.effectiveTo === undefined || rule.effectiveTo >= later.effectiveFrom)) {
    const message = `Another rule for ${name} begins on ${formatDate(later.effectiveFrom)}. Give this one a last day before that.`;
    return { fault: { field: "effectiveTo", message } };
  }
  const former = others.find(
    (other) => other.effectiveFrom < rule.effectiveFrom && isInForce(other, rule.effectiveFrom),
  );
  return { ends: former && { id: former.id, lastDay: addDays(rule.effectiveFrom, -1) } };
}

/** Whether a rule is in force on a day; first and last day count. */
export function isInForce(rule: Pick<AdjustmentRule, "effectiveFrom" | "effectiveTo">, day: IsoDate): boolean {
  return rule.effectiveFrom <= day && (rule.effectiveTo === undefined || day <= rule.effectiveTo);
}

/** The rule that ended because this one began: it goes on when this one is taken out. */
export function ruleBefore(rules: readonly KeptRule[], rule: KeptRule): KeptRule | undefined {
  const lastDay = addDays(rule.effectiveFrom, -1);
  return rules.find((other) => other.group === rule.group && other.carc === rule.carc && other.effectiveTo === lastDay);
}

function earliest(rules: readonly KeptRule[]): KeptRule | undefined {
  return rules.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))[0];
}
