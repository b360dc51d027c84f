import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import type { PlanTotals } from "../../../../shared/remittance/posting-plan.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import classes from "../remittances.module.css";
import type { EntriesWanted } from "./check-entries.tsx";

interface CheckEquationProps {
  totals: PlanTotals;
  /** Whether the check is in the books already. */
  booked: boolean;
  closed: boolean;
  /** The days that count: on the check, at the bank, in the books. */
  days: readonly { label: string; day: IsoDate }[];
  /** Shows the entries behind a figure. */
  onEntries: (wanted: EntriesWanted) => void;
}

/** The sum that a check must satisfy, large: check − provider level − applied to claims = remaining; only zero closes it. */
export function CheckEquation({ totals, booked, closed, days, onEntries }: CheckEquationProps) {
  // Positive provider-level adjustments were kept from the check, so the claims had more to share (835 balancing).
  const kept = totals.providerAdjustmentsCents;
  // A check in the books shows what its claims got so far; before, what they would get.
  const toPost = booked ? totals.postedCents : 0;
  const applied = cents(totals.settledCents + (booked ? 0 : totals.postedCents));
  const remaining = cents(totals.remainingCents + totals.heldCents + toPost);
  const booking = { of: "booking", position: null, title: "the check as booked" } as const;
  const applications = { of: "applied", position: null, title: "what was applied to claims" } as const;
  return (
    <section className={classes.equation} aria-label="Does the check add up">
      <Term label="Check" amount={totals.checkCents} open={booked ? () => onEntries(booking) : undefined} />
      <Term
        sign={kept < 0 ? "−" : "+"}
        label={kept < 0 ? "Added at provider level" : "Kept at provider level"}
        amount={cents(Math.abs(kept))}
        open={booked ? () => onEntries(booking) : undefined}
      />
      <Term
        sign="−"
        label={booked ? "Applied to claims" : "To be applied to claims"}
        amount={applied}
        open={booked ? () => onEntries(applications) : undefined}
      />
      <div className={classes.term} data-result>
        <span className={classes.sign}>=</span>
        <span>
          <span className={classes.termLabel}>Remaining</span>
          <span className={classes.termAmount} data-off={totals.remainingCents !== 0 || undefined}>
            {formatMoney(remaining)}
          </span>
        </span>
        <span className={classes.verdict}>
          <Verdict totals={totals} booked={booked} closed={closed} remaining={remaining} />
        </span>
      </div>
      <dl className={classes.days}>
        {days.map(({ label, day }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatDate(day)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Whether the payer's figures agree, and whether the check is closed. */
function Verdict(props: Pick<CheckEquationProps, "totals" | "booked" | "closed"> & { remaining: Cents }) {
  const { totals, booked, closed, remaining } = props;
  if (totals.remainingCents !== 0) return <StatusMark tone="denied" word="Does not add up" />;
  return (
    <>
      <StatusMark tone="paid" word="Adds up" />
      {closed ? (
        <StatusMark tone="paid" word="Closed" />
      ) : remaining === 0 ? (
        <StatusMark tone="pending" word={booked ? "Open" : "Posting closes it"} />
      ) : (
        <StatusMark tone="hold" word={booked ? "Open: money waits on it" : "Stays open: claims are held"} />
      )}
    </>
  );
}

interface TermProps {
  sign?: string;
  label: string;
  amount: Cents;
  open: (() => void) | undefined;
}

function Term({ sign, label, amount, open }: TermProps) {
  return (
    <div className={classes.term}>
      {sign !== undefined && <span className={classes.sign}>{sign}</span>}
      <span>
        <span className={classes.termLabel}>{label}</span>
        {open ? (
          <button type="button" className={classes.figure} title="Show its entries" onClick={open}>
            {formatMoney(amount)}
          </button>
        ) : (
          <span className={classes.termAmount}>{formatMoney(amount)}</span>
        )}
      </span>
    </div>
  );
}
