import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useReducer, useState } from "react";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { LeaveQuestion } from "../../../parts/leave-question.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { useGuardLeaving, useLeaveGuard } from "../../../state/leave-guard.ts";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import remittance from "../remittances.module.css";
import { AddLine } from "./add-line.tsx";
import classes from "./eob.module.css";
import { EobEquation } from "./eob-equation.tsx";
import { EobGrid } from "./eob-grid.tsx";
import { EobHead } from "./eob-head.tsx";
import { EobProviderAdjustments } from "./eob-provider-adjustments.tsx";
import { mayPostEob, newEobState, reduceEob, toPaperEob } from "./eob-state.ts";
import { useEobPreview } from "./use-eob-preview.ts";

/** A paper EOB: the check's top, then one row a line. What is not distributed yet stands large; at zero it may post. */
export function EobPage() {
  const today = useToday();
  const [state, dispatch] = useReducer(reduceEob, today, newEobState);
  const [depositDate, setDepositDate] = useState<IsoDate | null>(today);
  const posting = useLedgerCommand("eobs.post");
  const notes = useEobPreview(toPaperEob(state));
  const ready = mayPostEob(state) && depositDate !== null;
  useGuardLeaving(state.rows.length > 0);
  const post = async () => {
    const eob = toPaperEob(state);
    if (!eob || !ready) return;
    const posted = await posting.run({ ...eob, depositDate });
    if (!posted) return;
    notifications.show({ message: `Posted: ${formatDollars(posted.appliedCents)} applied.` });
    useLeaveGuard.setState({ guarded: false });
    goTo({ screen: "remittances", id: posted.remittanceId });
  };
  useScreenActions(ready ? { save: { label: "Post the EOB", run: () => void post() } } : {});
  return (
    <>
      <ScreenHead title="Paper EOB" aside="Typed from the paper, posted like a file">
        <label className={remittance.deposit} htmlFor="eob-deposit-date">
          Deposited
        </label>
        <DateField id="eob-deposit-date" w={180} value={depositDate} onChange={setDepositDate} />
        <Button
          data-post
          disabled={!ready}
          loading={posting.running}
          onClick={() => void post()}
          rightSection={<kbd>Ctrl S</kbd>}
        >
          Post
        </Button>
      </ScreenHead>
      {posting.error && <ErrorNote error={posting.error} />}
      <div className={classes.top}>
        <EobHead header={state.header} dispatch={dispatch} />
        <EobEquation state={state} />
      </div>
      {notes.length > 0 && (
        <section className={remittance.notes} aria-label="What the ledger says of it">
          {notes.map((note) => (
            <p key={note.message} className={remittance.noteLine} data-grave={note.holds || undefined}>
              {note.message}
            </p>
          ))}
        </section>
      )}
      <div className={classes.sheet}>
        <EobGrid rows={state.rows} dispatch={dispatch} />
        <AddLine
          payerId={state.header.payerId}
          onAdded={(lines) => dispatch({ type: "linesAdded", lines })}
          rowCount={state.rows.length}
        />
      </div>
      <EobProviderAdjustments
        adjustments={state.providerAdjustments}
        onChange={(adjustments) => dispatch({ type: "providerAdjustmentsTyped", adjustments })}
      />
      <LeaveQuestion title="This EOB is not posted" />
    </>
  );
}
