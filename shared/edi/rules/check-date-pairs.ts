import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/** Dates that begin and end the same thing: the end's qualifier, the beginning's, and what it is. */
const PAIRS: readonly (readonly [end: string, begin: string, what: string])[] = [
  ["096", "435", "The discharge lies before the admission"],
  ["091", "090", "Care was given up before it was taken over"],
  ["151", "150", "The service ends before it begins"],
  ["233", "232", "The claim's services end before they begin"],
  ["361", "360", "The disability ends before it begins"],
  ["296", "297", "The patient may work again before the last day worked"],
];
const TRACKED = new Set(PAIRS.flatMap((pair) => [pair[0], pair[1]]));

/** Notices a thing that ends before it begins where both days have segments of their own. */
export function checkDatePairs({ report }: CheckContext): BusinessCheck {
  let loop: LoopInstance | undefined;
  let days = new Map<string, IsoDate>();
  const look = (placement: Placement, position: number): void => {
    const { segment } = placement;
    const qualifier = element(segment, 1);
    if (!TRACKED.has(qualifier)) return;
    if (placement.loop !== loop) {
      loop = placement.loop;
      days = new Map();
    }
    const value = element(segment, position);
    // An admission may carry its hour after the day.
    const day = fromD8(value.slice(0, 8));
    if (!day) return;
    days.set(qualifier, day);
    for (const [end, begin, what] of PAIRS) {
      const [from, to] = [days.get(begin), days.get(end)];
      if ((qualifier !== end && qualifier !== begin) || !from || !to || from <= to) continue;
      report(
        problemIn(placement, {
          severity: "warning",
          code: "dates-reversed",
          element: `${segment.id}0${position}`,
          value,
          message: `${what} (${begin} and ${end}).`,
          fix: "Check both days.",
        }),
      );
    }
  };
  const remittanceDay = (placement: Placement): void => look(placement, 2);
  const claimDay = (placement: Placement): void => look(placement, 3);
  return { on: { DTM: remittanceDay, DTP: claimDay } };
}
