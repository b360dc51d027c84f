import { isState } from "../../../codes/states.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** FL3a and 29: a claim number of 20 letters and digits; an accident's state that exists. */
export const checkBillLimits: InstitutionalRule = ({ claimNumber, autoAccidentState }) => {
  const problems: ClaimProblem[] = [];
  if (claimNumber !== "" && !/^[A-Z0-9]{1,20}$/.test(claimNumber)) {
    const message = "A claim number is at most 20 capital letters and digits; payers mangle anything else.";
    problems.push(error({ code: "claim-number-form", box: "3a", field: "claimNumber" }, message));
  }
  if (autoAccidentState !== undefined && !isState(autoAccidentState)) {
    const message = `${autoAccidentState} is not a state.`;
    problems.push(error({ code: "accident-state", box: "29", field: "accidentState" }, message));
  }
  return problems;
};
