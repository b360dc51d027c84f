import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/** Days of a claim that lie within the patient's life: service, statement, admission, onset, accident. */
const LIVED: ReadonlySet<string> = new Set(["431", "434", "435", "439", "453", "472", "484"]);

/** Notices services of claims before the patient was born or after the patient died. */
export function checkLifeDates({ report }: CheckContext): BusinessCheck {
  let born: IsoDate | undefined;
  let died: IsoDate | undefined;
  const forget = ({ loop }: Placement): void => {
    if (loop.def.id !== "2000B" && loop.def.id !== "2000C") return;
    born = undefined;
    died = undefined;
  };
  const takeBirth = ({ segment, loop }: Placement): void => {
    if (loop.def.id === "2010BA" || loop.def.id === "2010CA") born = fromD8(element(segment, 2));
  };
  const takeDeath = ({ segment }: Placement): void => {
    if (element(segment, 5) === "D8") died = fromD8(element(segment, 6));
  };
  const compare = (placement: Placement): void => {
    const { segment } = placement;
    const qualifier = element(segment, 1);
    if (!LIVED.has(qualifier)) return;
    const value = element(segment, 3);
    const first = fromD8(value.slice(0, 8));
    const at = { element: "DTP03", value };
    if (first && born && first < born) {
      const message = "This day lies before the patient's birth.";
      const fix = "Check the birth date and this day.";
      report(problemIn(placement, { severity: "warning", code: "date-before-birth", ...at, message, fix }));
    } else if (first && died && qualifier === "472" && first > died) {
      const message = "The service lies after the patient's death.";
      const fix = "Check the day of death and this day.";
      report(problemIn(placement, { severity: "warning", code: "date-after-death", ...at, message, fix }));
    }
  };
  return { on: { HL: forget, DMG: takeBirth, PAT: takeDeath, DTP: compare } };
}
