import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { Day } from "../../../parts/day.tsx";
import { Money } from "../../../parts/money.tsx";
import classes from "./plans.module.css";

/** The instalments that typed terms make. */
export function PlanSchedule({ instalments }: { instalments: OutputOf<"plans.preview">["instalments"] }) {
  if (instalments.length === 0) return null;
  return (
    <table className={classes.schedule} aria-label="Schedule">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Due</th>
          <th scope="col" data-right>
            Amount $
          </th>
        </tr>
      </thead>
      <tbody>
        {instalments.map(({ number, dueDate, amountCents }) => (
          <tr key={number}>
            <td>{number === 0 ? "Down" : number}</td>
            <td>
              <Day date={dueDate} />
            </td>
            <td data-right>
              <Money cents={amountCents} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>Together</td>
          <td data-right>
            <Money cents={sumCents(instalments.map((one) => one.amountCents))} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
