import { sql } from "kysely";

/**
 * Why a rejected claim should not go again yet: the reason of its open rejection, while nothing was mended. NULL where
 * it may go: the claim was saved since, its work item was closed, or it was refused only because of others in its file.
 */
export const unmendedRejection = sql<string | null>`(
  SELECT workItem.reason FROM workItem JOIN rejection ON rejection.workItemId = workItem.id
  WHERE workItem.claimId = claim.id AND workItem.closedDate IS NULL AND claim.submission = 'rejected'
    AND rejection.resendAsIs = 0 AND rejection.claimVersion >= claim.version
  ORDER BY workItem.id DESC LIMIT 1)`;
