import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { mustHaveChanged } from "../save-row.ts";
import { planStored, readRemittance, readRemittanceRows } from "./stored-remittance.ts";

export const showRemittanceJourneys: JourneysOf<"remittances.list" | "remittances.get" | "remittances.match"> = {
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
    const rows = write.first(
      build
        .selectFrom("remittanceClaim")
        .select("state")
        .where("remittanceId", "=", remittanceId)
        .where("position", "=", position),
    );
    if (rows?.state === "posted") {
      throw new Refusal("refused", "This claim of the remittance was posted already, so its match is not changed.");
    }
    mustHaveChanged(
      write.run(
        build
          .updateTable("remittanceClaim")
          .set({ matchedClaimId: claimId })
          .where("remittanceId", "=", remittanceId)
          .where("position", "=", position),
      ),
      "claim of the remittance",
    );
    return {};
  },
};
