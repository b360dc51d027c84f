import { build } from "../../../../db/query-builder.ts";
import type { CommandContext } from "../../journeys.ts";
import { inChunks } from "../journal/in-chunks.ts";

const REASONS: Readonly<Record<string, string>> = {
  "1": "Billed again",
  "7": "Sent again corrected",
  "8": "Voided at its payer",
};

/**
 * A claim that goes out again has been acted on: the work of its denials is done until the payer answers anew. Claims
 * that go to their next payer on a former answer are no such.
 */
export function closeDenialWork(
  { write, clock }: CommandContext,
  sendings: readonly { claimId: string; rank: string; frequency: string }[],
): void {
  for (const [frequency, group] of Map.groupBy(sendings, (one) => one.frequency)) {
    for (const [rank, ofRank] of Map.groupBy(group, (one) => one.rank)) {
      for (const claimIds of inChunks(ofRank.map((one) => one.claimId))) {
        const denied = build
          .selectFrom("denial")
          .innerJoin("claimAnswer", "claimAnswer.id", "denial.claimAnswerId")
          .select("denial.workItemId")
          .where("claimAnswer.claimId", "in", claimIds)
          .where("claimAnswer.rank", "=", rank as "primary" | "secondary" | "tertiary");
        write.run(
          build
            .updateTable("workItem")
            .set({ closedDate: clock.today(), closedReason: REASONS[frequency] ?? "Sent again" })
            .where("kind", "=", "denial")
            .where("closedDate", "is", null)
            .where("id", "in", denied),
        );
      }
    }
  }
}
