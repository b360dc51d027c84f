import { Tabs } from "@mantine/core";
import { useState } from "react";
import type { StatementOptions } from "../../../shared/contract/statements.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import type { ScreenProps } from "../screen-table.ts";
import { DueStatements } from "./due-statements.tsx";
import { LeftOutStatements } from "./left-out-statements.tsx";
import { MadeRuns } from "./made-runs.tsx";
import { MadeStatements } from "./made-statements.tsx";
import { PlansView } from "./plans/plans-view.tsx";
import { PrintRun } from "./print-run.tsx";
import { RunOptions } from "./run-options.tsx";
import { RunStrip } from "./run-strip.tsx";

/** Statements: due today, left out and why, made before. */
export function StatementsScreen({ route }: ScreenProps) {
  const view = route.view ?? "due";
  const [options, setOptions] = useState<StatementOptions | null>(null);
  const [optionsShown, setOptionsShown] = useState(false);
  const preview = useLedgerQuery("statements.preview", options === null ? {} : { options });
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const due = preview.value?.due ?? [];
  const leftOut = preview.value?.leftOut ?? [];
  const chosen = due.filter((candidate) => !keptBack.has(candidate.patientId));
  return (
    <>
      <PrintRun
        chosen={chosen}
        options={options}
        optionsShown={optionsShown}
        onOptions={() => setOptionsShown(!optionsShown)}
      />
      <RunStrip />
      {optionsShown && preview.value && (
        <RunOptions options={preview.value.options} changed={options !== null} onChange={setOptions} />
      )}
      {preview.error && <ErrorNote error={preview.error} onRetry={preview.refresh} />}
      <Tabs
        value={view}
        className={tabs.tabs}
        onChange={(next) => goTo({ screen: "statements", ...(next && next !== "due" ? { view: next } : {}) })}
      >
        <Tabs.List>
          <Tabs.Tab value="due">Due {preview.value && due.length}</Tabs.Tab>
          <Tabs.Tab value="left-out">Left out {preview.value && leftOut.length}</Tabs.Tab>
          <Tabs.Tab value="runs">Runs</Tabs.Tab>
          <Tabs.Tab value="made">Made before</Tabs.Tab>
          <Tabs.Tab value="plans">Plans</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="due" className={tabs.panel}>
          {preview.value && <DueStatements candidates={due} keptBack={keptBack} onKeptBack={setKeptBack} />}
        </Tabs.Panel>
        <Tabs.Panel value="left-out" className={tabs.panel}>
          {preview.value && <LeftOutStatements candidates={leftOut} />}
        </Tabs.Panel>
        <Tabs.Panel value="runs" className={tabs.panel}>
          <MadeRuns />
        </Tabs.Panel>
        <Tabs.Panel value="made" className={tabs.panel}>
          <MadeStatements />
        </Tabs.Panel>
        <Tabs.Panel value="plans" className={tabs.panel}>
          {view === "plans" && <PlansView />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
