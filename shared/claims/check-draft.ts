import type { ClaimDraft, DraftLine } from "./claim-draft.ts";
import type { ClaimProblem } from "./claim-problem.ts";

/**
 * What is still missing before a draft can be resolved into a claim. The scrubber judges the claim itself; these
 * rules only say what has not been typed yet.
 */
export function checkDraft(draft: ClaimDraft): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  if (draft.patientId === null) {
    problems.push(missing("patient-missing", "2", "patientId", "Choose the patient: a claim is always one person's."));
  }
  if (isSelfPay(draft)) {
    problems.push({
      severity: "warning",
      code: "self-pay",
      box: "11",
      field: "coverageIds.primary",
      message: "No insurance is chosen, so this visit is billed to the patient and goes to no payer.",
      fix: "Choose a coverage, or add one to the patient, if insurance should pay.",
    });
  } else if (draft.coverageIds[draft.destination] === null) {
    problems.push(
      missing(
        "destination-missing",
        "11",
        `coverageIds.${draft.destination}`,
        `The claim is addressed to the ${draft.destination} payer, but the patient's ${draft.destination} coverage is not chosen.`,
      ),
    );
  }
  if (draft.lines.length === 0) {
    problems.push(missing("no-lines", "24", "lines", "Enter at least one service line."));
  }
  for (const [index, line] of draft.lines.entries()) problems.push(...checkLine(line, index));
  return problems;
}

/** Whether the visit is billed to no insurance at all. */
export function isSelfPay(draft: Pick<ClaimDraft, "coverageIds">): boolean {
  return Object.values(draft.coverageIds).every((coverageId) => coverageId === null);
}

/** Whether enough of a line is typed to be charged and billed. */
export function isCompleteLine(line: DraftLine): boolean {
  return line.fromDate !== null && line.procedureCode !== "" && line.chargeCents !== null;
}

function checkLine(line: DraftLine, index: number): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  const name = `Line ${index + 1}`;
  if (line.fromDate === null) {
    problems.push(missing("line-date-missing", "24A", `lines[${index}].fromDate`, `${name} has no date of service.`));
  }
  if (line.procedureCode === "") {
    problems.push(
      missing("line-code-missing", "24D", `lines[${index}].procedureCode`, `${name} has no procedure code.`),
    );
  }
  if (line.chargeCents === null) {
    problems.push(
      missing(
        "line-charge-missing",
        "24F",
        `lines[${index}].chargeCents`,
        `${name} has no charge, and the fee schedule has no price for its code.`,
      ),
    );
  }
  return problems;
}

function missing(code: string, box: string, field: string, message: string): ClaimProblem {
  return { severity: "error", code, box, field, message };
}
