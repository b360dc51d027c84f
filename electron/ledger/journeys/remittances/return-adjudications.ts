import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Adjudication } from "../../../../shared/claims/claim-states.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { plannedOf } from "./posted-answers.ts";
import { overallAdjudication } from "./record-answers.ts";
import { isStanding } from "./standing-answer.ts";

/** Sets the adjudication of claims and their lines to what the answers that still stand say, the later over the earlier. */
export function returnAdjudications(write: WriteTransaction, claimIds: readonly string[]): void {
  for (const chunk of inChunks(claimIds)) {
    const said = new Map<string, Adjudication>();
    const answers = build
      .selectFrom("claimAnswer")
      .select("plannedJson")
      .where("claimId", "in", chunk)
      .where(isStanding)
      .orderBy("id");
    for (const answer of write.all(answers)) {
      for (const { lineId, adjudication } of plannedOf(answer).lines) said.set(lineId, adjudication);
    }
    const lines = write.all(
      build.selectFrom("claimLine").select(["id", "claimId"]).where("claimId", "in", chunk).where("removed", "=", 0),
    );
    const returned = lines.map(({ id, claimId }) => ({ id, claimId, adjudication: said.get(id) ?? ("none" as const) }));
    write.updateRows(
      "claimLine",
      returned.map(({ id, adjudication }) => ({ id, adjudication })),
    );
    write.updateRows(
      "claim",
      [...Map.groupBy(returned, (line) => line.claimId)].map(([id, ofClaim]) => ({
        id,
        adjudication: overallAdjudication(ofClaim),
      })),
    );
  }
}
