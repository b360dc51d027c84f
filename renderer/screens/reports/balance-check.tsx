import { Button } from "@mantine/core";
import { useState } from "react";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import classes from "./reports.module.css";

/** Recomputes every kept balance from the journal when asked, because it reads all of it. */
export function BalanceCheck() {
  const [asked, setAsked] = useState(false);
  const { value, error, loading, refresh } = useLedgerQuery("ledger.checkBalances", asked ? {} : null);
  return (
    <section className={classes.report} aria-label="Check of the balances">
      <header>
        <h2>Check of the balances</h2>
        {value &&
          (value.problems.length === 0 ? (
            <StatusMark tone="paid" word={`${value.checkedCount} balances hold`} />
          ) : (
            <StatusMark tone="denied" word={`${value.problems.length} balances differ`} />
          ))}
        <Button variant="default" loading={loading} onClick={() => (asked ? refresh() : setAsked(true))}>
          {asked ? "Check again" : "Check now"}
        </Button>
        <p>Every kept balance is computed again from the journal and compared. Nothing is changed by it.</p>
      </header>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && value.problems.length > 0 && (
        <ul>
          {value.problems.map((problem) => (
            <li key={problem.message}>
              {problem.message} <small>{problem.code}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
