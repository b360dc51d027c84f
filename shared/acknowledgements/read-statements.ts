import type { IsoDate } from "../dates/iso-date.ts";
import type { EdiContent } from "../edi/read.ts";
import { AcknowledgedFile } from "./acknowledged-file.ts";
import type { Statement } from "./statement.ts";
import { statementsOf277 } from "./statements-of-277.ts";
import { statementsOf277ca } from "./statements-of-277ca.ts";
import { statementsOf999 } from "./statements-of-999.ts";
import { statementOfTa1 } from "./statements-of-ta1.ts";

/**
 * What a file says of things that we sent, in its order, whatever transactions it says it in.
 * @param receivedDate the day it came, for a file whose own date cannot be read.
 */
export function readStatements(content: EdiContent, text: string, receivedDate: IsoDate): Statement[] {
  const { interchangeAcknowledgements, acknowledgements, claimAcknowledgements, claimStatusAnswers } = content;
  const answers = [interchangeAcknowledgements, acknowledgements, claimAcknowledgements, claimStatusAnswers];
  if (answers.every((some) => some.length === 0)) return [];
  const file = new AcknowledgedFile(text);
  return [
    ...interchangeAcknowledgements.map((one) => statementOfTa1(one, file, receivedDate)),
    ...acknowledgements.flatMap((one) => statementsOf999(one, file, receivedDate)),
    ...claimAcknowledgements.flatMap((one) => statementsOf277ca(one, file, receivedDate)),
    ...claimStatusAnswers.flatMap((one) => statementsOf277(one, file, receivedDate)),
  ].sort((one, other) => (one.segmentNumbers[0] ?? 0) - (other.segmentNumbers[0] ?? 0));
}
