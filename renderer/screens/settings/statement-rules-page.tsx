import { Textarea } from "@mantine/core";
import type { Practice } from "../../../shared/contract/practice.ts";
import type { StatementSettings } from "../../../shared/contract/statements.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";

/** When a patient gets a statement, and what it says. */
export function StatementRulesPage() {
  const practice = useLedgerQuery("practice.get", {});
  const settings = useLedgerQuery("statementSettings.get", {});
  const error = practice.error ?? settings.error;
  if (error) return <ErrorNote error={error} onRetry={practice.refresh} />;
  if (!practice.value || !settings.value) return null;
  return <StatementRulesForm saved={{ ...practice.value, statements: settings.value }} />;
}

/** As many statements as nobody gets: no end. */
const NO_END = 0;

function StatementRulesForm({ saved }: { saved: Practice & { statements: StatementSettings } }) {
  const draft = useDraft(saved);
  const { value, change } = draft;
  const { statements } = value;
  const changeStatements = (part: Partial<StatementSettings>) => change({ statements: { ...statements, ...part } });
  const savePractice = useLedgerCommand("practice.save");
  const saveSettings = useLedgerCommand("statementSettings.save");
  const run = async () => {
    const { statements: settings, ...practice } = value;
    if (!(await saveSettings.run(settings)) || !(await savePractice.run(practice))) return;
    draft.reset();
    saySaved("The rules for statements are saved.");
  };
  return (
    <SavedForm
      title="Statements"
      aside="Who gets one, and when"
      dirty={draft.dirty}
      saving={savePractice.running || saveSettings.running}
      error={saveSettings.error ?? savePractice.error}
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
        <Span columns={4}>
          <NumberField
            label="At most, 0 no end"
            value={statements.maximumCount ?? NO_END}
            min={NO_END}
            max={99}
            field="maximumCount"
            onChange={(count) => changeStatements({ maximumCount: count === NO_END ? null : count })}
          />
        </Span>
        <Span columns={8}>
          <CheckField
            label="One statement for a family with the same guarantor"
            value={statements.perFamily}
            onChange={(perFamily) => changeStatements({ perFamily })}
          />
        </Span>
      </FormSection>
      <FormSection title="What it says" note="Printed on every statement, at most 400 characters each.">
        <Span columns={12}>
          <Textarea
            label="Message in English"
            autosize
            minRows={3}
            maxLength={400}
            value={value.statementMessage}
            data-field="statementMessage"
            onChange={(event) => change({ statementMessage: event.currentTarget.value })}
          />
        </Span>
        <Span columns={12}>
          <Textarea
            label="Message in Spanish"
            autosize
            minRows={2}
            maxLength={400}
            value={statements.spanishMessage}
            data-field="spanishMessage"
            onChange={(event) => changeStatements({ spanishMessage: event.currentTarget.value })}
          />
        </Span>
        <Span columns={12}>
          <TextField
            label="Payment page, printed as a code to scan"
            placeholder="https://"
            maxLength={120}
            value={statements.paymentPageUrl}
            field="paymentPageUrl"
            onChange={(paymentPageUrl) => changeStatements({ paymentPageUrl: paymentPageUrl.trim() })}
          />
        </Span>
      </FormSection>
    </SavedForm>
  );
}
