import { kindsAbout } from "../../../shared/forms/letters/letter-kind.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ClaimHistoryPaper, ClaimRemittancePaper, SuperbillPaper } from "./claim-papers.tsx";
import { CLAIM_PAPERS } from "./paper-routes.ts";
import { WriteLetter } from "./write-letter.tsx";

/** Whether a view of the claims screen shows a letter or a paper of the claim. */
export function isClaimPaper(view: string | undefined): boolean {
  return CLAIM_PAPERS.some((paper) => paper.view === view);
}

/** The letter or the paper of a claim that a view names. */
export function ClaimPaperPlace({ claimId, view }: { claimId: string; view: string }) {
  const claim = useLedgerQuery("claims.get", { claimId });
  if (claim.error) return <ErrorNote error={claim.error} onRetry={claim.refresh} />;
  if (!claim.value) return null;
  const about = `Claim ${claim.value.claimNumber}`;
  if (view === "superbill") return <SuperbillPaper claimId={claimId} about={about} />;
  if (view === "remittance") return <ClaimRemittancePaper claimId={claimId} about={about} />;
  if (view === "claim-history") return <ClaimHistoryPaper claimId={claimId} about={about} />;
  const [first = "appeal", ...others] = kindsAbout("claim");
  return <WriteLetter subject={{ kind: "claim", id: claimId }} kinds={[first, ...others]} about={about} />;
}
