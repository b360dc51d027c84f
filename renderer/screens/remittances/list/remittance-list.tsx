import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { PickedFile } from "../../../../shared/contract/window-api.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { DropTarget } from "../../../parts/drop-target.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { FILES_ROUTE } from "../../files/file-routes.ts";
import { chooseImport } from "../../files/intake/picked-import.ts";
import { RemittanceTabs } from "../remittance-tabs.tsx";
import classes from "../remittances.module.css";
import { ImportOutcome } from "./import-outcome.tsx";
import { REMITTANCE_COLUMNS } from "./remittance-columns.tsx";

type Imported = OutputOf<"remittances.import">;

/** What payers sent: unposted first. A file is taken in here, a paper EOB is typed from here. */
export function RemittanceList({ view }: { view: string }) {
  const { value, error, refresh } = useLedgerQuery("remittances.list", {});
  const importing = useLedgerCommand("remittances.import");
  const [outcome, setOutcome] = useState<Imported | null>(null);
  const take = async (file: PickedFile) => {
    const imported = await importing.run({ file: file.token });
    setOutcome(imported ?? null);
    const [only] = imported?.remittanceIds ?? [];
    if (imported?.remittanceIds.length === 1 && imported.alreadyKnown.length === 0 && only) {
      goTo({ screen: "remittances", id: only });
    }
  };
  const pick = async () => {
    const file = await window.billwright.pickFile("open-835");
    if (file) await take(file);
  };
  const typePaper = () => goTo({ screen: "remittances", view: "eob" });
  useScreenActions({ new: { label: "Import an 835", run: () => void pick() } });
  const waiting = value?.filter((row) => row.state !== "posted").length ?? 0;
  return (
    <>
      <ScreenHead
        title="Remittances"
        aside={value && value.length > 0 && (waiting === 0 ? "all posted" : `${waiting} to post`)}
      >
        <Button variant="default" onClick={() => goTo(FILES_ROUTE)}>
          Files
        </Button>
        <Button variant="default" onClick={() => void chooseImport()}>
          Import another kind of file
        </Button>
        <Button variant="default" onClick={typePaper}>
          Type a paper EOB
        </Button>
      </ScreenHead>
      <RemittanceTabs view={view}>
        <div className={classes.intake}>
          <DropTarget
            kind="open-835"
            label="Import an 835"
            note="A payer’s remittance file (835). It is checked and shown first; only payers set to automatic post by it."
            running={importing.running}
            onPicked={(file) => void take(file)}
          />
          {importing.error && <ErrorNote error={importing.error} />}
          {outcome && <ImportOutcome outcome={outcome} />}
        </div>
        {error && <ErrorNote error={error} onRetry={refresh} />}
        {value && (
          <DataTable
            name="remittances"
            label="remittances"
            rows={value}
            rowKey={(row) => row.id}
            columns={REMITTANCE_COLUMNS}
            onOpen={(row) => goTo({ screen: "remittances", id: row.id })}
            autoFocus
            empty={
              <EmptyState title="No remittance came yet" action={{ label: "Type a paper EOB", run: typePaper }}>
                Import the 835 file of a payer’s check, or type the EOB that came on paper.
              </EmptyState>
            }
          />
        )}
      </RemittanceTabs>
    </>
  );
}
