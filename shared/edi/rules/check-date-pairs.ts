import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { LoopInstance } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/** Dates that begin and end the same thing, by the qualifier of the end. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  "096": "435",
  "091": "090",
  "151": "150",
  "233": "232",
  "361": "360",
};
const TRACKED = new Set([...Object.keys(BEGINNINGS), ...Object.values(BEGINNINGS)]);

/** Notices a thing that ends before it begins where both days have segments of their own. */
export function checkDatePairs({ report }: CheckContext): TransactionChecks {
  let loop: LoopInstance | undefined;
  let days = new Map<string, IsoDate>();
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      const qualifier = element(segment, 1);
      if ((segment.id !== "DTP" && segment.id !== "DTM") || !TRACKED.has(qualifier)) return;
      if (placement.loop !== loop) {
        loop = placement.loop;
        days = new Map();
      }
      const position = segment.id === "DTM" ? 2 : 3;
      const day = fromD8(element(segment, position));
      if (!day) return;
      days.set(qualifier, day);
      for (const [end, begin] of Object.entries(BEGINNINGS)) {
        const [from, to] = [days.get(begin), days.get(end)];
        if ((qualifier !== end && qualifier !== begin) || !from || !to || from <= to) continue;
        const at = `${segment.id}0${position}`;
        const message = `The day of ${end} lies before the day of ${begin}: it ends before it begins.`;
        report(
          problemIn(placement, {
            severity: "warning",
            code: "dates-reversed",
            element: at,
            value: element(segment, position),
            message,
          }),
        );
      }
    },
  };
}
