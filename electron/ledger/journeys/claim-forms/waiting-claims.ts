import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { PaperClaim } from "../../../../shared/contract/claim-forms.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { JourneysOf } from "../../journeys.ts";
import { unmendedRejection } from "../acknowledgements/unmended-rejection.ts";
import { answeredAlready } from "../batches/answered-already.ts";
import { claimsWithNames } from "../batches/batch-rows.ts";
import { whyClaimWaits } from "../batches/why-claim-waits.ts";
import { isStanding } from "../remittances/standing-answer.ts";

/** Whether a payer before the addressed one has answered, and its answer was not taken back. */
const answeredBefore = sql<number>`claim.destination <> 'primary' and exists (
  select 1 from claimAnswer where claimAnswer.claimId = claim.id and claimAnswer.rank <> claim.destination
    and claimAnswer.kind = 'answer' and ${isStanding})`;

export const waitingClaimsJourneys: JourneysOf<"claimForms.waiting"> = {
  "claimForms.waiting": ({ read, clock }) => readWaitingClaims(read, clock.today()),
};

/** Claims of payers that take paper and that were not sent yet: those that may go, and those that must wait and why. */
export function readWaitingClaims(read: ReadHandle, today: IsoDate) {
  const ready: PaperClaim[] = [];
  const leftOut: (PaperClaim & { reason: string })[] = [];
  const rows = read.all(
    claimsWithNames()
      .select([
        "claim.problemsJson",
        "claim.holdReason",
        "claim.holdUntilDate",
        sql<string | null>`claim.draftJson ->> 'kind'`.as("draftKind"),
        answeredAlready.as("answered"),
        answeredBefore.as("answeredBefore"),
        unmendedRejection.as("rejection"),
      ])
      .where("claim.submission", "in", ["unsent", "rejected"])
      .where("payer.submission", "=", "paper")
      .orderBy("claim.serviceDate")
      .orderBy("claim.id"),
  );
  for (const row of rows) {
    const claim: PaperClaim = {
      claimId: row.claimId,
      claimNumber: row.claimNumber,
      patientName: row.patientName,
      payerName: row.payerName,
      serviceDate: row.serviceDate,
      totalCents: row.totalCents,
      form: row.draftKind === "institutional" ? "ub04" : "cms1500",
      withRemittance: row.answeredBefore === 1,
    };
    const reason = whyClaimWaits(row, today);
    if (reason === undefined) ready.push(claim);
    else leftOut.push({ ...claim, reason });
  }
  return { ready, leftOut };
}
