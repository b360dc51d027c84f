import { isNdc11 } from "../../codes/ndc.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { eachLine, error, lineField, warning } from "./scrub-rule.ts";

/** A drug code has eleven digits and comes with its quantity; injected drugs usually need one. */
export const checkNdc = eachLine((line): ClaimProblem[] => {
  const { ndc, lineNumber } = line;
  if (ndc === undefined) {
    if (!/^J\d{4}$/.test(line.procedureCode)) return [];
    const place = { code: "ndc-missing", box: "24", field: lineField(line, "ndc") };
    return [warning(place, `Line ${lineNumber}: ${line.procedureCode} is a drug. Many payers ask for its NDC.`)];
  }
  const problems: ClaimProblem[] = [];
  if (!isNdc11(ndc.code)) {
    const place = { code: "ndc-form", box: "24", field: lineField(line, "ndc.code") };
    const fix = "Take the number from the package with its dashes: the missing zero goes into the short part.";
    problems.push(error(place, `Line ${lineNumber}: an NDC has eleven digits and no dashes.`, fix));
  }
  if (!/^\d+(?:\.\d{1,3})?$/.test(ndc.quantity) || Number(ndc.quantity) <= 0) {
    const place = { code: "ndc-quantity", box: "24", field: lineField(line, "ndc.quantity") };
    problems.push(error(place, `Line ${lineNumber}: the drug's quantity must be a number above zero.`));
  }
  return problems;
});
