import type { IsoDate } from "../dates/iso-date.ts";
import { isIsoDate } from "../dates/iso-date.ts";
import { element, type Segment } from "../edi/x12/segment.ts";
import { tokenise } from "../edi/x12/tokenise.ts";

/** Lines quoted of one statement at most; a rejection that lists more is still complete in the file. */
const MAX_QUOTED = 40;

/** A received file's segments in order, to find what stands around a place and to quote it. */
export class AcknowledgedFile {
  readonly segments: readonly Segment[];

  constructor(text: string) {
    this.segments = [...tokenise(text)];
  }

  /** The segment with a number, from 1. */
  at(segmentNumber: number): Segment | undefined {
    return this.segments[segmentNumber - 1];
  }

  /** The numbers from a segment up to, and without, the next one whose id ends the passage. */
  passage(from: number, endIds: readonly string[]): number[] {
    const numbers: number[] = [];
    for (let number = from; numbers.length < MAX_QUOTED; number += 1) {
      const segment = this.at(number);
      if (!segment || (number > from && endIds.includes(segment.id))) break;
      numbers.push(number);
    }
    return numbers;
  }

  /** Who sent the interchange that a segment stands in, and when by its header (ISA06, ISA09, ISA10). */
  header(segmentNumber: number): { senderId: string; date: IsoDate | undefined; time: string } {
    let isa: Segment | undefined;
    for (let number = segmentNumber; number > 0 && !isa; number -= 1) {
      const segment = this.at(number);
      if (segment?.id === "ISA") isa = segment;
    }
    if (!isa) return { senderId: "", date: undefined, time: "" };
    return { senderId: element(isa, 6).trim(), date: fromSixDigits(element(isa, 9)), time: timeOf(element(isa, 10)) };
  }
}

/** A day as YYMMDD, of this century. */
export function fromSixDigits(text: string): IsoDate | undefined {
  const day = `20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`;
  return /^\d{6}$/.test(text) && isIsoDate(day) ? day : undefined;
}

/** HHMM of a time that may have seconds; "" for what is no time. */
export function timeOf(text: string | undefined): string {
  return text !== undefined && /^([01]\d|2[0-3])[0-5]\d/.test(text) ? text.slice(0, 4) : "";
}
