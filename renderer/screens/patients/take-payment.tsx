import { Button } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
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
  familyLines,
  payableLines,
  unallocatedCents,
  withLineAmount,
} from "./payment-allocation.ts";
import { PaymentLines } from "./payment-lines.tsx";
import { PlanNotice } from "./plans/plan-notice.tsx";
import { useOpenPlan } from "./plans/use-open-plan.ts";
import classes from "./take-payment.module.css";

type Method = InputOf<"receipts.take">["method"];
type Purpose = NonNullable<InputOf<"receipts.take">["purpose"]>;

const PURPOSES: ReadonlyArray<{ value: Purpose; label: string }> = [
  { value: "payment", label: "What is owed" },
  { value: "copay", label: "Copay of a visit" },
  { value: "prepayment", label: "Prepayment" },
];

const METHODS: ReadonlyArray<{ value: Method; label: string }> = [
  { value: "card", label: "Card" },
  { value: "cash", label: "Cash" },
  { value: "check", label: "Check" },
  { value: "portal", label: "Portal" },
];

interface TakePaymentProps {
  patientId: string;
  /** Of the primary coverage in force; null when it names none. */
  copayCents: Cents | null;
  /** Begins as this visit's copay. */
  forCopay?: boolean;
  account: Account;
  onClose: () => void;
  onTaken: (receiptId: string) => void;
}

/** Takes a patient's payment: oldest line first, changed by hand where wanted, the rest stays unapplied. */
export function TakePayment({ patientId, copayCents, forCopay = false, account, onClose, onTaken }: TakePaymentProps) {
  const today = useToday();
  const [amount, setAmount] = useState<Cents | null>(forCopay ? copayCents : null);
  const [method, setMethod] = useState<Method>("card");
  const [number, setNumber] = useState("");
  const [receivedDate, setReceivedDate] = useState<IsoDate | null>(today);
  const [purpose, setPurpose] = useState<Purpose>(forCopay ? "copay" : "payment");
  const [visitDate, setVisitDate] = useState<IsoDate | null>(today);
  const [forFamily, setForFamily] = useState(false);
  const [allocation, setAllocation] = useState<Allocation>(new Map());
  const [previewError, setPreviewError] = useState<LedgerError | undefined>();
  const take = useLedgerCommand("receipts.take");
  const plan = useOpenPlan(patientId);
  const family = useLedgerQuery("accounts.family", { patientId });
  const members = (family.value ?? []).filter((member) => member.lines.length > 0);
  const familyPatientIds = forFamily ? members.map((member) => member.patientId) : [];
  const lines = [...payableLines(account.lines), ...(forFamily ? familyLines(members) : [])];
  const paid = amount ?? ZERO_CENTS;
  const fault = allocationFault(paid, allocation, lines);
  const ready = paid > 0 && receivedDate !== null && fault === null;

  const propose = async (next: Cents | null, chosen: { purpose: Purpose; familyPatientIds: string[] }) => {
    // A copay or prepayment waits for its visit; what it is applied to by hand is still the biller's choice.
    if (next === null || next <= 0 || chosen.purpose !== "payment") return setAllocation(new Map());
    try {
      const asked = { patientId, familyPatientIds: chosen.familyPatientIds, amountCents: next };
      const preview = await callLedger("receipts.previewAllocation", asked);
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
      purpose,
      visitDate: purpose === "payment" ? null : visitDate,
      familyPatientIds,
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
        <MoneyField
          label="Amount"
          value={amount}
          onChange={(next) => {
            setAmount(next);
            void propose(next, { purpose, familyPatientIds });
          }}
          field="amountCents"
        />
        {plan && <PlanNotice plan={plan} />}
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
        <div className={classes.pair}>
          <SelectField
            label="For"
            value={purpose}
            options={PURPOSES}
            onChange={(next) => {
              setPurpose(next);
              if (next === "copay" && amount === null && copayCents !== null) setAmount(copayCents);
              void propose(amount, { purpose: next, familyPatientIds });
            }}
          />
          {purpose !== "payment" && (
            <DateField label="Visit" value={visitDate} onChange={setVisitDate} field="visitDate" />
          )}
        </div>
        {members.length > 0 && (
          <CheckField
            label="Pays for the family too"
            description={members.map((member) => `${member.name} (${member.why.toLowerCase()})`).join("; ")}
            value={forFamily}
            onChange={(next) => {
              setForFamily(next);
              const ids = next ? members.map((member) => member.patientId) : [];
              void propose(amount, { purpose, familyPatientIds: ids });
            }}
          />
        )}
        <fieldset className={classes.lines}>
          <legend>Applied to</legend>
          {lines.length === 0 && (
            <p className={classes.none}>The patient owes nothing now; the payment waits unapplied.</p>
          )}
          <PaymentLines
            lines={lines}
            allocation={allocation}
            onAmount={(lineId, given) => setAllocation((now) => withLineAmount(now, lineId, given))}
          />
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
