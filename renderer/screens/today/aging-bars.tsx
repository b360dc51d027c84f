import { sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { Money } from "../../parts/money.tsx";
import type { Today } from "./task-kinds.ts";
import classes from "./today-screen.module.css";

/** The receivable by age, insurance and patient apart by colour and by pattern. Plain boxes: the first screen loads no chart library. */
export function AgingBars({ aging }: { aging: Today["aging"] }) {
  const totals = aging.map((row) => sumCents([row.insuranceCents, row.patientCents]));
  const most = Math.max(1, ...totals);
  const share = (amount: number) => `${(Math.max(0, amount) / most) * 100}%`;
  return (
    <section className={classes.aging} aria-label="Receivable by age">
      <h2 className={classes.agingTitle}>Receivable by days since service</h2>
      {aging.map((row) => {
        const total = sumCents([row.insuranceCents, row.patientCents]);
        const said = `${row.bucket} days: insurance ${formatDollars(row.insuranceCents)}, patients ${formatDollars(row.patientCents)}`;
        return (
          <div key={row.bucket} className={classes.bar}>
            <span className={classes.days}>{row.bucket}</span>
            <span className={classes.track} role="img" aria-label={said} title={said}>
              <span className={classes.insurance} style={{ width: share(row.insuranceCents) }} />
              <span className={classes.patient} style={{ width: share(row.patientCents) }} />
            </span>
            <span className={classes.amount}>
              <Money cents={total} />
            </span>
          </div>
        );
      })}
      <div className={classes.legend}>
        <span>
          <i className={classes.insurance} /> Insurance
        </span>
        <span>
          <i className={classes.patient} /> Patients
        </span>
      </div>
    </section>
  );
}
