import type { IsoDate } from "../dates/iso-date.ts";
import {
  type AcknowledgedClaim,
  type ClaimAcknowledgement,
  claimsAcknowledged,
  outcomeOfClaim,
} from "../edi/277ca/claim-acknowledgement.ts";
import type { StatusOutcome } from "../edi/claim-status/category-words.ts";
import type { StatusNote } from "../edi/claim-status/claim-status.ts";
import { describeStatus, outcomeOfNotes } from "../edi/claim-status/describe-status.ts";
import { type AcknowledgedFile, fromSixDigits, timeOf } from "./acknowledged-file.ts";
import type { AcknowledgementAnswer, AcknowledgementReason, Statement } from "./statement.ts";
import { whereStatusIsMended } from "./where-to-mend.ts";

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
    reasons: statuses.flatMap((note) => reasonsOf(note)),
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
      reasons: notes.flatMap((note) => reasonsOf(note)),
      segmentNumbers: placesOf(file, notes),
    };
  }

  function claimStatement(claim: AcknowledgedClaim): Statement {
    return {
      ...stated,
      level: "claim",
      answer: answerOf(outcomeOfClaim(claim)),
      answeredNumber: claim.claimNumber,
      ...(claim.payerControlNumber === undefined ? {} : { payerControlNumber: claim.payerControlNumber }),
      reasons: claimReasons(claim),
      segmentNumbers: file.passage(claim.segmentNumber, ["TRN", "HL", "SE"]),
    };
  }
}

/** A word about many claims: where these are listed, each has its own, and the whole's is only noted. */
function wholeAnswer(notes: readonly StatusNote[], listsClaims: boolean): AcknowledgementAnswer {
  const answer = answerOf(outcomeOfNotes(notes));
  if (answer === "rejected") return listsClaims ? "noted" : "rejected";
  // That a batch was taken in says that its claims arrived; whether each is accepted is said of each.
  return answer === "accepted" ? "received" : answer;
}

function answerOf(outcome: StatusOutcome | undefined): AcknowledgementAnswer {
  switch (outcome) {
    case "received":
      return "received";
    // What is paid, denied or being worked on was accepted before.
    case "accepted":
    case "pending":
    case "information-requested":
    case "finalized":
    case "paid":
    case "denied":
      return "accepted";
    case "rejected":
      return "rejected";
    default:
      return "noted";
  }
}

function claimReasons(claim: AcknowledgedClaim): AcknowledgementReason[] {
  const ofLines = claim.lines.flatMap((line) => {
    const procedure = [line.service.procedureCode, ...line.service.modifiers].join(" ");
    const lineNumber = line.lineControlNumber;
    return line.statuses.flatMap((note) =>
      reasonsOf(note, lineNumber).map((reason) => ({ ...reason, text: `Line ${procedure}: ${reason.text}` })),
    );
  });
  return [...claim.statuses.flatMap((note) => reasonsOf(note)), ...ofLines];
}

/** @param lineControlNumber of the line that it is about, e.g. `ABC123L2`, as far as the payer gives it back. */
function reasonsOf(note: StatusNote, lineControlNumber?: string): AcknowledgementReason[] {
  const reasons = note.statuses.map((status) => ({
    code: [status.category, status.code, status.entity].filter(Boolean).join(" "),
    text: describeStatus(status),
    ...whereStatusIsMended(status, lineControlNumber),
  }));
  if (note.message === undefined) return reasons;
  return [...reasons, { code: "", text: note.message, box: null, field: null }];
}

function placesOf(file: AcknowledgedFile, notes: readonly StatusNote[]): number[] {
  return notes.map((note) => note.segmentNumber).filter((number) => file.at(number) !== undefined);
}
