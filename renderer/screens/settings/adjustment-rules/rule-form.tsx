import type { AdjustmentRuleDraft } from "../../../../shared/contract/adjustment-policy.ts";
import { responsibilityKindSchema } from "../../../../shared/remittance/adjustment-policy.ts";
import {
  ACTIONS_BY_GROUP,
  ruleAccountSchema,
  ruleGroupSchema,
} from "../../../../shared/remittance/keep-adjustment-rules.ts";
import type { LedgerError } from "../../../ledger-client/call-ledger.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Span } from "../../../parts/form-section.tsx";
import type { Draft } from "../../../parts/use-draft.ts";
import { ACCOUNT_WORDS, ACTION_WORDS, GROUP_WORDS, RESPONSIBILITY_WORDS, reasonWords } from "./rule-words.ts";

interface RuleFormProps {
  draft: Draft<AdjustmentRuleDraft>;
  /** The rule follows another of the same code: group and code stand. */
  follows: boolean;
  error: LedgerError | undefined;
}

/** A change of what happens takes account and kind with it, so that neither stands where it means nothing. */
function withAction(rule: AdjustmentRuleDraft, action: AdjustmentRuleDraft["action"]): Partial<AdjustmentRuleDraft> {
  return {
    action,
    account: action === "write-off" ? (rule.account ?? "contractual") : null,
    responsibility: action === "patient-responsibility" ? (rule.responsibility ?? "other") : null,
  };
}

/** Group, code, what happens, and the days on which the rule counts. Only what the group allows is offered. */
export function RuleForm({ draft: { value, change }, follows, error }: RuleFormProps) {
  const { group, carc, action, account, responsibility } = value;
  const faultOf = (field: string) => (error?.field === field ? true : undefined);
  return (
    <>
      <Span columns={6}>
        <SelectField
          label="Group"
          value={group}
          disabled={follows}
          options={ruleGroupSchema.options.map((one) => ({ value: one, label: GROUP_WORDS[one] }))}
          onChange={(chosen) => {
            const allowed = ACTIONS_BY_GROUP[chosen];
            const kept = allowed.includes(action) ? action : allowed[0];
            change({ group: chosen, ...withAction(value, kept ?? "review") });
          }}
        />
      </Span>
      <Span columns={6}>
        <TextField
          label="Code"
          maxLength={4}
          value={carc}
          disabled={follows}
          field="carc"
          error={faultOf("carc")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          description={carc === "" ? "* for every other one" : reasonWords(carc)}
          onChange={(code) => change({ carc: code.toUpperCase() })}
        />
      </Span>
      <Span columns={12}>
        <SelectField
          label="What happens"
          value={action}
          field="action"
          error={faultOf("action")}
          options={ACTIONS_BY_GROUP[group].map((one) => ({ value: one, label: ACTION_WORDS[one] }))}
          onChange={(chosen) => change(withAction(value, chosen))}
        />
      </Span>
      {account !== null && (
        <Span columns={12}>
          <SelectField
            label="Written off as"
            value={account}
            field="account"
            options={ruleAccountSchema.options.map((one) => ({ value: one, label: ACCOUNT_WORDS[one] }))}
            onChange={(chosen) => change({ account: chosen })}
          />
        </Span>
      )}
      {responsibility !== null && (
        <Span columns={12}>
          <SelectField
            label="Kept as"
            value={responsibility}
            field="responsibility"
            error={faultOf("responsibility")}
            options={responsibilityKindSchema.options.map((one) => ({ value: one, label: RESPONSIBILITY_WORDS[one] }))}
            onChange={(chosen) => change({ responsibility: chosen })}
          />
        </Span>
      )}
      <Span columns={12}>
        <DateField
          label="First day"
          value={value.effectiveFrom}
          field="effectiveFrom"
          error={faultOf("effectiveFrom")}
          onChange={(date) => date && change({ effectiveFrom: date })}
        />
      </Span>
      <Span columns={12}>
        <DateField
          label="Last day, if known"
          value={value.effectiveTo}
          field="effectiveTo"
          error={faultOf("effectiveTo")}
          onChange={(effectiveTo) => change({ effectiveTo })}
        />
      </Span>
    </>
  );
}
