import { fromD8 } from "../../dates/date-text.ts";
import { isDay, isTime } from "../x12/moment.ts";
import { element } from "../x12/segment.ts";
import { elementName, elementPlace } from "./element-words.ts";
import { type Finding, problemIn, type Report } from "./report.ts";
import type { Placement } from "./walk.ts";

/** Segments whose date is written in a form that the element before it names: position of the form, of the date. */
const DATED: ReadonlyMap<string, readonly [form: number, date: number]> = new Map([
  ["DTP", [2, 3]],
  ["DMG", [1, 2]],
  ["PAT", [5, 6]],
]);

/** Where a kind of segment has a date with its form beside it; undefined for those that have none. */
export function datePositions(segmentId: string): readonly [form: number, date: number] | undefined {
  return DATED.get(segmentId);
}

/** Checks a date whose form stands beside it: D8 a day, RD8 a range, DT a day with its hour, TM an hour. */
export function checkFormattedDate(
  placement: Placement,
  [formPosition, datePosition]: readonly [form: number, date: number],
  report: Report,
): void {
  const { segment } = placement;
  const value = element(segment, datePosition);
  const fault = value === "" ? undefined : faultOf(element(segment, formPosition), value);
  if (!fault) return;
  const { sentence, ...finding } = fault;
  const message = `${elementName(segment.id, datePosition)} ${sentence}`;
  report(problemIn(placement, { ...finding, message, element: elementPlace(segment.id, datePosition), value }));
}

type Fault = Omit<Finding, "message"> & { readonly sentence: string };

function faultOf(form: string, value: string): Fault | undefined {
  switch (form) {
    case "D8":
      return dayFault(value);
    case "RD8":
      return rangeFault(value);
    case "DT":
      if (isDay(value.slice(0, 8)) && isTime(value.slice(8))) return undefined;
      return { code: "date-impossible", sentence: "is not a day that exists with its hour (CCYYMMDDHHMM)." };
    case "TM":
      return isTime(value) ? undefined : { code: "time-impossible", sentence: "is not a time of day (HHMM)." };
    default:
      return undefined;
  }
}

function dayFault(value: string): Fault | undefined {
  if (value.length !== 8 || !isDay(value)) {
    return { code: "date-impossible", sentence: "is not a day that exists (CCYYMMDD)." };
  }
  if (fromD8(value)) return undefined;
  return { severity: "warning", code: "date-unlikely", sentence: "lies before 1800.", fix: "Check the year." };
}

function rangeFault(value: string): Fault | undefined {
  const match = /^(\d{8})-(\d{8})$/.exec(value);
  if (match && isDay(match[1] ?? "") && isDay(match[2] ?? "")) {
    if ((match[1] ?? "") <= (match[2] ?? "")) return undefined;
    return { code: "dates-reversed", sentence: "ends before it begins.", fix: "Write the earlier day first." };
  }
  if (value.length === 8 && isDay(value)) {
    // Published claims of one day are written so, and validators let them pass; only some payers do not.
    const sentence = "is one day where a range of two is announced (RD8).";
    return {
      severity: "warning",
      code: "range-of-one-day",
      sentence,
      fix: "Write the day twice, with a dash between.",
    };
  }
  return { code: "date-impossible", sentence: "is not a range of two days that exist (CCYYMMDD-CCYYMMDD)." };
}
