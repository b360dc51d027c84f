import { Button } from "@mantine/core";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { FormSection } from "../../../parts/form-section.tsx";
import classes from "./collections.module.css";
import type { PolicyDraft } from "./collections-page.tsx";

/** What a new step begins with, above the last one. */
const NEXT_PERCENT = 100;

/** Assistance by household income: whoever earns at most so much is let off such a share. */
export function CharityFields({ draft: { value, change } }: { draft: PolicyDraft }) {
  const { charity } = value;
  const edit = (index: number, changes: Partial<(typeof charity)[number]>) =>
    change({ charity: charity.map((step, at) => (at === index ? { ...step, ...changes } : step)) });
  const add = () => {
    const last = charity.at(-1);
    const upToPercent = (last?.upToPercent ?? NEXT_PERCENT) + (last ? NEXT_PERCENT : 0);
    change({ charity: [...charity, { upToPercent, discountPercent: last?.discountPercent ?? 100 }] });
  };
  return (
    <FormSection
      title="Financial assistance"
      note="Income in percent of the federal poverty guideline. Offered where an account is let off a share; granted only with approval and a note."
    >
      <div className={classes.rows}>
        {charity.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id of their own and are only added and taken from the list.
          <fieldset key={index} className={classes.row} aria-label={`Assistance, step ${index + 1}`}>
            <span className={classes.kind}>{index + 1}.</span>
            <NumberField
              label="Income up to, %"
              value={step.upToPercent}
              min={0}
              max={1000}
              onChange={(upToPercent) => edit(index, { upToPercent })}
            />
            <NumberField
              label="Let off, %"
              value={step.discountPercent}
              min={1}
              max={100}
              onChange={(discountPercent) => edit(index, { discountPercent })}
            />
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => change({ charity: charity.filter((_, at) => at !== index) })}
            >
              Take off
            </Button>
          </fieldset>
        ))}
        <div className={classes.adds}>
          <Button variant="default" size="compact-sm" disabled={charity.length >= 12} onClick={add}>
            Add a step
          </Button>
        </div>
      </div>
    </FormSection>
  );
}
