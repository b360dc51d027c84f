import { isDay } from "./moment.ts";
import type { EdiProblem } from "./problem.ts";
import { element, type Segment } from "./segment.ts";

/** Widths of ISA01 to ISA16, which are fixed: an ISA is 106 characters long with its terminator. */
const ISA_WIDTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];

/** What single elements must look like. */
const ISA_FORMS: readonly (readonly [position: number, form: RegExp, sentence: string])[] = [
  [1, /^0[0-6]$/, "must be a code from 00 to 06"],
  [3, /^0[01]$/, "must be 00 or 01"],
  [5, /^[0-9A-Z]{2}$/, "must be two capital letters or digits"],
  [7, /^[0-9A-Z]{2}$/, "must be two capital letters or digits"],
  [10, /^([01]\d|2[0-3])[0-5]\d$/, "must be a time as HHMM"],
  [14, /^[01]$/, "must be 0 or 1"],
];

/** Kinds of sender and receiver ids that the health care guides know (ISA05, ISA07). */
const HEALTH_CARE_IDS = new Set(["01", "14", "20", "27", "28", "29", "30", "33", "ZZ"]);

type Say = (severity: "error" | "warning", code: string, position: number, message: string) => void;

/** Checks the interchange header: fixed widths, version, test or production, separators that differ. */
export function checkIsa(isa: Segment, report: (problem: EdiProblem) => void): void {
  const say: Say = (severity, code, position, message) =>
    report({
      severity,
      code,
      segmentNumber: isa.number,
      segmentId: "ISA",
      element: `ISA${String(position).padStart(2, "0")}`,
      value: element(isa, position),
      message,
    });
  ISA_WIDTHS.forEach((width, index) => {
    const actual = element(isa, index + 1).length;
    if (actual === width) return;
    const place = `ISA${String(index + 1).padStart(2, "0")}`;
    say(
      "error",
      "isa-width",
      index + 1,
      `${place} is ${actual} characters wide; in the ISA it must be exactly ${width}.`,
    );
  });
  for (const [position, form, sentence] of ISA_FORMS) {
    const value = element(isa, position);
    if (value.length === ISA_WIDTHS[position - 1] && !form.test(value)) {
      say("error", "form", position, `ISA${String(position).padStart(2, "0")} ${sentence}.`);
    }
  }
  if (element(isa, 9).length === 6 && !isDay(element(isa, 9))) {
    say("error", "form", 9, "ISA09 must be a day that exists, as YYMMDD.");
  }
  for (const position of [5, 7]) {
    const kind = element(isa, position);
    if (/^[0-9A-Z]{2}$/.test(kind) && !HEALTH_CARE_IDS.has(kind)) {
      say("warning", "code-unusual", position, `ISA0${position} names a kind of id that health care does not use.`);
    }
  }
  const version = element(isa, 12);
  if (version !== "00501") {
    say("warning", "isa-version", 12, "The interchange is not in version 00501, which HIPAA transactions use today.");
  }
  if (!/^[TP]$/.test(element(isa, 15)))
    say("error", "code-not-allowed", 15, "ISA15 must say T (test) or P (production).");
  if (!/^\d{9}$/.test(element(isa, 13)))
    say("error", "form", 13, "ISA13, the interchange control number, must be nine digits.");
  checkSeparators(isa, say);
}

function checkSeparators(isa: Segment, say: Say): void {
  const { element: separator, component, segment, repetition } = isa.delimiters;
  const eleventh = element(isa, 11);
  const others = [separator, component, segment];
  if (new Set(others).size !== others.length || others.includes(eleventh)) {
    say("error", "separators-alike", 16, "Two of the file's separators are the same character.");
  } else if (/[A-Za-z0-9 ]/.test(component)) {
    const message =
      "ISA16 names a letter, a digit or a space as the separator of components; it stands in the data as well.";
    say("error", "separator-letter", 16, message);
  } else if (repetition === "" && element(isa, 12) === "00501") checkRepetition(eleventh, say);
}

/** Files of older versions write U into ISA11, and many of today's still do: nothing then repeats in them. */
function checkRepetition(sent: string, say: Say): void {
  if (/^[A-Za-z0-9]$/.test(sent)) {
    const message = "ISA11 names a letter or digit as the separator of repetitions; it stands in the data as well.";
    say("warning", "repetition-separator-letter", 11, message);
  } else {
    const message = "ISA11 must name the character that separates repetitions; it names none.";
    say("error", "repetition-separator", 11, message);
  }
}
