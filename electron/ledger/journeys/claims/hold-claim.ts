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
    setHold(context, row, { reason, until }, "held");
    const untilText = until === null ? "until released" : `until ${until}`;
    recordClaimEvents(context, [{ claimId, kind: "held", text: `Held ${untilText}: ${reason}` }]);
    return { readiness: "held" };
  },
  "claims.release": (context, { claimId }) => {
    const { row } = readStoredClaim(context.write, claimId);
    const problems = JSON.parse(row.problemsJson) as ClaimProblem[];
    const readiness = readinessOf(problems, null, context.clock.today());
    setHold(context, row, null, readiness);
    recordClaimEvents(context, [{ claimId, kind: "released", text: "Released from hold" }]);
    return { readiness };
  },
};

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
