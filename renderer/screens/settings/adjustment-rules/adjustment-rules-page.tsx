import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { type RuleGroup, ruleGroupSchema } from "../../../../shared/remittance/keep-adjustment-rules.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { IconAdd } from "../../../parts/icons.ts";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import { ruleColumns } from "./rule-columns.tsx";
import { RuleDetails } from "./rule-details.tsx";

const GROUPS = ["All", ...ruleGroupSchema.options] as const;

/** What each group code and CARC of a remittance does to the ledger, from a day and perhaps to a day. */
export function AdjustmentRulesPage() {
  const today = useToday();
  const { value, error, refresh } = useLedgerQuery("adjustmentPolicy.list", {});
  const [group, setGroup] = useState<(typeof GROUPS)[number]>("All");
  const [open, setOpen] = useState<string | "new" | null>(null);
  const openNew = () => setOpen("new");
  useScreenActions({ new: { label: "New adjustment rule", run: openNew } });
  const rows = (value ?? []).filter((row) => group === "All" || row.group === group);
  const opened = value?.find((row) => row.id === open) ?? null;
  return (
    <>
      <ScreenHead title="Adjustment rules" aside="Nothing is written off that no rule names">
        <Button
          leftSection={<IconAdd size={16} />}
          rightSection={<kbd>Ctrl N</kbd>}
          variant="default"
          onClick={openNew}
        >
          New rule
        </Button>
      </ScreenHead>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <DataTable
          name="adjustment-rules"
          label="adjustment rules"
          rows={rows}
          rowKey={(row) => row.id}
          columns={ruleColumns(today)}
          initialSort={{ key: "code", descending: false }}
          onOpen={(row) => setOpen(row.id)}
          onActive={(row) => opened && setOpen(row.id)}
          toolbar={
            <SegmentedControl
              aria-label="Group"
              size="xs"
              data={[...GROUPS]}
              value={group}
              onChange={(chosen) => setGroup(chosen as RuleGroup | "All")}
            />
          }
          empty={
            <EmptyState title="No rule for this group" action={{ label: "New rule", run: openNew, keys: "Ctrl N" }}>
              What no rule names stays open and is looked at.
            </EmptyState>
          }
        />
      )}
      {(open === "new" || opened) && <RuleDetails key={open} row={opened} onClose={() => setOpen(null)} />}
    </>
  );
}
