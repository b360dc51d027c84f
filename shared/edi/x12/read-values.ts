import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../money/cents.ts";
import { elementName, elementPlace } from "../guide/element-words.ts";
import { centsInSpan } from "./decimal.ts";
import type { EdiProblem } from "./problem.ts";
import { element, isSent, type Segment } from "./segment.ts";

/**
 * Reads values out of segments and collects what could not be read. A reader that met an error must not hand out its
 * object: an amount that could not be read is reported, and stands as zero only until then.
 */
export type ValueReader = {
  readonly problems: readonly EdiProblem[];
  readonly failed: () => boolean;
  /** Reports something that makes the whole transaction unusable. */
  fail: (segment: Segment, code: string, message: string, position?: number) => void;
  requiredMoney: (segment: Segment, position: number) => Cents;
  optionalMoney: (segment: Segment, position: number) => Cents | undefined;
  /** A day in D8 form; an impossible one is reported as a warning and left out. */
  day: (segment: Segment, position: number) => IsoDate | undefined;
};

/** Days remembered by their text: a file names few days and names them often. */
const MAX_KNOWN_DAYS = 1000;

export function createValueReader(): ValueReader {
  const problems: EdiProblem[] = [];
  const knownDays = new Map<string, IsoDate>();
  let failed = false;
  const report = (
    severity: "error" | "warning",
    segment: Segment,
    code: string,
    message: string,
    position?: number,
  ): void => {
    const place =
      position === undefined ? {} : { element: elementPlace(segment.id, position), value: element(segment, position) };
    failed ||= severity === "error";
    problems.push({ severity, code, segmentNumber: segment.number, segmentId: segment.id, ...place, message });
  };
  const optionalMoney = (segment: Segment, position: number): Cents | undefined => {
    if (!isSent(segment, position)) return undefined;
    const amount = centsInSpan(segment.codes, segment.from(position), segment.to(position));
    if (amount === undefined) {
      const message = `${elementName(segment.id, position)} is not an amount in dollars with at most two decimals. Nothing of this transaction can be posted.`;
      report("error", segment, "amount-unreadable", message, position);
    }
    return amount;
  };
  return {
    problems,
    failed: () => failed,
    fail: (segment, code, message, position) => report("error", segment, code, message, position),
    optionalMoney,
    requiredMoney: (segment, position) => {
      if (!isSent(segment, position)) {
        const message = `${elementName(segment.id, position)} is missing. Nothing of this transaction can be posted.`;
        report("error", segment, "amount-missing", message, position);
      }
      return optionalMoney(segment, position) ?? ZERO_CENTS;
    },
    day: (segment, position) => {
      const text = element(segment, position);
      if (text === "") return undefined;
      const known = knownDays.get(text);
      if (known !== undefined) return known;
      const day = fromD8(text);
      if (day && knownDays.size < MAX_KNOWN_DAYS) knownDays.set(text, day);
      if (!day) {
        report(
          "warning",
          segment,
          "date-unreadable",
          `${elementName(segment.id, position)} is not a day that exists. It was left out.`,
          position,
        );
      }
      return day;
    },
  };
}
