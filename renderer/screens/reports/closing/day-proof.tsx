import { CHART_OF_ACCOUNTS } from "../../../../shared/ledger/chart-of-accounts.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { FigureLink } from "../entries/figure-link.tsx";
import classes from "../reports.module.css";
import type { DayPartProps } from "./day-part.ts";

/** Cash on one side, what became of it on the other: receipts = applications + unapplied, and the rest by name. */
export function DayProof({ sheet, days }: DayPartProps) {
  const { cash, uses, cashCents, usesCents, differenceCents } = sheet.proof;
  return (
    <section className={classes.report} aria-label="Proof of the day">
      <header>
        <h2>Proof</h2>
        <span className={classes.figure}>{formatDollars(cashCents)}</span>
        {differenceCents === 0 ? (
          <StatusMark tone="paid" word="Adds up" />
        ) : (
          <StatusMark tone="denied" word={`Differs by ${formatDollars(differenceCents)}`} />
        )}
        <p>What cash moved = what was applied + what is left unapplied, and whatever else became of it.</p>
      </header>
      <div className={classes.sides}>
        {[
          { name: "Cash", figures: cash, total: cashCents },
          { name: "What became of it", figures: uses, total: usesCents },
        ].map(({ name, figures, total }) => (
          <table key={name}>
            <thead>
              <tr>
                <th scope="col">{name}</th>
                <th scope="col" data-right>
                  Amount
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map((one) => (
                <tr key={one.label}>
                  <th scope="row">{one.label}</th>
                  <td data-right>
                    <FigureLink label={`${one.label}, ${days}`} figure={one} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Together</th>
                <td data-right>
                  <Money cents={total} faintZero={false} />
                </td>
              </tr>
            </tfoot>
          </table>
        ))}
      </div>
    </section>
  );
}

/** Receivables from the start to the end of the days, change by change. */
export function DayReceivable({ sheet, days }: DayPartProps) {
  const { startCents, changes, endCents, differenceCents } = sheet.receivable;
  return (
    <section className={classes.report} aria-label="Receivables of the day">
      <header>
        <h2>Receivables</h2>
        <span className={classes.figure}>{formatDollars(endCents)}</span>
        {differenceCents !== 0 && (
          <StatusMark tone="denied" word={`Changes differ by ${formatDollars(differenceCents)}`} />
        )}
      </header>
      <table>
        <tbody>
          <tr>
            <th scope="row">Before</th>
            <td data-right>
              <Money cents={startCents} />
            </td>
          </tr>
          {changes.map((one) => (
            <tr key={one.label}>
              <th scope="row">{one.label}</th>
              <td data-right>
                <FigureLink label={`${one.label}, ${days}`} figure={one} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">After</th>
            <td data-right>
              <Money cents={endCents} faintZero={false} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Every account that has a balance or moved. */
export function DayAccounts({ sheet, days }: DayPartProps) {
  return (
    <section className={classes.report} aria-label="Accounts of the day">
      <header>
        <h2>Accounts</h2>
        <p>Debits positive, credits negative, as the journal has them.</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Account</th>
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
          {sheet.accounts.map((row) => (
            <tr key={row.account}>
              <th scope="row">{CHART_OF_ACCOUNTS[row.account].label}</th>
              <td data-right>
                <Money cents={row.startCents} />
              </td>
              <td data-right>
                <FigureLink label={`${CHART_OF_ACCOUNTS[row.account].label}, ${days}`} figure={row.moved} />
              </td>
              <td data-right>
                <Money cents={row.endCents} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
