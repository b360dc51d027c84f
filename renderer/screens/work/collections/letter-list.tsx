import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { goesColumn } from "../../../parts/data-table/goes-column.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { printKept } from "../../../parts/pdf-preview/deliver-pdf.ts";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { DUE_COLUMNS } from "./account-columns.tsx";
import { AccountFile } from "./account-file.tsx";
import { STEP_WORDS } from "./collection-words.ts";
import classes from "./collections.module.css";
import { useMarkedAccount } from "./use-marked-account.ts";

interface LetterListProps {
  step: "reminder" | "final-notice";
  accounts: readonly CollectionAccount[];
  focusList: boolean;
}

/** Accounts on which a letter is due. All go, Space takes one out; Ctrl+P prints and keeps them. */
export function LetterList({ step, accounts, focusList }: LetterListProps) {
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const { shown, mark } = useMarkedAccount(accounts);
  const ids = accounts.map((account) => account.patientId);
  const going = new Set(ids.filter((id) => !keptBack.has(id)));
  const print = useLedgerCommand("collections.printLetters");
  const word = STEP_WORDS[step].toLowerCase();
  const label = `Print ${going.size === 1 ? `one ${word}` : `${going.size} ${word}s`}`;
  const run = async () => {
    if (going.size === 0 || print.running) return;
    const made = await print.run({ step, patientIds: [...going] });
    if (!made) return;
    const result = await printKept(made.combinedDocumentId);
    const count = made.letterCount === 1 ? "One letter was made" : `${made.letterCount} letters were made`;
    const where = result.delivered ? "and printed" : "and kept under each patient's documents, but not printed";
    notifications.show({ message: `${count} ${where}.` });
  };
  useScreenActions({ print: { label, run: () => void run() } });
  return (
    <div className={classes.split} data-alone={shown === undefined || undefined}>
      <div className={classes.list}>
        {print.error && <ErrorNote error={print.error} />}
        <DataTable
          name="collections-letters"
          label="accounts"
          rows={accounts}
          rowKey={(row) => row.patientId}
          columns={[goesColumn<CollectionAccount>((row) => going.has(row.patientId)), ...DUE_COLUMNS]}
          selected={going}
          onSelected={(next) => setKeptBack(new Set(ids.filter((id) => !next.has(id))))}
          onActive={mark}
          onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
          autoFocus={focusList}
          toolbar={
            <Button
              size="compact-sm"
              disabled={going.size === 0}
              loading={print.running}
              onClick={() => void run()}
              rightSection={<kbd>Ctrl P</kbd>}
            >
              {label}
            </Button>
          }
          empty={<EmptyState title={`No ${word} is due`}>They come here when they are old enough.</EmptyState>}
        />
      </div>
      {shown && <AccountFile key={shown.patientId} account={shown} />}
    </div>
  );
}
