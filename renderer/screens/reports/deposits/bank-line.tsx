import { Button } from "@mantine/core";
import { useState } from "react";
import type { Deposit } from "../../../../shared/contract/closing.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "./deposits.module.css";

/** The line of the bank statement, typed from it: day, amount, and what the statement says. */
export function BankLine({ deposit }: { deposit: Deposit }) {
  const [bankDate, setBankDate] = useState<IsoDate | null>(deposit.bankDate);
  const [bankCents, setBankCents] = useState<Cents | null>(deposit.bankCents);
  const [bankNote, setBankNote] = useState(deposit.bankNote ?? "");
  const keep = useLedgerCommand("deposits.setBankLine");
  const ready = bankDate !== null && bankCents !== null;
  const save = () => {
    if (ready) void keep.run({ depositId: deposit.id, bankLine: { bankDate, bankCents, bankNote } });
  };
  useScreenActions({ save: { label: "Keep the bank's line", run: save } });
  return (
    <form
      className={classes.bank}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={classes.pair}>
        <DateField label="Bank day" value={bankDate} onChange={setBankDate} field="bankLine.bankDate" />
        <MoneyField label="Bank amount" value={bankCents} onChange={setBankCents} field="bankLine.bankCents" />
      </div>
      <TextField label="On the statement" maxLength={80} value={bankNote} onChange={setBankNote} />
      {keep.error && <ErrorNote error={keep.error} />}
      <div className={classes.acts}>
        <Button type="submit" disabled={!ready} loading={keep.running}>
          Keep the bank's line
        </Button>
        {deposit.bankCents !== null && (
          <Button variant="default" onClick={() => void keep.run({ depositId: deposit.id, bankLine: null })}>
            Take it off
          </Button>
        )}
      </div>
    </form>
  );
}
