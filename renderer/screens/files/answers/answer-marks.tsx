import type { AcknowledgementAnswer, AcknowledgementSource } from "../../../../shared/acknowledgements/statement.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { StatusTone } from "../../../theme/tokens.ts";

const ANSWERS: Readonly<Record<AcknowledgementAnswer, readonly [StatusTone, string]>> = {
  received: ["pending", "Received"],
  "received-with-errors": ["hold", "Received, with errors"],
  accepted: ["paid", "Accepted"],
  rejected: ["denied", "Rejected"],
  noted: ["draft", "For information"],
};

/** What a receiver said. */
export function AnswerMark({ answer, washed = false }: { answer: AcknowledgementAnswer; washed?: boolean }) {
  const [tone, word] = ANSWERS[answer];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** Who speaks, by the kind of file that it came in. */
export const SOURCE_WORDS: Readonly<Record<AcknowledgementSource, string>> = {
  TA1: "TA1, envelope",
  "999": "999, form of the file",
  "277CA": "277CA, claims",
  "277": "277, status",
  report: "Report, by hand",
};
