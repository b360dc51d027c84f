import { useState } from "react";
import type { RefundCause } from "../../../../shared/contract/patient-money.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";

import { ActPart } from "./act-part.tsx";
import { CAUSES } from "./act-words.ts";

interface RequestRefundProps {
  receiptId: string;
  /** What could be given back. */
  amountCents: Cents;
  /** Whether the 60 days of Medicare and Medicaid run for it. */
  sixtyDays?: boolean;
  onRequested?: () => void;
}

/** Asks for money to be given back. Nothing moves before the request is approved. */
export function RequestRefund({ receiptId, amountCents, sixtyDays = false, onRequested }: RequestRefundProps) {
  const today = useToday();
  const request = useLedgerCommand("refunds.request");
  const [amount, setAmount] = useState<Cents | null>(amountCents);
  const [cause, setCause] = useState<RefundCause>("paid-twice");
  const [identifiedDate, setIdentified] = useState<IsoDate | null>(today);
  const [note, setNote] = useState("");
  const act = async () => {
    if (amount === null || identifiedDate === null) return;
    if (await request.run({ receiptId, amountCents: amount, cause, note, identifiedDate })) onRequested?.();
  };
  return (
    <ActPart
      actLabel="Ask for the refund"
      ready={amount !== null && amount > 0 && identifiedDate !== null}
      running={request.running}
      error={request.error}
      onAct={() => void act()}
    >
      <MoneyField label="Amount" value={amount} onChange={setAmount} field="amountCents" />
      <SelectField label="Cause" value={cause} options={CAUSES} onChange={setCause} />
      <DateField
        label="Known to be too much since"
        value={identifiedDate}
        onChange={setIdentified}
        field="identifiedDate"
        {...(sixtyDays ? { description: "Medicare and Medicaid: it goes back within 60 days of this day." } : {})}
      />
      <TextField label="Note" value={note} maxLength={200} field="note" onChange={setNote} />
    </ActPart>
  );
}
