import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { WorkItem } from "../../../shared/contract/today.ts";
import { addDays, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../parts/confirm-with-reason.tsx";
import { Day } from "../../parts/day.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { DateField } from "../../parts/fields/date-field.tsx";
import { Money } from "../../parts/money.tsx";
import { goTo } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { useToday } from "../../state/session.ts";
import { claimAtFault } from "./claim-at-fault.ts";
import { ClaimFacts } from "./claim-facts.tsx";
import classes from "./work.module.css";
import { WorkKindMark } from "./work-columns.tsx";

/** A week is the field's usual time to look again. */
const USUAL_SNOOZE_DAYS = 7;

/** One item of follow-up with its claim's facts, and what can be done with it. */
export function WorkItemPage({ item }: { item: WorkItem }) {
  const today = useToday();
  const [text, setText] = useState(item.note ?? "");
  const [until, setUntil] = useState<IsoDate | null>(item.snoozedUntil);
  const [closing, setClosing] = useState(false);
  const note = useLedgerCommand("work.note");
  const close = useLedgerCommand("work.close");
  const keep = (snoozeUntil: IsoDate | null) => note.run({ workItemId: item.id, note: text, snoozeUntil });
  useScreenActions({ save: { label: "Keep the note", run: () => void keep(until) } });
  return (
    <aside className={classes.item} aria-label={`Follow-up on claim ${item.claimNumber}`}>
      <header className={classes.itemHead}>
        <WorkKindMark kind={item.kind} washed />
        <Money cents={item.amountCents} withSign lost />
        <h2>{item.reason}</h2>
        <span className={classes.faint}>
          open since <Day date={item.openedDate} />
          {item.dueDate && (
            <>
              , due <Day date={item.dueDate} />
            </>
          )}
        </span>
      </header>
      <ClaimFacts claimId={item.claimId} />
      <section className={classes.acts}>
        <Textarea
          label="What was done"
          autosize
          minRows={3}
          maxRows={8}
          maxLength={400}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateField label="Look again on (blank: now)" value={until} onChange={setUntil} />
        {note.error && <ErrorNote error={note.error} />}
        <div className={classes.buttons}>
          <Button loading={note.running} onClick={() => void keep(until)} rightSection={<kbd>Ctrl S</kbd>}>
            Keep
          </Button>
          <Button variant="default" onClick={() => void keep(addDays(today, USUAL_SNOOZE_DAYS))}>
            Look again in a week
          </Button>
        </div>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => goTo(claimAtFault(item))}>
            {item.fixBox === null ? "Open the claim" : `Open the claim at box ${item.fixBox}`}
          </Button>
          <Button variant="default" onClick={() => setClosing(true)}>
            Close…
          </Button>
        </div>
      </section>
      <ConfirmWithReason
        opened={closing}
        title="Close this item"
        confirmLabel="Close it"
        reasonLabel="How it ended"
        usualReasons={["Corrected and sent again", "Appeal won", "Payer is right; written off", "Patient was told"]}
        running={close.running}
        error={close.error}
        onClose={() => setClosing(false)}
        onConfirm={(reason) => void close.run({ workItemId: item.id, reason })}
      >
        It leaves the list. Closing moves no money: what is open on the claim stays open.
      </ConfirmWithReason>
    </aside>
  );
}
