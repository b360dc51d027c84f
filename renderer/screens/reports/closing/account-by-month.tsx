import { monthText } from "../../../../shared/dates/month.ts";
import { type Account, CHART_OF_ACCOUNTS } from "../../../../shared/ledger/chart-of-accounts.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import entries from "../entries/entries.module.css";
import { FigureLink } from "../entries/figure-link.tsx";
import classes from "../reports.module.css";

/** One account by month, the newest first. */
export function AccountByMonth({ account }: { account: Account }) {
  const { value, error, refresh } = useLedgerQuery("trialBalance.account", { account });
  const { label } = CHART_OF_ACCOUNTS[account];
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
    <section className={classes.sheets} tabIndex={0} aria-label="Account by month">
      <section className={classes.report} aria-label={`${label} by month`}>
        <header>
          <h2>{label}</h2>
          <button
            type="button"
            className={entries.figure}
            onClick={() => goTo({ screen: "reports", view: "trial-balance" })}
          >
            All accounts
          </button>
          <p>What each month moved on this account, debits positive and credits negative, and the balance after it.</p>
        </header>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" data-right>
                Before
              </th>
              <th scope="col" data-right>
                Moved
              </th>
              <th scope="col" data-right>
                After
              </th>
            </tr>
          </thead>
          <tbody>
            {value.toReversed().map((row) => (
              <tr key={row.month}>
                <th scope="row">{monthText(row.month)}</th>
                {(["start", "moved", "end"] as const).map((column) => (
                  <td key={column} data-right>
                    <FigureLink label={`${label}, ${monthText(row.month)}`} figure={row[column]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
