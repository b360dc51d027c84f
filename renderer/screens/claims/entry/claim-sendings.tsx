import type { ClaimSending } from "../../../../shared/contract/acknowledgements.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import { AnswerMark } from "../../files/answers/answer-marks.tsx";
import { statedText } from "../../files/answers/answer-words.ts";
import { ReasonList } from "../../files/answers/reason-list.tsx";
import { fileRoute } from "../../files/file-routes.ts";
import classes from "./entry.module.css";

const FREQUENCIES: Readonly<Record<string, string>> = { "1": "Original", "7": "Replacement", "8": "Void" };

function SendingItem({ sending }: { sending: ClaimSending }) {
  const { file } = sending;
  // Newest first, as the sendings are; what only sums up others is left to the file.
  const acknowledgements = sending.acknowledgements.filter((one) => one.answer !== "noted").reverse();
  return (
    <li>
      <span>
        {FREQUENCIES[sending.frequency] ?? sending.frequency} to {sending.payerName}, {formatDate(sending.sentOnDate)}
      </span>
      {file ? (
        <button type="button" className={classes.link} onClick={() => goTo({ screen: "outbox", id: file.batchId })}>
          Batch {file.batchNumber}, {file.fileName}
        </button>
      ) : (
        <span className={classes.when}>on paper</span>
      )}
      {acknowledgements.length === 0 && file && <span className={classes.when}>No answer yet</span>}
      {acknowledgements.map((answer) => (
        <div key={answer.id} className={classes.answer}>
          <span>
            <AnswerMark answer={answer.answer} /> <span className={classes.when}>{statedText(answer)}</span>
          </span>
          {answer.answer === "rejected" && <ReasonList reasons={answer.reasons} />}
          {answer.payerControlNumber !== null && (
            <span data-selectable>Payer’s number {answer.payerControlNumber}</span>
          )}
          <button
            type="button"
            className={classes.link}
            onClick={() => goTo(fileRoute(answer.fileId, answer.quotes[0]?.segmentNumber || undefined))}
          >
            {answer.source}, {answer.fileName}
          </button>
        </div>
      ))}
    </li>
  );
}

/** Why the last sending was rejected, at the top of a claim that is to be mended. */
export function RejectionNote({ claimId }: { claimId: string }) {
  const { value } = useLedgerQuery("claims.sendings", { claimId });
  const rejection = value?.[0]?.acknowledgements.findLast((one) => one.answer === "rejected");
  if (!rejection) return null;
  return (
    <section className={classes.note} aria-label="Why it was rejected">
      <ReasonList reasons={rejection.reasons} />
      No payer holds this claim. Correct it and save it: it goes again, as an original, with the next batch.
    </section>
  );
}

/** Every sending of a claim, newest first, with what receivers said of it. */
export function ClaimSendings({ claimId }: { claimId: string }) {
  const { value, error, refresh } = useLedgerQuery("claims.sendings", { claimId });
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value || value.length === 0) return null;
  return (
    <section className={classes.history} aria-label="Sendings and answers">
      <h2 className={classes.sideTitle}>Sendings and answers</h2>
      <ol>
        {value.map((sending) => (
          <SendingItem key={sending.sendingId} sending={sending} />
        ))}
      </ol>
    </section>
  );
}
