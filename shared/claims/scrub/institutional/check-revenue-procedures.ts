import { isOutpatientFacility } from "../../../codes/bill-type.ts";
import { isModifierForm, isProcedureForm, unlistedKind } from "../../../codes/hcpcs.ts";
import { isHippsForm } from "../../../codes/institutional-codes.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import type { RevenueLine } from "../../institutional-claim.ts";
import { error, lineField, warning } from "../scrub-rule.ts";
import { eachRevenueLine } from "./institutional-rule.ts";

/**
 * Revenue codes whose services have HCPCS codes, so that a visit's bill tells which one was given: laboratory, imaging,
 * therapy, emergency room, clinic, heart tests, and drugs that need one (0636).
 */
const ASKS_PROCEDURE = /^(?:03[0-5]\d|040\d|04[2-5]\d|048\d|051\d|0636|073\d|074\d)$/;

/** FL44: HCPCS or rate code in their forms, there where a visit's bill needs one, and modifiers only beside one. */
export const checkRevenueProcedures = eachRevenueLine((line, claim): ClaimProblem[] => {
  const { lineNumber, procedureCode, modifiers, revenueCode } = line;
  const place = { box: "44", field: lineField(line, "procedureCode") };
  const problems: ClaimProblem[] = [];
  if (procedureCode === undefined) {
    if (modifiers.length > 0) {
      const message = `Line ${lineNumber} has a modifier, but no procedure code.`;
      problems.push(error({ code: "procedure-missing", ...place }, message));
    } else if (isOutpatientFacility(claim.facilityType) && ASKS_PROCEDURE.test(revenueCode)) {
      const message = `Line ${lineNumber}: a visit's bill tells which service of revenue code ${revenueCode} was given.`;
      problems.push(warning({ code: "procedure-asked", ...place }, message, "Enter its HCPCS code."));
    }
  } else if (!hasForm(line, procedureCode)) {
    const message = `Line ${lineNumber}: ${procedureCode} is not a procedure code.`;
    problems.push(error({ code: "procedure-form", ...place }, message, "Modifiers go into their own fields."));
  } else if (unlistedKind(procedureCode) === "unlisted" && (line.description ?? "").trim() === "") {
    const message = `Line ${lineNumber}: ${procedureCode} stands for a service without a code of its own and needs a description.`;
    problems.push(error({ code: "description-missing", box: "43", field: lineField(line, "description") }, message));
  }
  return [...problems, ...checkModifiers(line)];
});

function hasForm({ procedureList }: RevenueLine, code: string): boolean {
  return procedureList === "HP" ? isHippsForm(code) : isProcedureForm(code);
}

function checkModifiers(line: RevenueLine): ClaimProblem[] {
  return line.modifiers.flatMap((modifier, index): ClaimProblem[] => {
    const place = { box: "44", field: lineField(line, `modifiers[${index}]`) };
    if (!isModifierForm(modifier)) {
      const message = `Line ${line.lineNumber}: ${modifier} is not a modifier: two letters or digits.`;
      return [error({ code: "modifier-form", ...place }, message)];
    }
    if (line.modifiers.indexOf(modifier) === index) return [];
    return [
      error({ code: "modifier-repeated", ...place }, `Line ${line.lineNumber} has the modifier ${modifier} twice.`),
    ];
  });
}
