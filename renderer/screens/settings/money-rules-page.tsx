import type { MoneyRules } from "../../../shared/contract/patient-money.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";

/** What the practice decided once about patients' money. */
export function MoneyRulesPage() {
  const query = useLedgerQuery("moneyRules.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <MoneyRulesForm saved={query.value} /> : null;
}

function MoneyRulesForm({ saved }: { saved: MoneyRules }) {
  const draft = useDraft(saved);
  const { value, change } = draft;
  const save = useLedgerCommand("moneyRules.save");
  const run = async () => {
    if (!(await save.run(value))) return;
    draft.reset();
    saySaved("The rules for patients' money are saved.");
  };
  return (
    <SavedForm
      title="Patients' money"
      aside="Small balances and returned checks"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <FormSection
        title="Small balances"
        note="What Reports, Small balances begins with. Nothing is written off by itself."
      >
        <Span columns={4}>
          <MoneyField
            label="At most, by account"
            value={value.smallBalanceCents}
            field="smallBalanceCents"
            onChange={(amount) => change({ smallBalanceCents: amount ?? ZERO_CENTS })}
          />
        </Span>
        <Span columns={4}>
          <NumberField
            label="Owed for days"
            value={value.smallBalanceDays}
            min={0}
            max={3650}
            field="smallBalanceDays"
            onChange={(smallBalanceDays) => change({ smallBalanceDays })}
          />
        </Span>
      </FormSection>
      <FormSection title="Returned checks" note="Charged as a line of its own; it can be changed for each check.">
        <Span columns={4}>
          <MoneyField
            label="Fee"
            value={value.returnedCheckFeeCents}
            field="returnedCheckFeeCents"
            onChange={(amount) => change({ returnedCheckFeeCents: amount ?? ZERO_CENTS })}
          />
        </Span>
      </FormSection>
    </SavedForm>
  );
}
