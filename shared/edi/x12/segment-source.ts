import { isBlank } from "./blank.ts";
import { MAX_ISA_LENGTH, readDelimiters } from "./read-delimiters.ts";
import { type Delimiters, Segment } from "./segment.ts";

/**
 * Cuts text that comes in pieces into segments, tolerantly: separators are taken from each ISA, line ends may follow or
 * be the terminator, a byte-order mark and surrounding space do not matter, and a file may hold several interchanges
 * with separators of their own. The last segment may lack its terminator. Memory holds one piece and one segment.
 */
export class SegmentSource {
  readonly #pieces: Iterator<string>;
  #text = "";
  #position = 0;
  #ended = false;
  #delimiters: Delimiters | undefined;
  #number = 0;
  readonly #ids = new Map<number, string>();
  /** Whether anything but space stands in front of the first ISA, or in a text without one. */
  hasOtherText = false;

  constructor(pieces: Iterable<string>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  /** The next segment, or undefined at the end, also of a text that holds no ISA. */
  next(): Segment | undefined {
    this.#delimiters ??= this.#findInterchange();
    if (this.#delimiters === undefined) return undefined;
    for (;;) {
      if (!this.#skipBlank(this.#delimiters)) return undefined;
      const delimiters = this.#delimitersHere(this.#delimiters);
      this.#delimiters = delimiters;
      const end = this.#findEnd(delimiters);
      const stop = end < 0 ? this.#text.length : end;
      const segment = this.#cut(this.#position, stop, delimiters, end >= 0);
      if (segment) return segment;
    }
  }

  /** Takes in as much text again as is not yet cut, so that even one endless segment is copied few times. */
  #readMore(): boolean {
    if (this.#ended) return false;
    const rest = this.#text.slice(this.#position);
    const parts = rest === "" ? [] : [rest];
    let added = 0;
    while (added === 0 || added < rest.length) {
      const { done, value } = this.#pieces.next();
      if (done) {
        this.#ended = true;
        break;
      }
      parts.push(value);
      added += value.length;
    }
    // Spans of a text that was given as one piece are places in that text.
    if (added === 0) return false;
    this.#text = parts.join("");
    this.#position = 0;
    return true;
  }

  #findInterchange(): Delimiters | undefined {
    for (;;) {
      let at = this.#text.indexOf("ISA", this.#position);
      while (at >= 0 && (this.#ended || this.#text.length - at >= MAX_ISA_LENGTH)) {
        const delimiters = readDelimiters(this.#text, at);
        if (delimiters) {
          this.#leave(at);
          return delimiters;
        }
        at = this.#text.indexOf("ISA", at + 3);
      }
      if (this.#ended) break;
      // An ISA may begin in the last characters of this piece.
      this.#leave(at >= 0 ? at : Math.max(this.#position, this.#text.length - 2));
      this.#readMore();
    }
    this.#leave(this.#text.length);
    return undefined;
  }

  #leave(position: number): void {
    if (!this.hasOtherText) {
      const left = this.#text.slice(this.#position, position);
      this.hasOtherText = left.replaceAll("\uFEFF", "").trim() !== "";
    }
    this.#position = position;
  }

  #skipBlank({ element }: Delimiters): boolean {
    const separator = element.charCodeAt(0);
    for (;;) {
      const text = this.#text;
      let position = this.#position;
      while (position < text.length && isBlank(text.charCodeAt(position), separator)) position += 1;
      this.#position = position;
      if (position < text.length) return true;
      if (!this.#readMore()) return false;
    }
  }

  /** New separators where a new interchange begins. */
  #delimitersHere(delimiters: Delimiters): Delimiters {
    if (this.#text.charCodeAt(this.#position) !== 73) return delimiters;
    while (this.#text.length - this.#position < MAX_ISA_LENGTH && this.#readMore());
    return readDelimiters(this.#text, this.#position) ?? delimiters;
  }

  #findEnd({ segment }: Delimiters): number {
    let end = this.#text.indexOf(segment, this.#position);
    while (end < 0) {
      const searched = this.#text.length - this.#position;
      if (!this.#readMore()) return -1;
      end = this.#text.indexOf(segment, searched);
    }
    return end;
  }

  #cut(start: number, stop: number, delimiters: Delimiters, closed: boolean): Segment | undefined {
    const text = this.#text;
    const separator = delimiters.element.charCodeAt(0);
    let end = stop;
    while (end > start && isBlank(text.charCodeAt(end - 1), separator)) end -= 1;
    this.#position = stop + 1;
    if (end === start) return undefined;
    let idEnd = start;
    while (idEnd < end && text.charCodeAt(idEnd) !== separator) idEnd += 1;
    const id = this.#idOf(text, start, idEnd);
    this.#number += 1;
    if (id === "IEA") {
      // An IEA without terminator in front of the next interchange must not swallow it.
      const next = /\s(?=ISA[^A-Za-z0-9\s])/.exec(text.slice(start, Math.min(end, start + MAX_ISA_LENGTH)));
      if (next) {
        this.#position = start + next.index;
        return new Segment(this.#number, id, text, start, idEnd, this.#position, delimiters, false);
      }
    }
    return new Segment(this.#number, id, text, start, idEnd, end, delimiters, closed);
  }

  /** Segment ids as one string each: what follows looks them up and compares them for every segment. */
  #idOf(text: string, from: number, to: number): string {
    if (to - from > 3 || to - from < 2) return text.slice(from, to).trim();
    let key = 0;
    for (let index = from; index < to; index += 1) key = key * 1024 + (text.charCodeAt(index) & 1023);
    const known = this.#ids.get(key);
    if (known !== undefined && text.startsWith(known, from)) return known;
    // A property's name is one string for the whole program, so that comparing it compares two addresses.
    const [id = ""] = Object.keys({ [text.slice(from, to).trim()]: true });
    this.#ids.set(key, id);
    return id;
  }
}
