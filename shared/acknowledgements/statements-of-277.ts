import type { IsoDate } from "../dates/iso-date.ts";
import { type ClaimStatusAnswer, claimsAnswered, outcomeOfAnswer } from "../edi/276-277/claim-status-answer.ts";
import { type AcknowledgedFile, fromSixDigits, timeOf } from "./acknowledged-file.ts";
import type { Statement } from "./statement.ts";
import { answerOfOutcome, reasonsOfClaim } from "./status-reasons.ts";

/** What a payer answers when it is asked about claims: each that it knows arrived, whatever it will decide. */
export function statementsOf277(
  { interchange, createdDate, createdTime, payer, ...answer }: ClaimStatusAnswer,
  file: AcknowledgedFile,
  receivedDate: IsoDate,
): Statement[] {
  return claimsAnswered({ interchange, payer, ...answer }).map((claim) => ({
    source: "277",
    level: "claim",
    answer: answerOfOutcome(outcomeOfAnswer(claim)),
    answeredNumber: claim.claimNumber ?? claim.traceNumber,
    ...(claim.payerControlNumber === undefined ? {} : { payerControlNumber: claim.payerControlNumber }),
    statedDate: createdDate ?? fromSixDigits(interchange.date) ?? receivedDate,
    statedTime: timeOf(createdTime ?? interchange.time),
    senderName: payer.lastOrOrganization ?? payer.id ?? interchange.senderId,
    reasons: reasonsOfClaim(claim),
    segmentNumbers: file.passage(claim.segmentNumber, ["TRN", "HL", "SE"]),
  }));
}
