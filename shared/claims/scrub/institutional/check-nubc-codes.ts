import { isOccurrenceSpan, isTwoCharacterCode } from "../../../codes/institutional-codes.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

type Entered = { code: string; key: string; box: string; field: string };

/** FL18 to 41: codes have two characters, days and spans are each where they belong, and none stands twice. */
export const checkNubcCodes: InstitutionalRule = (claim) => {
  const { conditionCodes = [], occurrences = [], occurrenceSpans = [], values = [] } = claim;
  const conditions = conditionCodes.map((code, index): Entered => {
    return { code, key: code, box: "18", field: `conditionCodes[${index}]` };
  });
  const days = occurrences.map(({ code, date }, index): Entered => {
    return { code, key: `${code} ${date}`, box: "31", field: `occurrences[${index}].code` };
  });
  const spans = occurrenceSpans.map(({ code, fromDate }, index): Entered => {
    return { code, key: `${code} ${fromDate}`, box: "35", field: `occurrenceSpans[${index}].code` };
  });
  const amounts = values.map(({ code }, index): Entered => {
    return { code, key: code, box: "39", field: `values[${index}].code` };
  });
  const reversed = occurrenceSpans.flatMap(({ code, fromDate, toDate }, index): ClaimProblem[] => {
    if (toDate >= fromDate) return [];
    const place = { code: "span-reversed", box: "35", field: `occurrenceSpans[${index}].toDate` };
    return [error(place, `The span ${code} ends before it begins.`)];
  });
  const negative = values.flatMap(({ code, amountCents }, index): ClaimProblem[] => {
    if (amountCents >= 0) return [];
    const place = { code: "value-negative", box: "39", field: `values[${index}].amountCents` };
    return [error(place, `The amount of value code ${code} is below zero.`)];
  });
  return [
    ...[conditions, days, spans, amounts].flatMap(checkList),
    ...days.flatMap((one) => checkPlace(one, false)),
    ...spans.flatMap((one) => checkPlace(one, true)),
    ...reversed,
    ...negative,
  ];
};

function checkList(all: readonly Entered[]): ClaimProblem[] {
  return all.flatMap(({ code, key, box, field }, index): ClaimProblem[] => {
    if (!isTwoCharacterCode(code)) {
      const message = `${code} is not such a code: two letters or digits.`;
      return [error({ code: "nubc-code-form", box, field }, message)];
    }
    if (all.findIndex((one) => one.key === key) === index) return [];
    return [error({ code: "nubc-code-repeated", box, field }, `${code} stands twice.`, "Take the second one off.")];
  });
}

/** Codes from 70 to 99 and from M0 on tell a span of days, all others one day. */
function checkPlace({ code, box, field }: Entered, isSpan: boolean): ClaimProblem[] {
  if (!isTwoCharacterCode(code) || isOccurrenceSpan(code) === isSpan) return [];
  const message = isSpan ? `${code} is the code of one day, not of a span.` : `${code} is the code of a span of days.`;
  const fix = isSpan ? "Enter it among the occurrences (31 to 34)." : "Enter it among the spans (35, 36).";
  return [error({ code: "occurrence-kind", box, field }, message, fix)];
}
