import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { NOTED_OUTCOMES, OUTCOME_WORDS } from "./collection-words.ts";
import classes from "./collections.module.css";

type Outcome = (typeof NOTED_OUTCOMES)[number];
const OUTCOMES = NOTED_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }));

/** Notes a call, and a promise where one was made. Ctrl+S keeps it. */
export function CallNote({ patientId, onKept }: { patientId: string; onKept?: (() => void) | undefined }) {
  const [outcome, setOutcome] = useState<Outcome>("reached");
  const [note, setNote] = useState("");
  const [promisedDate, setPromisedDate] = useState<IsoDate | null>(null);
  const [amount, setAmount] = useState<Cents | null>(null);
  const keep = useLedgerCommand("collections.note");
  const promises = outcome === "promised";
  const promise = promises && promisedDate !== null && amount !== null ? { promisedDate, amountCents: amount } : null;
  const ready = !promises || promise !== null;
  const run = async () => {
    if (!ready || keep.running) return;
    if (!(await keep.run({ patientId, outcome, note: note.trim(), promise }))) return;
    setNote("");
    setOutcome("reached");
    setPromisedDate(null);
    setAmount(null);
    onKept?.();
  };
  useScreenActions({ save: { label: "Keep the note", run: () => void run() } });
  return (
    <section className={classes.part} aria-label="Note a call">
      <SelectField label="How it went" value={outcome} options={OUTCOMES} field="outcome" onChange={setOutcome} />
      {promises && (
        <div className={classes.pair}>
          <DateField label="Pays by" value={promisedDate} field="promise.promisedDate" onChange={setPromisedDate} />
          <MoneyField label="Amount" value={amount} field="promise.amountCents" onChange={setAmount} />
        </div>
      )}
      <Textarea
        label="What was said"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={400}
        value={note}
        data-field="note"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {keep.error && <ErrorNote error={keep.error} />}
      <div>
        <Button disabled={!ready} loading={keep.running} onClick={() => void run()} rightSection={<kbd>Ctrl S</kbd>}>
          Keep the note
        </Button>
      </div>
    </section>
  );
}
