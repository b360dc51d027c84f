import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PayerBalanceLine, PayerReference } from "../../../../shared/contract/payer-balances.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "./payer-balances.module.css";

interface SettleReferenceProps {
  of: PayerReference;
  /** References of the payer that stand on the other side. */
  others: readonly PayerReference[];
  /** Lines of claims that the reference itself names. */
  lines: readonly PayerBalanceLine[];
}

/** Settles a reference against another one, or against the line that it is about. */
export function SettleReference({ of, others, lines }: SettleReferenceProps) {
  const settle = useLedgerCommand("payerBalances.settle");
  const [number, setNumber] = useState("");
  const found = useLedgerQuery(
    "payerBalances.findLines",
    number.trim() === "" ? null : { payerId: of.payerId, text: number.trim() },
  );
  const [against, setAgainst] = useState("");
  const [amount, setAmount] = useState<Cents | null>(cents(Math.abs(of.balanceCents)));
  const [note, setNote] = useState("");
  const options = [
    { value: "", label: "Choose a reference or a line" },
    ...others.map((one) => ({ value: `reference ${one.reference}`, label: referenceText(one) })),
    ...[...lines, ...(found.value ?? [])]
      .filter((line, index, all) => all.findIndex((other) => other.lineId === line.lineId) === index)
      .map((line) => ({ value: `line ${line.lineId}`, label: lineText(line) })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [kind = "", ...rest] = against.split(" ");
    const target = rest.join(" ");
    if (amount === null || target === "") return;
    void settle.run({
      ...{ payerId: of.payerId, reference: of.reference, amountCents: amount, note },
      ...(kind === "line" ? { lineId: target } : { otherReference: target }),
    });
  };
  return (
    <form className={classes.settle} onSubmit={submit} aria-label="Settle by hand">
      <h3>Settle by hand</h3>
      <p className={classes.note}>
        {of.balanceCents < 0
          ? "Against a reference that the payer announced, or a line: the line is then open with the payer again."
          : "Against a reference under which the payer took it, or a line that is open for it."}
      </p>
      <TextField
        label="Claim"
        placeholder="Our number or the payer's, to choose a line"
        value={number}
        onChange={setNumber}
      />
      <SelectField label="Against" value={against} options={options} onChange={setAgainst} />
      <MoneyField label="Amount" value={amount} onChange={setAmount} />
      <TextField label="Note" value={note} onChange={setNote} maxLength={200} />
      {settle.error && <ErrorNote error={settle.error} />}
      <Button
        type="submit"
        loading={settle.running}
        disabled={against === "" || amount === null || amount <= 0 || note.trim() === ""}
      >
        Settle {amount === null ? "" : formatDollars(amount)}
      </Button>
    </form>
  );
}

function referenceText(one: PayerReference): string {
  return `${one.reference}, ${one.label.toLowerCase()}: ${formatDollars(one.balanceCents)}`;
}

function lineText(line: PayerBalanceLine): string {
  const day = line.serviceDate === null ? "" : ` ${formatDate(line.serviceDate)}`;
  return `${line.claimNumber} ${line.procedureCode}${day}, ${line.patientName}: open ${formatDollars(line.openCents)}`;
}
