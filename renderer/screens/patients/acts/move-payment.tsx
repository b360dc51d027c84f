import { useState } from "react";
import type { AccountPayment } from "../../../../shared/contract/patient-money.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import type { Account } from "../patient-page.tsx";
import { ActPart } from "./act-part.tsx";
import { lineText } from "./act-words.ts";

/** Back to the payment, where it waits. */
const WAITS = "";

interface MovePaymentProps {
  patientId: string;
  payment: AccountPayment;
  account: Account;
}

/** Takes applied money off a line and puts it on another one, of this account or the family's, or lets it wait. */
export function MovePayment({ patientId, payment, account }: MovePaymentProps) {
  const move = useLedgerCommand("payments.move");
  const family = useLedgerQuery("accounts.family", { patientId });
  const [fromLineId, setFrom] = useState(payment.applied[0]!.lineId);
  const from = payment.applied.find((part) => part.lineId === fromLineId) ?? payment.applied[0]!;
  const [toLineId, setTo] = useState(WAITS);
  const [amount, setAmount] = useState<Cents | null>(from.amountCents);
  const [note, setNote] = useState("");
  const targets = [
    ...account.lines
      .filter((line) => line.patientOwesCents > 0 && line.lineId !== from.lineId)
      .map((line) => ({ value: line.lineId, label: lineText(line, line.patientOwesCents) })),
    ...(family.value ?? []).flatMap((member) =>
      member.lines.map((line) => ({ value: line.lineId, label: `${member.name}: ${lineText(line, line.owesCents)}` })),
    ),
  ];
  const act = async () => {
    if (amount === null) return;
    const to = toLineId === WAITS ? null : toLineId;
    const given = { receiptId: payment.receiptId, fromLineId: from.lineId, toLineId: to, amountCents: amount, note };
    if (await move.run(given)) setNote("");
  };
  return (
    <ActPart
      actLabel="Move it"
      ready={amount !== null && amount > 0 && amount <= from.amountCents && note.trim() !== ""}
      running={move.running}
      error={move.error}
      onAct={() => void act()}
    >
      <SelectField
        label="Off"
        value={from.lineId}
        options={payment.applied.map((part) => ({ value: part.lineId, label: lineText(part, part.amountCents) }))}
        onChange={(lineId) => {
          setFrom(lineId);
          setAmount(payment.applied.find((part) => part.lineId === lineId)?.amountCents ?? null);
        }}
      />
      <SelectField
        label="To"
        value={toLineId}
        options={[{ value: WAITS, label: "The payment, where it waits" }, ...targets]}
        onChange={setTo}
      />
      <MoneyField label="Amount" value={amount} onChange={setAmount} field="amountCents" />
      <TextField label="Why" value={note} maxLength={80} field="note" onChange={setNote} />
    </ActPart>
  );
}
