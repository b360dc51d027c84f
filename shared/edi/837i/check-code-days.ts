import { fromD8 } from "../../dates/date-text.ts";
import { warning } from "../rules/segment-rules.ts";
import { component } from "../x12/segment.ts";
import { type CodeEntry, placeOf, type SayOfCode } from "./code-entry.ts";

/** A day in the fourth component; the form before it says D8. */
export function checkDay(entry: CodeEntry, say: SayOfCode): void {
  const { segment, position, kind, claim } = entry;
  const text = component(segment, position, 4);
  if (text === "" || component(segment, position, 3) !== "D8") return;
  const day = fromD8(text);
  if (!day) {
    const message = `${placeOf(entry, 4)} (date) is not a day that exists (CCYYMMDD).`;
    say(entry, { code: "date-impossible", element: placeOf(entry, 4), value: text, message, fix: "Correct the day." });
  } else if (kind !== "BH" && claim.through && day > claim.through) {
    const message = "The procedure was done after the statement period ended.";
    const fix = "Correct the day of the procedure or the statement period.";
    say(entry, warning("procedure-after-statement", placeOf(entry, 4), text, message, fix));
  }
}

/** Two days in the fourth component; the form before them says RD8. */
export function checkSpan(entry: CodeEntry, say: SayOfCode): void {
  const { segment, position } = entry;
  const text = component(segment, position, 4);
  if (text === "" || component(segment, position, 3) !== "RD8") return;
  if (fromD8(text)) {
    const message = `${placeOf(entry, 4)} (date) is one day where a range of two is announced (RD8).`;
    const fix = "Write the day twice, with a dash between.";
    say(entry, warning("range-of-one-day", placeOf(entry, 4), text, message, fix));
    return;
  }
  const [from, to] = [fromD8(text.slice(0, 8)), fromD8(text.slice(9))];
  if (!from || !to || text.charAt(8) !== "-") {
    const message = `${placeOf(entry, 4)} (date) is not a range of two days that exist (CCYYMMDD-CCYYMMDD).`;
    const fix = "Write the first and the last day, with a dash between.";
    say(entry, { code: "date-impossible", element: placeOf(entry, 4), value: text, message, fix });
  } else if (to < from) {
    const message = `${placeOf(entry, 4)} (date) ends before it begins.`;
    const fix = "Write the earlier day first.";
    say(entry, { code: "dates-reversed", element: placeOf(entry, 4), value: text, message, fix });
  }
}
