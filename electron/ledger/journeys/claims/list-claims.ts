import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { Readiness } from "../../../../shared/claims/claim-states.ts";
import type { ClaimView } from "../../../../shared/contract/claims.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { unmendedRejection } from "../acknowledgements/unmended-rejection.ts";
import { claimKind } from "./claim-kind.ts";

export const listClaimsJourneys: JourneysOf<"claims.list"> = {
  "claims.list": ({ read, clock }, { view, patientId, text, offset, limit }) => {
    let query = chooseClaims(view, clock.today());
    if (patientId !== null) query = query.where("claim.patientId", "=", patientId);
    const words = text.trim().toUpperCase();
    if (words !== "") {
      query = query.where(({ or, eb }) =>
        or([
          eb("claim.claimNumber", "like", `${words}%`),
          eb("patient.nameKey", "like", `${words}%`),
          eb("patient.accountNumber", "=", words),
          eb(sql<string>`upper(payer.name)`, "like", `${words}%`),
        ]),
      );
    }
    const totals = read.first(
      query.select([
        sql<number>`count(*)`.as("total"),
        sql<Cents>`coalesce(sum(claim.totalCents), 0)`.as("totalCents"),
      ]),
    );
    const rows = read.all(
      query
        .select([
          "claim.id",
          "claim.claimNumber",
          claimKind.as("kind"),
          "claim.patientId",
          sql<string>`patient.last || ', ' || patient.first`.as("patientName"),
          "payer.name as payerName",
          "claim.serviceDate",
          "claim.totalCents",
          sql<Cents>`(select coalesce(sum(balanceCents), 0) from lineBalance where lineBalance.claimId = claim.id)`.as(
            "balanceCents",
          ),
          readinessOn(clock.today()).as("readiness"),
          "claim.submission",
          "claim.adjudication",
          "claim.responsibility",
          "claim.problemCount",
        ])
        .orderBy("claim.serviceDate", "desc")
        .orderBy("claim.id", "desc")
        .offset(offset)
        .limit(limit),
    );
    return { rows, total: totals?.total ?? 0, totalCents: totals?.totalCents ?? ZERO_CENTS };
  },
};

/** Readiness as it is on a day: a hold that ended by itself leaves what the claim's problems say. */
function readinessOn(today: IsoDate) {
  return sql<Readiness>`CASE WHEN claim.readiness <> 'held' OR ${heldOn(today)} THEN claim.readiness
    WHEN EXISTS (SELECT 1 FROM json_each(claim.problemsJson) WHERE value ->> 'severity' = 'error') THEN 'errors'
    WHEN claim.problemCount > 0 THEN 'warnings' ELSE 'clean' END`;
}

function heldOn(today: IsoDate) {
  return sql<boolean>`(claim.holdReason IS NOT NULL AND (claim.holdUntilDate IS NULL OR claim.holdUntilDate > ${today}))`;
}

/** The claims of a saved view. Only what has not gone out has a readiness that anybody must act on. */
function chooseClaims(view: ClaimView, today: IsoDate) {
  const all = build
    .selectFrom("claim")
    .innerJoin("patient", "patient.id", "claim.patientId")
    .leftJoin("payer", "payer.id", "claim.payerId");
  const waiting = all.where("claim.submission", "in", ["unsent", "rejected"]);
  switch (view) {
    case "all":
      return all;
    case "to-fix":
      return waiting.where(readinessOn(today), "=", "errors");
    case "rejected":
      return all.where("claim.submission", "=", "rejected");
    case "ready":
      return waiting
        .where("claim.payerId", "is not", null)
        .where(readinessOn(today), "in", ["clean", "warnings"])
        .where(unmendedRejection, "is", null);
    case "held":
      return waiting.where(heldOn(today));
    case "sent":
      // Also what waits on a second payer after the first one answered.
      return all.where("claim.submission", "in", ["prepared", "written", "received", "accepted", "printed"]).where(
        sql<boolean>`(claim.adjudication = 'none' OR (claim.responsibility IN ('secondary', 'tertiary')
            AND claim.adjudication NOT IN ('denied', 'partly-denied')))`,
      );
    case "denied":
      return all
        .where("claim.adjudication", "in", ["denied", "partly-denied"])
        .where("claim.responsibility", "<>", "nobody");
    case "patient":
      return all.where("claim.responsibility", "=", "patient");
    case "closed":
      // A visit without insurance is answered by nobody: it is closed when what was charged is paid.
      return all
        .where("claim.responsibility", "=", "nobody")
        .where(sql<boolean>`(claim.adjudication <> 'none' OR (claim.payerId IS NULL AND claim.totalCents > 0))`);
  }
}
