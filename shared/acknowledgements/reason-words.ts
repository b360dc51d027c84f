import type { AcknowledgedTransaction } from "../edi/999/acknowledgement.ts";
import { elementName, SEGMENT_WORDS } from "../edi/guide/element-words.ts";
import { wordIn } from "../edi/guide/word-in.ts";
import type { AcknowledgementReason } from "./statement.ts";
import type { MendingPlace, SegmentPlace } from "./where-to-mend.ts";

/** Our own short words for the reasons of a TA1 (TA105), of groups and transactions (AK9, IK5) and of errors (IK3, IK4). */

const TA1_REASONS: Readonly<Record<string, string>> = {
  "001": "the control number at the end differs from that at the start",
  "002": "this version of the standard is not supported",
  "003": "the version is not valid",
  "004": "the segment terminator is not valid",
  "005": "the sender's kind of id is not valid",
  "006": "the sender's id is not known",
  "007": "the receiver's kind of id is not valid",
  "008": "the receiver's id is not known",
  "009": "the receiver's id is not one it answers to",
  "010": "the kind of authorization is not valid",
  "011": "the authorization is not valid",
  "012": "the kind of security is not valid",
  "013": "the security information is not valid",
  "014": "the date is not valid",
  "015": "the time is not valid",
  "016": "the standard's name is not valid",
  "017": "the version is not valid",
  "018": "the control number is not valid",
  "019": "whether an answer is wanted is not said rightly",
  "020": "whether it is a test is not said rightly",
  "021": "the number of groups is not valid",
  "022": "a control segment is not valid",
  "023": "the file stopped early",
  "024": "a part of it is not valid",
  "025": "this control number was received before",
  "026": "the element separator is not valid",
  "027": "the component separator is not valid",
  "028": "the transfer stopped early",
};

const WHOLE_REASONS: Readonly<Record<string, string>> = {
  "1": "this kind of transaction is not supported",
  "2": "its end is missing",
  "3": "control numbers at its start and end differ",
  "4": "the count at its end is wrong",
  "5": "something in it has an error",
  "6": "its control number is missing or not valid",
  "7": "a control number stands twice, or its kind is not valid",
  "23": "its control number was used before in this group",
  I5: "something in it breaks the guide's rules",
  I6: "its guide is not one that this receiver takes",
};

const GROUP_REASONS: Readonly<Record<string, string>> = {
  "1": "this kind of group is not supported",
  "2": "this version is not supported",
  "3": "its end is missing",
  "4": "control numbers at its start and end differ",
  "5": "the count of transactions is wrong",
  "6": "its control number breaks the rules",
};

const SEGMENT_REASONS: Readonly<Record<string, string>> = {
  "1": "is not known",
  "2": "does not belong here",
  "3": "is missing",
  "4": "stands here too often",
  "5": "comes more often than allowed",
  "6": "is not part of this transaction",
  "7": "stands out of order",
  "8": "has an error",
  I4: "must not be used",
  I6: "is missing where this claim needs it",
  I7: "comes fewer times than needed",
  I8: "is not the one expected",
  I9: "is missing where this claim needs it",
};

const ELEMENT_REASONS: Readonly<Record<string, string>> = {
  "1": "is missing",
  "2": "is missing beside another that needs it",
  "3": "is one too many",
  "4": "is too short",
  "5": "is too long",
  "6": "has a character that is not allowed",
  "7": "is not one of the allowed codes",
  "8": "is not a valid date",
  "9": "is not a valid time",
  "10": "must not stand beside another that was sent",
  "11": "comes too often",
  "12": "is repeated too often",
  "13": "is repeated too seldom",
  I6: "is not a valid code",
  I9: "is missing where this claim needs it",
  I10: "must not be used",
  I11: "comes too often",
  I12: "does not have the form asked for",
  I13: "is not the value expected",
};

/** Why an interchange was refused or doubted. */
export function ta1ReasonWords(code: string): string {
  const words = wordIn(TA1_REASONS, code);
  return words
    ? `The file's envelope: ${words} (TA1 ${code}).`
    : `The file's envelope: reason ${code} of the receiver.`;
}

/** Why a group was refused or doubted. */
export function groupReasonWords(code: string): string {
  const words = wordIn(GROUP_REASONS, code);
  return words ? `The group: ${words} (AK9 ${code}).` : `The group: reason ${code} of the receiver.`;
}

/** Why a transaction was refused or doubted. */
export function transactionReasonWords(code: string): string {
  const words = wordIn(WHOLE_REASONS, code);
  return words
    ? `The file's claims as a whole: ${words} (IK5 ${code}).`
    : `The file's claims as a whole: reason ${code}.`;
}

/**
 * What a 999 found wrong at one segment: each element, or the segment itself.
 * @param whereIsItMended of the kind of claims that the file holds.
 */
export function syntaxReasons(
  segment: AcknowledgedTransaction["segments"][number],
  whereIsItMended: (place: SegmentPlace) => MendingPlace,
): AcknowledgementReason[] {
  const { segmentId, loop, elements, reason } = segment;
  const where = segment.position === undefined ? {} : { position: segment.position };
  const word = wordIn(SEGMENT_WORDS, segmentId);
  const place = `Segment ${segmentId}${word ? ` (${word})` : ""}${loop ? ` in loop ${loop}` : ""}`;
  if (elements.length === 0) {
    const words = reason === undefined ? "has an error" : (wordIn(SEGMENT_REASONS, reason) ?? `has error ${reason}`);
    const code = reason === undefined ? "IK3" : `IK3 ${reason}`;
    return [
      {
        code,
        text: `${place} ${words} (${code}).`,
        ...whereIsItMended({ segmentId, loop: loop ?? "" }),
        ...where,
      },
    ];
  }
  return elements.map(({ position, reason: elementReason, badValue }) => {
    const name = position.element === undefined ? place : elementName(segmentId, position.element, position.component);
    const words = wordIn(ELEMENT_REASONS, elementReason) ?? `has error ${elementReason}`;
    const sent = badValue === undefined ? "" : `, sent as ${badValue}`;
    const code = `IK4 ${elementReason}`;
    return {
      code,
      text: `${place}: ${name} ${words}${sent} (${code}).`,
      ...whereIsItMended({
        segmentId,
        loop: loop ?? "",
        element: position.element,
        component: position.component,
      }),
      ...where,
    };
  });
}
