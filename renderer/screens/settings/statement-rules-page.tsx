import { Textarea } from "@mantine/core";
import type { Practice } from "../../../shared/contract/practice.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";

/** When a patient gets a statement, and what it says. */
export function StatementRulesPage() {
  const query = useLedgerQuery("practice.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <StatementRulesForm saved={query.value} /> : null;
}

function StatementRulesForm({ saved }: { saved: Practice }) {
  const draft = useDraft(saved);
  const { value, change } = draft;
  const save = useLedgerCommand("practice.save");
  const run = async () => {
    if (!(await save.run(value))) return;
    draft.reset();
    saySaved("The rules for statements are saved.");
  };
  return (
    <SavedForm
      title="Statements"
      aside="Who gets one, and when"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <FormSection title="When" note="A statement goes only where the patient owes at least the minimum.">
        <Span columns={4}>
          <MoneyField
            label="Least amount"
            value={value.statementMinimumCents}
            field="statementMinimumCents"
            onChange={(amount) => change({ statementMinimumCents: amount ?? ZERO_CENTS })}
          />
        </Span>
        <Span columns={4}>
          <NumberField
            label="Days between statements"
            value={value.statementIntervalDays}
            min={1}
            max={365}
            field="statementIntervalDays"
            onChange={(statementIntervalDays) => change({ statementIntervalDays })}
          />
        </Span>
        <Span columns={4}>
          <NumberField
            label="Days to pay"
            value={value.statementDueDays}
            min={1}
            max={120}
            field="statementDueDays"
            onChange={(statementDueDays) => change({ statementDueDays })}
          />
        </Span>
      </FormSection>
      <FormSection title="What it says" note="Printed on every statement, at most 400 characters.">
        <Span columns={12}>
          <Textarea
            label="Message"
            autosize
            minRows={3}
            maxLength={400}
            value={value.statementMessage}
            data-field="statementMessage"
            onChange={(event) => change({ statementMessage: event.currentTarget.value })}
          />
        </Span>
      </FormSection>
    </SavedForm>
  );
}
