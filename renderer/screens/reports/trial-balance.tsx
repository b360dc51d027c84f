import { formatMoney } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import classes from "./reports.module.css";

/** An account's own name as words: `payer-balance` → `Payer balance`. */
function accountName(account: string): string {
  return `${account.slice(0, 1).toUpperCase()}${account.slice(1).replaceAll("-", " ")}`;
}

/** Every account's balance; debits are positive, credits negative, and together they are nothing. */
export function TrialBalance() {
  const { value, error, refresh } = useLedgerQuery("ledger.trialBalance", {});
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const even = value.totalCents === 0;
  return (
    <section className={classes.report} aria-label="Trial balance">
      <header>
        <h2>Trial balance</h2>
        <span className={classes.figure}>{formatMoney(value.totalCents)}</span>
        {even ? <StatusMark tone="paid" word="Even" /> : <StatusMark tone="denied" word="Not even" />}
        <p>
          Sum of all postings by account, debits positive and credits negative. The total is zero when the books hold.
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" data-right>
              Debit
            </th>
            <th scope="col" data-right>
              Credit
            </th>
          </tr>
        </thead>
        <tbody>
          {value.accounts.map(({ account, balanceCents }) => (
            <tr key={account}>
              <th scope="row">{accountName(account)}</th>
              <td data-right>{balanceCents > 0 ? formatMoney(balanceCents) : ""}</td>
              <td data-right>{balanceCents < 0 ? formatMoney(balanceCents).replace("-", "") : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
