import { isBlank } from "./blank.ts";
import { codeText, type EdiPiece, joinTexts } from "./coded-text.ts";
import { MAX_ISA_LENGTH, readDelimiters } from "./read-delimiters.ts";
import { type CodedText, type Delimiters, Segment } from "./segment.ts";
import { textBetween } from "./short-texts.ts";
import { unwrapPieces } from "./unwrap-lines.ts";

const LETTER_I = 73;
const SPACE = 32;
const [MIN_OFFSETS, MAX_OFFSETS] = [1024, 65_536];
/** A byte-order mark of UTF-8 in a file that was read as Latin-1. */
const MARK_AS_LATIN1 = "\u00EF\u00BB\u00BF";

/**
 * Cuts text that comes in pieces into segments, tolerantly: separators are taken from each ISA, line ends may follow or
 * be the terminator or break the text every so many characters, a byte-order mark and surrounding space do not matter, and a file may hold several interchanges
 * with separators of their own. The last segment may lack its terminator. Memory holds one piece and one segment.
 */
export class SegmentSource {
  readonly #pieces: Iterator<EdiPiece>;
  #source: CodedText = { text: "", codes: new Uint8Array(0) };
  #position = 0;
  #ended = false;
  #delimiters: Delimiters | undefined;
  /** The separator of elements and the terminator as bytes. */
  #separator = -1;
  #terminator = -1;
  #number = 0;
  /** Where elements end, of all segments of this piece; see {@link Segment}. */
  #offsets: Int32Array = new Int32Array(0);
  #used = 0;
  /**
   * Whether the segments to come are looked at one after the other and not held: {@link next} then gives the same
   * object every time, and who holds one of them nevertheless asks for `kept`.
   */
  passes = false;
  #passing: Segment | undefined;
  /** Whether anything but space stands in front of the first ISA, or in a text without one. */
  hasOtherText = false;

  constructor(pieces: Iterable<EdiPiece>) {
    this.#pieces = unwrapPieces(pieces);
  }

  /** The next segment, or undefined at the end, also of a text that holds no ISA. */
  next(): Segment | undefined {
    if (this.#delimiters === undefined) this.#separateBy(this.#findInterchange());
    while (this.#delimiters !== undefined && this.#skipBlank()) {
      if (this.#source.codes[this.#position] === LETTER_I) this.#takeDelimiters(this.#delimiters);
      const segment = this.#cut(this.#delimiters);
      if (segment) return segment;
    }
    return undefined;
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
    // What is left of the room for offsets serves the next piece too.
    if (this.#offsets.length === 0) {
      this.#offsets = new Int32Array(Math.max(MIN_OFFSETS, Math.min(MAX_OFFSETS, this.#source.text.length >> 1)));
    }
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
    const separator = this.#separator;
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
    if (!delimiters) return;
    this.#separator = delimiters.element.charCodeAt(0);
    this.#terminator = delimiters.segment.charCodeAt(0);
  }

  /** Cuts the segment that begins here; undefined where nothing but a terminator stands. */
  #cut(delimiters: Delimiters): Segment | undefined {
    let stop = this.#findElements();
    while (stop < 0 && this.#readMore()) stop = this.#findElements();
    const { codes } = this.#source;
    const separator = this.#separator;
    const start = this.#position;
    let end = stop < 0 ? codes.length : stop;
    this.#position = end + 1;
    while (end > start && isBlank(codes[end - 1] as number, separator)) end -= 1;
    if (end === start) return undefined;
    const offsets = this.#offsets;
    const first = this.#used;
    let last = this.#found;
    const idEnd = last > 0 ? (offsets[first + 1] as number) : end;
    const asSent = textBetween(this.#source.text, codes, start, idEnd);
    const id = codes[idEnd - 1] === SPACE ? asSent.trim() : asSent;
    const next = id === "IEA" ? this.#nextInterchange(start, end) : end;
    const isCut = next < end;
    if (isCut) {
      while (last > 0 && (offsets[first + last] as number) >= next) last -= 1;
      this.#position = next;
    }
    offsets[first + last + 1] = next;
    this.#used = first + last + 2;
    this.#number += 1;
    const terminated = stop >= 0 && !isCut;
    const passing = this.#passing;
    if (this.passes && passing?.delimiters === delimiters) {
      passing.become(this.#number, id, this.#source, offsets, first, last, terminated);
      return passing;
    }
    const name = { number: this.#number, id };
    const segment = new Segment(name, this.#source, offsets, first, last, delimiters, terminated);
    if (this.passes) {
      this.#passing = segment;
      segment.become(this.#number, id, this.#source, offsets, first, last, terminated);
    }
    return segment;
  }

  /** How many element separators {@link #findElements} met. */
  #found = 0;

  /** Notes where the elements of the segment end that begins here; gives the terminator's place, or -1. */
  #findElements(): number {
    const { codes } = this.#source;
    const separator = this.#separator;
    const terminator = this.#terminator;
    const { length } = codes;
    let offsets = this.#offsets;
    if (this.#used + 3 > offsets.length) offsets = this.#moreOffsets(0);
    let first = this.#used;
    let used = first + 1;
    offsets[first] = this.#position - 1;
    for (let at = this.#position; at < length; at += 1) {
      const code = codes[at];
      if (code === terminator) {
        this.#found = used - first - 1;
        return at;
      }
      if (code !== separator) continue;
      if (used + 2 > offsets.length) {
        offsets = this.#moreOffsets(used - first);
        used -= first;
        first = 0;
      }
      offsets[used] = at;
      used += 1;
    }
    this.#found = used - first - 1;
    return -1;
  }

  /** Fresh room, to which the first offsets of the segment at hand move. */
  #moreOffsets(taken: number): Int32Array {
    const offsets = new Int32Array(Math.max(MIN_OFFSETS, this.#offsets.length, taken * 2));
    offsets.set(this.#offsets.subarray(this.#used, this.#used + taken));
    this.#offsets = offsets;
    this.#used = 0;
    return offsets;
  }

  /** Where an IEA ends that lacks its terminator in front of the next interchange, which it must not swallow. */
  #nextInterchange(start: number, end: number): number {
    const next = /\s(?=ISA[^A-Za-z0-9\s])/.exec(this.#source.text.slice(start, Math.min(end, start + MAX_ISA_LENGTH)));
    return next ? start + next.index : end;
  }
}
