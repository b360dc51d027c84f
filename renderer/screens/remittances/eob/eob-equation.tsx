import { type Cents, cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import classes from "./eob.module.css";
import { appliedOf, type EobState, keptOf, undistributedOf } from "./eob-state.ts";

/** The sum of a paper check while it is typed: check, provider level, applied, and what is not distributed yet. */
export function EobEquation({ state }: { state: EobState }) {
  const rest = undistributedOf(state);
  const kept = keptOf(state);
  return (
    <div className={classes.equation} role="status" aria-live="polite">
      {kept !== 0 && <Term label={kept > 0 ? "Kept" : "Added"} amount={cents(Math.abs(kept))} />}
      <Term label="Applied" amount={appliedOf(state)} />
      <div className={classes.rest}>
        <span className={classes.restLabel}>Not distributed yet</span>
        <span
          className={classes.restAmount}
          data-even={(state.header.amountCents !== null && rest === ZERO_CENTS) || undefined}
        >
          {formatMoney(rest)}
        </span>
      </div>
    </div>
  );
}

function Term({ label, amount }: { label: string; amount: Cents }) {
  return (
    <div className={classes.rest}>
      <span className={classes.restLabel}>{label}</span>
      <span className={classes.termAmount}>{formatMoney(amount)}</span>
    </div>
  );
}
