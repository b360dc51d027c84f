import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ClaimLineStanding } from "../../../../shared/contract/claims.ts";
import type { Cents } from "../../../../shared/money/cents.ts";

/** Where each line of a claim stands, those taken off included: who is asked next, and for how much. */
export function readLineStandings(read: ReadHandle, claimId: string): (ClaimLineStanding & { removed: boolean })[] {
  const payers = new Map(
    read
      .all(
        build
          .selectFrom("claimCoverage")
          .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
          .innerJoin("payer", "payer.id", "coverage.payerId")
          .select(["claimCoverage.rank", "payer.name"])
          .where("claimCoverage.claimId", "=", claimId),
      )
      .map((row) => [row.rank as string, row.name]),
  );
  const rows = read.all(
    build
      .selectFrom("claimLine")
      .select(["id", "lineNumber", "procedureCode", "adjudication", "responsibility", "removed"])
      .select(
        sql<Cents>`(select coalesce(sum(balanceCents), 0) from lineBalance where lineBalance.lineId = claimLine.id)`.as(
          "openCents",
        ),
      )
      .where("claimId", "=", claimId)
      .orderBy("lineNumber"),
  );
  return rows.map(({ id, responsibility, removed, ...line }) => ({
    lineId: id,
    ...line,
    waitingOn: responsibility,
    waitingOnName: payers.get(responsibility) ?? (responsibility === "patient" ? "Patient" : "Settled"),
    removed: removed === 1,
  }));
}
