import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { KeptRule } from "../../../../shared/remittance/keep-adjustment-rules.ts";

/** Every rule that stands or stood in the table; the day of a remittance chooses among them. */
export function loadAdjustmentRules(read: ReadHandle): KeptRule[] {
  const rows = read.all(
    build
      .selectFrom("adjustmentRule")
      .selectAll()
      .orderBy("adjustmentGroup")
      .orderBy("carc")
      .orderBy("effectiveFromDate"),
  );
  return rows.map(
    ({ id, adjustmentGroup, carc, action, account, responsibility, effectiveFromDate, effectiveToDate }) => ({
      id,
      group: adjustmentGroup,
      carc,
      action,
      ...(account === null ? {} : { account }),
      ...(responsibility === null ? {} : { responsibility }),
      effectiveFrom: effectiveFromDate,
      ...(effectiveToDate === null ? {} : { effectiveTo: effectiveToDate }),
    }),
  );
}

/**
 * Whether an answer was posted while the rule was in force for its reason. For `*` these are the reasons of its group
 * that no row of the table names.
 */
export function wasUsed(read: ReadHandle, rule: KeptRule, rules: readonly KeptRule[]): boolean {
  let query = build
    .selectFrom("answerAdjustment")
    .innerJoin("claimAnswer", "claimAnswer.id", "answerAdjustment.claimAnswerId")
    .select("answerAdjustment.id")
    .where("adjustmentGroup", "=", rule.group)
    .where("claimAnswer.decidedDate", ">=", rule.effectiveFrom)
    .limit(1);
  const named = rules.filter((other) => other.group === rule.group && other.carc !== "*").map((other) => other.carc);
  query = rule.carc === "*" ? query.where("carc", "not in", named) : query.where("carc", "=", rule.carc);
  if (rule.effectiveTo !== undefined) query = query.where("claimAnswer.decidedDate", "<=", rule.effectiveTo);
  return read.first(query) !== undefined;
}
