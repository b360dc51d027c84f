import { readAnswerHeader, readAnswers } from "../claim-status/read-answers.ts";
import { otherReferences, readNotes, readParty, readServiceOf, referenceAs } from "../claim-status/read-parts.ts";
import { type LoopNode, loopOf, loopsOf, segmentOf } from "../guide/loop-tree.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import type { InterchangeInfo } from "../x12/interchange-info.ts";
import type { TolerantReader } from "../x12/read-tolerantly.ts";
import { element, type Segment, whereSent } from "../x12/segment.ts";
import type { AnsweredClaim, AnsweredLine, ClaimStatusAnswer } from "./claim-status-answer.ts";

type Provider = ClaimStatusAnswer["providers"][number];

/** Reads one 277 (X212) transaction: one answer for each asking party in it. */
export function read277(info: InterchangeInfo): TransactionReader<ClaimStatusAnswer[]> {
  return readAnswers("The claim status response", (root, payer, receiver, values) =>
    readReceiver(info, root, payer, receiver, values),
  );
}

function readReceiver(
  interchange: InterchangeInfo,
  root: LoopNode,
  payer: LoopNode,
  receiver: LoopNode,
  values: TolerantReader,
): ClaimStatusAnswer {
  const payerName = loopOf(payer, "2100A");
  const contact = segmentOf(payerName, "PER");
  return {
    interchange,
    ...readAnswerHeader(root, values),
    payer: readParty(segmentOf(payerName, "NM1")),
    ...(contact ? { contact: readContact(contact) } : {}),
    receiver: readParty(segmentOf(loopOf(receiver, "2100B"), "NM1")),
    ...readTrace(loopOf(receiver, "2200B"), values),
    providers: loopsOf(receiver, "2000C").map((provider) => readProvider(provider, values)),
  };
}

function readContact(segment: Segment): NonNullable<ClaimStatusAnswer["contact"]> {
  const numbers = [3, 5, 7].flatMap((position) => {
    const number = element(segment, position + 1);
    return number === "" ? [] : [{ qualifier: element(segment, position), number }];
  });
  return { ...whereSent("name", segment, 2), numbers };
}

function readTrace(loop: LoopNode | undefined, values: TolerantReader): Pick<ClaimStatusAnswer, "answer"> {
  const trace = segmentOf(loop, "TRN");
  return trace ? { answer: { traceNumber: element(trace, 2), statuses: readNotes(loop, values) } } : {};
}

function readProvider(provider: LoopNode, values: TolerantReader): Provider {
  return {
    name: readParty(segmentOf(loopOf(provider, "2100C"), "NM1")),
    ...readTrace(loopOf(provider, "2200C"), values),
    patients: loopsOf(provider, "2000D").flatMap((subscriber) => readPatients(subscriber, values)),
  };
}

function readPatients(level: LoopNode, values: TolerantReader): Provider["patients"] {
  const subscriber = readParty(segmentOf(loopOf(level, "2100D"), "NM1"));
  const own = loopsOf(level, "2200D").map((claim) => readClaim(claim, "2220D", values));
  const dependents = loopsOf(level, "2000E").map((dependent) => ({
    subscriber,
    dependent: readParty(segmentOf(loopOf(dependent, "2100E"), "NM1")),
    claims: loopsOf(dependent, "2200E").map((claim) => readClaim(claim, "2220E", values)),
  }));
  return own.length > 0 || dependents.length === 0 ? [{ subscriber, claims: own }, ...dependents] : dependents;
}

function readClaim(claim: LoopNode, lineLoop: string, values: TolerantReader): AnsweredClaim {
  const trace = segmentOf(claim, "TRN");
  return {
    segmentNumber: trace?.number ?? 0,
    traceNumber: trace ? element(trace, 2) : "",
    statuses: readNotes(claim, values),
    ...referenceAs("claimNumber", segmentOf(claim, "REF", "EJ")),
    ...referenceAs("payerControlNumber", segmentOf(claim, "REF", "1K")),
    ...referenceAs("billType", segmentOf(claim, "REF", "BLT")),
    ...referenceAs("clearinghouseNumber", segmentOf(claim, "REF", "D9")),
    references: otherReferences(claim, ["EJ", "1K", "BLT", "D9"]),
    ...values.period(segmentOf(claim, "DTP", "472"), 3),
    lines: loopsOf(claim, lineLoop).map((line) => readLine(line, values)),
  };
}

function readLine(line: LoopNode, values: TolerantReader): AnsweredLine {
  const service = segmentOf(line, "SVC");
  return {
    segmentNumber: service?.number ?? 0,
    service: readServiceOf(service, values),
    statuses: readNotes(line, values),
    ...referenceAs("lineControlNumber", segmentOf(line, "REF", "FJ")),
    ...values.period(segmentOf(line, "DTP", "472"), 3),
  };
}
