import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { momentText } from "../../parts/day.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { Money } from "../../parts/money.tsx";
import { useTimeZone } from "../../state/session.ts";
import { AdjudicationMark, responsibilityText, SubmissionMark } from "../claims/claim-marks.tsx";
import classes from "./work.module.css";

/** Events shown: the last few say what led here. */
const LAST_EVENTS = 4;

/** What one needs of the claim while on the phone with the payer. */
export function ClaimFacts({ claimId }: { claimId: string }) {
  const timeZone = useTimeZone();
  const { value, error, refresh } = useLedgerQuery("claims.get", { claimId });
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  return (
    <section className={classes.facts} aria-label={`Claim ${value.claimNumber}`}>
      <dl>
        <dt>Claim</dt>
        <dd data-selectable>{value.claimNumber}</dd>
        <dt>Sent</dt>
        <dd>
          <SubmissionMark submission={value.submission} />
        </dd>
        <dt>Answer</dt>
        <dd>
          <AdjudicationMark adjudication={value.adjudication} />
        </dd>
        <dt>Waits on</dt>
        <dd>{responsibilityText(value.responsibility)}</dd>
        <dt>Charged, still open</dt>
        <dd>
          <Money cents={value.totalCents} />, <Money cents={value.balanceCents} />
        </dd>
        <dt>Lines</dt>
        <dd>{value.draft.lines.map((line) => line.procedureCode).join(", ")}</dd>
      </dl>
      <ol>
        {value.history
          .slice(-LAST_EVENTS)
          .reverse()
          .map((event) => (
            <li key={`${event.at} ${event.kind}`}>
              {event.text} <span className={classes.faint}>{momentText(event.at, timeZone)}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
