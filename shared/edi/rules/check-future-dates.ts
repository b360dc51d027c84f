import { fromD8, toD8 } from "../../dates/date-text.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { elementName } from "../guide/element-words.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { dayDigitsAt } from "../x12/day-digits.ts";
import { element } from "../x12/segment.ts";

/** Days that cannot lie ahead: services, births, accidents, onsets, answers; of DTM and of DTP by qualifier. */
const PAST_DTM: ReadonlySet<string> = new Set(["150", "151", "232", "233", "472"]);
const PAST_DTP: ReadonlySet<string> = new Set(
  "011 090 096 304 431 435 439 444 453 454 455 461 471 472 473 484 573".split(" "),
);

/** Nobody who is billed today was born earlier, and no service was given. */
const OLDEST_YEAR = "1900";
const FIRST_DAY = 19_000_101;

/** Notices births, services and accidents after today or before anybody's time. A warning: a clock may be wrong. */
export function checkFutureDates({ today, report }: CheckContext): BusinessCheck {
  const lastDay = Number(toD8(today));
  const look = (placement: Placement, position: number): void => {
    const { segment } = placement;
    // Nearly every day needs no second look: its digits alone say that it lies between.
    const digits = dayDigitsAt(segment, position);
    if (digits >= FIRST_DAY && digits <= lastDay) return;
    const value = element(segment, position);
    const first = fromD8(value.slice(0, 8));
    const last = value.length === 8 ? first : fromD8(value.slice(-8));
    const isAhead = last !== undefined && last > today;
    if (!isAhead && (!first || first.slice(0, 4) >= OLDEST_YEAR)) return;
    const at = { element: `${segment.id}0${position}`, value };
    const name = elementName(segment.id, position);
    if (isAhead) {
      const message = `${name} lies in the future.`;
      report(
        problemIn(placement, { severity: "warning", code: "date-future", ...at, message, fix: "Check the year." }),
      );
    } else {
      const message = `${name} lies before ${OLDEST_YEAR}.`;
      report(
        problemIn(placement, { severity: "warning", code: "date-unlikely", ...at, message, fix: "Check the year." }),
      );
    }
  };
  const birth = (placement: Placement): void => look(placement, 2);
  const death = (placement: Placement): void => look(placement, 6);
  const remittanceDay = (placement: Placement): void => {
    if (PAST_DTM.has(element(placement.segment, 1))) look(placement, 2);
  };
  const claimDay = (placement: Placement): void => {
    if (PAST_DTP.has(element(placement.segment, 1))) look(placement, 3);
  };
  return { on: { DMG: birth, PAT: death, DTM: remittanceDay, DTP: claimDay } };
}
