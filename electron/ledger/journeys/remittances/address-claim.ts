import { build } from "../../../../db/query-builder.ts";
import { addressDraft, type SendingFrequency } from "../../../../shared/claims/any-draft.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { Submission } from "../../../../shared/claims/claim-states.ts";
import type { CommandContext } from "../../journeys.ts";
import { judgeClaim } from "../claims/judge-claim.ts";
import type { PracticeLists } from "../claims/load-claim-facts.ts";
import { holdOf, readStoredClaim } from "../claims/stored-claim.ts";

/** Whom a claim is addressed to, how it stands there, and under which number of the payer's it goes. */
export interface ClaimAddress {
  rank: CoverageRank;
  submission: Submission;
  frequency: SendingFrequency;
  payerControlNumber: string;
}

/** Addresses a claim to the payer of a rank and judges it anew for that payer. Everything else of it stays. */
export function addressClaim(
  context: CommandContext,
  lists: PracticeLists,
  claimId: string,
  { rank, submission, frequency, payerControlNumber }: ClaimAddress,
): void {
  const { write } = context;
  const today = context.clock.today();
  const { row, draft, lineControlNumbers } = readStoredClaim(write, claimId);
  const addressed = addressDraft(draft, { destination: rank, frequency, payerControlNumber });
  const identity = { claimId, claimNumber: row.claimNumber, lineControlNumbers };
  const { problems, readiness } = judgeClaim(write, lists, addressed, identity, { hold: holdOf(row, today), today });
  const payer = write.first(
    build
      .selectFrom("coverage")
      .select("payerId")
      .where("id", "=", draft.coverageIds[rank] ?? ""),
  );
  write.run(
    build
      .updateTable("claim")
      .set({
        destination: rank,
        frequency,
        payerId: payer?.payerId ?? null,
        submission,
        readiness,
        problemCount: problems.length,
        problemsJson: JSON.stringify(problems),
        draftJson: JSON.stringify({ ...addressed, lines: [] }),
        version: row.version + 1,
      })
      .where("id", "=", claimId),
  );
}
