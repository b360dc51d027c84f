import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, components, element, type Segment } from "../x12/segment.ts";

/**
 * A segment of which every question is remembered, so that what nobody asked for can be told: a claim that is read
 * never loses anything silently.
 */
export class WatchedSegment {
  readonly segment: Segment;
  /** Places that were asked for: of a whole element, or of one component. */
  readonly #seen = new Set<number>();

  constructor(segment: Segment) {
    this.segment = segment;
  }

  get id(): string {
    return this.segment.id;
  }

  /** The whole element, or "". */
  text(position: number): string {
    this.#seen.add(placeOf(position));
    return element(this.segment, position);
  }

  /** One component of an element (both from 1), or "". */
  part(position: number, partPosition: number): string {
    this.#seen.add(placeOf(position, partPosition));
    return component(this.segment, position, partPosition);
  }

  /** All components of an element from one on, empty ones left out. */
  parts(position: number, from = 1, to = Number.POSITIVE_INFINITY): string[] {
    const found: string[] = [];
    components(this.segment, position).forEach((value, index) => {
      const at = index + 1;
      if (at < from || at > to) return;
      this.#seen.add(placeOf(position, at));
      if (value !== "") found.push(value);
    });
    return found;
  }

  /** Looks without remembering: for codes that decide whether the rest is taken. */
  peek(position: number, partPosition = 1): string {
    return component(this.segment, position, partPosition);
  }

  /** Counts an element as taken where it says only what goes without saying. */
  accept(position: number, ...values: readonly string[]): void {
    if (values.includes(element(this.segment, position))) this.#seen.add(placeOf(position));
  }

  /** An object with the element under the key, or without the key when the element was not sent. */
  where<Key extends string>(key: Key, position: number): { [K in Key]?: string } {
    const text = this.text(position);
    return (text === "" ? {} : { [key]: text }) as { [K in Key]?: string };
  }

  /** The amount, or NaN, which no claim's schema lets pass, where it cannot be read: never zero. */
  money(position: number, partPosition?: number): Cents {
    const text = partPosition === undefined ? this.text(position) : this.part(position, partPosition);
    return centsFromDecimal(text) ?? (Number.NaN as Cents);
  }

  /** A day in D8 form. One that does not exist stays unread, and so is told. */
  day(position: number, partPosition?: number): IsoDate | undefined {
    const day = fromD8(partPosition === undefined ? this.peekWhole(position) : this.peek(position, partPosition));
    if (day) this.#seen.add(placeOf(position, partPosition));
    return day;
  }

  /** The days of an element in D8 or RD8 form: one twice, or the two of a range. */
  days(position: number): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
    const text = this.peekWhole(position);
    const [first = "", last = first, ...more] = text.length > 17 ? [] : text.split("-");
    const from = fromD8(first);
    const to = fromD8(last);
    if (!from || !to || more.length > 0) return undefined;
    this.#seen.add(placeOf(position));
    return { from, to };
  }

  peekWhole(position: number): string {
    return element(this.segment, position);
  }

  /** Every element that nobody asked for and that holds something: its position, and its component where it has some. */
  unread(): { readonly position: number; readonly part: number | undefined; readonly value: string }[] {
    const left: { position: number; part: number | undefined; value: string }[] = [];
    for (let position = 1; position < this.segment.elements.length; position += 1) {
      if (this.#seen.has(placeOf(position)) || element(this.segment, position) === "") continue;
      const all = components(this.segment, position);
      all.forEach((value, index) => {
        if (value === "" || this.#seen.has(placeOf(position, index + 1))) return;
        left.push({ position, part: all.length > 1 ? index + 1 : undefined, value });
      });
    }
    return left;
  }
}

/** An element and, from 1, its component as one number. */
function placeOf(position: number, part = 0): number {
  return position * 1_000 + part;
}
