import { finishSteps, type Steps } from "../steps.ts";
import {
  closingProblem,
  countProblem,
  envelopeProblem,
  notX12,
  sameNumber,
  TEXT_BEFORE_ISA,
} from "./envelope-problems.ts";
import type { InterchangeInfo } from "./interchange-info.ts";
import type { EdiProblem } from "./problem.ts";
import { element, type Segment } from "./segment.ts";
import type { SegmentSource } from "./segment-source.ts";

/** Takes the segments of one transaction, its ST and SE included. */
export type TransactionTaker = {
  /** Whether it holds no segment beyond the next one: then all are the same object. */
  readonly isPassing: boolean;
  take: (segment: Segment) => void;
  /** Not complete where the SE is missing: then nothing of the transaction may be used. */
  end: (complete: boolean) => void;
};

/**
 * What takes a file's structure as it streams by. Every segment of the file is handed out once, in order: an ISA, a GS
 * and a TA1 by a word of their own, everything from ST to SE to the transaction's taker, all else as `other`.
 */
export type EnvelopeSink = {
  problem: (problem: EdiProblem) => void;
  interchange: (isa: Segment) => void;
  group: (gs: Segment) => void;
  /** @returns who takes its segments; undefined where nobody wants them. */
  transaction: (info: InterchangeInfo, st: Segment) => TransactionTaker | undefined;
  /** TA1: the receiver's word about an interchange of ours, before or after the groups. */
  interchangeAcknowledgement: (ta1: Segment) => void;
  /** GE, IEA, and what stands outside of any transaction. */
  other: (segment: Segment) => void;
};

/** Reads a file's structure: what opens, what stands inside, what closes, and what is wrong with it. */
export function readEnvelope(source: SegmentSource, sink: EnvelopeSink): void {
  finishSteps(readEnvelopeInSteps(source, sink));
}

/** {@link readEnvelope} in steps. */
export function* readEnvelopeInSteps(source: SegmentSource, sink: EnvelopeSink): Steps<void> {
  let segment = source.next();
  if (source.hasOtherText && segment) sink.problem(TEXT_BEFORE_ISA);
  if (!segment) {
    sink.problem(notX12(!source.hasOtherText));
    return;
  }
  const envelope = new Envelope(sink, source);
  while (segment) {
    segment = takeStep(envelope, segment, source);
    yield;
  }
  envelope.finish(source.latest as Segment);
}

/** A millisecond's work or so. */
const SEGMENTS_PER_STEP = 256;

/** Takes the segments of one step. @returns the first one of the next step. */
function takeStep(envelope: Envelope, first: Segment, source: SegmentSource): Segment | undefined {
  const last = first.number + SEGMENTS_PER_STEP;
  let next: Segment | undefined = first;
  while (next && next.number < last) {
    const number: number = next.number;
    envelope.take(next);
    const { taker } = envelope;
    next = taker?.isPassing ? source.passInside(taker, last - number) : source.next();
  }
  return next;
}

/** What is open at this point of the file. A broken transaction does not hide the next one. */
class Envelope {
  readonly #sink: EnvelopeSink;
  readonly #source: SegmentSource;
  /** Who takes the segments of the transaction that is open. */
  taker: TransactionTaker | undefined;
  #isa: Segment | undefined;
  #gs: Segment | undefined;
  #st: Segment | undefined;
  #groups = 0;
  #transactions = 0;
  /** The place of the latest segment that stood outside of any transaction. */
  #outside = Number.NEGATIVE_INFINITY;
  #groupNumbers = new Set<string>();
  #interchangeNumbers = new Set<string>();
  #transactionNumbers = new Set<string>();

  constructor(sink: EnvelopeSink, source: SegmentSource) {
    this.#sink = sink;
    this.#source = source;
  }

  take(segment: Segment): void {
    switch (segment.id) {
      case "ISA":
        this.#openInterchange(segment);
        return;
      case "GS":
        this.#openGroup(segment);
        return;
      case "ST":
        this.#openTransaction(segment);
        return;
      case "SE":
        this.#takeSe(segment);
        return;
      case "GE":
        this.#takeGe(segment);
        return;
      case "IEA":
        this.#takeIea(segment);
        return;
      default:
        if (this.#st) this.taker?.take(segment);
        else this.#takeOutside(segment);
    }
  }

  #takeOutside(segment: Segment): void {
    if (segment.id === "TA1" && this.#isa) {
      this.#sink.interchangeAcknowledgement(segment);
      return;
    }
    // A whole transaction without its ST is one fault, not one of each segment.
    if (segment.number !== this.#outside + 1) {
      const message = `Segment ${segment.id} stands outside of any transaction, with whatever follows it up to the next ST or end.`;
      this.#say(segment, "segment-outside", message);
    }
    this.#outside = segment.number;
    this.#sink.other(segment);
  }

  #openInterchange(isa: Segment): void {
    this.#closeTransaction(isa);
    this.#closeGroup(isa);
    if (this.#isa)
      this.#say(isa, "interchange-not-closed", "An interchange has no end (IEA) before the next one begins.");
    this.#isa = isa.kept();
    this.#groups = 0;
    this.#groupNumbers = new Set();
    const number = element(isa, 13);
    if (this.#interchangeNumbers.has(number)) {
      const message = "Two interchanges of this file have the same control number. One may have been sent twice.";
      this.#report({ ...envelopeProblem(isa, "interchange-number-repeated", message, 13), severity: "warning" });
    }
    this.#interchangeNumbers.add(number);
    this.#sink.interchange(this.#isa);
  }

  #openGroup(gs: Segment): void {
    this.#closeTransaction(gs);
    this.#closeGroup(gs);
    if (!this.#isa) this.#say(gs, "group-without-interchange", "A group (GS) begins after its interchange was closed.");
    const number = element(gs, 6);
    if (this.#groupNumbers.has(number)) {
      const message = "Two groups of this interchange have the same control number.";
      this.#say(gs, "group-number-repeated", message, 6);
    }
    this.#groupNumbers.add(number);
    this.#gs = gs.kept();
    this.#groups += 1;
    this.#transactions = 0;
    this.#transactionNumbers = new Set();
    this.#sink.group(this.#gs);
  }

  #openTransaction(st: Segment): void {
    this.#closeTransaction(st);
    if (!this.#gs) this.#say(st, "transaction-without-group", "A transaction (ST) stands outside of any group (GS).");
    const number = element(st, 2);
    if (this.#transactionNumbers.has(number)) {
      const message = "Two transactions of this group have the same control number.";
      this.#say(st, "transaction-number-repeated", message, 2);
    }
    this.#transactionNumbers.add(number);
    const kept = st.kept();
    this.#st = kept;
    this.#transactions += 1;
    this.taker = this.#sink.transaction(interchangeInfo(this.#isa, this.#gs, kept), kept);
    this.#source.passes = this.taker?.isPassing ?? false;
    this.taker?.take(kept);
  }

  #takeSe(se: Segment): void {
    if (!this.#st) {
      this.#say(se, "end-without-start", "A transaction ends (SE) that never began (ST).");
      this.#sink.other(se);
      return;
    }
    const counted = se.number - this.#st.number + 1;
    this.#report(countProblem(se, "segment-count", "transaction", "segments", counted));
    if (element(se, 2) !== element(this.#st, 2)) {
      const message = "The transaction's control number at its end (SE02) differs from that at its start (ST02).";
      this.#say(se, "transaction-number-differs", message, 2);
    }
    this.taker?.take(se);
    this.#endTransaction(true);
  }

  #endTransaction(complete: boolean): void {
    const { taker } = this;
    this.#st = undefined;
    this.taker = undefined;
    this.#source.passes = false;
    taker?.end(complete);
  }

  #takeGe(ge: Segment): void {
    this.#closeTransaction(ge);
    if (this.#gs) {
      this.#report(countProblem(ge, "transaction-count", "group", "transactions", this.#transactions));
      if (!sameNumber(element(ge, 2), element(this.#gs, 6))) {
        const message = "The group's control number at its end (GE02) differs from that at its start (GS06).";
        this.#say(ge, "group-number-differs", message, 2);
      }
      if (this.#transactions === 0) {
        const message = "The group holds no transaction. Nothing was sent in it.";
        this.#report({ ...envelopeProblem(ge, "group-empty", message), severity: "warning" });
      }
    } else this.#say(ge, "end-without-start", "A group ends (GE) that never began (GS).");
    this.#gs = undefined;
    this.#sink.other(ge);
  }

  #takeIea(iea: Segment): void {
    this.#closeTransaction(iea);
    this.#closeGroup(iea);
    if (this.#isa) {
      this.#report(countProblem(iea, "group-count", "interchange", "groups", this.#groups));
      if (!sameNumber(element(iea, 2), element(this.#isa, 13))) {
        const message = "The interchange's control number at its end (IEA02) differs from that at its start (ISA13).";
        this.#say(iea, "interchange-number-differs", message, 2);
      }
    } else this.#say(iea, "end-without-start", "An interchange ends (IEA) that never began (ISA).");
    this.#isa = undefined;
    this.#sink.other(iea);
    if (!iea.terminated) this.#report(closingProblem(iea, "terminator-missing"));
  }

  #closeTransaction(next: Segment): void {
    if (!this.#st) return;
    const message = `A transaction has no end (SE): ${next.id} stands where it should be.`;
    this.#say(next, "transaction-not-closed", message);
    this.#endTransaction(false);
  }

  #closeGroup(next: Segment): void {
    if (!this.#gs) return;
    this.#gs = undefined;
    this.#say(next, "group-not-closed", `A group has no end (GE): ${next.id} stands where it should be.`);
  }

  finish(last: Segment): void {
    if (!this.#isa) return;
    this.#report(closingProblem(last, "file-truncated"));
    if (this.#st) this.#endTransaction(false);
  }

  #say(segment: Segment, code: string, message: string, position?: number): void {
    this.#sink.problem(envelopeProblem(segment, code, message, position));
  }

  #report(problem: EdiProblem | undefined): void {
    if (problem) this.#sink.problem(problem);
  }
}

/**
 * The version of a transaction: its group's (GS08). A transaction that names another guide of the same release (ST03)
 * is what it says of itself; the checker tells that they differ.
 */
function versionOf(ofGroup: string, ofTransaction: string): string {
  const [group, transaction] = [ofGroup, ofTransaction].map((version) => /^(\d{6})X\d{3}/.exec(version));
  const another = group && transaction && group[1] === transaction[1] && group[0] !== transaction[0];
  return another ? ofTransaction : ofGroup || ofTransaction;
}

function interchangeInfo(isa: Segment | undefined, gs: Segment | undefined, st: Segment): InterchangeInfo {
  const ofIsa = (position: number): string => (isa ? element(isa, position).trim() : "");
  const ofGs = (position: number): string => (gs ? element(gs, position) : "");
  return {
    senderQualifier: ofIsa(5),
    senderId: ofIsa(6),
    receiverQualifier: ofIsa(7),
    receiverId: ofIsa(8),
    date: ofIsa(9),
    time: ofIsa(10),
    interchangeControlNumber: ofIsa(13),
    usage: ofIsa(15),
    applicationSenderCode: ofGs(2),
    applicationReceiverCode: ofGs(3),
    groupControlNumber: ofGs(6),
    version: versionOf(ofGs(8), element(st, 3)),
    transactionType: element(st, 1),
    transactionControlNumber: element(st, 2),
    segmentNumber: st.number,
  };
}
