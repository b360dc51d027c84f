import { useState } from "react";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "./collections.module.css";
import { FileForm } from "./file-form.tsx";
import { ReasonField } from "./reason-field.tsx";

/** Lets the patient off a share of what they owe: by the practice's steps of income, or a share that is typed. */
export function LetOff({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const policy = useLedgerQuery("collectionPolicy.get", {});
  const [by, setBy] = useState<"income" | "share">("share");
  const [income, setIncome] = useState(100);
  const [share, setShare] = useState(25);
  const [reasonId, setReasonId] = useState("charity");
  const [approvedBy, setApprovedBy] = useState("");
  const [note, setNote] = useState("");
  const wanted = by === "income" ? { incomePercent: income, percent: null } : { incomePercent: null, percent: share };
  const preview = useLedgerQuery("assistance.preview", { patientId, ...wanted });
  const grant = useLedgerCommand("assistance.grant");
  const { percent = 0, discountCents = ZERO_CENTS, owesCents = ZERO_CENTS } = preview.value ?? {};
  const ready = discountCents > 0 && approvedBy.trim() !== "" && note.trim() !== "";
  const act = async () => {
    if (await grant.run({ patientId, percent, discountCents, reasonId, approvedBy, note })) onClose();
  };
  const hasSteps = (policy.value?.charity.length ?? 0) > 0;
  return (
    <FileForm
      title="Let off a share"
      actLabel={discountCents > 0 ? `Let off ${formatDollars(discountCents)}` : "Let off"}
      ready={ready}
      running={grant.running}
      error={grant.error ?? preview.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <SelectField
          label="How much"
          value={by}
          options={[
            { value: "share", label: "A share" },
            ...(hasSteps ? [{ value: "income" as const, label: "By income" }] : []),
          ]}
          onChange={setBy}
        />
        {by === "income" ? (
          <NumberField label="Income, % of guideline" value={income} min={0} max={1000} onChange={setIncome} />
        ) : (
          <NumberField label="Share, %" value={share} min={1} max={100} onChange={setShare} />
        )}
      </div>
      <p className={classes.faint}>
        {percent} % of {formatDollars(owesCents)} is {formatDollars(discountCents)}.
      </p>
      <ReasonField value={reasonId} onChange={setReasonId} />
      <TextField label="Approved by" value={approvedBy} maxLength={60} field="approvedBy" onChange={setApprovedBy} />
      <TextField label="What was seen" value={note} maxLength={200} field="note" onChange={setNote} />
    </FileForm>
  );
}
