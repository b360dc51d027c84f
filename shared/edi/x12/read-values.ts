import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../money/cents.ts";
import { elementName, elementPlace } from "../guide/element-words.ts";
import { dayDigitsAt } from "./day-digits.ts";
import { centsAt } from "./decimal.ts";
import type { EdiProblem } from "./problem.ts";
import { element, isSent, type Segment, type SegmentPlace } from "./segment.ts";

/** Neighbouring days of two months lie in slots of their own. */
const DAY_SLOTS = 256;

/**
 * Reads values out of segments and collects what could not be read. A reader that met an error must not hand out its
 * object: an amount that could not be read is reported, and stands as zero only until then.
 */
export class ValueReader {
  readonly problems: EdiProblem[] = [];
  /** Days read lately, by their digits: a file names the same few over and over. */
  readonly #dayNumbers = new Int32Array(DAY_SLOTS);
  readonly #days = new Array<IsoDate | undefined>(DAY_SLOTS).fill(undefined);
  #failed = false;

  failed(): boolean {
    return this.#failed;
  }

  /** Reports something that makes the whole transaction unusable. */
  fail({ number, id }: SegmentPlace, code: string, message: string): void {
    this.#failed = true;
    this.problems.push({ severity: "error", code, segmentNumber: number, segmentId: id, message });
  }

  requiredMoney(segment: Segment, position: number): Cents {
    const amount = centsAt(segment, position);
    if (amount !== undefined) return amount;
    if (!isSent(segment, position)) {
      const message = `${elementName(segment.id, position)} is missing. Nothing of this transaction can be posted.`;
      this.#failValue(segment, "amount-missing", message, position);
    }
    return this.optionalMoney(segment, position) ?? ZERO_CENTS;
  }

  optionalMoney(segment: Segment, position: number): Cents | undefined {
    const amount = centsAt(segment, position);
    if (amount === undefined && isSent(segment, position)) {
      const message = `${elementName(segment.id, position)} is not an amount in dollars with at most two decimals. Nothing of this transaction can be posted.`;
      this.#failValue(segment, "amount-unreadable", message, position);
    }
    return amount;
  }

  /** A day in D8 form; an impossible one is reported as a warning and left out. */
  day(segment: Segment, position: number): IsoDate | undefined {
    if (!isSent(segment, position)) return undefined;
    const number = dayDigitsAt(segment, position);
    const slot = number % DAY_SLOTS;
    if (number > 0 && this.#dayNumbers[slot] === number) return this.#days[slot];
    const day = fromD8(element(segment, position));
    if (day) {
      this.#dayNumbers[slot] = number;
      this.#days[slot] = day;
    } else {
      const message = `${elementName(segment.id, position)} is not a day that exists. It was left out.`;
      this.#report("warning", segment, "date-unreadable", message, position);
    }
    return day;
  }

  #failValue(segment: Segment, code: string, message: string, position: number): void {
    this.#failed = true;
    this.#report("error", segment, code, message, position);
  }

  #report(severity: "error" | "warning", segment: Segment, code: string, message: string, position: number): void {
    const place = { element: elementPlace(segment.id, position), value: element(segment, position) };
    this.problems.push({ severity, code, segmentNumber: segment.number, segmentId: segment.id, ...place, message });
  }
}
