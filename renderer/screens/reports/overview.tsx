import { AgingReport } from "./aging-report.tsx";
import { BalanceCheck } from "./balance-check.tsx";
import classes from "./reports.module.css";
import { TrialBalance } from "./trial-balance.tsx";

/** The books at a glance, as of now. */
export function Overview() {
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
    <section className={classes.sheets} tabIndex={0} aria-label="Overview">
      <AgingReport />
      <TrialBalance />
      <BalanceCheck />
    </section>
  );
}
