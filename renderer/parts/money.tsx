import type { Cents } from "../../shared/money/cents.ts";
import { formatDollars, formatMoney } from "../../shared/money/money-text.ts";
import classes from "./figures.module.css";

interface MoneyProps {
  cents: Cents;
  /** In sentences and headings; table columns say the currency once, in their head. */
  withSign?: boolean;
  /** Zero steps back, so that the eye finds what is owed. */
  faintZero?: boolean;
  /** Red: only where money is being lost. */
  lost?: boolean;
}

/** An exact amount in tabular figures. */
export function Money({ cents, withSign = false, faintZero = true, lost = false }: MoneyProps) {
  return (
    <span className={classes.money} data-zero={(faintZero && cents === 0) || undefined} data-lost={lost || undefined}>
      {withSign ? formatDollars(cents) : formatMoney(cents)}
    </span>
  );
}
