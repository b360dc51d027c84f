/** Characters marked in one go: they and their marks stay in the processor's nearest memory. */
const STRETCH = 8192;
const [MIN_ROOM, MAX_ROOM] = [1024, 28_672];
/** What the segment at hand has beside the places of its separators. */
const SPARE = 4;
/** A segment of one character has so many marks: no character needs more. */
const MARKS_PER_CHARACTER = 3;

/** The characters that separate elements and end segments, as bytes. */
export type SegmentEnds = { readonly separator: number; readonly terminator: number };

/**
 * Where segments and their elements end, found for a stretch of text at once: one tight loop over its bytes is several
 * times quicker than a start at every segment. Of each segment stand here, one after the other: how many separators it
 * has, the place before its first character, the place of each separator, and where it ends.
 */
export class SegmentMarks {
  places: Int32Array = new Int32Array(0);
  /** Where the marks of the next segment begin, and where those of the last one end. */
  next = 0;
  end = 0;
  /** Whether somebody may hold segments that are marked here: the places are written again only where nobody does. */
  isHeld = false;
  #used = 0;

  /**
   * Marks the segments of some stretch of text from a place on, at least one, when those marked before were taken.
   * @returns false where no terminator follows.
   */
  mark(codes: Uint8Array, from: number, ends: SegmentEnds): boolean {
    this.#begin(from, codes.length);
    let at = from;
    while (at < codes.length) {
      const room = Math.trunc((this.places.length - SPARE - this.#used) / MARKS_PER_CHARACTER);
      if (room <= 0) this.#moveTo((this.#used - this.end) * 2);
      at = this.#scan(codes, at, Math.min(codes.length, at + STRETCH, at + Math.max(0, room)), ends);
      if (this.end > this.next) return true;
    }
    return false;
  }

  /** Takes all that was looked at in vain by {@link mark} for one segment, which the end of the text ends. */
  markRest(codes: Uint8Array): void {
    this.places[this.end] = this.#used - this.end - 2;
    this.places[this.#used] = codes.length;
    this.end = this.#used + 1;
  }

  /** Forgets what was marked and not taken. */
  drop(): void {
    this.end = this.next;
  }

  #begin(from: number, length: number): void {
    if (!this.isHeld) this.end = 0;
    this.next = this.end;
    this.#used = this.end;
    // Of small texts programs read thousands.
    const room = Math.max(MIN_ROOM, Math.min(MAX_ROOM, length >> 1));
    if (this.places.length - this.end < room >> 3) this.#moveTo(room);
    this.places[this.end + 1] = from - 1;
    this.#used = this.end + 2;
  }

  /** Fresh room, to which what is known of a segment that is not whole moves. */
  #moveTo(room: number): void {
    const places = new Int32Array(Math.max(MIN_ROOM, room));
    places.set(this.places.subarray(this.end, this.#used));
    this.places = places;
    this.#used -= this.end;
    this.next = 0;
    this.end = 0;
    this.isHeld = false;
  }

  /** Marks up to a place, for which there must be room. @returns that place. */
  #scan(codes: Uint8Array, from: number, stop: number, { separator, terminator }: SegmentEnds): number {
    const { places } = this;
    let head = this.end;
    let used = this.#used;
    for (let at = from; at < stop; at += 1) {
      const code = codes[at];
      if (code === terminator) {
        places[head] = used - head - 2;
        places[used] = at;
        head = used + 1;
        places[head + 1] = at;
        used = head + 2;
      } else if (code === separator) {
        places[used] = at;
        used += 1;
      }
    }
    this.end = head;
    this.#used = used;
    return stop;
  }
}
