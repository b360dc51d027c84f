import type { BatchClaim } from "../../../shared/contract/batches.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { goesColumn } from "../../parts/data-table/goes-column.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { goTo } from "../../state/navigation.ts";
import { BATCH_CLAIM_COLUMNS } from "./batch-claim-columns.tsx";
import classes from "./outbox.module.css";

interface ReadyClaimsProps {
  claims: readonly BatchClaim[];
  keptBack: ReadonlySet<string>;
  onKeptBack: (claimIds: ReadonlySet<string>) => void;
}

/** Claims that may go. All are chosen; Space takes one out of the batch, Enter opens it. */
export function ReadyClaims({ claims, keptBack, onKeptBack }: ReadyClaimsProps) {
  const chosen = new Set(claims.map((claim) => claim.claimId).filter((id) => !keptBack.has(id)));
  return (
    <DataTable
      name="outbox-ready"
      label="claims that may go"
      rows={claims}
      rowKey={(row) => row.claimId}
      columns={[goesColumn<BatchClaim>((row) => chosen.has(row.claimId)), ...BATCH_CLAIM_COLUMNS]}
      selected={chosen}
      onSelected={(next) => onKeptBack(new Set(claims.map((claim) => claim.claimId).filter((id) => !next.has(id))))}
      onOpen={(row) => goTo({ screen: "claims", id: row.claimId })}
      autoFocus
      toolbar={
        <span className={classes.hint}>
          <kbd>Space</kbd> takes a claim in or out · <kbd>Enter</kbd> opens it
        </span>
      }
      empty={
        <EmptyState
          title="No claim waits to be sent"
          action={{ label: "See what is left out", run: () => goTo({ screen: "outbox", view: "left-out" }) }}
        >
          A claim without errors, billed to a payer that takes files, stands here until its batch is made.
        </EmptyState>
      }
    />
  );
}
