import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { ComposedTransaction, ElementData, SegmentData } from "./compose-transaction.ts";
import { toDataText } from "./data-text.ts";
import { type Delimiters, USUAL_DELIMITERS } from "./segment.ts";
import { EdiWriteError } from "./write-error.ts";

/** Everything of an interchange but its transactions' content. One functional group, as HIPAA receivers want it. */
export type InterchangeToWrite = {
  readonly senderQualifier: string;
  readonly senderId: string;
  readonly receiverQualifier: string;
  readonly receiverId: string;
  readonly applicationSenderCode: string;
  readonly applicationReceiverCode: string;
  /** GS01, e.g. HC for claims, HP for remittances, FA for acknowledgements. */
  readonly functionalCode: string;
  /** GS08. */
  readonly version: string;
  /** 1 to 999999999. */
  readonly interchangeControlNumber: number;
  readonly groupControlNumber: number;
  readonly createdAt: { readonly date: IsoDate /** HHMM */; readonly time: string };
  readonly usage: "T" | "P";
  readonly transactions: readonly ComposedTransaction[];
  readonly delimiters?: Delimiters | undefined;
};

/**
 * Writes one interchange strictly: fixed-width ISA, capitals, no trailing separators, counts computed, a line feed
 * after every terminator.
 * @throws EdiWriteError when data holds a separator or a character outside X12's sets, or a number does not fit.
 */
export function writeInterchange(interchange: InterchangeToWrite): string {
  const delimiters = interchange.delimiters ?? USUAL_DELIMITERS;
  refuseUnfitDelimiters(delimiters);
  const lines = [writeIsa(interchange, delimiters)];
  const write = (segment: SegmentData): void => void lines.push(writeSegment(segment, delimiters));
  const group = controlNumber(interchange.groupControlNumber, "GS06");
  const { date, time } = interchange.createdAt;
  write([
    "GS",
    interchange.functionalCode,
    interchange.applicationSenderCode,
    interchange.applicationReceiverCode,
    toD8(date),
    time,
    group,
    "X",
    interchange.version,
  ]);
  for (const transaction of interchange.transactions) {
    write(["ST", transaction.type, transaction.controlNumber, transaction.implementation]);
    for (const segment of transaction.segments) write(segment);
    write(["SE", String(transaction.segments.length + 2), transaction.controlNumber]);
  }
  write(["GE", String(interchange.transactions.length), group]);
  write(["IEA", "1", controlNumber(interchange.interchangeControlNumber, "ISA13").padStart(9, "0")]);
  return `${lines.join("\n")}\n`;
}

/** One segment with its terminator. Trailing empty elements and components are left out, as X12 asks. */
export function writeSegment(segment: SegmentData, delimiters: Delimiters): string {
  const [id, ...elements] = segment;
  const texts = elements.map((data, index) =>
    data === undefined ? "" : writeElement(data, delimiters, position(id, index)),
  );
  while (texts.at(-1) === "") texts.pop();
  if (texts.length === 0)
    throw new EdiWriteError("segment-empty", `Segment ${id} has nothing to say and cannot be written.`);
  return `${[id, ...texts].join(delimiters.element)}${delimiters.segment}`;
}

function writeElement(data: Exclude<ElementData, undefined>, delimiters: Delimiters, place: string): string {
  if (typeof data === "string") return toDataText(data, delimiters, place);
  if ("repeated" in data) {
    return data.repeated.map((value) => toDataText(value, delimiters, place)).join(delimiters.repetition);
  }
  const parts = data.map((part) => (part === undefined ? "" : toDataText(part, delimiters, place)));
  while (parts.at(-1) === "") parts.pop();
  return parts.join(delimiters.component);
}

function position(id: string, index: number): string {
  return `${id}${String(index + 1).padStart(2, "0")}`;
}

function writeIsa(interchange: InterchangeToWrite, delimiters: Delimiters): string {
  const pad = (text: string, width: number, place: string): string => {
    const value = toDataText(text, delimiters, place);
    if (value.length > width) throw new EdiWriteError("too-long", `${place} may hold at most ${width} characters.`);
    return value.padEnd(width, " ");
  };
  const elements = [
    "00",
    " ".repeat(10),
    "00",
    " ".repeat(10),
    pad(interchange.senderQualifier, 2, "ISA05"),
    pad(interchange.senderId, 15, "ISA06"),
    pad(interchange.receiverQualifier, 2, "ISA07"),
    pad(interchange.receiverId, 15, "ISA08"),
    toD8(interchange.createdAt.date).slice(2),
    interchange.createdAt.time.slice(0, 4),
    delimiters.repetition,
    "00501",
    controlNumber(interchange.interchangeControlNumber, "ISA13").padStart(9, "0"),
    "0",
    interchange.usage,
    delimiters.component,
  ];
  return `ISA${delimiters.element}${elements.join(delimiters.element)}${delimiters.segment}`;
}

function controlNumber(value: number, place: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 999_999_999) {
    throw new EdiWriteError("control-number", `${place} must be a whole number from 1 to 999999999.`);
  }
  return String(value);
}

function refuseUnfitDelimiters(delimiters: Delimiters): void {
  const all = [delimiters.element, delimiters.repetition, delimiters.component, delimiters.segment];
  const unfit = all.some((one) => one.length !== 1 || /[A-Za-z0-9 .-]/.test(one)) || new Set(all).size !== all.length;
  if (unfit) {
    throw new EdiWriteError(
      "delimiters",
      "The four separators must be four different characters, none of them a letter, digit, space, point or dash.",
    );
  }
}
