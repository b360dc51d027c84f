import { isOutpatientFacility } from "../../codes/bill-type.ts";
import { isModifierForm, isProcedureForm } from "../../codes/hcpcs.ts";
import { isHippsForm, isRevenueCode, TOTAL_REVENUE_CODE } from "../../codes/institutional-codes.ts";
import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { warning } from "../rules/segment-rules.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, components, element, type Segment } from "../x12/segment.ts";

type Statement = { readonly from: IsoDate; readonly to: IsoDate };
/** `dated`: it has its day, or needs none. */
type Line = { readonly loop: LoopInstance; readonly sv2: Segment; dated: boolean };
type Say = (segment: Segment, finding: Finding) => void;

/** Checks revenue lines: forms of their codes, charges not covered, and days against the statement period (loop 2400). */
export function checkRevenueLines({ report }: CheckContext): BusinessCheck {
  let facilityType = "";
  let statement: Statement | undefined;
  let line: Line | undefined;
  const say: Say = (segment, finding) => report(problemAt({ segment, loopId: "2400" }, finding));
  const start = ({ segment }: Placement): void => {
    facilityType = component(segment, 5, 1);
    statement = undefined;
  };
  const takeDate = ({ segment, loop }: Placement): void => {
    const qualifier = element(segment, 1);
    if (loop.def.id === "2300" && qualifier === "434") statement = readPeriod(element(segment, 3));
    if (loop.def.id !== "2400" || qualifier !== "472") return;
    if (line) line.dated = true;
    checkDay(segment, statement, say);
  };
  const takeLine = ({ segment, loop }: Placement): void => {
    // A line without procedure belongs to no one day.
    line = { loop, sv2: segment, dated: element(segment, 2) === "" };
    checkRevenueCode(segment, say);
    checkProcedure(segment, say);
    checkNonCovered(segment, say);
  };
  const takeDrug = (): void => {
    // The guide asks no day of a drug.
    if (line) line.dated = true;
  };
  return {
    on: { CLM: start, DTP: takeDate, LIN: takeDrug, SV2: takeLine },
    closeLoop: (loop) => {
      if (line?.loop !== loop) return;
      const severalDays = statement !== undefined && statement.from !== statement.to;
      if (!line.dated && severalDays && isOutpatientFacility(facilityType)) {
        const message = "The bill covers several days of visits, so each line needs its own day (DTP 472).";
        const fix = "Add the day of the service.";
        say(line.sv2, { severity: "warning", code: "line-date-missing", element: "SV201", message, fix });
      }
      line = undefined;
    },
  };
}

function readPeriod(text: string): Statement | undefined {
  const [from, to] = [fromD8(text.slice(0, 8)), fromD8(text.slice(-8))];
  return from && to && { from, to };
}

function checkDay(dtp: Segment, statement: Statement | undefined, say: Say): void {
  const value = element(dtp, 3);
  const days = readPeriod(value);
  if (!statement || !days || statement.to < statement.from) return;
  if (days.from >= statement.from && days.to <= statement.to) return;
  const message = "The day of this line lies outside of the claim's statement period.";
  say(dtp, warning("service-outside-statement", "DTP03", value, message, "Correct the day or the statement period."));
}

function checkRevenueCode(sv2: Segment, say: Say): void {
  const code = element(sv2, 1);
  if (code === TOTAL_REVENUE_CODE) {
    const message = "The total line of the paper bill (0001) is not sent electronically; the claim has its own total.";
    say(sv2, warning("revenue-total-line", "SV201", code, message, "Leave this line out."));
  } else if (code !== "" && !isRevenueCode(code)) {
    say(sv2, warning("revenue-code", "SV201", code, "A revenue code has four digits.", "Put a zero in front."));
  }
}

function checkProcedure(sv2: Segment, say: Say): void {
  const [qualifier = "", code = "", ...modifiers] = components(sv2, 2);
  if (qualifier === "HC" && code !== "" && !isProcedureForm(code)) {
    const fix = "Send a five-character HCPCS code.";
    say(sv2, warning("procedure-form", "SV202-2", code, "This is not the form of a procedure code.", fix));
  } else if (qualifier === "HP" && code !== "" && !isHippsForm(code)) {
    const fix = "Send the code that the grouper gave.";
    say(sv2, warning("procedure-form", "SV202-2", code, "A HIPPS rate code has five letters or digits.", fix));
  }
  modifiers.slice(0, 4).forEach((modifier, index) => {
    if (modifier === "" || isModifierForm(modifier)) return;
    const message = "A modifier is two capital letters or digits.";
    say(sv2, warning("modifier-form", `SV202-${index + 3}`, modifier, message, "Correct the modifier."));
  });
}

function checkNonCovered(sv2: Segment, say: Say): void {
  const [charge, nonCovered] = [centsFromDecimal(element(sv2, 3)), centsFromDecimal(element(sv2, 7))];
  if (charge === undefined || nonCovered === undefined || nonCovered <= charge) return;
  const message = "The charge that is not covered is larger than the line's charge.";
  const fix = "Send the part of the charge that is not covered.";
  say(sv2, warning("non-covered-charge", "SV207", element(sv2, 7), message, fix));
}
