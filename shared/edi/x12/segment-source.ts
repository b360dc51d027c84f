import { isBlank } from "./blank.ts";
import { codeText, type EdiPiece, joinTexts } from "./coded-text.ts";
import { MAX_ISA_LENGTH, readDelimiters } from "./read-delimiters.ts";
import { type CodedText, type Delimiters, Segment } from "./segment.ts";
import { type SegmentEnds, SegmentMarks } from "./segment-marks.ts";
import { shortKey, textOfKey } from "./short-texts.ts";
import { unwrapPieces } from "./unwrap-lines.ts";

const [LETTER_G, LETTER_I, LETTER_S] = [71, 73, 83];
const [LETTER_E, LETTER_T] = [69, 84];
const [SPACE, TILDE] = [32, 126];
/** A byte-order mark of UTF-8 in a file that was read as Latin-1. */
const MARK_AS_LATIN1 = "\u00EF\u00BB\u00BF";

/** Whether {@link isBlank} has to be asked: it has not for nearly every character. */
function mayMeanNothing(code: number): boolean {
  return code <= SPACE || code > TILDE;
}

/** Whether an id begins as those of the envelope do: ISA, IEA, GS, GE, ST, SE. */
function mayBeEnvelope(first: number, second: number): boolean {
  if (first === LETTER_S) return second === LETTER_T || second === LETTER_E;
  return (first === LETTER_G || first === LETTER_I) && (second === LETTER_S || second === LETTER_E);
}

/**
 * Cuts text that comes in pieces into segments, tolerantly: separators are taken from each ISA, line ends may follow or
 * be the terminator or break the text every so many characters, a byte-order mark and surrounding space do not matter, and a file may hold several interchanges
 * with separators of their own. The last segment may lack its terminator. Memory holds one piece and one segment.
 */
export class SegmentSource {
  readonly #pieces: Iterator<EdiPiece>;
  #source: CodedText = { text: "", codes: new Uint8Array(0) };
  /** Up to here the text was looked at. */
  #position = 0;
  #ended = false;
  #delimiters: Delimiters | undefined;
  #ends: SegmentEnds = { separator: -1, terminator: -1 };
  readonly #marks = new SegmentMarks();
  /** Where the marks begin that were made last. */
  #firstMarked = 0;
  /** Whether a terminator ends what is marked; the end of the text does it else. */
  #terminated = true;
  #number = 0;
  /**
   * Whether the segments to come are looked at one after the other and not held: {@link next} then gives the same
   * object every time, and who holds one of them nevertheless asks for `kept`.
   */
  passes = false;
  #passing: Segment | undefined;
  /** What was handed out last. */
  latest: Segment | undefined;
  /** Whether the passing segment knows the text that is marked. */
  #entered = false;
  /** Whether anything but space stands in front of the first ISA, or in a text without one. */
  hasOtherText = false;

  constructor(pieces: Iterable<EdiPiece>) {
    this.#pieces = unwrapPieces(pieces);
  }

  /** The next segment, or undefined at the end, also of a text that holds no ISA. */
  next(): Segment | undefined {
    const marks = this.#marks;
    while (marks.next < marks.end || this.#markMore()) {
      const segment = this.#cut();
      if (segment) return segment;
    }
    return undefined;
  }

  /**
   * Hands the segments inside of a transaction to whoever takes them, so many at most, as the same object again and
   * again: a loop of its own, because it runs for nearly every segment of a large file.
   * @returns the next segment, which may be one of the envelope; undefined at the end of the text.
   */
  passInside(taker: { readonly take: (segment: Segment) => void }, most: number): Segment | undefined {
    const marks = this.#marks;
    const passing = this.#passing;
    let left = most;
    while (passing && left > 0 && (marks.next < marks.end || this.#markMore()) && passing === this.#passing) {
      if (!this.#entered) passing.enter(this.#source, marks.places, this.#terminated);
      this.#entered = true;
      const passed = this.#passMarked(passing, taker, left);
      left -= passed;
      if (marks.next < marks.end) break;
    }
    return this.next();
  }

  /** Passes on what is marked, up to what {@link #cut} has to look at. @returns how many segments it was. */
  #passMarked(passing: Segment, taker: { readonly take: (segment: Segment) => void }, most: number): number {
    const { codes, text } = this.#source;
    const marks = this.#marks;
    const { places, end } = marks;
    const before = this.#number;
    let number = before;
    let head = marks.next;
    while (head < end && number - before < most) {
      const first = head + 1;
      const last = places[head] as number;
      const start = (places[first] as number) + 1;
      const behind = first + last + 1;
      const stop = places[behind] as number;
      const letter = codes[start] as number;
      if (start === stop || mayMeanNothing(letter) || mayMeanNothing(codes[stop - 1] as number)) break;
      const idEnd = places[first + 1] as number;
      if (codes[idEnd - 1] === SPACE || mayBeEnvelope(letter, codes[start + 1] as number)) break;
      head = behind + 1;
      number += 1;
      const key = shortKey(codes, start, idEnd);
      passing.become(number, textOfKey(key, text, start, idEnd), key, first, last);
      taker.take(passing);
    }
    marks.next = head;
    this.#number = number;
    return number - before;
  }

  /** Marks the segments that come next. @returns false at the end of the text. */
  #markMore(): boolean {
    if (this.#delimiters === undefined) this.#separateBy(this.#findInterchange());
    if (this.#delimiters === undefined || !this.#skipBlank()) return false;
    if (this.#source.codes[this.#position] === LETTER_I) this.#takeDelimiters(this.#delimiters);
    const marks = this.#marks;
    this.#terminated = true;
    while (!marks.mark(this.#source.codes, this.#position, this.#ends)) {
      if (this.#readMore()) continue;
      marks.markRest(this.#source.codes);
      this.#terminated = false;
      break;
    }
    this.#firstMarked = marks.next;
    this.#position = (marks.places[marks.end - 1] as number) + 1;
    this.#entered = false;
    return true;
  }

  /** Takes in as much text again as is not yet cut, so that even one endless segment is copied few times. */
  #readMore(): boolean {
    if (this.#ended) return false;
    const waiting = this.#source.text.length - this.#position;
    const added: CodedText[] = [];
    let length = 0;
    while (length === 0 || length < waiting) {
      const { done, value } = this.#pieces.next();
      if (done) {
        this.#ended = true;
        break;
      }
      const piece = codeText(value);
      added.push(piece);
      length += piece.text.length;
    }
    // Places in a text that was given as one piece are places in that text.
    if (length === 0) return false;
    this.#source = joinTexts(this.#source, this.#position, added);
    this.#position = 0;
    return true;
  }

  #findInterchange(): Delimiters | undefined {
    for (;;) {
      const { text } = this.#source;
      let at = text.indexOf("ISA", this.#position);
      while (at >= 0 && (this.#ended || text.length - at >= MAX_ISA_LENGTH)) {
        const delimiters = readDelimiters(text, at);
        if (delimiters) {
          this.#leave(at);
          return delimiters;
        }
        at = text.indexOf("ISA", at + 3);
      }
      if (this.#ended) break;
      // An ISA may begin in the last characters of this piece.
      this.#leave(at >= 0 ? at : Math.max(this.#position, text.length - 2));
      this.#readMore();
    }
    this.#leave(this.#source.text.length);
    return undefined;
  }

  #leave(position: number): void {
    const { text, codes } = this.#source;
    let at = this.#position;
    if (text.startsWith(MARK_AS_LATIN1, at)) at += MARK_AS_LATIN1.length;
    for (; at < position && !this.hasOtherText; at += 1) this.hasOtherText = !isBlank(codes[at] as number, -1);
    this.#position = position;
  }

  #skipBlank(): boolean {
    const { separator } = this.#ends;
    do {
      const { codes } = this.#source;
      let position = this.#position;
      while (position < codes.length && isBlank(codes[position] as number, separator)) position += 1;
      this.#position = position;
      if (position < codes.length) return true;
    } while (this.#readMore());
    return false;
  }

  /** New separators where a new interchange begins. */
  #takeDelimiters(delimiters: Delimiters): void {
    while (this.#source.text.length - this.#position < MAX_ISA_LENGTH && this.#readMore());
    this.#separateBy(readDelimiters(this.#source.text, this.#position) ?? delimiters);
  }

  #separateBy(delimiters: Delimiters | undefined): void {
    this.#delimiters = delimiters;
    this.#passing = undefined;
    if (!delimiters) return;
    this.#ends = { separator: delimiters.element.charCodeAt(0), terminator: delimiters.segment.charCodeAt(0) };
  }

  /** Cuts the segment that is marked next; undefined where nothing but a terminator stands, or a new interchange. */
  #cut(): Segment | undefined {
    const marks = this.#marks;
    const { places } = marks;
    const { codes, text } = this.#source;
    const head = marks.next;
    const first = head + 1;
    const last = places[head] as number;
    const behind = first + last + 1;
    let start = (places[first] as number) + 1;
    let end = places[behind] as number;
    if (mayMeanNothing(codes[start] as number) || mayMeanNothing(codes[end - 1] as number)) {
      this.#trim(first, behind);
      start = (places[first] as number) + 1;
      end = places[behind] as number;
    }
    marks.next = behind + 1;
    if (start === end) return undefined;
    const idEnd = places[first + 1] as number;
    const key = shortKey(codes, start, idEnd);
    const asSent = textOfKey(key, text, start, idEnd);
    const id = codes[idEnd - 1] === SPACE ? asSent.trim() : asSent;
    if (codes[start] === LETTER_I) {
      // Another interchange may have separators of its own: from here on all is marked anew.
      if (head > this.#firstMarked && text.startsWith("ISA", start)) return this.#leaveMarks(start);
      if (id === "IEA") return this.#cutTrailer(id, key, first, last);
    }
    return this.#give(id, key, first, last, this.#terminated);
  }

  /** Takes what means nothing off both ends of a segment. */
  #trim(before: number, behind: number): void {
    const { places } = this.#marks;
    const { codes } = this.#source;
    const { separator } = this.#ends;
    let start = (places[before] as number) + 1;
    let end = places[behind] as number;
    if (start < end && isBlank(codes[end - 1] as number, separator)) {
      while (start < end && isBlank(codes[end - 1] as number, separator)) end -= 1;
      places[behind] = end;
    }
    if (start < end && isBlank(codes[start] as number, separator)) {
      while (isBlank(codes[start] as number, separator)) start += 1;
      places[before] = start - 1;
    }
  }

  #give(id: string, key: number, first: number, last: number, terminated: boolean): Segment {
    const { places } = this.#marks;
    this.#number += 1;
    const passing = this.#passing;
    if (this.passes && passing) {
      if (!this.#entered) passing.enter(this.#source, places, terminated);
      this.#entered = true;
      passing.become(this.#number, id, key, first, last);
      this.latest = passing;
      return passing;
    }
    const name = { number: this.#number, id, idKey: key };
    const delimiters = this.#delimiters as Delimiters;
    const segment = new Segment(name, this.#source, places, first, last, delimiters, terminated);
    this.latest = segment;
    if (this.passes) {
      this.#passing = segment;
      segment.enter(this.#source, places, terminated);
    } else this.#marks.isHeld = true;
    return segment;
  }

  #leaveMarks(start: number): undefined {
    this.#marks.drop();
    this.#position = start;
  }

  /** An IEA that lacks its terminator in front of the next interchange must not swallow it. */
  #cutTrailer(id: string, key: number, first: number, last: number): Segment {
    const { places } = this.#marks;
    const start = (places[first] as number) + 1;
    const end = places[first + last + 1] as number;
    const next = /\s(?=ISA[^A-Za-z0-9\s])/.exec(this.#source.text.slice(start, Math.min(end, start + MAX_ISA_LENGTH)));
    if (!next) return this.#give(id, key, first, last, this.#terminated);
    const stop = start + next.index;
    let before = last;
    while (before > 0 && (places[first + before] as number) >= stop) before -= 1;
    places[first + before + 1] = stop;
    this.#marks.next = first + before + 2;
    this.#leaveMarks(stop);
    this.#entered = false;
    return this.#give(id, key, first, before, false);
  }
}
