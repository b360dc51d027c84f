import { ScreenHead } from "../../parts/screen-head.tsx";
import { AgingReport } from "./aging-report.tsx";
import { BalanceCheck } from "./balance-check.tsx";
import classes from "./reports.module.css";
import { TrialBalance } from "./trial-balance.tsx";

/** The books at a glance. */
export function ReportsScreen() {
  return (
    <>
      <ScreenHead title="Reports" aside="As of now, from the journal" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.sheets} tabIndex={0} aria-label="Reports">
        <AgingReport />
        <TrialBalance />
        <BalanceCheck />
      </section>
    </>
  );
}
