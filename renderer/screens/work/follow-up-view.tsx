import { Switch } from "@mantine/core";
import { useState } from "react";
import { sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { goTo } from "../../state/navigation.ts";
import type { ScreenProps } from "../screen-table.ts";
import { claimAtFault } from "./claim-at-fault.ts";
import classes from "./work.module.css";
import { WORK_COLUMNS } from "./work-columns.tsx";
import { WorkItemPage } from "./work-item-page.tsx";

/** Open follow-up on claims. The next item is open already; what is closed or put off makes place for the next. */
export function FollowUpView({ route }: ScreenProps) {
  const [includeSnoozed, setIncludeSnoozed] = useState(false);
  const { value, error, refresh } = useLedgerQuery("work.list", { includeSnoozed });
  const [marked, setMarked] = useState<string | null>(route.id ?? null);
  const items = value ?? [];
  const shown = items.find((item) => item.id === marked) ?? items[0];
  return (
    <>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <div className={classes.split} data-alone={shown === undefined || undefined}>
          <DataTable
            name="work"
            label="open work"
            rows={items}
            rowKey={(item) => item.id}
            columns={WORK_COLUMNS}
            onActive={(item) => setMarked(item.id)}
            onOpen={(item) => goTo(claimAtFault(item))}
            autoFocus
            toolbar={
              <>
                <Switch
                  size="xs"
                  label="Show what was put off"
                  checked={includeSnoozed}
                  onChange={(event) => setIncludeSnoozed(event.currentTarget.checked)}
                />
                <span className={classes.faint}>
                  {items.length} open · {formatDollars(sumCents(items.map((item) => item.amountCents)))} waiting
                </span>
              </>
            }
            empty={
              <EmptyState title="Nothing waits for follow-up">
                A denial opens an item here by itself when its remittance is posted, a rejection when its
                acknowledgement is imported.
              </EmptyState>
            }
          />
          {shown && <WorkItemPage key={shown.id} item={shown} />}
        </div>
      )}
    </>
  );
}
