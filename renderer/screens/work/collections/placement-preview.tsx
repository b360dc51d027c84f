import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Agency } from "../../../../shared/contract/agency-placements.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "./collections.module.css";
import { useWritePlacement } from "./use-write-placement.ts";

/** What would be placed with an agency: how much, of whom, and its file to the letter. Ctrl+S places and writes it. */
export function PlacementPreview({ agencies, patientIds }: { agencies: readonly Agency[]; patientIds: string[] }) {
  const [agencyId, setAgencyId] = useState(agencies[0]!.id);
  const preview = useLedgerQuery("placements.preview", { agencyId, patientIds });
  const place = useLedgerCommand("placements.run");
  const writing = useWritePlacement();
  const { value } = preview;
  const count = value?.accounts.length ?? 0;
  const ready = value !== undefined && count > 0 && value.tooNarrow.length === 0;
  const label =
    value && count > 0
      ? `Place ${formatDollars(value.totalCents)} of ${count === 1 ? "one account" : `${count} accounts`}`
      : "Place";
  const run = async () => {
    if (!ready || place.running) return;
    const chosen = value.accounts.map((account) => account.patientId);
    const made = await place.run({ agencyId, patientIds: chosen, totalCents: value.totalCents });
    if (!made) return;
    const written = await writing.write(made.runId);
    const where = written
      ? `${written.fileName} is written.`
      : "Its file is kept and can be written from With agencies.";
    notifications.show({ message: `${formatDollars(made.totalCents)} is with the agency. ${where}` });
  };
  useScreenActions({ save: { label, run: () => void run() } });
  const error = place.error ?? writing.error ?? preview.error;
  return (
    <>
      <section className={classes.part}>
        <SelectField
          label="Agency"
          value={agencyId}
          options={agencies.map((agency) => ({ value: agency.id, label: agency.agencyName }))}
          onChange={setAgencyId}
        />
        {error && <ErrorNote error={error} onRetry={preview.refresh} />}
        {value && <Warnings preview={value} />}
        <div>
          <Button
            disabled={!ready}
            loading={place.running || writing.running}
            onClick={() => void run()}
            rightSection={<kbd>Ctrl S</kbd>}
          >
            {label}
          </Button>
        </div>
        <p className={classes.faint}>
          The amounts stay receivable, in the agency's hands. Nobody here asks for them meanwhile.
        </p>
      </section>
      {value && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a file wider than the panel is scrolled by the arrows.
        <section className={classes.preview} aria-label="The file as it would go" tabIndex={0} data-selectable>
          {value.fileText}
        </section>
      )}
    </>
  );
}

function Warnings({ preview }: { preview: OutputOf<"placements.preview"> }) {
  const { tooNarrow, cutOff } = preview;
  if (tooNarrow.length > 0) {
    return <p role="alert">{tooNarrow.join(", ")}: too narrow for an amount. Widen it under Settings, Agencies.</p>;
  }
  if (cutOff.length === 0) return null;
  const [first] = cutOff;
  return (
    <p className={classes.faint} role="status">
      {cutOff.length === 1 ? "One text is" : `${cutOff.length} texts are`} cut off by the width: {first!.head} of
      account {first!.accountNumber}
      {cutOff.length > 1 && " and others"}.
    </p>
  );
}
