import type { IsoDate } from "../dates/iso-date.ts";
import type { InterchangeAcknowledgement } from "../edi/999/acknowledgement.ts";
import type { AcknowledgedFile } from "./acknowledged-file.ts";
import { ta1ReasonWords } from "./reason-words.ts";
import type { Statement } from "./statement.ts";

/** What a TA1 says of an interchange of ours. */
export function statementOfTa1(
  ta1: InterchangeAcknowledgement,
  file: AcknowledgedFile,
  receivedDate: IsoDate,
): Statement {
  const { senderId, date, time } = file.header(ta1.segmentNumber);
  const rejected = ta1.answer === "R";
  return {
    source: "TA1",
    level: "interchange",
    answer: rejected
      ? "rejected"
      : ta1.answer === "A"
        ? "received"
        : ta1.answer === "E"
          ? "received-with-errors"
          : "noted",
    answeredNumber: ta1.interchangeControlNumber,
    statedDate: date ?? receivedDate,
    statedTime: time,
    senderName: senderId,
    reasons:
      ta1.reason === "" || ta1.reason === "000"
        ? []
        : [{ code: `TA1 ${ta1.reason}`, text: ta1ReasonWords(ta1.reason), box: null, field: null }],
    segmentNumbers: [ta1.segmentNumber],
  };
}
