import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { readClaimSendings } from "./claim-sendings.ts";
import { acknowledgementsWithNames, readAcknowledgements } from "./stored-acknowledgements.ts";

export const listAcknowledgementJourneys: JourneysOf<"acknowledgements.list" | "claims.sendings"> = {
  "acknowledgements.list": ({ read, concerns }, { fileId, batchId, claimId, offset, limit }) => {
    let rows = acknowledgementsWithNames;
    if (fileId !== null) {
      concerns("file", fileId);
      rows = rows.where("acknowledgement.fileId", "=", fileId);
    }
    if (batchId !== null) rows = rows.where("acknowledgement.batchId", "=", batchId);
    if (claimId !== null) {
      concerns("claim", claimId);
      // A word about a whole batch is about every claim that went in it.
      const batches = build.selectFrom("claimSending").select("batchId").where("claimId", "=", claimId);
      rows = rows.where(({ and, eb, or }) =>
        or([
          eb("acknowledgement.claimId", "=", claimId),
          and([eb("acknowledgement.claimId", "is", null), eb("acknowledgement.batchId", "in", batches)]),
        ]),
      );
    }
    const total = read.first(rows.clearSelect().select(sql<number>`count(*)`.as("count")));
    const page = rows
      .orderBy("acknowledgement.recordedAt")
      .orderBy("acknowledgement.fileId")
      .orderBy("acknowledgement.position")
      .offset(offset)
      .limit(limit);
    return { rows: readAcknowledgements(read, page), total: total?.count ?? 0 };
  },
  "claims.sendings": ({ read, concerns }, { claimId }) => {
    const { row } = readStoredClaim(read, claimId);
    concerns("patient", row.patientId);
    return readClaimSendings(read, claimId);
  },
};
