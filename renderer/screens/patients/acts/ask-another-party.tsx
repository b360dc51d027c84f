import { useState } from "react";
import type { AccountLine } from "../../../../shared/contract/accounts.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { LineField, type LineParty, owingParts } from "./line-field.tsx";

interface AskAnotherPartyProps {
  patientId: string;
  lines: readonly AccountLine[];
  onClose: () => void;
}

const movable = (line: AccountLine) => owingParts(line).filter((part) => part.party !== "agency");
const takers = (line: AccountLine, from: LineParty) =>
  line.parties.filter((part) => part.party !== "agency" && part.party !== from);

/** Lines of which a part can be asked of somebody else. */
export const transferable = (lines: readonly AccountLine[]): AccountLine[] =>
  lines.filter((line) => movable(line).some((part) => takers(line, part.party).length > 0));

/** Asks another payer of the claim, or the patient, for a part of a line. */
export function AskAnotherParty({ patientId, lines, onClose }: AskAnotherPartyProps) {
  const choices = transferable(lines);
  const [line, setLine] = useState(choices[0]!);
  const [from, setFrom] = useState<LineParty>(movable(choices[0]!)[0]!.party);
  const [to, setTo] = useState<LineParty>(takers(choices[0]!, from)[0]!.party);
  const [amount, setAmount] = useState<Cents | null>(movable(choices[0]!)[0]!.openCents);
  const [note, setNote] = useState("");
  const transfer = useLedgerCommand("responsibility.transfer");
  const choose = (next: AccountLine, asked: LineParty) => {
    const source = movable(next).find((part) => part.party === asked) ?? movable(next)[0]!;
    setLine(next);
    setFrom(source.party);
    setTo(takers(next, source.party)[0]!.party);
    setAmount(source.openCents);
  };
  const open = movable(line).find((part) => part.party === from)?.openCents ?? 0;
  const act = async () => {
    if (amount === null) return;
    const given = { patientId, lineId: line.lineId, from, to, amountCents: amount, note };
    if (await transfer.run(given)) onClose();
  };
  return (
    <ActForm
      title="Ask another party"
      actLabel="Ask them instead"
      ready={amount !== null && amount > 0 && amount <= open && note.trim() !== ""}
      running={transfer.running}
      error={transfer.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <LineField lines={choices} value={line} onChange={(next) => choose(next, from)} />
      <SelectField
        label="Asked now"
        value={from}
        options={movable(line).map((part) => ({
          value: part.party,
          label: `${part.name}, ${formatDollars(part.openCents)}`,
        }))}
        onChange={(party) => choose(line, party)}
      />
      <SelectField
        label="Ask instead"
        value={to}
        options={takers(line, from).map((part) => ({ value: part.party, label: part.name }))}
        onChange={setTo}
      />
      <MoneyField label="Amount" value={amount} onChange={setAmount} field="amountCents" />
      <TextField label="Why" value={note} maxLength={80} field="note" onChange={setNote} />
    </ActForm>
  );
}
