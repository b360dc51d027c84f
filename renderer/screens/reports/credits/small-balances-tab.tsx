import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { goesColumn } from "../../../parts/data-table/goes-column.tsx";
import { textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "./credits.module.css";
import { WriteOffRuns } from "./write-off-runs.tsx";

type Chosen = OutputOf<"writeOffs.preview">["chosen"][number];
type Choice = { limitCents: Cents; minimumDays: number; minimumStatements: number };

/** Which balances are too small to ask for, and how much they come to; nothing is written off before it is seen. */
export function SmallBalancesTab() {
  const rules = useLedgerQuery("moneyRules.get", {});
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => {
    if (!rules.value) return;
    const { smallBalanceCents, smallBalanceDays } = rules.value;
    setChoice((now) => now ?? { limitCents: smallBalanceCents, minimumDays: smallBalanceDays, minimumStatements: 1 });
  }, [rules.value]);
  if (rules.error) return <ErrorNote error={rules.error} onRetry={rules.refresh} />;
  if (choice === null) return null;
  return (
    <>
      <ChoiceFields choice={choice} onChange={setChoice} />
      <SmallBalances choice={choice} />
      <WriteOffRuns />
    </>
  );
}

function ChoiceFields({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <div className={classes.choice}>
      <MoneyField
        label="At most, by account"
        value={choice.limitCents}
        field="limitCents"
        onChange={(limit) => onChange({ ...choice, limitCents: limit ?? ZERO_CENTS })}
      />
      <NumberField
        label="Owed for days"
        value={choice.minimumDays}
        min={0}
        max={3650}
        onChange={(minimumDays) => onChange({ ...choice, minimumDays })}
      />
      <NumberField
        label="Statements sent"
        value={choice.minimumStatements}
        min={0}
        max={20}
        onChange={(minimumStatements) => onChange({ ...choice, minimumStatements })}
      />
    </div>
  );
}

function SmallBalances({ choice }: { choice: Choice }) {
  const preview = useLedgerQuery("writeOffs.preview", choice);
  const post = useLedgerCommand("writeOffs.post");
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const all = preview.value?.chosen ?? [];
  const going = all.filter((account) => !keptBack.has(account.patientId));
  const goingIds = new Set(going.map((account) => account.patientId));
  const totalCents = sumCents(going.map((account) => account.amountCents));
  const writeOff = () => {
    if (going.length > 0) void post.run({ ...choice, patientIds: [...goingIds], totalCents });
  };
  useScreenActions(going.length > 0 ? { save: { label: "Write off the small balances", run: writeOff } } : {});
  const error = preview.error ?? post.error;
  return (
    <>
      {error && <ErrorNote error={error} onRetry={preview.refresh} />}
      <DataTable
        name="small-balances"
        label="small balances"
        rows={all}
        rowKey={(row) => row.patientId}
        columns={[goesColumn<Chosen>((row) => goingIds.has(row.patientId)), ...COLUMNS]}
        selected={goingIds}
        onSelected={(next) => setKeptBack(new Set(all.map((one) => one.patientId).filter((id) => !next.has(id))))}
        onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
        toolbar={
          <span className={classes.acts}>
            <Button disabled={going.length === 0} loading={post.running} onClick={writeOff}>
              {going.length === 0
                ? "Write off"
                : `Write off ${formatDollars(totalCents)} of ${going.length === 1 ? "one account" : `${going.length} accounts`}`}
            </Button>
            <LeftOut skipped={preview.value?.skipped ?? []} />
          </span>
        }
        empty={
          <EmptyState title="No small balance">
            {preview.value && preview.value.skipped.length > 0
              ? `${preview.value.skipped.length} small balances are left: ${reasonsOf(preview.value.skipped)}.`
              : "No account owes that little for that long."}
          </EmptyState>
        }
      />
    </>
  );
}

type Skipped = OutputOf<"writeOffs.preview">["skipped"];

function LeftOut({ skipped }: { skipped: Skipped }) {
  if (skipped.length === 0) return null;
  return (
    <span className={classes.note} title={reasonsOf(skipped)}>
      {skipped.length} left: {reasonsOf(skipped)}
    </span>
  );
}

/** The reasons for which accounts are left, each with how many. */
function reasonsOf(skipped: Skipped): string {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason.toLowerCase()} (${count})`).join("; ");
}

const COLUMNS: readonly Column<Chosen>[] = [
  {
    ...textColumn<Chosen>({ key: "name", head: "Patient", widthPx: 200, grow: true, read: (row) => row.name }),
    foot: () => "Total",
  },
  textColumn({ key: "account", head: "Account", widthPx: 96, read: (row) => row.accountNumber }),
  {
    key: "lines",
    head: "Lines",
    widthPx: 72,
    align: "right",
    cell: (row) => row.lineCount,
    sortBy: (row) => row.lineCount,
  },
  { key: "days", head: "Days", widthPx: 72, align: "right", cell: (row) => row.ageDays, sortBy: (row) => row.ageDays },
  totalColumn({ key: "amount", head: "Owes, $", widthPx: 112, read: (row) => row.amountCents }),
];
