import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { missing } from "../save-row.ts";
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

/** Changes how a claim of a remittance is to be treated. @throws Refusal `refused` when it was posted already. */
function changeOpenClaim(
  write: WriteTransaction,
  remittanceId: string,
  position: number,
  changes: { matchedClaimId: string | null } | { state: "set-aside" | "open" },
): void {
  const row = write.first(
    build
      .selectFrom("remittanceClaim")
      .select("state")
      .where("remittanceId", "=", remittanceId)
      .where("position", "=", position),
  );
  if (!row) throw missing("claim of the remittance");
  if (row.state === "posted") {
    throw new Refusal("refused", "This claim of the remittance was posted already, so it is not changed any more.");
  }
  write.run(
    build
      .updateTable("remittanceClaim")
      .set(changes)
      .where("remittanceId", "=", remittanceId)
      .where("position", "=", position),
  );
}
