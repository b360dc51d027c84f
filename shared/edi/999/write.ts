import { type AnswerFile, writeAnswerFile } from "../answer-file.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import type {
  AcknowledgedContext,
  AcknowledgedElement,
  AcknowledgedSegment,
  Acknowledgement,
} from "./acknowledgement.ts";

export type AcknowledgementFile = AnswerFile & {
  /** What is answered, a transaction for each group, and by whom to whom: the first's interchange facts address the file. */
  readonly acknowledgements: readonly Acknowledgement[];
};

const VERSION = "005010X231A1";

/**
 * Writes one 999 file: a receiver's answer to the groups of a file.
 * @throws EdiWriteError for text that X12 cannot carry, RangeError when there is no acknowledgement.
 */
export function write999(file: AcknowledgementFile): string {
  return writeAnswerFile(file, file.acknowledgements, {
    functionalCode: "FA",
    version: VERSION,
    lacks: "An acknowledgement file needs at least one acknowledgement.",
    compose: composeAcknowledgement,
  });
}

function composeAcknowledgement(acknowledgement: Acknowledgement, controlNumber: number): ComposedTransaction {
  const out = composeTransaction("999", String(controlNumber).padStart(4, "0"), VERSION);
  out.add("AK1", acknowledgement.functionalCode, acknowledgement.groupControlNumber, acknowledgement.version);
  for (const transaction of acknowledgement.transactions) {
    out.add("AK2", transaction.transactionType, transaction.controlNumber, transaction.version);
    for (const segment of transaction.segments) addSegment(out, segment);
    out.add("IK5", transaction.answer, ...transaction.reasons);
  }
  const counts = [acknowledgement.announced, acknowledgement.received, acknowledgement.acceptedCount].map(String);
  out.add("AK9", acknowledgement.answer, ...counts, ...acknowledgement.reasons);
  return out.finish();
}

function addSegment(out: TransactionComposer, segment: AcknowledgedSegment): void {
  const position = segment.position === undefined ? undefined : String(segment.position);
  out.add("IK3", segment.segmentId, position, segment.loop, segment.reason);
  for (const context of segment.contexts) addContext(out, context);
  for (const one of segment.elements) {
    out.add("IK4", place(one.position), one.referenceNumber, one.reason, one.badValue);
    for (const context of one.contexts ?? []) addContext(out, context);
  }
}

function addContext(out: TransactionComposer, context: AcknowledgedContext): void {
  const at = context.segmentPosition === undefined ? undefined : String(context.segmentPosition);
  out.add(
    "CTX",
    [context.name, context.value],
    context.segmentId,
    at,
    context.loop,
    context.position && place(context.position),
    context.referenceNumber,
  );
}

function place(position: AcknowledgedElement["position"]): (string | undefined)[] {
  return [position.element, position.component, position.repetition].map((part) =>
    part === undefined ? undefined : String(part),
  );
}
