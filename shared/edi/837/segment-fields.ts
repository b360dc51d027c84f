import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import type { ElementData, TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** What was read so far: taken as sent. The claim's schema judges the finished claim. */
export type Facts = Record<string, unknown>;

/** A copy of what was read that shares nothing with it: claims of one patient must not change each other. */
export function copyFacts<Of>(value: Of): Of {
  if (Array.isArray(value)) return value.map(copyFacts) as Of;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, copyFacts(of)])) as Of;
}

type Key<Of> = keyof Of & string;

/** One element of a segment that says one fact, in both directions. */
export type SegmentField<Of> =
  | { readonly kind: "text" | "money" | "day" | "yesNo"; readonly position: number; readonly key: Key<Of> }
  /** Values that stand in several elements, in order. */
  | { readonly kind: "list"; readonly positions: readonly number[]; readonly key: Key<Of> }
  /** A value that goes without saying wherever its fact is told, as a unit beside a number. */
  | { readonly kind: "fixed"; readonly position: number; readonly value: string; readonly beside?: Key<Of> };

/** A segment all of whose elements are facts of one object. */
export type SegmentLayout<Of> = { readonly id: string; readonly fields: readonly SegmentField<Of>[] };

export const text = <Of>(position: number, key: Key<Of>): SegmentField<Of> => ({ kind: "text", position, key });
export const money = <Of>(position: number, key: Key<Of>): SegmentField<Of> => ({ kind: "money", position, key });
export const day = <Of>(position: number, key: Key<Of>): SegmentField<Of> => ({ kind: "day", position, key });
export const yesNo = <Of>(position: number, key: Key<Of>): SegmentField<Of> => ({ kind: "yesNo", position, key });
export const list = <Of>(positions: readonly number[], key: Key<Of>): SegmentField<Of> => ({
  kind: "list",
  positions,
  key,
});
export const fixed = <Of>(position: number, value: string, beside?: Key<Of>): SegmentField<Of> => ({
  kind: "fixed",
  position,
  value,
  ...(beside === undefined ? {} : { beside }),
});

/** Writes the segment of an object. */
export function addFields<Of extends object>(out: TransactionComposer, layout: SegmentLayout<Of>, facts: Of): void {
  const elements: ElementData[] = [];
  for (const field of layout.fields) {
    if (field.kind === "list") {
      const values = (facts[field.key] ?? []) as readonly string[];
      field.positions.forEach((position, index) => {
        elements[position - 1] = values[index];
      });
    } else elements[field.position - 1] = elementOf(field, facts);
  }
  out.add(layout.id, ...Array.from(elements));
}

function elementOf<Of>(field: Exclude<SegmentField<Of>, { kind: "list" }>, facts: Of): string | undefined {
  if (field.kind === "fixed") {
    return field.beside !== undefined && facts[field.beside] === undefined ? undefined : field.value;
  }
  const value = facts[field.key];
  if (value === undefined) return undefined;
  if (field.kind === "money") return decimalFromCents(value as unknown as Cents);
  if (field.kind === "day") return toD8(value as unknown as IsoDate);
  if (field.kind === "yesNo") return value === true ? "Y" : "N";
  return value as string;
}

/** Reads an object from its segment; what the layout does not name stays unread. */
export function readFields<Of>(layout: SegmentLayout<Of>, segment: WatchedSegment): Facts {
  const facts: Facts = {};
  for (const field of layout.fields) {
    if (field.kind === "fixed") segment.accept(field.position, field.value);
    else if (field.kind === "list") {
      const values = field.positions.map((position) => segment.text(position)).filter((value) => value !== "");
      if (values.length > 0) facts[field.key] = values;
    } else if (segment.peekWhole(field.position) !== "")
      facts[field.key] = readValue(field.kind, field.position, segment);
  }
  return facts;
}

function readValue(kind: "text" | "money" | "day" | "yesNo", position: number, segment: WatchedSegment): unknown {
  if (kind === "money") return segment.money(position);
  if (kind === "day") return segment.day(position);
  if (kind === "yesNo") {
    segment.accept(position, "Y", "N");
    return segment.peekWhole(position) === "Y";
  }
  return segment.text(position);
}
