import { methodWord } from "../../../../shared/closing/method-word.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { Money } from "../../../parts/money.tsx";
import { FigureLink } from "../entries/figure-link.tsx";
import classes from "../reports.module.css";
import type { DayPartProps } from "./day-part.ts";

/** What came in, by who took it in and how; what was voided on the same days is taken off. */
export function DayReceived({ sheet, days }: DayPartProps) {
  const total = sumCents(sheet.received.map((row) => row.received.amountCents));
  return (
    <section className={classes.report} aria-label="Received by user and method">
      <header>
        <h2>Received</h2>
        <p>Receipts booked less those voided, by user and method.</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">User</th>
            <th scope="col">Method</th>
            <th scope="col" data-right>
              Entries
            </th>
            <th scope="col" data-right>
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.received.map((row) => (
            <tr key={`${row.userName} ${row.method}`}>
              <th scope="row">{row.userName}</th>
              <td>{methodWord(row.method)}</td>
              <td data-right>{row.entryCount}</td>
              <td data-right>
                <FigureLink
                  label={`Received by ${row.userName}, ${methodWord(row.method).toLowerCase()}, ${days}`}
                  figure={row.received}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td />
            <td />
            <td data-right>
              <Money cents={total} faintZero={false} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const FIGURES = [
  ["charges", "Charges"],
  ["adjustments", "Adjustments"],
  ["applied", "Applied"],
  ["received", "Received"],
  ["paidOut", "Paid out"],
] as const;

/** What each user posted. */
export function DayByUser({ sheet, days }: DayPartProps) {
  return (
    <section className={classes.report} aria-label="By user">
      <header>
        <h2>By user</h2>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">User</th>
            {FIGURES.map(([key, head]) => (
              <th key={key} scope="col" data-right>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.users.map((row) => (
            <tr key={row.userName}>
              <th scope="row">{row.userName}</th>
              {FIGURES.map(([key, head]) => (
                <td key={key} data-right>
                  <FigureLink label={`${head} by ${row.userName}, ${days}`} figure={row[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            {FIGURES.map(([key]) => (
              <td key={key} data-right>
                <Money cents={sumCents(sheet.users.map((row) => row[key].amountCents))} faintZero={false} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
