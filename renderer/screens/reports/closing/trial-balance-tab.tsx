import type { Month } from "../../../../shared/dates/month.ts";
import { laterMonth, monthOf, monthText } from "../../../../shared/dates/month.ts";
import { accountSchema, CHART_OF_ACCOUNTS } from "../../../../shared/ledger/chart-of-accounts.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { Route } from "../../../routes.ts";
import { goTo } from "../../../state/navigation.ts";
import { useToday } from "../../../state/session.ts";
import entries from "../entries/entries.module.css";
import { FigureLink } from "../entries/figure-link.tsx";
import classes from "../reports.module.css";
import { AccountByMonth } from "./account-by-month.tsx";

const COLUMNS = [
  ["start", "Before"],
  ["moved", "Moved"],
  ["end", "After"],
] as const;

/** The trial balance of a month, or one account by month. */
export function TrialBalanceTab({ route }: { route: Route }) {
  const today = useToday();
  const account = accountSchema.safeParse(route.id);
  if (account.success) return <AccountByMonth account={account.data} />;
  // Only goTo of this screen writes this part of the route, with a month.
  return <MonthlyTrialBalance month={(route.at as Month | undefined) ?? monthOf(today)} />;
}

function MonthlyTrialBalance({ month }: { month: Month }) {
  const { value, error, refresh } = useLedgerQuery("trialBalance.get", { month });
  const months = useLedgerQuery("months.list", {});
  const today = useToday();
  const known = months.value?.months.map((row) => row.month) ?? [];
  const offered = [...new Set([...known, month, monthOf(today)])].sort().reverse();
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const even = [value.startTotalCents, value.movedTotalCents, value.endTotalCents].every((total) => total === 0);
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
    <section className={classes.sheets} tabIndex={0} aria-label="Trial balance">
      <section className={classes.report} aria-label={`Trial balance of ${monthText(month)}`}>
        <header>
          <h2>Trial balance</h2>
          <SelectField
            aria-label="Month"
            value={month}
            options={offered.map((one) => ({ value: one, label: monthText(one) }))}
            onChange={(next) => goTo({ screen: "reports", view: "trial-balance", at: next })}
          />
          {even ? <StatusMark tone="paid" word="Even" /> : <StatusMark tone="denied" word="Not even" />}
          {value.closed && <StatusMark tone="hold" word="Closed" />}
          <p>
            Each account before {monthText(month)}, what the month moved, and after it. Debits are positive and credits
            negative; each column sums to zero when the books hold. An account opens by month, a figure its entries.
          </p>
        </header>
        <table>
          <thead>
            <tr>
              <th scope="col">Account</th>
              {COLUMNS.map(([key, head]) => (
                <th key={key} scope="col" data-right>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.accounts.map((row) => (
              <tr key={row.account}>
                <th scope="row">
                  <button
                    type="button"
                    className={entries.figure}
                    onClick={() => goTo({ screen: "reports", view: "trial-balance", id: row.account })}
                  >
                    {CHART_OF_ACCOUNTS[row.account].label}
                  </button>
                </th>
                {COLUMNS.map(([key, head]) => (
                  <td key={key} data-right>
                    <FigureLink
                      label={`${CHART_OF_ACCOUNTS[row.account].label}, ${head.toLowerCase()} ${monthText(month)}`}
                      figure={row[key]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              {[value.startTotalCents, value.movedTotalCents, value.endTotalCents].map((total, index) => (
                <td key={COLUMNS[index]![0]} data-right>
                  <Money cents={total} faintZero={false} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
        {value.accounts.length === 0 && <p>Nothing was posted until {monthText(laterMonth(month, 1))}.</p>}
      </section>
    </section>
  );
}
