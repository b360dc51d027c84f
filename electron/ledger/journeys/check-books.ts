import type { ReadHandle } from "../../../db/handles.ts";
import type { IntegrityFinding } from "../../../db/integrity.ts";
import { recomputeBalances, trialBalanceProblem } from "./check-balances.ts";

/**
 * The quick check after every command, inside its transaction: debits equal credits over the whole ledger. That no
 * receipt is overdrawn is checked where entries are posted.
 * @throws Error when they do not; the command is rolled back.
 */
export function checkBooks(read: ReadHandle): void {
  const [problem] = trialBalanceProblem(read);
  if (problem) throw new Error(problem.message);
}

/** The whole books recomputed, as one finding of the integrity check. */
export function checkBalances(read: ReadHandle): IntegrityFinding {
  const { checkedCount, problems } = recomputeBalances(read);
  const [first] = problems;
  return {
    check: "balances",
    ok: first === undefined,
    detail: first
      ? `${problems.length} faults were found in the books. The first: ${first.message} Open the last backup.`
      : `${checkedCount} entries and balances were recomputed, and every one holds.`,
  };
}
