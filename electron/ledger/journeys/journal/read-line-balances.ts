import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type Party, writeOffAccountSchema } from "../../../../shared/ledger/chart-of-accounts.ts";
import { type LineBalance, NO_LINE_BALANCE } from "../../../../shared/ledger/line-balance.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { inChunks } from "./in-chunks.ts";

/** Which lines to read: by one of the three. An empty list names none. */
export type LineChoice = { claimIds: readonly string[] } | { lineIds: readonly string[] } | { patientId: string };

/**
 * The balance of each line of the choice: what is open by party, from the kept balances, and what was charged, paid
 * and adjusted, summed from the journal. A line without any entry has a balance of nothing.
 */
export function readLineBalances(read: ReadHandle, choice: LineChoice): Map<string, LineBalance> {
  const balances = new Map<string, LineBalance>();
  for (const lineIds of inChunks(lineIdsOf(read, choice))) {
    for (const lineId of lineIds) balances.set(lineId, NO_LINE_BALANCE);
    addOpen(read, lineIds, balances);
    addMoved(read, lineIds, balances);
  }
  return balances;
}

function lineIdsOf(read: ReadHandle, choice: LineChoice): string[] {
  if ("lineIds" in choice) return [...choice.lineIds];
  const lines = build.selectFrom("claimLine").select("claimLine.id").orderBy("claimId").orderBy("lineNumber");
  if ("patientId" in choice) {
    const ofPatient = build.selectFrom("claim").select("id").where("patientId", "=", choice.patientId);
    return read.all(lines.where("claimId", "in", ofPatient)).map((row) => row.id);
  }
  return [...inChunks(choice.claimIds)].flatMap((claimIds) =>
    read.all(lines.where("claimId", "in", claimIds)).map((row) => row.id),
  );
}

function addOpen(read: ReadHandle, lineIds: string[], balances: Map<string, LineBalance>): void {
  const rows = read.all(
    build.selectFrom("lineBalance").select(["lineId", "party", "balanceCents"]).where("lineId", "in", lineIds),
  );
  for (const row of rows) {
    const balance = balances.get(row.lineId) ?? NO_LINE_BALANCE;
    const open = { ...balance.open, [row.party as Party]: row.balanceCents };
    balances.set(row.lineId, { ...balance, open });
  }
}

/** The same columns as `addPosting` in shared/ledger/line-balance.ts, which a test holds this to, summed by SQLite. */
function addMoved(read: ReadHandle, lineIds: string[], balances: Map<string, LineBalance>): void {
  const writeOffs = sql.join(writeOffAccountSchema.options.map((account) => sql.lit(account)));
  const rows = read.all(
    build
      .selectFrom("posting")
      .select([
        sql<string>`lineId`.as("lineId"),
        sql<number>`-sum(iif(account in ('charges', 'opening'), amountCents, 0))`.as("charged"),
        sql<number>`sum(iif(account in (${writeOffs}), amountCents, 0))`.as("adjusted"),
        sql<number>`sum(iif(account not in ('charges', 'opening', ${writeOffs}) and payerId is not null, amountCents, 0))`.as(
          "insurancePaid",
        ),
        sql<number>`sum(iif(account not in ('charges', 'opening', ${writeOffs}) and payerId is null, amountCents, 0))`.as(
          "patientPaid",
        ),
      ])
      .where("lineId", "in", lineIds)
      .where("account", "<>", "receivable")
      .groupBy("lineId"),
  );
  for (const row of rows) {
    balances.set(row.lineId, {
      ...(balances.get(row.lineId) ?? NO_LINE_BALANCE),
      chargedCents: cents(row.charged),
      insurancePaidCents: cents(row.insurancePaid),
      adjustedCents: cents(row.adjusted),
      patientPaidCents: cents(row.patientPaid),
    });
  }
}
