import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import type { OwnAction } from "../../../state/screen-actions.ts";

/** Problems as they are listed: errors first, each kind in the order of the form. */
function inListOrder(problems: readonly ClaimProblem[]): ClaimProblem[] {
  return [...problems].sort((one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"));
}

/**
 * The field of the problem after the one whose field has the focus, round and round; the first one's where the focus is
 * on none. Undefined when nothing is wrong.
 */
export function nextProblemField(problems: readonly ClaimProblem[], focused: string | undefined): string | undefined {
  const fields = [...new Set(inListOrder(problems).map((problem) => problem.field))];
  const at = fields.findIndex((field) => focused === field || focused?.startsWith(`${field}.`));
  return fields[(at + 1) % Math.max(1, fields.length)];
}

/** `F3` goes from problem to problem without the pointer. */
export function nextProblemAction(problems: readonly ClaimProblem[]): OwnAction {
  const run = () => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.field : undefined;
    const field = nextProblemField(problems, focused);
    if (field !== undefined) jumpToField(field);
  };
  return { label: "Go to the next problem", keys: "F3", run };
}
