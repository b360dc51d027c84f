import { Button } from "@mantine/core";
import { useState } from "react";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, subtractCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { agencyFee } from "../../../../shared/patient-billing/collections/agency-fee.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useToday } from "../../../state/session.ts";
import { ActForm } from "../../patients/acts/act-form.tsx";
import { RecallFromAgency } from "../../patients/acts/place-with-agency.tsx";
import classes from "./collections.module.css";
import type { PlacedAccount } from "./placed-accounts.tsx";

const METHODS = [
  { value: "check" as const, label: "Check" },
  { value: "eft" as const, label: "Electronic transfer" },
];

/** Takes in what an agency collected on one account; its fee follows from the agency's share and can be changed. */
export function AgencyPayment({ account, onClose }: { account: PlacedAccount; onClose: () => void }) {
  const today = useToday();
  const [collected, setCollected] = useState<Cents | null>(account.openCents);
  const [typedFee, setTypedFee] = useState<Cents | null>(null);
  const [method, setMethod] = useState<"check" | "eft">("check");
  const [number, setNumber] = useState("");
  const [receivedDate, setReceivedDate] = useState<IsoDate | null>(today);
  const [recalling, setRecalling] = useState(false);
  const take = useLedgerCommand("agencyPayments.take");
  const fee = typedFee ?? agencyFee(collected ?? (0 as Cents), account.feePermille);
  const { placementId } = account;
  const ready = collected !== null && collected > 0 && receivedDate !== null;
  const act = async () => {
    const payment = { collectedCents: collected!, feeCents: fee, method, number, receivedDate: receivedDate! };
    if (await take.run({ placementId, ...payment })) onClose();
  };
  // Beside the form and not in it: React hands a dialog's submit to the form around it.
  if (recalling) {
    const placement = { ...account, id: placementId, placedCents: account.amountCents };
    return <RecallFromAgency placement={placement} onClose={() => setRecalling(false)} />;
  }
  return (
    <ActForm
      title={`Collected by ${account.agencyName}`}
      actLabel="Take the payment"
      ready={ready}
      running={take.running}
      error={take.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <p className={classes.faint}>
        {account.name}: {formatDollars(account.openCents)} is open with the agency.
      </p>
      <MoneyField label="The patient paid" value={collected} field="collectedCents" onChange={setCollected} />
      <MoneyField label="The agency kept" value={fee} field="feeCents" onChange={setTypedFee} />
      {collected !== null && (
        <p className={classes.faint}>{formatDollars(subtractCents(collected, fee))} reaches us.</p>
      )}
      <SelectField label="Paid by" value={method} options={METHODS} onChange={setMethod} />
      <TextField label="Number" value={number} maxLength={50} field="number" onChange={setNumber} />
      <DateField label="Received" value={receivedDate} field="receivedDate" onChange={setReceivedDate} />
      <div className={classes.acts}>
        <Button variant="default" size="compact-sm" onClick={() => goTo({ screen: "patients", id: account.patientId })}>
          Open the account
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setRecalling(true)}>
          Recall…
        </Button>
      </div>
    </ActForm>
  );
}
