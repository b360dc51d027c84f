import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { AdjustmentRuleDraft } from "../../../../shared/contract/adjustment-policy.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { AdjustmentRule } from "../../../../shared/remittance/adjustment-policy.ts";
import { addRule, type KeptRule, ruleBefore } from "../../../../shared/remittance/keep-adjustment-rules.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";
import { loadAdjustmentRules, wasUsed } from "./stored-rules.ts";

export const adjustmentPolicyJourneys: JourneysOf<
  "adjustmentPolicy.list" | "adjustmentPolicy.save" | "adjustmentPolicy.end" | "adjustmentPolicy.remove"
> = {
  "adjustmentPolicy.list": ({ read }) => {
    const rules = loadAdjustmentRules(read);
    return rules.map((rule) => ({
      id: rule.id,
      group: rule.group,
      carc: rule.carc,
      action: rule.action,
      account: rule.account ?? null,
      responsibility: rule.responsibility ?? null,
      effectiveFrom: rule.effectiveFrom,
      effectiveTo: rule.effectiveTo ?? null,
      used: wasUsed(read, rule, rules),
    }));
  },
  "adjustmentPolicy.save": ({ write, newId, concerns }, draft) => {
    const added = addRule(loadAdjustmentRules(write), toRule(draft));
    if (added.fault) throw new Refusal("refused", `${added.fault.message} Nothing was saved.`, added.fault.field);
    if (added.ends) setLastDay(write, added.ends.id, added.ends.lastDay);
    const id = newId();
    const { group, effectiveFrom, effectiveTo, ...rest } = draft;
    write.run(
      build.insertInto("adjustmentRule").values({
        ...{ id, ...rest, adjustmentGroup: group },
        ...{ effectiveFromDate: effectiveFrom, effectiveToDate: effectiveTo },
      }),
    );
    concerns("adjustment-rule", id);
    return { id };
  },
  "adjustmentPolicy.end": ({ write, concerns }, { id, lastDay }) => {
    const rules = loadAdjustmentRules(write);
    const rule = findRule(rules, id);
    refuseLastDay(rules, rule, lastDay);
    setLastDay(write, id, lastDay);
    concerns("adjustment-rule", id);
    return {};
  },
  "adjustmentPolicy.remove": ({ write, concerns }, { id }) => {
    const rules = loadAdjustmentRules(write);
    const rule = findRule(rules, id);
    if (wasUsed(write, rule, rules)) {
      throw new Refusal(
        "refused",
        "Answers were posted by this rule, so it stays in the table. Nothing was changed. Give it a last day, or make a rule that follows it.",
      );
    }
    const former = ruleBefore(rules, rule);
    write.run(build.deleteFrom("adjustmentRule").where("id", "=", id));
    if (former) setLastDay(write, former.id, rule.effectiveTo ?? null);
    concerns("adjustment-rule", id);
    return {};
  },
};

function toRule({ account, responsibility, effectiveTo, ...draft }: AdjustmentRuleDraft): AdjustmentRule {
  return {
    ...draft,
    ...(account === null || draft.action !== "write-off" ? {} : { account }),
    ...(responsibility === null || draft.action !== "patient-responsibility" ? {} : { responsibility }),
    ...(effectiveTo === null ? {} : { effectiveTo }),
  };
}

function findRule(rules: readonly KeptRule[], id: string): KeptRule {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw missing("rule");
  return rule;
}

/** An end that is moved out must not reach the rule that follows, and none lies before the rule's first day. */
function refuseLastDay(rules: readonly KeptRule[], rule: KeptRule, lastDay: IsoDate): void {
  if (lastDay < rule.effectiveFrom) {
    throw new Refusal("refused", "The last day is before the first one. Nothing was changed.", "lastDay");
  }
  const others = rules.filter((other) => other.group === rule.group && other.carc === rule.carc);
  const next = others.find((other) => other.effectiveFrom > rule.effectiveFrom && other.effectiveFrom <= lastDay);
  if (!next) return;
  throw new Refusal(
    "refused",
    `Another rule for ${rule.group}-${rule.carc} begins on ${formatDate(next.effectiveFrom)}, and two would contradict each other. Nothing was changed. Choose a last day before that.`,
    "lastDay",
  );
}

function setLastDay(write: WriteTransaction, id: string, lastDay: IsoDate | null): void {
  write.run(build.updateTable("adjustmentRule").set({ effectiveToDate: lastDay }).where("id", "=", id));
}
