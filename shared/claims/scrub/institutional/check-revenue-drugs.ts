import { isNdc11 } from "../../../codes/ndc.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error, lineField } from "../scrub-rule.ts";
import { eachRevenueLine } from "./institutional-rule.ts";

/** FL43 of a drug: eleven digits, and how much of it was given (LIN03, CTP04). */
export const checkRevenueDrugs = eachRevenueLine((line): ClaimProblem[] => {
  const { lineNumber, drug } = line;
  if (!drug) return [];
  const at = (name: string) => ({ box: "43", field: lineField(line, `ndc.${name}`) });
  const problems: ClaimProblem[] = [];
  if (!isNdc11(drug.code)) {
    const message = `Line ${lineNumber}: the drug's number (NDC) must have eleven digits.`;
    problems.push(error({ code: "ndc-form", ...at("code") }, message));
  }
  if (!/^\d{1,8}(?:\.\d{1,3})?$/.test(drug.quantity) || Number(drug.quantity) <= 0) {
    const message = `Line ${lineNumber}: the drug needs a quantity above zero.`;
    problems.push(error({ code: "ndc-quantity", ...at("quantity") }, message));
  }
  return problems;
});
