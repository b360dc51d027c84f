import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { EstimateRow } from "../../../../shared/contract/estimates.ts";
import { writeOffAccountSchema } from "../../../../shared/ledger/chart-of-accounts.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { estimateWishSchema } from "../../../../shared/patient-billing/estimates/estimate-wish.ts";
import { disputableExcess } from "../../../../shared/patient-billing/estimates/good-faith-rules.ts";
import type { JourneysOf } from "../../journeys.ts";
import { fullName } from "../full-name.ts";

export const listEstimateJourneys: JourneysOf<"estimates.list"> = {
  "estimates.list": ({ read }, { patientId }) => readEstimates(read, patientId),
};

/** Estimates given, newest first, with what was billed since. @param patientId null for those of all patients. */
export function readEstimates(read: ReadHandle, patientId: string | null): EstimateRow[] {
  let query = build
    .selectFrom("estimate")
    .innerJoin("patient", "patient.id", "estimate.patientId")
    .leftJoin("estimate as next", "next.replacesId", "estimate.id")
    .leftJoin(newestDispute, (join) => join.onRef("dispute.estimateId", "=", "estimate.id"))
    .select([
      ...([
        "estimate.id as estimateId",
        "estimate.number",
        "estimate.patientId",
        "patient.last",
        "patient.first",
      ] as const),
      ...(["estimate.fromDate", "estimate.throughDate", "estimate.givenDate", "estimate.dueDate"] as const),
      ...(["estimate.keepUntilDate", "estimate.documentId", "estimate.totalCents", "estimate.wishJson"] as const),
      ...(["next.id as nextId", "dispute.id as disputeId", "openedDate", "reason", "closedDate", "outcome"] as const),
      billed.as("billedCents"),
    ])
    .orderBy("estimate.number", "desc");
  if (patientId !== null) query = query.where("estimate.patientId", "=", patientId);
  return read.all(query).map(({ last, first, wishJson, nextId, disputeId, ...row }) => {
    const { openedDate, reason, closedDate, outcome, ...estimate } = row;
    const replaced = nextId !== null;
    return {
      ...estimate,
      patientName: fullName({ last, first }),
      primaryService: estimateWishSchema.parse(JSON.parse(wishJson)).primaryService,
      givenLate: row.dueDate !== null && row.givenDate > row.dueDate,
      excessCents: replaced ? null : disputableExcess(row.billedCents, row.totalCents),
      replaced,
      dispute: disputeId === null ? null : { disputeId, openedDate: openedDate!, reason: reason!, closedDate, outcome },
    };
  });
}

/** The newest dispute of each estimate. */
const newestDispute = build
  .selectFrom("estimateDispute")
  .selectAll()
  .where(
    "id",
    "in",
    build
      .selectFrom("estimateDispute")
      .select(({ fn }) => fn.max("id").as("id"))
      .groupBy("estimateId"),
  )
  .as("dispute");

/** Everything that lowers a bill; what was given up as bad debt was billed all the same. */
const LOWERING = writeOffAccountSchema.options.filter((account) => account !== "bad-debt");

/**
 * What was billed for services of the estimate's days that no insurance is asked for: charges, less what was taken off.
 * Credits are negative, so charges come with a minus and what lowers them with a plus.
 */
const billed = sql<Cents>`(
  SELECT coalesce(-sum(posting.amountCents), 0) FROM claim
    JOIN claimLine ON claimLine.claimId = claim.id JOIN posting ON posting.lineId = claimLine.id
  WHERE claim.patientId = estimate.patientId AND claim.payerId IS NULL
    AND claimLine.serviceDate BETWEEN estimate.fromDate AND estimate.throughDate
    AND posting.account IN (${sql.join(["charges", ...LOWERING].map((account) => sql.lit(account)))}))`;
