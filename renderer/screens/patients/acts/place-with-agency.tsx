import { useState } from "react";
import type { AccountLine } from "../../../../shared/contract/accounts.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Money } from "../../../parts/money.tsx";
import classes from "../take-payment.module.css";
import { ActForm } from "./act-form.tsx";
import { lineText } from "./act-words.ts";

interface PlaceWithAgencyProps {
  patientId: string;
  lines: readonly AccountLine[];
  onClose: () => void;
}

const patientPart = (line: AccountLine) => line.parties.find((part) => part.party === "patient")!.openCents;

/** Lines that an agency could collect. */
export const placeable = (lines: readonly AccountLine[]): AccountLine[] =>
  lines.filter((line) => patientPart(line) > 0);

/** Hands all that the patient owes to an agency. It stays receivable, and statements stop asking for it. */
export function PlaceWithAgency({ patientId, lines, onClose }: PlaceWithAgencyProps) {
  const owed = placeable(lines);
  const [agencyName, setAgencyName] = useState("");
  const place = useLedgerCommand("agency.place");
  const totalCents = sumCents(owed.map(patientPart));
  const act = async () => {
    const placement = { patientId, agencyName, lineIds: owed.map((line) => line.lineId), totalCents };
    if (await place.run(placement)) onClose();
  };
  return (
    <ActForm
      title="Place with an agency"
      actLabel={`Place ${formatDollars(totalCents)}`}
      ready={agencyName.trim() !== "" && owed.length > 0}
      running={place.running}
      error={place.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <TextField label="Agency" value={agencyName} maxLength={60} field="agencyName" onChange={setAgencyName} />
      <fieldset className={classes.lines}>
        <legend>What the patient owes</legend>
        {owed.map((line) => (
          <div key={line.lineId} className={classes.rowOf}>
            <span>{lineText(line, patientPart(line))}</span>
          </div>
        ))}
        <div className={classes.rest}>
          <span>Together</span>
          <Money cents={totalCents} withSign />
        </div>
      </fieldset>
    </ActForm>
  );
}

type Placement = OutputOf<"agency.list">[number];

/** Takes the account back from the agency: the patient is asked again for what is still open. */
export function RecallFromAgency({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const recall = useLedgerCommand("agency.recall");
  const confirm = async (reason: string) => {
    if (await recall.run({ placementId: placement.id, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title="Recall from the agency"
      confirmLabel="Recall the account"
      reasonLabel="Why"
      usualReasons={["Pays us now", "Payment plan agreed", "Placed by mistake"]}
      running={recall.running}
      error={recall.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {placement.agencyName} still collects {formatDollars(placement.openCents)}. It is asked of the patient again.
    </ConfirmWithReason>
  );
}
