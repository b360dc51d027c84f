import { useState } from "react";
import type { AccountPayment } from "../../../../shared/contract/patient-money.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, subtractCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import classes from "../take-payment.module.css";
import { ActPart } from "./act-part.tsx";

/** Notes that the bank returned a check: what it paid is owed again, and the practice's fee is charged. */
export function ReturnCheck({ payment }: { payment: AccountPayment }) {
  const today = useToday();
  const rules = useLedgerQuery("moneyRules.get", {});
  const returnCheck = useLedgerCommand("receipts.returnCheck");
  const [returnedDate, setReturned] = useState<IsoDate | null>(today);
  const [typedFee, setFee] = useState<Cents | null | undefined>(undefined);
  const [reason, setReason] = useState("No funds");
  const fee = (typedFee === undefined ? rules.value?.returnedCheckFeeCents : typedFee) ?? ZERO_CENTS;
  const applied = subtractCents(payment.amountCents, payment.unappliedCents);
  const act = () => {
    if (returnedDate === null) return;
    void returnCheck.run({ receiptId: payment.receiptId, returnedDate, feeCents: fee, reason });
  };
  return (
    <ActPart
      actLabel="Note the return"
      ready={returnedDate !== null && fee >= 0 && reason.trim() !== ""}
      running={returnCheck.running}
      error={returnCheck.error}
      onAct={act}
    >
      <p className={classes.none}>
        {formatDollars(applied)} is owed again, and {formatDollars(payment.amountCents)} leaves the bank account.
      </p>
      <DateField label="Returned" value={returnedDate} onChange={setReturned} field="returnedDate" />
      <MoneyField label="Fee charged to the patient" value={fee} onChange={setFee} field="feeCents" />
      <TextField label="Why" value={reason} maxLength={80} field="reason" onChange={setReason} />
    </ActPart>
  );
}
