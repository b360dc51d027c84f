import { build } from "../../../../db/query-builder.ts";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { Readiness } from "../../../../shared/claims/claim-states.ts";
import { readinessOf } from "../../../../shared/claims/readiness.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { recordClaimEvents } from "./claim-history.ts";
import { type ClaimRow, readStoredClaim } from "./stored-claim.ts";

export const holdClaimJourneys: JourneysOf<"claims.hold" | "claims.release"> = {
  "claims.hold": (context, { claimId, hold }) => {
    const { row } = readStoredClaim(context.write, claimId);
    if (row.submission !== "unsent" && row.submission !== "rejected") {
      throw new Refusal("refused", "This claim was sent already, so it cannot be held back. Nothing was changed.");
    }
    const { reason, until } = hold;
    // A hold until a day that has come holds nothing back.
    const readiness = readinessOf(problemsOf(row), { reason, untilDate: until }, context.clock.today());
    setHold(context, row, { reason, until }, readiness);
    const untilText = until === null ? "until released" : `until ${until}`;
    recordClaimEvents(context, [{ claimId, kind: "held", text: `Held ${untilText}: ${reason}` }]);
    return { readiness };
  },
  "claims.release": (context, { claimId }) => {
    const { row } = readStoredClaim(context.write, claimId);
    // A claim that nobody held has nothing to be released from, and its history says nothing of it.
    if (row.holdReason === null) return { readiness: row.readiness };
    const readiness = readinessOf(problemsOf(row), null, context.clock.today());
    setHold(context, row, null, readiness);
    recordClaimEvents(context, [{ claimId, kind: "released", text: "Released from hold" }]);
    return { readiness };
  },
};

function problemsOf(row: ClaimRow): ClaimProblem[] {
  return JSON.parse(row.problemsJson) as ClaimProblem[];
}

function setHold(
  { write }: CommandContext,
  row: ClaimRow,
  hold: { reason: string; until: ClaimRow["holdUntilDate"] } | null,
  readiness: Readiness,
): void {
  write.run(
    build
      .updateTable("claim")
      .set({ holdReason: hold?.reason ?? null, holdUntilDate: hold?.until ?? null, readiness })
      .where("id", "=", row.id),
  );
}
