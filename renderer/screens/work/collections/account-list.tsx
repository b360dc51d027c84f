import { Button } from "@mantine/core";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { goTo } from "../../../state/navigation.ts";
import { DUE_COLUMNS, LEFT_OUT_COLUMNS, WAITING_COLUMNS } from "./account-columns.tsx";
import { AccountFile } from "./account-file.tsx";
import classes from "./collections.module.css";
import { useMarkedAccount } from "./use-marked-account.ts";

interface AccountListProps {
  face: "promise" | "call" | "statement" | "waiting" | "left-out";
  accounts: readonly CollectionAccount[];
  focusList: boolean;
}

const COLUMNS = {
  promise: DUE_COLUMNS,
  call: DUE_COLUMNS,
  statement: DUE_COLUMNS,
  waiting: WAITING_COLUMNS,
  "left-out": LEFT_OUT_COLUMNS,
};

/** Accounts of one face; the marked one's file stands open, where a call is noted. */
export function AccountList({ face, accounts, focusList }: AccountListProps) {
  const { shown, mark } = useMarkedAccount(accounts);
  return (
    <div className={classes.split} data-alone={shown === undefined || undefined}>
      <DataTable
        name={`collections-${face}`}
        label="accounts"
        rows={accounts}
        rowKey={(row) => row.patientId}
        columns={COLUMNS[face]}
        onActive={mark}
        onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
        autoFocus={focusList}
        toolbar={
          face === "statement" && (
            <Button variant="default" size="compact-sm" onClick={() => goTo({ screen: "statements" })}>
              Make the statements
            </Button>
          )
        }
        empty={
          <EmptyState title="Nobody is here">
            Settings, Collections says when a step is due. What a patient owes comes here by itself.
          </EmptyState>
        }
      />
      {shown && <AccountFile key={shown.patientId} account={shown} />}
    </div>
  );
}
