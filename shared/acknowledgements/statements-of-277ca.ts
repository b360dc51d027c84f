import type { IsoDate } from "../dates/iso-date.ts";
import {
  type AcknowledgedClaim,
  type ClaimAcknowledgement,
  claimsAcknowledged,
  outcomeOfClaim,
} from "../edi/277ca/claim-acknowledgement.ts";
import type { StatusNote } from "../edi/claim-status/claim-status.ts";
import { outcomeOfNotes } from "../edi/claim-status/describe-status.ts";
import { type AcknowledgedFile, fromSixDigits, timeOf } from "./acknowledged-file.ts";
import type { AcknowledgementAnswer, Statement } from "./statement.ts";
import { answerOfOutcome, reasonsOfClaim, reasonsOfNote } from "./status-reasons.ts";

type Provider = ClaimAcknowledgement["providers"][number];

/** What a 277CA says: of the batch, of a provider whose claims it does not list, and of each claim. */
export function statementsOf277ca(
  acknowledgement: ClaimAcknowledgement,
  file: AcknowledgedFile,
  receivedDate: IsoDate,
): Statement[] {
  const { interchange, createdDate, createdTime, source, batchReference, statuses, providers } = acknowledgement;
  const stated = {
    source: "277CA" as const,
    statedDate: createdDate ?? fromSixDigits(interchange.date) ?? receivedDate,
    statedTime: timeOf(createdTime ?? interchange.time),
    senderName: source.lastOrOrganization ?? source.id ?? interchange.senderId,
    ...(batchReference === undefined ? {} : { batchReference }),
  };
  const listsClaims = claimsAcknowledged(acknowledgement).length > 0;
  const batch: Statement = {
    ...stated,
    level: "batch",
    answer: wholeAnswer(statuses, listsClaims),
    answeredNumber: batchReference ?? "",
    reasons: statuses.flatMap((note) => reasonsOfNote(note)),
    segmentNumbers: placesOf(file, statuses),
  };
  const ofProviders = providers.flatMap((provider): Statement[] => {
    const own = provider.statuses.length === 0 ? [] : [providerStatement(provider)];
    const claims = provider.patients.flatMap((patient) => patient.claims);
    return [...own, ...claims.map(claimStatement)];
  });
  return statuses.length === 0 ? ofProviders : [batch, ...ofProviders];

  function providerStatement({ name, statuses: notes, patients }: Provider): Statement {
    return {
      ...stated,
      level: "provider",
      answer: patients.length > 0 ? "noted" : wholeAnswer(notes, false),
      answeredNumber: name.id ?? "",
      reasons: notes.flatMap((note) => reasonsOfNote(note)),
      segmentNumbers: placesOf(file, notes),
    };
  }

  function claimStatement(claim: AcknowledgedClaim): Statement {
    return {
      ...stated,
      level: "claim",
      answer: answerOfOutcome(outcomeOfClaim(claim)),
      answeredNumber: claim.claimNumber,
      ...(claim.payerControlNumber === undefined ? {} : { payerControlNumber: claim.payerControlNumber }),
      reasons: reasonsOfClaim(claim),
      segmentNumbers: file.passage(claim.segmentNumber, ["TRN", "HL", "SE"]),
    };
  }
}

/** A word about many claims: where these are listed, each has its own, and the whole's is only noted. */
function wholeAnswer(notes: readonly StatusNote[], listsClaims: boolean): AcknowledgementAnswer {
  const answer = answerOfOutcome(outcomeOfNotes(notes));
  if (answer === "rejected") return listsClaims ? "noted" : "rejected";
  // That a batch was taken in says that its claims arrived; whether each is accepted is said of each.
  return answer === "accepted" ? "received" : answer;
}

function placesOf(file: AcknowledgedFile, notes: readonly StatusNote[]): number[] {
  return notes.map((note) => note.segmentNumber).filter((number) => file.at(number) !== undefined);
}
