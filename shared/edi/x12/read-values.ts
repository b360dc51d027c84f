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
export class ValueReader {
  readonly problems: EdiProblem[] = [];
  /** The day read last: a claim names the same one many times. */
  #lastText = "";
  #lastDay: IsoDate | undefined;
  #failed = false;

  failed(): boolean {
    return this.#failed;
  }

  /** Reports something that makes the whole transaction unusable. */
  fail(segment: Segment, code: string, message: string, position?: number): void {
    this.#failed = true;
    this.#report("error", segment, code, message, position);
  }

  requiredMoney(segment: Segment, position: number): Cents {
    if (!isSent(segment, position)) {
      const message = `${elementName(segment.id, position)} is missing. Nothing of this transaction can be posted.`;
      this.fail(segment, "amount-missing", message, position);
    }
    return this.optionalMoney(segment, position) ?? ZERO_CENTS;
  }

  optionalMoney(segment: Segment, position: number): Cents | undefined {
    if (!isSent(segment, position)) return undefined;
    const amount = centsInSpan(segment.codes, segment.from(position), segment.to(position));
    if (amount === undefined) {
      const message = `${elementName(segment.id, position)} is not an amount in dollars with at most two decimals. Nothing of this transaction can be posted.`;
      this.fail(segment, "amount-unreadable", message, position);
    }
    return amount;
  }

  /** A day in D8 form; an impossible one is reported as a warning and left out. */
  day(segment: Segment, position: number): IsoDate | undefined {
    const text = element(segment, position);
    if (text === "") return undefined;
    if (text === this.#lastText) return this.#lastDay;
    const day = fromD8(text);
    if (day) {
      this.#lastText = text;
      this.#lastDay = day;
    } else {
      const message = `${elementName(segment.id, position)} is not a day that exists. It was left out.`;
      this.#report("warning", segment, "date-unreadable", message, position);
    }
    return day;
  }

  #report(severity: "error" | "warning", segment: Segment, code: string, message: string, position?: number): void {
    const place =
      position === undefined ? {} : { element: elementPlace(segment.id, position), value: element(segment, position) };
    this.problems.push({ severity, code, segmentNumber: segment.number, segmentId: segment.id, ...place, message });
  }
}
