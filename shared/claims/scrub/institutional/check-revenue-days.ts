import { isOutpatientFacility } from "../../../codes/bill-type.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error, lineField } from "../scrub-rule.ts";
import { eachRevenueLine } from "./institutional-rule.ts";

/** FL45: a line's days lie within the statement period; a visits' bill over several days dates each of its services. */
export const checkRevenueDays = eachRevenueLine((line, claim): ClaimProblem[] => {
  const { lineNumber, fromDate, toDate, procedureCode, drug } = line;
  const { statementFrom, statementTo, facilityType } = claim;
  const place = { box: "45", field: lineField(line, "fromDate") };
  if (fromDate === undefined) {
    const severalDays = statementFrom !== statementTo && isOutpatientFacility(facilityType);
    if (!severalDays || procedureCode === undefined || drug) return [];
    const message = `Line ${lineNumber} has no day, but the bill covers several days of visits.`;
    return [error({ code: "line-date-missing", ...place }, message)];
  }
  if (toDate !== undefined && toDate < fromDate) {
    const last = { code: "dates-reversed", box: "45", field: lineField(line, "toDate") };
    return [error(last, `Line ${lineNumber} ends before it begins.`)];
  }
  if (fromDate >= statementFrom && (toDate ?? fromDate) <= statementTo) return [];
  const message = `Line ${lineNumber} is dated outside of the statement period.`;
  return [error({ code: "line-outside-statement", ...place }, message, "Correct the day, or the period in 6.")];
});
