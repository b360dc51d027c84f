import { Button } from "@mantine/core";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "./eob.module.css";
import type { TypedProviderAdjustment } from "./eob-state.ts";

/** The reasons that stand on paper, by the 835's code. */
const REASONS = [
  { value: "WO", label: "WO overpayment taken back" },
  { value: "FB", label: "FB balance carried forward" },
  { value: "L6", label: "L6 interest" },
  { value: "72", label: "72 refund acknowledged" },
  { value: "CS", label: "CS adjustment" },
  { value: "J1", label: "J1 not reimbursable" },
  { value: "LE", label: "LE levy" },
  { value: "IR", label: "IR tax withholding" },
  { value: "50", label: "50 late charge" },
  { value: "AH", label: "AH origination fee" },
];

interface EobProviderAdjustmentsProps {
  adjustments: readonly TypedProviderAdjustment[];
  onChange: (adjustments: readonly TypedProviderAdjustment[]) => void;
}

/** What the payer kept from the check or added to it beside its claims: interest, take-backs, balances. */
export function EobProviderAdjustments({ adjustments, onChange }: EobProviderAdjustmentsProps) {
  const add = () => {
    onChange([...adjustments, { reason: "WO", reference: "", amountCents: ZERO_CENTS }]);
    setTimeout(() => jumpToField(`providerAdjustments[${adjustments.length}].reason`));
  };
  useScreenActions({ own: [{ label: "Add a provider-level adjustment", keys: "F7", run: add }] });
  const change = (index: number, part: Partial<TypedProviderAdjustment>) =>
    onChange(adjustments.map((one, place) => (place === index ? { ...one, ...part } : one)));
  const path = (index: number, name: string) => `providerAdjustments[${index}].${name}`;
  return (
    <section className={classes.providerLevel} aria-label="Provider-level adjustments">
      {adjustments.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and have no other name.
        <div key={index} className={classes.providerRow}>
          <SelectField
            label="Provider level"
            w={220}
            value={one.reason}
            field={path(index, "reason")}
            options={REASONS}
            onChange={(reason) => change(index, { reason })}
          />
          <TextField
            label="Reference on the paper"
            w={180}
            maxLength={50}
            value={one.reference}
            field={path(index, "reference")}
            onChange={(reference) => change(index, { reference })}
          />
          <MoneyField
            label="Kept (− if added)"
            w={130}
            value={one.amountCents === 0 ? null : one.amountCents}
            field={path(index, "amountCents")}
            onChange={(amountCents) => change(index, { amountCents: amountCents ?? ZERO_CENTS })}
          />
          <Button variant="default" onClick={() => onChange(adjustments.filter((_one, place) => place !== index))}>
            Take it out
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={add} rightSection={<kbd>F7</kbd>}>
        Kept or added beside the claims
      </Button>
    </section>
  );
}
