import type { EdiViewTotals } from "../../../../shared/edi/view/edi-view.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import classes from "../files.module.css";

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** What the file holds in all; amounts only where it has any. */
export function FileTotals({ totals }: { totals: EdiViewTotals }) {
  const hasMoney = totals.claims > 0;
  return (
    <ul className={classes.totals} aria-label="Totals of the file">
      <li>{counted(totals.transactions, "transaction", "transactions")}</li>
      <li>{counted(totals.segments, "line", "lines")}</li>
      {hasMoney && <li>{counted(totals.claims, "claim", "claims")}</li>}
      {hasMoney && <li>{formatDollars(totals.chargeCents)} charged</li>}
      {totals.paidCents !== 0 && <li>{formatDollars(totals.paidCents)} paid</li>}
    </ul>
  );
}
