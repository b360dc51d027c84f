import { useState } from "react";
import type { AccountLine } from "../../../../shared/contract/accounts.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "../take-payment.module.css";
import { ActForm } from "./act-form.tsx";
import { LineField, type LineParty, owingLines, owingParts } from "./line-field.tsx";

interface AdjustLineProps {
  patientId: string;
  lines: readonly AccountLine[];
  onClose: () => void;
}

/** Gives up a part of a line for a reason of the list; what is unusual about it is confirmed before it is posted. */
export function AdjustLine({ patientId, lines, onClose }: AdjustLineProps) {
  const choices = owingLines(lines);
  const [line, setLine] = useState(choices[0]!);
  const [party, setParty] = useState<LineParty>(() => lastParty(choices[0]!));
  const [reasonId, setReasonId] = useState("courtesy");
  const [amount, setAmount] = useState<Cents | null>(null);
  const [note, setNote] = useState("");
  const [confirmed, setConfirmed] = useState(false);
  const reasons = useLedgerQuery("adjustmentReasons.list", {});
  const post = useLedgerCommand("adjustments.post");
  const wanted =
    amount !== null && amount > 0 && reasons.value
      ? { lineId: line.lineId, party, reasonId, amountCents: amount, note }
      : null;
  const check = useLedgerQuery("adjustments.check", wanted);
  const concerns = wanted === null ? [] : (check.value ?? []);
  const noteMissing = concerns.some((concern) => concern.code === "note-missing");
  const asks = concerns.some((concern) => concern.code !== "note-missing");
  const parts = owingParts(line);
  const open = parts.find((part) => part.party === party)?.openCents ?? 0;
  const ready = wanted !== null && wanted.amountCents <= open && !noteMissing && (!asks || confirmed);
  const act = async () => {
    if (wanted && (await post.run({ patientId, ...wanted, confirmed }))) onClose();
  };
  return (
    <ActForm
      title="Adjust a line"
      actLabel="Post the adjustment"
      ready={ready}
      running={post.running}
      error={post.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <LineField
        lines={choices}
        value={line}
        onChange={(next) => {
          setLine(next);
          setParty(lastParty(next));
        }}
      />
      <SelectField
        label="Taken off what is asked of"
        value={party}
        options={parts.map((part) => ({ value: part.party, label: `${part.name}, ${formatDollars(part.openCents)}` }))}
        onChange={setParty}
      />
      <SelectField
        label="Reason"
        value={reasonId}
        options={(reasons.value ?? []).filter((one) => one.active).map((one) => ({ value: one.id, label: one.label }))}
        field="reasonId"
        onChange={setReasonId}
      />
      <MoneyField label="Amount" value={amount} onChange={setAmount} field="amountCents" />
      <TextField label="Note" value={note} maxLength={200} field="note" onChange={setNote} />
      {concerns.length > 0 && (
        <ul className={classes.concerns} aria-label="To confirm">
          {concerns.map((concern) => (
            <li key={concern.code}>{concern.message}</li>
          ))}
        </ul>
      )}
      {asks && (
        <CheckField label="I have read this and post it" value={confirmed} field="confirmed" onChange={setConfirmed} />
      )}
    </ActForm>
  );
}

/** Whom the adjustment is usually taken from: the patient where they owe, else the last who does. */
function lastParty(line: AccountLine): LineParty {
  const parts = owingParts(line);
  return parts.find((part) => part.party === "patient")?.party ?? parts.at(-1)?.party ?? "patient";
}
