import type { StatusOutcome } from "../edi/claim-status/category-words.ts";
import type { StatusNote, StatusService } from "../edi/claim-status/claim-status.ts";
import { describeStatus } from "../edi/claim-status/describe-status.ts";
import type { AcknowledgementAnswer, AcknowledgementReason } from "./statement.ts";
import { whereStatusIsMended } from "./where-to-mend.ts";

/** Reasons kept of one statement: a file that lists more still has them all. */
const MAX_REASONS = 50;

/** A claim with statuses, of a 277CA or of a 277. */
interface StatusedClaim {
  readonly statuses: readonly StatusNote[];
  readonly lines: readonly {
    readonly service: StatusService;
    readonly statuses: readonly StatusNote[];
    readonly lineControlNumber?: string | undefined;
  }[];
}

/** What a status means for a sending. */
export function answerOfOutcome(outcome: StatusOutcome | undefined): AcknowledgementAnswer {
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

/** The reasons of a claim, then of its lines. */
export function reasonsOfClaim(claim: StatusedClaim): AcknowledgementReason[] {
  const ofLines = claim.lines.flatMap((line) => {
    const procedure = [line.service.procedureCode, ...line.service.modifiers].join(" ");
    const lineNumber = line.lineControlNumber;
    return line.statuses.flatMap((note) =>
      reasonsOfNote(note, lineNumber).map((reason) => ({ ...reason, text: `Line ${procedure}: ${reason.text}` })),
    );
  });
  return [...claim.statuses.flatMap((note) => reasonsOfNote(note)), ...ofLines].slice(0, MAX_REASONS);
}

/** @param lineControlNumber of the line that it is about, e.g. `ABC123L2`, as far as the payer gives it back. */
export function reasonsOfNote(note: StatusNote, lineControlNumber?: string): AcknowledgementReason[] {
  const reasons = note.statuses.map((status) => ({
    code: [status.category, status.code, status.entity].filter(Boolean).join(" "),
    text: describeStatus(status),
    ...whereStatusIsMended(status, lineControlNumber),
  }));
  if (note.message === undefined) return reasons;
  return [...reasons, { code: "", text: note.message, box: null, field: null }];
}
