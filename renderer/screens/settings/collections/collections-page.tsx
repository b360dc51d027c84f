import type { CollectionPolicyInput } from "../../../../shared/contract/collections.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { FormSection, Span } from "../../../parts/form-section.tsx";
import { type Draft, useDraft } from "../../../parts/use-draft.ts";
import { SavedForm, saySaved } from "../saved-form.tsx";
import { CharityFields } from "./charity-fields.tsx";
import { LadderFields } from "./ladder-fields.tsx";

export type PolicyDraft = Draft<CollectionPolicyInput>;

/** What the practice decided once about collecting what patients owe. */
export function CollectionsPage() {
  const query = useLedgerQuery("collectionPolicy.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <PolicyForm saved={query.value} /> : null;
}

function PolicyForm({ saved }: { saved: CollectionPolicyInput }) {
  const draft = useDraft(saved);
  const save = useLedgerCommand("collectionPolicy.save");
  const run = async () => {
    if (!(await save.run(draft.value))) return;
    draft.reset();
    saySaved("The rules for collecting are saved.");
  };
  return (
    <SavedForm
      title="Collections"
      aside="When patients who do not pay are asked again"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <LadderFields draft={draft} />
      <RuleFields draft={draft} />
      <CharityFields draft={draft} />
    </SavedForm>
  );
}

const AGES = [
  { value: "first-statement" as const, label: "Its first statement" },
  { value: "owed" as const, label: "The day the patient owed it" },
];

function RuleFields({ draft: { value, change } }: { draft: PolicyDraft }) {
  return (
    <FormSection title="Rules" note="Holds, current plans, open promises and settlements always stop the ladder.">
      <Span columns={4}>
        <MoneyField
          label="Least balance"
          value={value.minimumCents}
          field="minimumCents"
          onChange={(minimum) => change({ minimumCents: minimum ?? ZERO_CENTS })}
        />
      </Span>
      <Span columns={4}>
        <NumberField
          label="Days to answer between steps"
          value={value.answerDays}
          min={0}
          max={365}
          field="answerDays"
          onChange={(answerDays) => change({ answerDays })}
        />
      </Span>
      <Span columns={4}>
        <NumberField
          label="Days of grace for a promise"
          value={value.promiseGraceDays}
          min={0}
          max={60}
          field="promiseGraceDays"
          onChange={(promiseGraceDays) => change({ promiseGraceDays })}
        />
      </Span>
      <Span columns={4}>
        <SelectField
          label="A balance is as old as"
          value={value.ageFrom}
          options={AGES}
          field="ageFrom"
          onChange={(ageFrom) => change({ ageFrom })}
        />
      </Span>
      <Span columns={8}>
        <CheckField
          label="Wait while insurance has to answer for anything on the account"
          value={value.waitsForInsurance}
          field="waitsForInsurance"
          onChange={(waitsForInsurance) => change({ waitsForInsurance })}
        />
      </Span>
    </FormSection>
  );
}
