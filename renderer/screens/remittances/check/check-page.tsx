import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import { paymentMethodText, RemittanceMark } from "../list/remittance-mark.tsx";
import classes from "../remittances.module.css";
import { ANSWER_COLUMNS } from "./answer-columns.tsx";
import { AnswerDetail } from "./answer-detail.tsx";
import { answersOf } from "./answers.ts";
import { CheckEquation } from "./check-equation.tsx";
import { CheckNotes } from "./check-notes.tsx";

/** One check: does it add up, what holds it back, and each claim of it with what would be posted. */
export function CheckPage({ remittanceId }: { remittanceId: string }) {
  const today = useToday();
  const { value, error, refresh } = useLedgerQuery("remittances.get", { remittanceId });
  const posting = useLedgerCommand("remittances.post");
  const [depositDate, setDepositDate] = useState<IsoDate | null>(today);
  const [active, setActive] = useState<number | null>(null);
  const answers = value ? answersOf(value.plan, value.contents) : [];
  const postable = answers.filter((answer) => answer.planned.posts && !answer.planned.settled);
  const state = value?.remittance.state;
  // A partly posted check is posted again once its exceptions are settled; a posted one is only read.
  const mayPost =
    value !== undefined &&
    state !== "posted" &&
    value.plan.status !== "blocked" &&
    depositDate !== null &&
    (postable.length > 0 || answers.length === 0);
  const post = async () => {
    if (!mayPost) return;
    const posted = await posting.run({ remittanceId, depositDate });
    if (!posted) return;
    const waiting = posted.exceptionCount === 1 ? "One waits" : `${posted.exceptionCount} wait`;
    const rest = posted.exceptionCount === 0 ? "" : ` ${waiting}; what was paid for them stays on the check.`;
    notifications.show({
      message: `${posted.postedClaimCount} claims posted, ${formatDollars(posted.appliedCents)} applied.${rest}`,
    });
  };
  useScreenActions(mayPost ? { save: { label: "Post the check", run: () => void post() } } : {});
  const failure = posting.error ?? error;
  if (!value) return failure ? <ErrorNote error={failure} onRetry={refresh} /> : null;
  const { remittance, plan } = value;
  const shown = answers.find((answer) => answer.planned.claimIndex === active) ?? answers[0];
  return (
    <>
      <ScreenHead
        title={remittance.payerName}
        aside={
          <span className={classes.aside}>
            <RemittanceMark state={remittance.state} washed /> {paymentMethodText(remittance.paymentMethod)}{" "}
            {remittance.checkNumber}, {formatDate(remittance.paymentDate)}
          </span>
        }
      >
        {state !== "posted" && (
          <>
            <label className={classes.deposit} htmlFor="deposit-date">
              Deposited
            </label>
            <DateField id="deposit-date" w={180} value={depositDate} onChange={setDepositDate} />
            <Button
              disabled={!mayPost}
              loading={posting.running}
              onClick={() => void post()}
              rightSection={<kbd>Ctrl S</kbd>}
            >
              {postable.length === answers.length ? "Post" : `Post ${postable.length} of ${answers.length}`}
            </Button>
          </>
        )}
      </ScreenHead>
      {failure && <ErrorNote error={failure} onRetry={refresh} />}
      <CheckEquation totals={plan.totals} />
      <CheckNotes plan={plan} problems={value.problems} />
      <div className={classes.split}>
        <DataTable
          name="remittance-claims"
          label="claims of this check"
          rows={answers}
          rowKey={(answer) => String(answer.planned.claimIndex)}
          columns={ANSWER_COLUMNS}
          onActive={(answer) => setActive(answer.planned.claimIndex)}
          autoFocus
          empty={<p className={classes.note}>This check names no claims; only provider-level adjustments.</p>}
        />
        {shown && <AnswerDetail key={shown.planned.claimIndex} answer={shown} remittanceId={remittanceId} />}
      </div>
    </>
  );
}
