import { type RawBuilder, sql } from "kysely";
import type { ClaimKind } from "../../../../shared/claims/any-draft.ts";

/** Of which kind a claim is, in a query that reads `claim`: its draft says it; one from before there were two is professional. */
export const claimKind: RawBuilder<ClaimKind> = sql<ClaimKind>`coalesce(claim.draftJson ->> 'kind', 'professional')`;

/** Of which kind the claims of a batch are, in a query that reads `batch`: a file holds one kind, so any of them tells it. */
export const batchKind: RawBuilder<ClaimKind> = sql<ClaimKind>`coalesce((select claimSending.claimJson ->> 'kind'
  from claimSending where claimSending.batchId = batch.id limit 1), 'professional')`;
