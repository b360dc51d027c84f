import { element } from "../x12/segment.ts";
import { isDay } from "./check-value.ts";
import { elementName, elementPlace } from "./element-words.ts";
import { problemIn, type Report } from "./report.ts";
import type { Placement } from "./walk.ts";

/** Segments whose date is written in a form that the element before it names: position of the form, of the date. */
const DATED: Readonly<Record<string, readonly [form: number, date: number]>> = {
  DTP: [2, 3],
  DMG: [1, 2],
  PAT: [5, 6],
};

/** Checks dates whose form (D8 a day, RD8 a range) stands beside them. */
export function checkFormattedDate(placement: Placement, report: Report): void {
  const { segment } = placement;
  const positions = DATED[segment.id];
  if (!positions) return;
  const [formPosition, datePosition] = positions;
  const form = element(segment, formPosition);
  const value = element(segment, datePosition);
  if (value === "" || (form !== "D8" && form !== "RD8")) return;
  const name = elementName(segment.id, datePosition);
  const place = { element: elementPlace(segment.id, datePosition), value };
  if (form === "D8") {
    if (!isDay(value) || value.length !== 8) {
      report(
        problemIn(placement, {
          code: "date-impossible",
          message: `${name} is not a day that exists (CCYYMMDD).`,
          ...place,
        }),
      );
    }
    return;
  }
  const match = /^(\d{8})-(\d{8})$/.exec(value);
  if (!match || !isDay(match[1] ?? "") || !isDay(match[2] ?? "")) {
    const message = `${name} is not a range of two days that exist (CCYYMMDD-CCYYMMDD).`;
    report(problemIn(placement, { code: "date-impossible", message, ...place }));
  } else if ((match[2] ?? "") < (match[1] ?? "")) {
    const message = `${name} ends before it begins.`;
    report(problemIn(placement, { code: "dates-reversed", message, ...place, fix: "Write the earlier day first." }));
  }
}
