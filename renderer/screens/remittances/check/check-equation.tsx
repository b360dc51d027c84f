import { cents } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import type { PlanTotals } from "../../../../shared/remittance/posting-plan.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import classes from "../remittances.module.css";

/** The sum that a check must satisfy, large: check + kept at provider level − applied − held = nothing left. */
export function CheckEquation({ totals }: { totals: PlanTotals }) {
  const terms = [
    { sign: "", label: "Check", amount: totals.checkCents },
    // Positive provider-level adjustments were kept from the check, so the claims had more to share (835 balancing).
    {
      sign: totals.providerAdjustmentsCents < 0 ? "−" : "+",
      label: totals.providerAdjustmentsCents < 0 ? "Added at provider level" : "Kept at provider level",
      amount: cents(Math.abs(totals.providerAdjustmentsCents)),
    },
    { sign: "−", label: "Applied to claims", amount: cents(totals.postedCents + totals.settledCents) },
    { sign: "−", label: "Held back", amount: totals.heldCents },
  ];
  const even = totals.remainingCents === 0;
  return (
    <section className={classes.equation} aria-label="Does the check add up">
      {terms.map((term) => (
        <div key={term.label} className={classes.term}>
          {term.sign !== "" && <span className={classes.sign}>{term.sign}</span>}
          <span>
            <span className={classes.termLabel}>{term.label}</span>
            <span className={classes.termAmount}>{formatMoney(term.amount)}</span>
          </span>
        </div>
      ))}
      <div className={classes.term} data-result>
        <span className={classes.sign}>=</span>
        <span>
          <span className={classes.termLabel}>Remaining</span>
          <span className={classes.termAmount} data-off={!even || undefined}>
            {formatMoney(totals.remainingCents)}
          </span>
        </span>
        {even ? <StatusMark tone="paid" word="Adds up" /> : <StatusMark tone="denied" word="Does not add up" />}
      </div>
    </section>
  );
}
