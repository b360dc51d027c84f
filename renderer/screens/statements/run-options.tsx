import { Button } from "@mantine/core";
import type { StatementOptions } from "../../../shared/contract/statements.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import classes from "./statements.module.css";

/** As many statements as nobody gets: no end. */
const NO_END = 0;

interface RunOptionsProps {
  options: StatementOptions;
  changed: boolean;
  /** Null: as the practice always does it. */
  onChange: (options: StatementOptions | null) => void;
}

/** Who gets one in this run alone; the practice's rules stay as they are. */
export function RunOptions({ options, changed, onChange }: RunOptionsProps) {
  const change = (part: Partial<StatementOptions>) => onChange({ ...options, ...part });
  return (
    <fieldset className={classes.options} aria-label="Options of this run">
      <MoneyField
        label="Least amount"
        w={112}
        value={options.minimumCents as typeof ZERO_CENTS}
        onChange={(amount) => change({ minimumCents: amount ?? ZERO_CENTS })}
      />
      <NumberField
        label="Days since the last"
        w={128}
        min={0}
        max={365}
        value={options.intervalDays}
        onChange={(intervalDays) => change({ intervalDays })}
      />
      <NumberField
        label="At most, 0 no end"
        w={128}
        min={NO_END}
        max={99}
        value={options.maximumCount ?? NO_END}
        onChange={(count) => change({ maximumCount: count === NO_END ? null : count })}
      />
      <CheckField
        label="One for a family"
        value={options.perFamily}
        onChange={(perFamily) => change({ perFamily })}
        className={classes.check}
      />
      <span className={classes.gap} />
      <Button variant="default" disabled={!changed} onClick={() => onChange(null)}>
        As always
      </Button>
    </fieldset>
  );
}
