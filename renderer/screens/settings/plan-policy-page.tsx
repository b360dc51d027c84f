import type { OutputOf } from "../../../shared/contract/contract.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";

/** What the practice decided once about payment plans. */
export function PlanPolicyPage() {
  const query = useLedgerQuery("planPolicy.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <PlanPolicyForm saved={query.value} /> : null;
}

type Policy = OutputOf<"planPolicy.get">;

/** The policy's whole numbers with their bounds, in the order in which they are asked. */
const NUMBERS = [
  { key: "longestMonths", label: "Longest, in months", min: 1, max: 120 },
  { key: "downPaymentPercent", label: "Down payment, in %", min: 0, max: 90 },
  { key: "graceDays", label: "Days of grace", min: 0, max: 60 },
  { key: "defaultAfterMissed", label: "Ends when so many are missed", min: 1, max: 12 },
] as const satisfies readonly { key: keyof Policy; label: string; min: number; max: number }[];

function PlanPolicyForm({ saved }: { saved: Policy }) {
  const draft = useDraft(saved);
  const { value, change } = draft;
  const save = useLedgerCommand("planPolicy.save");
  const run = async () => {
    if (!(await save.run(value))) return;
    draft.reset();
    saySaved("The policy for payment plans is saved.");
  };
  return (
    <SavedForm
      title="Payment plans"
      aside="For plans made from now on"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <FormSection
        title="Terms"
        note="Other terms can be agreed with a reason. Plans that stand keep the grace and the misses they were agreed with. No plan has a finance charge."
      >
        <Span columns={4}>
          <MoneyField
            label="Least instalment"
            value={value.minimumInstalmentCents}
            field="minimumInstalmentCents"
            onChange={(amount) => change({ minimumInstalmentCents: amount ?? ZERO_CENTS })}
          />
        </Span>
        {NUMBERS.map(({ key, label, min, max }) => (
          <Span key={key} columns={4}>
            <NumberField
              {...{ label, min, max, field: key }}
              value={value[key]}
              onChange={(number) => change({ [key]: number })}
            />
          </Span>
        ))}
      </FormSection>
    </SavedForm>
  );
}
