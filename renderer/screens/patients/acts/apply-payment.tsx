import { useState } from "react";
import type { AccountPayment } from "../../../../shared/contract/patient-money.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { Money } from "../../../parts/money.tsx";
import type { Account } from "../patient-page.tsx";
import {
  type Allocation,
  familyLines,
  type PayableLine,
  payableLines,
  unallocatedCents,
  withLineAmount,
} from "../payment-allocation.ts";
import { PaymentLines } from "../payment-lines.tsx";
import classes from "../take-payment.module.css";
import { ActPart } from "./act-part.tsx";

interface ApplyPaymentProps {
  patientId: string;
  payment: AccountPayment;
  account: Account;
}

/** Applies what waits on a payment: its own oldest lines first, changed by hand where wanted, also to the family's. */
export function ApplyPayment({ patientId, payment, account }: ApplyPaymentProps) {
  const apply = useLedgerCommand("payments.apply");
  const family = useLedgerQuery("accounts.family", { patientId });
  const own = payableLines(account.lines);
  const lines = [...own, ...familyLines(family.value ?? [])];
  const [typed, setTyped] = useState<Allocation | null>(null);
  const allocation = typed ?? oldestFirst(payment.unappliedCents, own);
  const rest = unallocatedCents(payment.unappliedCents, allocation);
  const given = [...allocation].map(([lineId, amountCents]) => ({ lineId, amountCents }));
  const over = lines.some((line) => (allocation.get(line.lineId) ?? 0) > line.owesCents);
  return (
    <ActPart
      actLabel="Apply it"
      ready={given.length > 0 && rest >= 0 && !over}
      running={apply.running}
      error={apply.error}
      onAct={() => void apply.run({ receiptId: payment.receiptId, allocations: given }).then(() => setTyped(null))}
    >
      <fieldset className={classes.lines}>
        <legend>Applied to</legend>
        {lines.length === 0 && <p className={classes.none}>The patient owes nothing now.</p>}
        <PaymentLines
          lines={lines}
          allocation={allocation}
          onAmount={(lineId, amount) => setTyped(withLineAmount(allocation, lineId, amount))}
        />
        <div className={classes.rest}>
          <span>Still waits</span>
          <Money cents={rest} withSign />
        </div>
      </fieldset>
    </ActPart>
  );
}

/** The same order as the ledger's own proposal: the lines come with the oldest service first. */
function oldestFirst(amount: Cents, lines: readonly PayableLine[]): Allocation {
  const allocation = new Map<string, Cents>();
  let left: number = amount;
  for (const line of lines) {
    const taken = Math.min(left, line.owesCents);
    if (taken > 0) allocation.set(line.lineId, cents(taken));
    left -= taken;
  }
  return allocation;
}
