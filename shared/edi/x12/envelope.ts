import type { InterchangeInfo } from "./interchange-info.ts";
import type { EdiProblem } from "./problem.ts";
import { element, type Segment } from "./segment.ts";
import { findInterchange, tokenise } from "./tokenise.ts";

/**
 * The structure of a file as it streams by: what opens, what stands inside, what closes, and what is wrong with it.
 * A broken transaction does not hide the next one.
 */
export type EnvelopeEvent =
  | { readonly kind: "interchange"; readonly segment: Segment }
  | { readonly kind: "group"; readonly segment: Segment }
  | { readonly kind: "transaction"; readonly segment: Segment; readonly info: InterchangeInfo }
  | { readonly kind: "segment"; readonly segment: Segment }
  | { readonly kind: "transaction-end"; readonly segment: Segment; readonly complete: boolean }
  /** TA1: the receiver's word about an interchange of ours, before or after the groups. */
  | { readonly kind: "interchange-acknowledgement"; readonly segment: Segment }
  | { readonly kind: "problem"; readonly problem: EdiProblem };

type Open = {
  isa: Segment | undefined;
  gs: Segment | undefined;
  st: Segment | undefined;
  groups: number;
  transactions: number;
  last: Segment | undefined;
  groupNumbers: Set<string>;
  transactionNumbers: Set<string>;
};

/** Streams the envelope of a file. Every segment between ST and SE, both included, comes once as a "segment" event. */
export function* readEnvelope(text: string): Generator<EnvelopeEvent, void, undefined> {
  const start = findInterchange(text);
  if (start < 0) {
    yield { kind: "problem", problem: notX12(text) };
    return;
  }
  if (text.slice(0, start).replaceAll("\uFEFF", "").trim() !== "") {
    const message = "The file has other text before its first ISA segment. That text was skipped.";
    yield {
      kind: "problem",
      problem: { severity: "warning", code: "text-before-isa", segmentNumber: 0, segmentId: "", message },
    };
  }
  const open: Open = {
    isa: undefined,
    gs: undefined,
    st: undefined,
    groups: 0,
    transactions: 0,
    last: undefined,
    groupNumbers: new Set(),
    transactionNumbers: new Set(),
  };
  let transactionStart = 0;
  for (const segment of tokenise(text)) {
    if (segment.id === "ST") transactionStart = segment.number;
    yield* takeSegment(open, segment, transactionStart);
    open.last = segment;
  }
  yield* closeAtEnd(open);
}

function* takeSegment(open: Open, segment: Segment, transactionStart: number): Generator<EnvelopeEvent> {
  switch (segment.id) {
    case "ISA":
      yield* closeInterchange(open, segment);
      yield* openInterchange(open, segment);
      return;
    case "GS":
      yield* closeTransaction(open, segment);
      yield* closeGroup(open, segment);
      yield* openGroup(open, segment);
      return;
    case "ST":
      yield* closeTransaction(open, segment);
      yield* openTransaction(open, segment);
      return;
    case "SE":
      yield* takeSe(open, segment, transactionStart);
      return;
    case "GE":
      yield* takeGe(open, segment);
      return;
    case "IEA":
      yield* takeIea(open, segment);
      return;
    default:
      if (open.st) yield { kind: "segment", segment };
      else if (segment.id === "TA1" && open.isa) yield { kind: "interchange-acknowledgement", segment };
      else yield problem(segment, "segment-outside", `Segment ${segment.id} stands outside of any transaction.`);
  }
}

function* openInterchange(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  Object.assign(open, { isa: segment, groups: 0, groupNumbers: new Set() });
  yield { kind: "interchange", segment };
}

function* openGroup(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  if (!open.isa)
    yield problem(segment, "group-without-interchange", "A group (GS) begins after its interchange was closed.");
  const number = element(segment, 6);
  if (open.groupNumbers.has(number)) {
    yield problem(
      segment,
      "group-number-repeated",
      "Two groups of this interchange have the same control number.",
      "GS06",
      number,
    );
  }
  open.groupNumbers.add(number);
  Object.assign(open, { gs: segment, transactions: 0, transactionNumbers: new Set(), groups: open.groups + 1 });
  yield { kind: "group", segment };
}

function* openTransaction(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  if (!open.gs)
    yield problem(segment, "transaction-without-group", "A transaction (ST) stands outside of any group (GS).");
  const number = element(segment, 2);
  if (open.transactionNumbers.has(number)) {
    yield problem(
      segment,
      "transaction-number-repeated",
      "Two transactions of this group have the same control number.",
      "ST02",
      number,
    );
  }
  open.transactionNumbers.add(number);
  open.st = segment;
  open.transactions += 1;
  yield { kind: "transaction", segment, info: interchangeInfo(open, segment) };
  yield { kind: "segment", segment };
}

function* takeSe(open: Open, segment: Segment, transactionStart: number): Generator<EnvelopeEvent> {
  if (!open.st) {
    yield problem(segment, "end-without-start", "A transaction ends (SE) that never began (ST).");
    return;
  }
  const counted = segment.number - transactionStart + 1;
  const stated = element(segment, 1);
  if (Number(stated) !== counted) {
    const message = `The transaction says that it has ${stated || "no"} segments; it has ${counted}. Segments may be missing or added.`;
    yield problem(segment, "segment-count", message, "SE01", stated);
  }
  if (element(segment, 2) !== element(open.st, 2)) {
    const message = "The transaction's control number at its end (SE02) differs from that at its start (ST02).";
    yield problem(segment, "transaction-number-differs", message, "SE02", element(segment, 2));
  }
  yield { kind: "segment", segment };
  open.st = undefined;
  yield { kind: "transaction-end", segment, complete: true };
}

function* takeGe(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  yield* closeTransaction(open, segment);
  if (!open.gs) {
    yield problem(segment, "end-without-start", "A group ends (GE) that never began (GS).");
    return;
  }
  const stated = element(segment, 1);
  if (Number(stated) !== open.transactions || stated === "") {
    const message = `The group says that it has ${stated || "no"} transactions; it has ${open.transactions}.`;
    yield problem(segment, "transaction-count", message, "GE01", stated);
  }
  if (!sameNumber(element(segment, 2), element(open.gs, 6))) {
    const message = "The group's control number at its end (GE02) differs from that at its start (GS06).";
    yield problem(segment, "group-number-differs", message, "GE02", element(segment, 2));
  }
  open.gs = undefined;
}

function* takeIea(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  yield* closeTransaction(open, segment);
  yield* closeGroup(open, segment);
  if (!open.isa) {
    yield problem(segment, "end-without-start", "An interchange ends (IEA) that never began (ISA).");
    return;
  }
  const stated = element(segment, 1);
  if (Number(stated) !== open.groups || stated === "") {
    const message = `The interchange says that it has ${stated || "no"} groups; it has ${open.groups}.`;
    yield problem(segment, "group-count", message, "IEA01", stated);
  }
  if (!sameNumber(element(segment, 2), element(open.isa, 13))) {
    const message = "The interchange's control number at its end (IEA02) differs from that at its start (ISA13).";
    yield problem(segment, "interchange-number-differs", message, "IEA02", element(segment, 2));
  }
  open.isa = undefined;
}

function* closeTransaction(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  if (!open.st) return;
  open.st = undefined;
  yield problem(
    segment,
    "transaction-not-closed",
    `A transaction has no end (SE): ${segment.id} stands where it should be.`,
  );
  yield { kind: "transaction-end", segment, complete: false };
}

function* closeGroup(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  if (!open.gs) return;
  open.gs = undefined;
  yield problem(segment, "group-not-closed", `A group has no end (GE): ${segment.id} stands where it should be.`);
}

function* closeInterchange(open: Open, segment: Segment): Generator<EnvelopeEvent> {
  yield* closeTransaction(open, segment);
  yield* closeGroup(open, segment);
  if (!open.isa) return;
  open.isa = undefined;
  yield problem(segment, "interchange-not-closed", "An interchange has no end (IEA) before the next one begins.");
}

function* closeAtEnd(open: Open): Generator<EnvelopeEvent> {
  if (!open.last || (!open.isa && open.last.terminated)) return;
  if (!open.isa) {
    const message = "The last segment of the file has no terminator. It was read as complete.";
    yield {
      kind: "problem",
      problem: { ...place(open.last), severity: "warning", code: "terminator-missing", message },
    };
    return;
  }
  const fix = "Get the file again from its sender. Nothing of it should be used.";
  const message =
    "The file stops in the middle: its closing segments (SE, GE, IEA) are missing. It was cut off on its way.";
  yield { kind: "problem", problem: { ...place(open.last), severity: "error", code: "file-truncated", message, fix } };
  if (open.st) yield { kind: "transaction-end", segment: open.last, complete: false };
}

function sameNumber(one: string, other: string): boolean {
  return one === other || (/^\d+$/.test(one) && /^\d+$/.test(other) && Number(one) === Number(other));
}

function place(segment: Segment): { segmentNumber: number; segmentId: string } {
  return { segmentNumber: segment.number, segmentId: segment.id };
}

function problem(segment: Segment, code: string, message: string, at?: string, value?: string): EnvelopeEvent {
  const where = { ...(at === undefined ? {} : { element: at }), ...(value === undefined ? {} : { value }) };
  return { kind: "problem", problem: { severity: "error", code, ...place(segment), ...where, message } };
}

function notX12(text: string): EdiProblem {
  const empty = text.trim() === "";
  const message = empty
    ? "The file is empty."
    : "This is not an X12 file: it has no ISA segment, with which every claim, remittance and acknowledgement file begins.";
  const fix = "Choose the file as it came from the payer or clearinghouse (often named .835, .edi, .txt or .x12).";
  return { severity: "error", code: empty ? "file-empty" : "not-x12", segmentNumber: 0, segmentId: "", message, fix };
}

function interchangeInfo(open: Open, st: Segment): InterchangeInfo {
  const isa = (position: number): string => (open.isa ? element(open.isa, position).trim() : "");
  const gs = (position: number): string => (open.gs ? element(open.gs, position) : "");
  return {
    senderQualifier: isa(5),
    senderId: isa(6),
    receiverQualifier: isa(7),
    receiverId: isa(8),
    date: isa(9),
    time: isa(10),
    interchangeControlNumber: isa(13),
    usage: isa(15),
    applicationSenderCode: gs(2),
    applicationReceiverCode: gs(3),
    groupControlNumber: gs(6),
    version: gs(8) || element(st, 3),
    transactionType: element(st, 1),
    transactionControlNumber: element(st, 2),
    segmentNumber: st.number,
  };
}
