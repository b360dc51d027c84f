import { useState } from "react";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, subtractCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import classes from "./collections.module.css";
import { FileForm } from "./file-form.tsx";
import { ReasonField } from "./reason-field.tsx";

/** Days in which a settlement is usually paid. */
const USUAL_DAYS = 30;

interface SettleAccountProps {
  patientId: string;
  owesCents: Cents;
  onClose: () => void;
}

/** Agrees on less than the balance, to be paid by a day. The rest is written off only when it was paid. */
export function SettleAccount({ patientId, owesCents, onClose }: SettleAccountProps) {
  const today = useToday();
  const [amount, setAmount] = useState<Cents | null>(null);
  const [untilDate, setUntilDate] = useState<IsoDate | null>(addDays(today, USUAL_DAYS));
  const [reasonId, setReasonId] = useState("bad-debt");
  const [approvedBy, setApprovedBy] = useState("");
  const [note, setNote] = useState("");
  const offer = useLedgerCommand("settlements.offer");
  const ready = amount !== null && untilDate !== null && approvedBy.trim() !== "" && note.trim() !== "";
  const act = async () => {
    const terms = { settleCents: amount!, untilDate: untilDate!, reasonId, approvedBy, note };
    if (await offer.run({ patientId, ...terms })) onClose();
  };
  return (
    <FileForm
      title="Settle the account"
      actLabel={amount === null ? "Agree" : `Agree on ${formatDollars(amount)}`}
      ready={ready}
      running={offer.running}
      error={offer.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <MoneyField label="The patient pays" value={amount} field="settleCents" onChange={setAmount} />
        <DateField label="Until" value={untilDate} field="untilDate" onChange={setUntilDate} />
      </div>
      {amount !== null && amount < owesCents && (
        <p className={classes.faint}>
          {formatDollars(subtractCents(owesCents, amount))} is then written off. Until it is paid nothing is.
        </p>
      )}
      <ReasonField value={reasonId} onChange={setReasonId} />
      <TextField label="Approved by" value={approvedBy} maxLength={60} field="approvedBy" onChange={setApprovedBy} />
      <TextField label="Why" value={note} maxLength={200} field="note" onChange={setNote} />
    </FileForm>
  );
}
