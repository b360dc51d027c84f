import type { Dispatch } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "./eob.module.css";
import type { EobAction, EobHeader } from "./eob-state.ts";

/** The paper's top: who paid, how, when, how much. */
export function EobHead({ header, dispatch }: { header: EobHeader; dispatch: Dispatch<EobAction> }) {
  const payers = useLedgerQuery("payers.list", { includeInactive: false }).value ?? [];
  const change = (part: Partial<EobHeader>) => dispatch({ type: "headerChanged", change: part });
  return (
    <div className={classes.head}>
      <SelectField
        label="Payer"
        w={190}
        value={header.payerId ?? ""}
        field="payerId"
        options={[
          { value: "", label: "Choose the payer" },
          ...payers.map((payer) => ({ value: payer.id, label: payer.name })),
        ]}
        onChange={(id) => change({ payerId: id || null })}
      />
      <TextField
        label="Check or trace number"
        w={136}
        maxLength={50}
        value={header.checkNumber}
        field="checkNumber"
        onChange={(checkNumber) => change({ checkNumber })}
      />
      <SelectField
        label="Paid by"
        w={108}
        value={header.paymentMethod}
        options={[
          { value: "CHK", label: "Check" },
          { value: "ACH", label: "Transfer" },
          { value: "NON", label: "No payment" },
        ]}
        onChange={(paymentMethod) => change({ paymentMethod })}
      />
      <DateField
        label="Date on it"
        w={150}
        value={header.paymentDate}
        field="paymentDate"
        onChange={(paymentDate) => change({ paymentDate })}
      />
      <MoneyField
        label="Amount"
        w={120}
        value={header.amountCents}
        field="amountCents"
        onChange={(amountCents) => change({ amountCents })}
      />
    </div>
  );
}
