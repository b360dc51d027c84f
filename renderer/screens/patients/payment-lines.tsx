import type { Cents } from "../../../shared/money/cents.ts";
import { Day } from "../../parts/day.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { Money } from "../../parts/money.tsx";
import type { Allocation, PayableLine } from "./payment-allocation.ts";
import classes from "./take-payment.module.css";

interface PaymentLinesProps {
  lines: readonly PayableLine[];
  allocation: Allocation;
  onAmount: (lineId: string, amount: Cents | null) => void;
}

/** What is owed line by line, with what of the payment goes to each. */
export function PaymentLines({ lines, allocation, onAmount }: PaymentLinesProps) {
  return lines.map((line) => (
    <div key={line.lineId} className={classes.line}>
      <span className={classes.what}>
        <span>
          <Day date={line.serviceDate} /> {line.procedureCode}
        </span>
        <span className={classes.owes}>
          {line.who !== undefined && `${line.who} `}owes <Money cents={line.owesCents} withSign />
        </span>
      </span>
      <MoneyField
        aria-label={`Applied to ${line.who === undefined ? "" : `${line.who}'s `}${line.procedureCode}`}
        value={allocation.get(line.lineId) ?? null}
        onChange={(given) => onAmount(line.lineId, given)}
      />
    </div>
  ));
}
