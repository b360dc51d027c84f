import { isRevenueCode, TOTAL_REVENUE_CODE } from "../../../codes/institutional-codes.ts";
import { error, lineField } from "../scrub-rule.ts";
import { eachRevenueLine } from "./institutional-rule.ts";

/** FL42: four digits. The total (0001) is never typed: it is reckoned, printed on line 23 and not sent as a line. */
export const checkRevenueCodes = eachRevenueLine((line) => {
  const { lineNumber, revenueCode } = line;
  const place = { box: "42", field: lineField(line, "revenueCode") };
  if (revenueCode === TOTAL_REVENUE_CODE) {
    const message = `Line ${lineNumber}: 0001 is the total, which is reckoned and never typed.`;
    return [error({ code: "revenue-total-typed", ...place }, message, "Take the line off.")];
  }
  if (isRevenueCode(revenueCode)) return [];
  const message = `Line ${lineNumber}: ${revenueCode} is not a revenue code: four digits.`;
  return [error({ code: "revenue-code-form", ...place }, message, "Put a zero in front of three digits.")];
});
