import type { BatchClaim } from "../../../../shared/contract/batches.ts";
import type { JourneysOf } from "../../journeys.ts";
import { unmendedRejection } from "../acknowledgements/unmended-rejection.ts";
import { readClearinghouse } from "../keep-clearinghouse.ts";
import { answeredAlready } from "./answered-already.ts";
import { claimsWithNames } from "./batch-rows.ts";
import { whyClaimWaits } from "./why-claim-waits.ts";

const ON_PAPER = "This payer takes claims on paper: print it under Paper.";

export const previewBatchJourneys: JourneysOf<"batches.preview"> = {
  "batches.preview": ({ read, clock }) => {
    const { usage, name } = readClearinghouse(read);
    const today = clock.today();
    const ready: BatchClaim[] = [];
    const leftOut: (BatchClaim & { reason: string })[] = [];
    const rows = read.all(
      claimsWithNames()
        .select([
          "claim.payerId",
          "payer.submission as wayOut",
          "claim.problemsJson",
          "claim.holdReason",
          "claim.holdUntilDate",
          answeredAlready.as("answered"),
          unmendedRejection.as("rejection"),
        ])
        .where("claim.submission", "in", ["unsent", "rejected"])
        .orderBy("claim.serviceDate")
        .orderBy("claim.id"),
    );
    for (const { payerId, wayOut, problemsJson, holdReason, holdUntilDate, answered, rejection, ...claim } of rows) {
      // A self-pay visit is nobody's claim: it is not left out, it is not billed.
      if (payerId === null && claim.payerName === "") continue;
      const facts = { problemsJson, holdReason, holdUntilDate, answered, rejection };
      const reason = wayOut === "paper" ? ON_PAPER : whyClaimWaits(facts, today);
      if (reason === undefined) ready.push(claim);
      else leftOut.push({ ...claim, reason });
    }
    return { usage, clearinghouseName: name, ready, leftOut };
  },
};
