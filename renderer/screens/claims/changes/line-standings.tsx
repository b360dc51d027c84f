import type { ClaimLineStanding } from "../../../../shared/contract/claims.ts";
import { Money } from "../../../parts/money.tsx";
import classes from "./changes.module.css";

/** Who is asked next for each line, and for how much. */
export function LineStandings({ lines }: { lines: readonly ClaimLineStanding[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Who is asked next">
      <table className={classes.standing}>
        <thead>
          <tr>
            <th>Line</th>
            <th>Waits on</th>
            <th>Open $</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineId}>
              <td>
                {line.lineNumber} · {line.procedureCode}
              </td>
              <td>{line.waitingOnName}</td>
              <td>
                <Money cents={line.openCents} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
