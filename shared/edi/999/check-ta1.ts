import { fromD8 } from "../../dates/date-text.ts";
import { elementName } from "../guide/element-words.ts";
import type { EdiProblem } from "../x12/problem.ts";
import { element, type Segment } from "../x12/segment.ts";

type ElementRule = { readonly position: number; readonly isRight: (value: string) => boolean; readonly form: string };

const RULES: readonly ElementRule[] = [
  { position: 1, isRight: (value) => /^\d{9}$/.test(value), form: "must be nine digits" },
  { position: 2, isRight: (value) => fromD8(`20${value}`) !== undefined, form: "must be a day (YYMMDD)" },
  { position: 3, isRight: (value) => /^([01]\d|2[0-3])[0-5]\d$/.test(value), form: "must be a time of day (HHMM)" },
  { position: 4, isRight: (value) => /^[AER]$/.test(value), form: "must be A, E or R" },
  { position: 5, isRight: (value) => /^0([0-2]\d|3[01])$/.test(value), form: "must be a reason from 000 to 031" },
];

/** Checks a TA1 (X12 control standards), which stands outside of transactions and so in no guide. */
export function checkTa1(ta1: Segment, report: (problem: EdiProblem) => void): void {
  const say = (severity: EdiProblem["severity"], code: string, position: number, message: string): void => {
    const at = { segmentNumber: ta1.number, segmentId: "TA1", element: `TA10${position}` };
    const value = element(ta1, position);
    report({ severity, code, ...at, ...(value === "" ? {} : { value }), message });
  };
  for (const { position, isRight, form } of RULES) {
    const value = element(ta1, position);
    if (value === "") say("error", "element-missing", position, `${elementName("TA1", position)} is missing.`);
    else if (!isRight(value)) say("error", "form", position, `${elementName("TA1", position)} ${form}.`);
  }
  if (ta1.elements.length > 6) say("error", "element-not-used", 6, "A TA1 has five elements; more must not be sent.");
  if (element(ta1, 4) === "A" && element(ta1, 5) !== "000" && element(ta1, 5) !== "") {
    say("warning", "answer-differs", 5, "The TA1 accepts the interchange and gives a reason for refusing it.");
  }
  if (element(ta1, 4) === "R" && element(ta1, 5) === "000") {
    say("warning", "answer-differs", 5, "The TA1 refuses the interchange without a reason.");
  }
}
