import { useState } from "react";
import type { Agency } from "../../../../shared/contract/agency-placements.ts";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { goesColumn } from "../../../parts/data-table/goes-column.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import { DUE_COLUMNS } from "./account-columns.tsx";
import classes from "./collections.module.css";
import { PlacementPreview } from "./placement-preview.tsx";

interface PlaceAccountsProps {
  accounts: readonly CollectionAccount[];
  focusList: boolean;
}

/** Accounts that only the agency is left for. All go, Space takes one out; the file stands at the right as it would go. */
export function PlaceAccounts({ accounts, focusList }: PlaceAccountsProps) {
  const agencies = useLedgerQuery("agencies.list", {});
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const ids = accounts.map((account) => account.patientId);
  const going = new Set(ids.filter((id) => !keptBack.has(id)));
  const active = (agencies.value ?? []).filter((agency) => agency.active);
  return (
    <div className={classes.split}>
      <DataTable
        name="collections-agency"
        label="accounts"
        rows={accounts}
        rowKey={(row) => row.patientId}
        columns={[goesColumn<CollectionAccount>((row) => going.has(row.patientId)), ...DUE_COLUMNS]}
        selected={going}
        onSelected={(next) => setKeptBack(new Set(ids.filter((id) => !next.has(id))))}
        onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
        autoFocus={focusList}
        empty={
          <EmptyState title="No account is left for the agency">They come here after the final notice.</EmptyState>
        }
      />
      <aside className={classes.file} aria-label="Placement with an agency">
        {agencies.error && <ErrorNote error={agencies.error} onRetry={agencies.refresh} />}
        {agencies.value && <PlacementSide agencies={active} patientIds={[...going]} />}
      </aside>
    </div>
  );
}

function PlacementSide({ agencies, patientIds }: { agencies: readonly Agency[]; patientIds: string[] }) {
  const [first] = agencies;
  if (!first) {
    return (
      <EmptyState
        title="No agency yet"
        action={{ label: "Add the agency", run: () => goTo({ screen: "settings", view: "agencies" }) }}
      >
        Its fee and the columns of its file are kept under Settings.
      </EmptyState>
    );
  }
  return <PlacementPreview agencies={agencies} patientIds={patientIds} />;
}
