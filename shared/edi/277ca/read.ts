import { readAnswerHeader, readAnswers } from "../claim-status/read-answers.ts";
import {
  otherReferences,
  readNotes,
  readParty,
  readReference,
  readServiceOf,
  referenceAs,
} from "../claim-status/read-parts.ts";
import { type LoopNode, loopOf, loopsOf, segmentOf, segmentsOf } from "../guide/loop-tree.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import type { InterchangeInfo } from "../x12/interchange-info.ts";
import type { TolerantReader } from "../x12/read-tolerantly.ts";
import { element, whereSent } from "../x12/segment.ts";
import type { AcknowledgedClaim, AcknowledgedLine, ClaimAcknowledgement } from "./claim-acknowledgement.ts";

type Provider = ClaimAcknowledgement["providers"][number];

/** Reads one 277CA transaction: one acknowledgement for each information receiver in it. */
export function read277ca(info: InterchangeInfo): TransactionReader<ClaimAcknowledgement[]> {
  return readAnswers("The claim acknowledgement", (root, source, receiver, values) =>
    readReceiver(info, root, source, receiver, values),
  );
}

function readReceiver(
  interchange: InterchangeInfo,
  root: LoopNode,
  source: LoopNode,
  receiver: LoopNode,
  values: TolerantReader,
): ClaimAcknowledgement {
  const answer = loopOf(receiver, "2200B");
  const trace = segmentOf(answer, "TRN");
  return {
    interchange,
    ...readAnswerHeader(root, values),
    source: readParty(segmentOf(loopOf(source, "2100A"), "NM1")),
    receipts: loopsOf(source, "2200A").map((receipt) => readReceipt(receipt, values)),
    receiver: readParty(segmentOf(loopOf(receiver, "2100B"), "NM1")),
    ...(trace ? whereSent("batchReference", trace, 2) : {}),
    statuses: readNotes(answer, values),
    totals: readTotals(answer, ["90", "AA"], values),
    providers: loopsOf(receiver, "2000C").map((provider) => readProvider(provider, values)),
  };
}

function readReceipt(receipt: LoopNode, values: TolerantReader): ClaimAcknowledgement["receipts"][number] {
  const trace = segmentOf(receipt, "TRN");
  return {
    traceNumber: trace ? element(trace, 2) : "",
    ...values.day("receivedDate", segmentOf(receipt, "DTP", "050"), 3),
    ...values.day("processedDate", segmentOf(receipt, "DTP", "009"), 3),
  };
}

function readTotals(
  loop: LoopNode | undefined,
  [accepted, rejected]: readonly [string, string],
  values: TolerantReader,
): Provider["totals"] {
  return {
    ...values.count("acceptedCount", segmentOf(loop, "QTY", accepted), 2),
    ...values.count("rejectedCount", segmentOf(loop, "QTY", rejected), 2),
    ...values.money("acceptedCents", segmentOf(loop, "AMT", "YU"), 2),
    ...values.money("rejectedCents", segmentOf(loop, "AMT", "YY"), 2),
  };
}

function readProvider(provider: LoopNode, values: TolerantReader): Provider {
  const answer = loopOf(provider, "2200C");
  const trace = segmentOf(answer, "TRN");
  return {
    name: readParty(segmentOf(loopOf(provider, "2100C"), "NM1")),
    ...(trace ? whereSent("traceNumber", trace, 2) : {}),
    statuses: readNotes(answer, values),
    references: segmentsOf(answer, "REF").map(readReference),
    totals: readTotals(answer, ["QA", "QC"], values),
    patients: loopsOf(provider, "2000D").map((patient) => ({
      name: readParty(segmentOf(loopOf(patient, "2100D"), "NM1")),
      claims: loopsOf(patient, "2200D").map((claim) => readClaim(claim, values)),
    })),
  };
}

function readClaim(claim: LoopNode, values: TolerantReader): AcknowledgedClaim {
  const trace = segmentOf(claim, "TRN");
  return {
    segmentNumber: trace?.number ?? 0,
    claimNumber: trace ? element(trace, 2) : "",
    statuses: readNotes(claim, values),
    ...referenceAs("payerControlNumber", segmentOf(claim, "REF", "1K")),
    ...referenceAs("clearinghouseNumber", segmentOf(claim, "REF", "D9")),
    ...referenceAs("billType", segmentOf(claim, "REF", "BLT")),
    references: otherReferences(claim, ["1K", "D9", "BLT"]),
    ...values.period(segmentOf(claim, "DTP", "472"), 3),
    lines: loopsOf(claim, "2220D").map((line) => readLine(line, values)),
  };
}

function readLine(line: LoopNode, values: TolerantReader): AcknowledgedLine {
  const service = segmentOf(line, "SVC");
  return {
    segmentNumber: service?.number ?? 0,
    service: readServiceOf(service, values),
    statuses: readNotes(line, values),
    ...referenceAs("lineControlNumber", segmentOf(line, "REF", "FJ")),
    references: otherReferences(line, ["FJ"]),
    ...values.period(segmentOf(line, "DTP", "472"), 3),
  };
}
