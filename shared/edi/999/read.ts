import type { TransactionReader } from "../transaction-reader.ts";
import type { InterchangeInfo } from "../x12/interchange-info.ts";
import { ValueReader } from "../x12/read-values.ts";
import { component, element, repetitions, type Segment, whereSent } from "../x12/segment.ts";
import {
  type AcknowledgedContext,
  type AcknowledgedElement,
  type AcknowledgedSegment,
  type AcknowledgedTransaction,
  type Acknowledgement,
  type InterchangeAcknowledgement,
  isAccepted,
} from "./acknowledgement.ts";

/** Reads one 999 transaction, segment by segment. */
export function read999(info: InterchangeInfo): TransactionReader<Acknowledgement> {
  const values = new ValueReader();
  const transactions: AcknowledgedTransaction[] = [];
  let group: Segment | undefined;
  let answer: Segment | undefined;
  let last: Segment | undefined;
  return {
    place: ({ segment, loop }) => {
      last = segment;
      if (segment.id === "AK1") group = segment;
      else if (segment.id === "AK9") answer = segment;
      else takeSegment(transactions, segment, loop.def.id === "2110");
    },
    finish: () => {
      if (last && (!group || !answer)) {
        values.fail(
          last,
          "answer-missing",
          "The acknowledgement does not say which group it answers (AK1) or how (AK9).",
        );
      }
      const value = group && answer && finishAcknowledgement(info, group, answer, transactions);
      return { value, problems: values.problems };
    },
  };
}

/** @param inElement whether the segment belongs to an error of an element (loop 2110). */
function takeSegment(transactions: AcknowledgedTransaction[], segment: Segment, inElement: boolean): void {
  const transaction = transactions.at(-1);
  const inError = transaction?.segments.at(-1);
  switch (segment.id) {
    case "AK2":
      transactions.push({
        transactionType: element(segment, 1),
        controlNumber: element(segment, 2),
        ...whereSent("version", segment, 3),
        answer: "",
        accepted: false,
        reasons: [],
        segments: [],
      });
      return;
    case "IK3":
      transaction?.segments.push(readSegmentInError(segment));
      return;
    case "CTX":
      addContexts(inError, readContexts(segment), inElement);
      return;
    case "IK4":
      inError?.elements.push({
        position: readPosition(segment, 1),
        ...whereSent("referenceNumber", segment, 2),
        reason: element(segment, 3),
        ...whereSent("badValue", segment, 4),
      });
      return;
    case "IK5":
      if (transaction) {
        Object.assign(transaction, {
          answer: element(segment, 1),
          accepted: isAccepted(element(segment, 1)),
          reasons: reasonsFrom(segment, 2),
        });
      }
  }
}

function addContexts(
  inError: AcknowledgedSegment | undefined,
  contexts: readonly AcknowledgedContext[],
  inElement: boolean,
): void {
  const last = inError?.elements.at(-1);
  if (inElement && last) last.contexts = [...(last.contexts ?? []), ...contexts];
  else inError?.contexts.push(...contexts);
}

function readSegmentInError(segment: Segment): AcknowledgedSegment {
  const position = wholeNumber(element(segment, 2));
  return {
    segmentId: element(segment, 1),
    ...(position === undefined ? {} : { position }),
    ...whereSent("loop", segment, 3),
    ...whereSent("reason", segment, 4),
    contexts: [],
    elements: [],
  };
}

function readContexts(segment: Segment): AcknowledgedContext[] {
  const separator = segment.delimiters.component;
  const segmentPosition = wholeNumber(element(segment, 3));
  const where = {
    ...whereSent("segmentId", segment, 2),
    ...(segmentPosition === undefined ? {} : { segmentPosition }),
    ...whereSent("loop", segment, 4),
    ...(element(segment, 5) === "" ? {} : { position: readPosition(segment, 5) }),
    ...(component(segment, 6, 1) === "" ? {} : { referenceNumber: component(segment, 6, 1) }),
  };
  return repetitions(segment, 1).map((text) => {
    const [name = "", value = ""] = text.split(separator);
    return { name, ...(value === "" ? {} : { value }), ...where };
  });
}

function readPosition(segment: Segment, position: number): AcknowledgedElement["position"] {
  const [elementPosition, componentPosition, repetition] = [1, 2, 3].map((one) =>
    wholeNumber(component(segment, position, one)),
  );
  return {
    ...(elementPosition === undefined ? {} : { element: elementPosition }),
    ...(componentPosition === undefined ? {} : { component: componentPosition }),
    ...(repetition === undefined ? {} : { repetition }),
  };
}

function finishAcknowledgement(
  interchange: InterchangeInfo,
  group: Segment,
  answer: Segment,
  transactions: AcknowledgedTransaction[],
): Acknowledgement {
  const code = element(answer, 1);
  return {
    interchange,
    functionalCode: element(group, 1),
    groupControlNumber: element(group, 2),
    ...whereSent("version", group, 3),
    answer: code,
    accepted: isAccepted(code),
    announced: wholeNumber(element(answer, 2)) ?? 0,
    received: wholeNumber(element(answer, 3)) ?? 0,
    acceptedCount: wholeNumber(element(answer, 4)) ?? 0,
    reasons: reasonsFrom(answer, 5),
    transactions,
  };
}

/** Reads a TA1, which stands outside of transactions. */
export function readTa1(segment: Segment): InterchangeAcknowledgement {
  const answer = element(segment, 4);
  return {
    segmentNumber: segment.number,
    interchangeControlNumber: element(segment, 1),
    date: element(segment, 2),
    time: element(segment, 3),
    answer,
    accepted: isAccepted(answer),
    reason: element(segment, 5),
  };
}

function reasonsFrom(segment: Segment, position: number): string[] {
  return segment.elements.slice(position).filter((reason) => reason !== "");
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
