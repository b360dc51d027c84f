import { Button } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { Day } from "../../parts/day.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { DateField } from "../../parts/fields/date-field.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Money } from "../../parts/money.tsx";
import { Details } from "../../state/details.tsx";
import { useScreenActions } from "../../state/screen-actions.ts";
import { useToday } from "../../state/session.ts";
import type { Account } from "./patient-page.tsx";
import {
  type Allocation,
  allocationFault,
  allocationOf,
  unallocatedCents,
  withLineAmount,
} from "./payment-allocation.ts";
import classes from "./take-payment.module.css";

type Method = InputOf<"receipts.take">["method"];

const METHODS: ReadonlyArray<{ value: Method; label: string }> = [
  { value: "card", label: "Card" },
  { value: "cash", label: "Cash" },
  { value: "check", label: "Check" },
  { value: "portal", label: "Portal" },
];

interface TakePaymentProps {
  patientId: string;
  account: Account;
  onClose: () => void;
  onTaken: (receiptId: string) => void;
}

/** Takes a patient's payment: oldest line first, changed by hand where wanted, the rest stays unapplied. */
export function TakePayment({ patientId, account, onClose, onTaken }: TakePaymentProps) {
  const today = useToday();
  const [amount, setAmount] = useState<Cents | null>(null);
  const [method, setMethod] = useState<Method>("card");
  const [number, setNumber] = useState("");
  const [receivedDate, setReceivedDate] = useState<IsoDate | null>(today);
  const [allocation, setAllocation] = useState<Allocation>(new Map());
  const [previewError, setPreviewError] = useState<LedgerError | undefined>();
  const take = useLedgerCommand("receipts.take");
  const lines = account.lines.filter((line) => line.patientOwesCents > 0);
  const paid = amount ?? ZERO_CENTS;
  const fault = allocationFault(paid, allocation, lines);
  const ready = paid > 0 && receivedDate !== null && fault === null;

  const changeAmount = async (next: Cents | null) => {
    setAmount(next);
    if (next === null || next <= 0) return setAllocation(new Map());
    try {
      const preview = await callLedger("receipts.previewAllocation", { patientId, amountCents: next });
      setAllocation(allocationOf(preview.allocations));
      setPreviewError(undefined);
    } catch (problem) {
      setPreviewError(asLedgerError(problem));
    }
  };
  const save = async () => {
    if (!ready || receivedDate === null) return;
    const taken = await take.run({
      patientId,
      amountCents: paid,
      method,
      number,
      receivedDate,
      allocations: [...allocation].map(([lineId, amountCents]) => ({ lineId, amountCents })),
    });
    if (taken) onTaken(taken.receiptId);
  };
  useScreenActions({ save: { label: "Take the payment", run: () => void save() } });
  const error = take.error ?? previewError;

  return (
    <Details title="Take payment" onClose={onClose} focusFirst>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <MoneyField label="Amount" value={amount} onChange={(next) => void changeAmount(next)} field="amountCents" />
        <div className={classes.pair}>
          <SelectField label="Paid by" value={method} options={METHODS} onChange={setMethod} />
          <DateField label="Received" value={receivedDate} onChange={setReceivedDate} field="receivedDate" />
        </div>
        {method !== "cash" && (
          <TextField
            label={method === "check" ? "Check number" : "Reference"}
            maxLength={50}
            value={number}
            field="number"
            onChange={setNumber}
          />
        )}
        <fieldset className={classes.lines}>
          <legend>Applied to</legend>
          {lines.length === 0 && (
            <p className={classes.none}>The patient owes nothing now; the payment waits unapplied.</p>
          )}
          {lines.map((line) => (
            <div key={line.lineId} className={classes.line}>
              <span className={classes.what}>
                <span>
                  <Day date={line.serviceDate} /> {line.procedureCode}
                </span>
                <span className={classes.owes}>
                  owes <Money cents={line.patientOwesCents} withSign />
                </span>
              </span>
              <MoneyField
                aria-label={`Applied to ${line.procedureCode}`}
                value={allocation.get(line.lineId) ?? null}
                onChange={(given) => setAllocation((now) => withLineAmount(now, line.lineId, given))}
              />
            </div>
          ))}
          <div className={classes.rest}>
            <span>Stays unapplied</span>
            <Money cents={unallocatedCents(paid, allocation)} withSign />
          </div>
        </fieldset>
        {fault && paid > 0 && <ErrorNote error={{ code: "refused", message: fault }} />}
        {error && <ErrorNote error={error} />}
        <div className={classes.acts}>
          <Button type="submit" disabled={!ready} loading={take.running}>
            Take the payment
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Details>
  );
}
