import { fromD8 } from "../../dates/date-text.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { dayDigitsAt } from "../x12/day-digits.ts";
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
/** By qualifier: which pair, and whether it is its end. */
const SIDES = new Map<string, { readonly pair: number; readonly isEnd: boolean }>();
PAIRS.forEach(([end, begin], pair) => {
  SIDES.set(end, { pair, isEnd: true });
  SIDES.set(begin, { pair, isEnd: false });
});

/** Notices a thing that ends before it begins where both days have segments of their own. */
export function checkDatePairs({ report }: CheckContext): BusinessCheck {
  // By pair: where its days were met last, and these as the digits CCYYMMDD, 0 for none.
  const loops = PAIRS.map((): LoopInstance | undefined => undefined);
  const begins = PAIRS.map(() => 0);
  const ends = PAIRS.map(() => 0);
  const look = (placement: Placement, position: number): void => {
    const { segment } = placement;
    const side = SIDES.get(element(segment, 1));
    if (!side) return;
    if (placement.loop !== loops[side.pair]) {
      loops[side.pair] = placement.loop;
      begins[side.pair] = 0;
      ends[side.pair] = 0;
    }
    // An admission may carry its hour after the day.
    const digits = dayDigitsAt(segment, position) || Number(element(segment, position).slice(0, 8)) || 0;
    (side.isEnd ? ends : begins)[side.pair] = digits;
    const [from, to] = [begins[side.pair] ?? 0, ends[side.pair] ?? 0];
    // Days that do not exist are said elsewhere.
    if (from <= to || to === 0 || !fromD8(String(from)) || !fromD8(String(to))) return;
    const [end, begin, what] = PAIRS[side.pair] as (typeof PAIRS)[number];
    report(
      problemIn(placement, {
        severity: "warning",
        code: "dates-reversed",
        element: `${segment.id}0${position}`,
        value: element(segment, position),
        message: `${what} (${begin} and ${end}).`,
        fix: "Check both days.",
      }),
    );
  };
  const remittanceDay = (placement: Placement): void => look(placement, 2);
  const claimDay = (placement: Placement): void => look(placement, 3);
  return { on: { DTM: remittanceDay, DTP: claimDay } };
}
