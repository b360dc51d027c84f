import type { IsoDate } from "../../dates/iso-date.ts";
import { composeTransaction } from "../x12/compose-transaction.ts";
import { writeInterchange } from "../x12/write.ts";
import type { AcknowledgedTransaction, Acknowledgement } from "./acknowledgement.ts";

export type AcknowledgementFile = {
  /** What is answered, and by whom to whom: its interchange facts address the file. */
  readonly acknowledgement: Acknowledgement;
  readonly controlNumbers: { readonly interchange: number; readonly group: number; readonly transaction: number };
  /** time as HHMM. */
  readonly createdAt: { readonly date: IsoDate; readonly time: string };
  readonly usage: "T" | "P";
};

const VERSION = "005010X231A1";

/**
 * Writes one 999 file: a receiver's answer to a group.
 * @throws EdiWriteError for text that X12 cannot carry.
 */
export function write999(file: AcknowledgementFile): string {
  const { acknowledgement, controlNumbers } = file;
  const out = composeTransaction("999", String(controlNumbers.transaction).padStart(4, "0"), VERSION);
  out.add("AK1", acknowledgement.functionalCode, acknowledgement.groupControlNumber, acknowledgement.version);
  for (const transaction of acknowledgement.transactions) {
    out.add("AK2", transaction.transactionType, transaction.controlNumber, acknowledgement.version);
    for (const segment of transaction.segments) addSegment(out, segment);
    out.add("IK5", transaction.answer, ...transaction.reasons);
  }
  const counts = [acknowledgement.announced, acknowledgement.received, acknowledgement.acceptedCount].map(String);
  out.add("AK9", acknowledgement.answer, ...counts, ...acknowledgement.reasons);
  return writeInterchange({
    ...acknowledgement.interchange,
    functionalCode: "FA",
    version: VERSION,
    interchangeControlNumber: controlNumbers.interchange,
    groupControlNumber: controlNumbers.group,
    createdAt: file.createdAt,
    usage: file.usage,
    transactions: [out.finish()],
  });
}

type SegmentInError = AcknowledgedTransaction["segments"][number];

function addSegment(out: ReturnType<typeof composeTransaction>, segment: SegmentInError): void {
  const position = segment.position === undefined ? undefined : String(segment.position);
  out.add("IK3", segment.segmentId, position, segment.loop, segment.reason);
  for (const context of segment.contexts) {
    const at = context.segmentPosition === undefined ? undefined : String(context.segmentPosition);
    out.add(
      "CTX",
      [context.name, context.value],
      context.segmentId,
      at,
      context.loop,
      context.position && place(context.position),
    );
  }
  for (const one of segment.elements) {
    out.add("IK4", place(one.position), undefined, one.reason, one.badValue);
  }
}

function place(position: SegmentInError["elements"][number]["position"]): (string | undefined)[] {
  return [position.element, position.component, position.repetition].map((part) =>
    part === undefined ? undefined : String(part),
  );
}
