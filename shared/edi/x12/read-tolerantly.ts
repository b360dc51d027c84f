import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { elementName, elementPlace } from "../guide/element-words.ts";
import { centsFromDecimal } from "./decimal.ts";
import type { EdiProblem } from "./problem.ts";
import { element, type Segment } from "./segment.ts";

/**
 * Reads values of transactions by which nothing is posted: acknowledgements, answers. What cannot be read is left out
 * and reported as a warning, so that one bad amount does not hide what became of a claim.
 */
export type TolerantReader = {
  readonly problems: readonly EdiProblem[];
  money: <Key extends string>(key: Key, segment: Segment | undefined, position: number) => { [K in Key]?: Cents };
  day: <Key extends string>(key: Key, segment: Segment | undefined, position: number) => { [K in Key]?: IsoDate };
  /** A day (D8) or range (RD8) whose form stands in the element before it. A single day is both. */
  period: (segment: Segment | undefined, position: number) => { fromDate?: IsoDate; toDate?: IsoDate };
  count: <Key extends string>(key: Key, segment: Segment | undefined, position: number) => { [K in Key]?: number };
  /** Says that a whole transaction tells nothing: it is not handed out. */
  fail: (segment: Segment, code: string, message: string) => void;
};

export function createTolerantReader(): TolerantReader {
  const problems: EdiProblem[] = [];
  const leaveOut = (segment: Segment, position: number, code: string, what: string): void => {
    const message = `${elementName(segment.id, position)} is not ${what}. It was left out.`;
    const place = { segmentNumber: segment.number, segmentId: segment.id, element: elementPlace(segment.id, position) };
    problems.push({ severity: "warning", code, ...place, value: element(segment, position), message });
  };
  const readDay = (segment: Segment, position: number, text: string): IsoDate | undefined => {
    const day = fromD8(text);
    if (!day) leaveOut(segment, position, "date-unreadable", "a day that exists");
    return day;
  };
  return {
    problems,
    money: (key, segment, position) => {
      if (!segment || element(segment, position) === "") return {};
      const amount = centsFromDecimal(element(segment, position));
      if (amount === undefined) leaveOut(segment, position, "amount-unreadable", "an amount with at most two decimals");
      return named(key, amount);
    },
    day: (key, segment, position) => {
      if (!segment || element(segment, position) === "") return {};
      return named(key, readDay(segment, position, element(segment, position)));
    },
    period: (segment, position) => {
      if (!segment || element(segment, position) === "") return {};
      const [from = "", to = from] = element(segment, position).split("-");
      const fromDate = readDay(segment, position, from);
      const toDate = to === from ? fromDate : readDay(segment, position, to);
      return { ...named("fromDate", fromDate), ...named("toDate", toDate) };
    },
    count: (key, segment, position) => {
      if (!segment || element(segment, position) === "") return {};
      const text = element(segment, position);
      if (/^\d{1,9}$/.test(text)) return named(key, Number(text));
      leaveOut(segment, position, "count-unreadable", "a whole number");
      return {};
    },
    fail: (segment, code, message) => {
      problems.push({ severity: "error", code, segmentNumber: segment.number, segmentId: segment.id, message });
    },
  };
}

function named<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
