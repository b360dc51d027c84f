import { useState } from "react";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { HoldKind } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import { HOLD_KINDS } from "./collection-words.ts";
import classes from "./collections.module.css";
import { FileForm } from "./file-form.tsx";

/** Keeps everybody from asking for the balance, until a day or until somebody ends it. */
export function HoldAccount({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState<HoldKind>("dispute");
  const [reason, setReason] = useState("");
  const [fromDate, setFromDate] = useState<IsoDate | null>(today);
  const [untilDate, setUntilDate] = useState<IsoDate | null>(null);
  const hold = useLedgerCommand("collections.hold");
  const ready = reason.trim() !== "" && fromDate !== null;
  const act = async () => {
    if (await hold.run({ patientId, kind, reason, fromDate: fromDate!, untilDate })) onClose();
  };
  return (
    <FileForm
      title="Hold the account"
      actLabel="Hold it"
      ready={ready}
      running={hold.running}
      error={hold.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <SelectField label="Why" value={kind} options={HOLD_KINDS} field="kind" onChange={setKind} data-autofocus />
      <TextField label="In words" value={reason} maxLength={80} field="reason" onChange={setReason} />
      <div className={classes.pair}>
        <DateField label="From" value={fromDate} field="fromDate" onChange={setFromDate} />
        <DateField label="Asked again from" value={untilDate} field="untilDate" onChange={setUntilDate} />
      </div>
    </FileForm>
  );
}
