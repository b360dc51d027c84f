import { Button } from "@mantine/core";
import { useState } from "react";
import { methodWord } from "../../../../shared/closing/method-word.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { Money } from "../../../parts/money.tsx";
import { Details } from "../../../state/details.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import type { DepositRow } from "./deposit-rows.ts";
import classes from "./deposits.module.css";

interface NewSlipProps {
  row: DepositRow;
  onMade: (depositId: string) => void;
  onClose: () => void;
}

/** A slip before it is made: which of the day's receipts go to the bank on it. */
export function NewSlip({ row, onMade, onClose }: NewSlipProps) {
  const [depositDate, setDepositDate] = useState<IsoDate | null>(row.depositDate);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const make = useLedgerCommand("deposits.make");
  const chosen = row.waiting.filter((receipt) => !leftOut.has(receipt.receiptId));
  const ready = depositDate !== null && chosen.length > 0;
  const save = async () => {
    if (!ready) return;
    const receiptIds = chosen.map((receipt) => receipt.receiptId);
    const made = await make.run({ depositDate, method: row.method, receiptIds });
    if (made) onMade(made.depositId);
  };
  const toggle = (receiptId: string, taken: boolean) => {
    const next = new Set(leftOut);
    if (taken) next.delete(receiptId);
    else next.add(receiptId);
    setLeftOut(next);
  };
  useScreenActions({ save: { label: "Make the slip", run: () => void save() } });
  return (
    <Details title={`New slip: ${methodWord(row.method).toLowerCase()}`} onClose={onClose} focusFirst>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DateField label="Deposited on" value={depositDate} onChange={setDepositDate} field="depositDate" />
        <fieldset className={classes.receipts}>
          <legend>Receipts</legend>
          {row.waiting.map((receipt) => (
            <div key={receipt.receiptId} className={classes.receipt}>
              <CheckField
                label={`${receipt.fromName}${receipt.number === "" ? "" : `, ${receipt.number}`}`}
                value={!leftOut.has(receipt.receiptId)}
                onChange={(taken) => toggle(receipt.receiptId, taken)}
              />
              <Money cents={receipt.amountCents} />
            </div>
          ))}
          <div className={classes.total}>
            <span>On the slip</span>
            <Money cents={sumCents(chosen.map((receipt) => receipt.amountCents))} withSign />
          </div>
        </fieldset>
        {make.error && <ErrorNote error={make.error} />}
        <div className={classes.acts}>
          <Button type="submit" disabled={!ready} loading={make.running}>
            Make the slip
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Details>
  );
}
