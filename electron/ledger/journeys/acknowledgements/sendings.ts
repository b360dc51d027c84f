import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";

/** Sendings with the claim that they are of, as it stands now. */
const sendingsWithClaims = build
  .selectFrom("claimSending")
  .innerJoin("claim", "claim.id", "claimSending.claimId")
  .innerJoin("patient", "patient.id", "claim.patientId")
  .select([
    "claimSending.id",
    "claimSending.claimId",
    "claimSending.batchId",
    "claimSending.state",
    "claimSending.rank",
    "claimSending.sentOnDate",
    "claimSending.claimJson",
    "claim.claimNumber",
    "claim.submission",
    "claim.destination",
    "claim.version",
    "claim.totalCents",
    sql<string>`patient.last || ', ' || patient.first`.as("patientName"),
  ]);

export type Sending = ReturnType<typeof readSendingsOfBatch>[number];

/** The sendings of a batch in file order. */
export function readSendingsOfBatch(read: ReadHandle, batchId: string) {
  return read.all(sendingsWithClaims.where("claimSending.batchId", "=", batchId).orderBy("claimSending.id"));
}

/** The sendings of a claim, oldest first. */
export function readSendingsOfClaim(read: ReadHandle, claimNumber: string): Sending[] {
  return read.all(sendingsWithClaims.where("claim.claimNumber", "=", claimNumber).orderBy("claimSending.id"));
}

/** One sending. */
export function readSending(read: ReadHandle, sendingId: string): Sending | undefined {
  return read.first(sendingsWithClaims.where("claimSending.id", "=", sendingId));
}

/** The claim's newest sending that was not given up; its state is the claim's. */
export function newestSendingId(read: ReadHandle, claimId: string): string | undefined {
  return read.first(
    build
      .selectFrom("claimSending")
      .select("id")
      .where("claimId", "=", claimId)
      .where("state", "<>", "cancelled")
      .orderBy("id", "desc"),
  )?.id;
}
