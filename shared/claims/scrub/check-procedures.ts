import { isModifierForm, isProcedureForm, unlistedKind } from "../../codes/hcpcs.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { eachLine, error, lineField, warning } from "./scrub-rule.ts";

/** Procedure codes and modifiers have their forms; a code for "anything else" says in words what was done. */
export const checkProcedures = eachLine((line): ClaimProblem[] => {
  const problems: ClaimProblem[] = [];
  const { lineNumber, procedureCode, modifiers } = line;
  const place = { box: "24D", field: lineField(line, "procedureCode") };
  if (!isProcedureForm(procedureCode)) {
    problems.push(
      error(
        { code: "procedure-form", ...place },
        `Line ${lineNumber}: ${procedureCode} is not a procedure code.`,
        "Modifiers go into their own fields.",
      ),
    );
  }
  modifiers.forEach((modifier, index) => {
    const at = { box: "24D", field: lineField(line, `modifiers[${index}]`) };
    if (!isModifierForm(modifier)) {
      problems.push(
        error(
          { code: "modifier-form", ...at },
          `Line ${lineNumber}: ${modifier} is not a modifier: two letters or digits.`,
        ),
      );
    } else if (modifiers.indexOf(modifier) < index) {
      problems.push(
        error({ code: "modifier-repeated", ...at }, `Line ${lineNumber} has the modifier ${modifier} twice.`),
      );
    }
  });
  const kind = unlistedKind(procedureCode);
  if (kind !== "listed" && (line.description ?? "").trim() === "") {
    const at = { code: "description-missing", box: "24", field: lineField(line, "description") };
    const message = `Line ${lineNumber}: ${procedureCode} stands for a service without a code of its own and needs a description.`;
    problems.push(kind === "unlisted" ? error(at, message) : warning(at, message));
  }
  return problems;
});
