import { Button, Tabs } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { ClaimKind } from "../../../../shared/claims/any-draft.ts";
import type { ClaimRow, ClaimView } from "../../../../shared/contract/claims.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { newClaimActions, newClaimRoute } from "../new-claim.ts";
import { CLAIM_COLUMNS } from "./claim-columns.tsx";
import { CLAIM_VIEWS, claimViewOf } from "./claim-views.ts";
import classes from "./claims-list.module.css";

/** Rows asked for at once; the total says how many more there are, and typing finds them. */
const PAGE_ROWS = 500;
const TYPING_PAUSE_MS = 120;

interface ClaimsListProps {
  /** The saved view that the route names; undefined shows what is to be fixed. */
  view: ClaimView;
}

const begin = (kind: ClaimKind) => goTo(newClaimRoute(kind));
const beginUsual = () => begin("professional");

/** Claims in saved views. First: those to fix, because they earn nothing until somebody looks. */
export function ClaimsList({ view }: ClaimsListProps) {
  const [text, setText] = useState("");
  const [askedText] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const { value, error, stale, refresh } = useLedgerQuery("claims.list", {
    view,
    patientId: null,
    text: askedText,
    offset: 0,
    limit: PAGE_ROWS,
  });
  useScreenActions(newClaimActions(begin));
  const open = (row: ClaimRow) => goTo({ screen: "claims", id: row.id });
  const shown = CLAIM_VIEWS[view];
  return (
    <>
      <ScreenHead
        title="Claims"
        aside={value && `${value.total} ${shown.aside} · ${formatDollars(value.totalCents)} charged`}
      >
        <Button variant="default" onClick={() => begin("institutional")} rightSection={<kbd>Ctrl ⇧ N</kbd>}>
          Institutional
        </Button>
        <Button onClick={beginUsual} rightSection={<kbd>Ctrl N</kbd>}>
          New claim
        </Button>
      </ScreenHead>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <DataTable
          name="claims"
          label="claims"
          rows={value.rows}
          rowKey={(row) => row.id}
          columns={CLAIM_COLUMNS}
          onOpen={open}
          filter={{ text, onText: setText }}
          waiting={stale || text !== askedText}
          autoFocus
          toolbar={
            <Tabs
              value={view}
              onChange={(chosen) => goTo({ screen: "claims", view: claimViewOf(chosen ?? undefined) })}
              aria-label="Views of the claims"
            >
              <Tabs.List className={classes.views}>
                {Object.entries(CLAIM_VIEWS).map(([name, { label }]) => (
                  <Tabs.Tab key={name} value={name}>
                    {label}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            </Tabs>
          }
          empty={
            <EmptyState title={shown.emptyTitle} action={{ label: "New claim", run: beginUsual, keys: "Ctrl N" }}>
              {shown.emptyText}
            </EmptyState>
          }
        />
      )}
      {value && value.total > value.rows.length && (
        <p className={classes.more}>
          The newest {value.rows.length} of {value.total} are shown. Type a name or a claim number to find the others.
        </p>
      )}
    </>
  );
}
