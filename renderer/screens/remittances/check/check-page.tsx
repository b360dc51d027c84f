import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import classes from "../remittances.module.css";
import { ANSWER_COLUMNS } from "./answer-columns.tsx";
import { AnswerDetail } from "./answer-detail.tsx";
import { answersOf } from "./answers.ts";
import { CheckEntries, type EntriesWanted } from "./check-entries.tsx";
import { CheckEquation } from "./check-equation.tsx";
import { CheckHead } from "./check-head.tsx";
import { CheckNotes } from "./check-notes.tsx";
import { VoidDialog } from "./void-dialog.tsx";
import { VoidNotes } from "./void-notes.tsx";

type Check = OutputOf<"remittances.get">;

/** One check: does it add up, what holds it back, each claim of it with what would be posted or was, and the way back. */
export function CheckPage({ remittanceId, at }: { remittanceId: string; at?: string | undefined }) {
  const { value, error, refresh } = useLedgerQuery("remittances.get", { remittanceId });
  const { value: standing } = useLedgerQuery("remittances.standing", { remittanceId });
  const posting = usePosting(remittanceId, value);
  const [active, setActive] = useState<number | null>(at === undefined ? null : Number(at));
  const [entries, setEntries] = useState<EntriesWanted | null>(null);
  const [voiding, setVoiding] = useState<{ position: number | null } | null>(null);
  const answers = value ? answersOf(value.plan, value.contents) : [];
  const shown = answers.find((answer) => answer.planned.claimIndex === active) ?? answers[0];
  const booked = standing?.receipt !== undefined && standing.receipt !== null;
  const voidShown = () => shown?.planned.settled && setVoiding({ position: shown.planned.claimIndex });
  useScreenActions({
    ...(posting.mayPost ? { save: { label: "Post the check", run: posting.post } } : {}),
    ...(shown?.planned.settled ? { undo: { label: "Void this posting", run: voidShown } } : {}),
    own: booked ? [{ label: "Void the whole check", keys: "F8", run: () => setVoiding({ position: null }) }] : [],
  });
  const failure = posting.error ?? error;
  if (!value) return failure ? <ErrorNote error={failure} onRetry={refresh} /> : null;
  return (
    <>
      <CheckHead
        remittance={value.remittance}
        standing={standing}
        depositDate={posting.depositDate}
        onDepositDate={posting.setDepositDate}
        mayPost={posting.mayPost}
        posting={posting.running}
        postLabel={posting.label}
        onPost={posting.post}
        onVoid={() => setVoiding({ position: null })}
      />
      {failure && <ErrorNote error={failure} onRetry={refresh} />}
      <CheckEquation
        totals={value.plan.totals}
        booked={booked}
        closed={standing?.closed ?? false}
        days={daysOf(value, standing)}
        onEntries={setEntries}
      />
      <CheckNotes plan={value.plan} problems={value.problems} />
      {standing && <VoidNotes voids={standing.voids} />}
      {entries ? (
        <CheckEntries remittanceId={remittanceId} wanted={entries} onClose={() => setEntries(null)} />
      ) : (
        <div className={classes.split}>
          <DataTable
            name="remittance-claims"
            label="claims of this check"
            rows={answers}
            rowKey={(answer) => String(answer.planned.claimIndex)}
            columns={ANSWER_COLUMNS}
            onActive={(answer) => setActive(answer.planned.claimIndex)}
            initialRow={at}
            autoFocus
            empty={<p className={classes.note}>This check names no claims; only provider-level adjustments.</p>}
          />
          {shown && (
            <AnswerDetail
              key={shown.planned.claimIndex}
              answer={shown}
              remittanceId={remittanceId}
              onEntries={setEntries}
              onVoid={() => setVoiding({ position: shown.planned.claimIndex })}
            />
          )}
        </div>
      )}
      {voiding && (
        <VoidDialog remittanceId={remittanceId} position={voiding.position} onClose={() => setVoiding(null)} />
      )}
    </>
  );
}

function daysOf({ remittance }: Check, standing: OutputOf<"remittances.standing"> | undefined) {
  const { depositDate, postingDate } = standing?.receipt ?? {};
  return [
    { label: "Dated", day: remittance.paymentDate },
    ...(depositDate ? [{ label: "Deposited", day: depositDate }] : []),
    ...(postingDate ? [{ label: "Posted", day: postingDate }] : []),
  ];
}

/** Posting a check: whether it may, what the button says, and what is told afterwards. */
function usePosting(remittanceId: string, value: Check | undefined) {
  const today = useToday();
  const posting = useLedgerCommand("remittances.post");
  const [depositDate, setDepositDate] = useState<IsoDate | null>(today);
  const claims = value?.plan.claims ?? [];
  const postable = claims.filter((claim) => claim.posts && !claim.settled);
  const waiting = claims.filter((claim) => !claim.settled);
  // A partly posted check is posted again once its exceptions are settled; a posted one is only read.
  const mayPost =
    value !== undefined &&
    value.remittance.state !== "posted" &&
    value.plan.status !== "blocked" &&
    depositDate !== null &&
    (postable.length > 0 || claims.length === 0);
  const post = async () => {
    if (!mayPost) return;
    const posted = await posting.run({ remittanceId, depositDate });
    if (!posted) return;
    const held = posted.exceptionCount === 1 ? "One waits" : `${posted.exceptionCount} wait`;
    const rest = posted.exceptionCount === 0 ? "" : ` ${held}; what was paid for them stays on the check.`;
    notifications.show({
      message: `${posted.postedClaimCount} claims posted, ${formatDollars(posted.appliedCents)} applied.${rest}`,
    });
  };
  return {
    depositDate,
    setDepositDate,
    mayPost,
    running: posting.running,
    error: posting.error,
    post: () => void post(),
    label: postable.length === waiting.length ? "Post" : `Post ${postable.length} of ${waiting.length}`,
  };
}
