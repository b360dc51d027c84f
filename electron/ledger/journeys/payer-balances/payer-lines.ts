import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { PayerBalanceLine } from "../../../../shared/contract/payer-balances.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";

/** A line of one of a payer's claims, with what an entry needs to name it. */
export interface PayerLine extends PayerBalanceLine {
  patientId: string;
  party: Party;
}

/** Lines of claims that this payer covers, by our claim number, by the payer's, or by line. */
export function readPayerLines(
  read: ReadHandle,
  payerId: string,
  by: { numbers: readonly string[] } | { lineId: string },
): PayerLine[] {
  let query = build
    .selectFrom("claimLine")
    .innerJoin("claim", "claim.id", "claimLine.claimId")
    .innerJoin("patient", "patient.id", "claim.patientId")
    .innerJoin("claimCoverage", "claimCoverage.claimId", "claim.id")
    .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
    .leftJoin("lineBalance", (join) =>
      join.onRef("lineBalance.lineId", "=", "claimLine.id").on(sql<boolean>`lineBalance.party = claimCoverage.rank`),
    )
    .select(["claimLine.id as lineId", "claim.id as claimId", "claim.claimNumber", "claim.patientId"])
    .select([
      "claimCoverage.rank as party",
      "claimLine.serviceDate",
      "claimLine.procedureCode",
      "claimLine.chargeCents",
    ])
    .select(sql<string>`patient.last || ', ' || patient.first`.as("patientName"))
    .select("lineBalance.balanceCents as openCents")
    .where("coverage.payerId", "=", payerId)
    .where("claimLine.removed", "=", 0)
    .orderBy("claim.claimNumber")
    .orderBy("claimLine.lineNumber")
    .limit(200);
  if ("lineId" in by) {
    query = query.where("claimLine.id", "=", by.lineId);
  } else {
    const answered = build
      .selectFrom("claimAnswer")
      .select("claimAnswer.claimId")
      .where("claimAnswer.payerControlNumber", "in", [...by.numbers])
      .where("claimAnswer.payerId", "=", payerId);
    query = query.where(({ or, eb }) =>
      or([eb("claim.claimNumber", "in", [...by.numbers]), eb("claim.id", "in", answered)]),
    );
  }
  return read.all(query).map((row) => ({ ...row, openCents: (row.openCents ?? ZERO_CENTS) as Cents }));
}

/** The numbers that a reference may hold: the whole of it and its parts, since payers string several together. */
export function numbersIn(reference: string): string[] {
  const whole = reference.trim().toUpperCase();
  return [...new Set([whole, ...whole.split(/[^A-Z0-9]+/)])].filter((one) => one.length >= 4);
}

/** A line as the window sees it. */
export function toBalanceLine({ patientId: _patientId, party: _party, ...line }: PayerLine): PayerBalanceLine {
  return line;
}
