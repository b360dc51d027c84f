import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { monthText } from "../../../../shared/dates/month.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { Money } from "../../../parts/money.tsx";
import classes from "./plans-view.module.css";

interface ExpectedCashProps {
  expected: OutputOf<"plans.list">["expected"];
  pastDueCents: Cents;
}

/** What standing plans should bring, month by month; what is due already stands first. */
export function ExpectedCash({ expected, pastDueCents }: ExpectedCashProps) {
  return (
    <section className={classes.expected} aria-label="Expected cash">
      <h2>Expected from plans</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" data-right>
              Instalments
            </th>
            <th scope="col" data-right>
              Amount $
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Due already</td>
            <td />
            <td data-right>
              <Money cents={pastDueCents} />
            </td>
          </tr>
          {expected.map(({ month, instalmentCount, expectedCents }) => (
            <tr key={month}>
              <td>{monthText(month)}</td>
              <td data-right>{instalmentCount}</td>
              <td data-right>
                <Money cents={expectedCents} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>Together</td>
            <td data-right>
              <Money cents={sumCents([pastDueCents, ...expected.map((row) => row.expectedCents)])} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
