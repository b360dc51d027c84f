import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";

export const disputeEstimateJourneys: JourneysOf<"estimates.dispute" | "estimates.closeDispute"> = {
  "estimates.dispute": ({ write, newId, clock, concerns }, { estimateId, openedDate, reason }) => {
    const estimate = write.first(
      build.selectFrom("estimate").select(["patientId", "givenDate"]).where("id", "=", estimateId),
    );
    if (!estimate) throw missing("estimate");
    if (openedDate > clock.today() || openedDate < estimate.givenDate) {
      throw new Refusal(
        "refused",
        "A dispute is opened between the day of its estimate and today. Nothing was noted. Correct the day.",
        "openedDate",
      );
    }
    const open = build.selectFrom("estimateDispute").select("id").where("estimateId", "=", estimateId);
    if (write.first(open.where("closedDate", "is", null))) {
      throw new Refusal("already-done", "This estimate's bill is in dispute already. Nothing was changed.");
    }
    const disputeId = newId();
    const opened = { id: disputeId, estimateId, openedDate, reason, closedDate: null, outcome: null };
    write.run(build.insertInto("estimateDispute").values(opened));
    concerns("patient", estimate.patientId);
    return { disputeId };
  },
  "estimates.closeDispute": ({ write, clock, concerns }, { disputeId, closedDate, outcome }) => {
    const dispute = write.first(
      build
        .selectFrom("estimateDispute")
        .innerJoin("estimate", "estimate.id", "estimateDispute.estimateId")
        .select(["openedDate", "closedDate", "patientId"])
        .where("estimateDispute.id", "=", disputeId),
    );
    if (!dispute) throw missing("dispute");
    if (dispute.closedDate !== null) throw new Refusal("already-done", "This dispute is closed. Nothing was changed.");
    if (closedDate > clock.today() || closedDate < dispute.openedDate) {
      throw new Refusal(
        "refused",
        "A dispute ends between the day on which it was opened and today. Nothing was noted. Correct the day.",
        "closedDate",
      );
    }
    write.run(build.updateTable("estimateDispute").set({ closedDate, outcome }).where("id", "=", disputeId));
    concerns("patient", dispute.patientId);
    return {};
  },
};
