import type { ReadHandle, WriteTransaction } from "../../db/handles.ts";
import type { IntegrityFinding } from "../../db/integrity.ts";
import { build } from "../../db/query-builder.ts";
import { recomputeBalances } from "./journeys/check-balances.ts";

/**
 * The cheap check after every command: debits equal credits over all accounts. The kept balances follow the journal by
 * trigger, so an entry that does not balance shows here at once, and its command is rolled back.
 * @throws Error when the books would not hold: a fault of ours, answered as `internal`.
 */
export function checkBooks(write: WriteTransaction): void {
  const total = write
    .all(build.selectFrom("accountBalance").select("balanceCents"))
    .reduce((sum, row) => sum + row.balanceCents, 0);
  if (total !== 0) throw new Error("The trial balance is not zero.");
}

/** The thorough check: every kept balance is recomputed from the journal. */
export function checkBalances(read: ReadHandle): IntegrityFinding {
  const { problems, checkedCount } = recomputeBalances(read);
  const [first] = problems;
  if (!first) return { check: "balances", ok: true, detail: `${checkedCount} entries and balances agree.` };
  const others = problems.length > 1 ? ` ${problems.length - 1} more do not hold.` : "";
  return { check: "balances", ok: false, detail: `${first.message}${others}` };
}
