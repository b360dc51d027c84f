import { Button } from "@mantine/core";
import { Details } from "../../../state/details.tsx";
import { goTo } from "../../../state/navigation.ts";
import { fileRoute } from "../file-routes.ts";
import classes from "../files.module.css";
import type { ListedAnswer } from "./answer-list.tsx";
import { AnswerMark, SOURCE_WORDS } from "./answer-marks.tsx";
import { statedText, subjectText } from "./answer-words.ts";
import { ReasonList } from "./reason-list.tsx";

interface AnswerDetailsProps {
  answer: ListedAnswer;
  onClose: () => void;
  onQuote?: (() => void) | undefined;
}

/** One answer whole: what, about what, why with codes, the lines that say so, and the ways on. */
export function AnswerDetails({ answer, onClose, onQuote }: AnswerDetailsProps) {
  const { claim, batch, fileId, quotes } = answer;
  const look = (segmentNumber: number) => {
    if (fileId === undefined) return;
    onQuote?.();
    goTo(segmentNumber > 0 ? fileRoute(fileId, segmentNumber) : fileRoute(fileId));
  };
  return (
    <Details title={subjectText(answer)} onClose={onClose}>
      <div className={classes.segment}>
        <p className={classes.answerHead}>
          <AnswerMark answer={answer.answer} washed />
          <span className={classes.faint}>
            {statedText(answer)}, {answer.senderName}, {SOURCE_WORDS[answer.source]}
          </span>
        </p>
        <ReasonList reasons={answer.reasons} />
        {answer.payerControlNumber !== null && (
          <p>
            Payer’s number <b data-selectable>{answer.payerControlNumber}</b>
          </p>
        )}
        {quotes.length > 0 && <h3 className={classes.smallTitle}>The lines that say so</h3>}
        {quotes.map((quote) => (
          <pre key={`${quote.segmentNumber} ${quote.text}`} className={classes.rawLine} data-selectable>
            {quote.text}
          </pre>
        ))}
        <div className={classes.buttons}>
          {claim && (
            <Button variant="default" onClick={() => goTo({ screen: "claims", id: claim.claimId })}>
              Open the claim
            </Button>
          )}
          {batch && (
            <Button variant="default" onClick={() => goTo({ screen: "outbox", id: batch.batchId })}>
              Open batch {batch.number}
            </Button>
          )}
          {fileId !== undefined && (
            <Button variant="default" onClick={() => look(quotes[0]?.segmentNumber ?? 0)}>
              Look in the file
            </Button>
          )}
        </div>
      </div>
    </Details>
  );
}
