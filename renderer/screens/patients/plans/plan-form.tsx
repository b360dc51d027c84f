import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Money } from "../../../parts/money.tsx";
import { lineText } from "../acts/act-words.ts";
import classes from "../take-payment.module.css";
import { PlanSchedule } from "./plan-schedule.tsx";
import { FREQUENCIES, SURPLUSES } from "./plan-words.ts";
import type { PlanTermsForm } from "./use-plan-terms.ts";

/** The terms and, below them, the schedule that they make. A number of payments and an amount of each exclude each other. */
export function PlanForm({ form }: { form: PlanTermsForm }) {
  const { typed, change, preview, error } = form;
  const instalments = preview?.instalments.filter((one) => one.number > 0) ?? [];
  return (
    <>
      <div className={classes.pair}>
        <NumberField
          label="Payments"
          value={typed.eachCents === null ? typed.count : instalments.length}
          min={1}
          max={520}
          field="count"
          onChange={(count) => change({ count, eachCents: null })}
        />
        <MoneyField
          label="Or each"
          value={typed.eachCents}
          field="eachCents"
          onChange={(eachCents) => change({ eachCents })}
        />
      </div>
      <div className={classes.pair}>
        <SelectField
          label="One every"
          value={typed.frequency}
          options={FREQUENCIES}
          onChange={(frequency) => change({ frequency })}
        />
        <DateField
          label="First due"
          value={typed.firstDate}
          field="firstDate"
          onChange={(firstDate) => change({ firstDate })}
        />
      </div>
      <div className={classes.pair}>
        <MoneyField
          label="Down payment today"
          value={typed.downPaymentCents}
          field="downPaymentCents"
          onChange={(amount) => change({ downPaymentCents: amount ?? ZERO_CENTS })}
        />
        <SelectField
          label="Extra money brings"
          value={typed.surplus}
          options={SURPLUSES}
          onChange={(surplus) => change({ surplus })}
        />
      </div>
      <PlannedLines form={form} />
      {error && <ErrorNote error={error} />}
      {preview?.fault && <ErrorNote error={{ code: "refused", message: preview.fault }} />}
      {preview && preview.concerns.length > 0 && <Concerns form={form} />}
      {preview && <PlanSchedule instalments={preview.instalments} />}
      {preview?.disclosure && <p className={classes.none}>{preview.disclosure}</p>}
    </>
  );
}

function PlannedLines({ form: { lines, chosen, change, preview } }: { form: PlanTermsForm }) {
  const toggle = (lineId: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(lineId);
    else next.delete(lineId);
    change({ lineIds: next });
  };
  return (
    <fieldset className={classes.lines}>
      <legend>What it covers</legend>
      {lines.length === 0 && <p className={classes.none}>Nothing is open with the patient alone.</p>}
      {lines.map((line) => (
        <div key={line.lineId} className={classes.rowOf}>
          <CheckField
            label={lineText(line, line.openCents)}
            value={chosen.has(line.lineId)}
            onChange={(wanted) => toggle(line.lineId, wanted)}
          />
        </div>
      ))}
      <div className={classes.rest}>
        <span>Together</span>
        <Money cents={preview?.principalCents ?? ZERO_CENTS} withSign />
      </div>
    </fieldset>
  );
}

/** Where the terms leave the policy, and why they do. */
function Concerns({ form: { preview, typed, change } }: { form: PlanTermsForm }) {
  return (
    <>
      <ul className={classes.concerns}>
        {preview?.concerns.map((concern) => (
          <li key={concern.code}>{concern.message}</li>
        ))}
      </ul>
      <TextField
        label="Why the policy is left"
        value={typed.exceptionReason}
        maxLength={120}
        field="exceptionReason"
        onChange={(exceptionReason) => change({ exceptionReason })}
      />
    </>
  );
}
