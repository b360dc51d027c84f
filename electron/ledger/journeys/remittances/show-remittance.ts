import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { expectOpenClaim } from "./expect-open-claim.ts";
import { planStored, readRemittance, readRemittanceRows } from "./stored-remittance.ts";

export const showRemittanceJourneys: JourneysOf<
  "remittances.list" | "remittances.get" | "remittances.match" | "remittances.setAside"
> = {
  "remittances.list": ({ read }) => readRemittanceRows(read),
  "remittances.get": ({ read }, { remittanceId }) => {
    const stored = readRemittance(read, remittanceId);
    const file =
      stored.row.fileId === null
        ? undefined
        : read.first(build.selectFrom("remittanceFile").select("problemsJson").where("id", "=", stored.row.fileId));
    return {
      remittance: readRemittanceRows(read, remittanceId)[0]!,
      contents: stored.contents,
      plan: planStored(read, stored),
      problems: file ? (JSON.parse(file.problemsJson) as EdiProblem[]) : [],
    };
  },
  "remittances.match": ({ write }, { remittanceId, position, claimId }) => {
    if (claimId !== null) readStoredClaim(write, claimId);
    changeOpenClaim(write, remittanceId, position, { matchedClaimId: claimId });
    if (claimId !== null) {
      const place = build.deleteFrom("notMeant").where("remittanceId", "=", remittanceId);
      write.run(place.where("position", "=", position).where("claimId", "=", claimId));
    }
    return {};
  },
  "remittances.setAside": ({ write }, { remittanceId, position, aside }) => {
    changeOpenClaim(write, remittanceId, position, { state: aside ? "set-aside" : "open" });
    return {};
  },
};

/** Changes how a claim of a remittance is to be treated. @throws Refusal as {@link expectOpenClaim}. */
function changeOpenClaim(
  write: WriteTransaction,
  remittanceId: string,
  position: number,
  changes: { matchedClaimId: string | null } | { state: "set-aside" | "open" },
): void {
  expectOpenClaim(write, remittanceId, position);
  write.run(
    build
      .insertInto("remittanceClaim")
      .values({ remittanceId, position, ...changes })
      .onConflict((conflict) => conflict.columns(["remittanceId", "position"]).doUpdateSet(changes)),
  );
}
