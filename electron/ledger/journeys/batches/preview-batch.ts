import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { BatchClaim } from "../../../../shared/contract/batches.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { JourneysOf } from "../../journeys.ts";
import { unmendedRejection } from "../acknowledgements/unmended-rejection.ts";
import { holdOf } from "../claims/stored-claim.ts";
import { readClearinghouse } from "../keep-clearinghouse.ts";
import { ANSWERED_ALREADY, answeredAlready } from "./answered-already.ts";
import { claimsWithNames } from "./batch-rows.ts";

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
      const reason = reasonToWait({ wayOut, problemsJson, holdReason, holdUntilDate, answered, rejection }, today);
      if (reason === undefined) ready.push(claim);
      else leftOut.push({ ...claim, reason });
    }
    return { usage, clearinghouseName: name, ready, leftOut };
  },
};

/** Why a claim does not go into the batch, in plain words; undefined when it goes. */
function reasonToWait(
  row: {
    wayOut: string | null;
    problemsJson: string;
    holdReason: string | null;
    holdUntilDate: IsoDate | null;
    answered: number;
    rejection: string | null;
  },
  today: IsoDate,
): string | undefined {
  const hold = holdOf(row, today);
  if (row.answered === 1) return ANSWERED_ALREADY;
  if (hold) return `On hold: ${hold.reason}`;
  if (row.wayOut === "paper") return "This payer takes claims on paper: print the CMS-1500.";
  const errors = (JSON.parse(row.problemsJson) as ClaimProblem[]).filter((problem) => problem.severity === "error");
  const [first] = errors;
  if (!first) return row.rejection === null ? undefined : rejectedText(row.rejection);
  return errors.length === 1 ? first.message : `${first.message} (and ${errors.length - 1} more)`;
}

function rejectedText(reason: string): string {
  return `${reason} Change the claim; or, where the cause was mended elsewhere, close its work item.`;
}
