import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalDraft } from "../../institutional-draft.ts";

/**
 * A problem of another provider (FL78, 79) at the box in which the draft has one of that role: the claim knows roles, the
 * form places. Others stay as they are.
 */
export function atDraftPlace(draft: InstitutionalDraft, problem: ClaimProblem): ClaimProblem {
  const role = /^otherProviders\[(DN|ZZ|82)\]/.exec(problem.field)?.[1];
  if (role === undefined) return problem;
  const index = Math.max(
    0,
    draft.otherProviders.findIndex((one) => one.role === role),
  );
  return { ...problem, box: String(78 + index), field: problem.field.replace(`[${role}]`, `[${index}]`) };
}
