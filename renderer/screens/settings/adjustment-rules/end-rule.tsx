import { Button } from "@mantine/core";
import { useState } from "react";
import type { AdjustmentRuleRow } from "../../../../shared/contract/adjustment-policy.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { saySaved } from "../saved-form.tsx";
import classes from "../settings.module.css";

/** Ends a rule without another that follows it; one by which nothing was posted can be taken out. */
export function EndRule({ row, onDone }: { row: AdjustmentRuleRow; onDone: () => void }) {
  const [lastDay, setLastDay] = useState<IsoDate | null>(row.effectiveTo);
  const ending = useLedgerCommand("adjustmentPolicy.end");
  const removing = useLedgerCommand("adjustmentPolicy.remove");
  const name = `${row.group}-${row.carc}`;
  const end = async () => {
    if (lastDay === null || (await ending.run({ id: row.id, lastDay })) === undefined) return;
    saySaved(`The rule for ${name} ends with ${formatDate(lastDay)}.`);
    onDone();
  };
  const remove = async () => {
    if ((await removing.run({ id: row.id })) === undefined) return;
    saySaved(`The rule for ${name} is taken out.`);
    onDone();
  };
  const error = ending.error ?? removing.error;
  return (
    <section className={classes.stack} aria-label="End this rule" style={{ borderTop: "1px solid var(--bw-rule)" }}>
      <DateField label="Or give it a last day" value={lastDay} field="lastDay" onChange={setLastDay} />
      {error && <ErrorNote error={error} />}
      <div className={classes.stackActs}>
        <Button variant="default" disabled={lastDay === null} loading={ending.running} onClick={() => void end()}>
          End it
        </Button>
        {!row.used && (
          <Button variant="default" loading={removing.running} onClick={() => void remove()}>
            Take it out
          </Button>
        )}
      </div>
      {!row.used && <p className={classes.note}>Nothing was posted by this rule yet, so it may be taken out.</p>}
    </section>
  );
}
