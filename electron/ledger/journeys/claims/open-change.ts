import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { OpenChange } from "../../../../shared/contract/claim-changes.ts";

/**
 * The last change of a claim that was not undone and of which nothing has gone out: no file was made with it and no
 * answer posted since. Ids sort by when they were made. Undefined when there is none.
 */
export function readOpenChange(read: ReadHandle, claimId: string): OpenChange | undefined {
  return read.first(
    build
      .selectFrom("claimChange")
      .select(["id", "kind", "reason", "madeAt", "userName"])
      .where("claimId", "=", claimId)
      .where("undoneAt", "is", null)
      .where(nothingFollowed)
      .orderBy("id", "desc"),
  );
}

const nothingFollowed = sql<boolean>`not exists (
    select 1 from claimSending where claimSending.claimId = claimChange.claimId
      and claimSending.id > claimChange.id and claimSending.state <> 'cancelled')
  and not exists (
    select 1 from claimAnswer where claimAnswer.claimId = claimChange.claimId and claimAnswer.id > claimChange.id)`;
