import { Button, Tabs } from "@mantine/core";
import { useState } from "react";
import { cents, sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { ImportPage } from "../files/intake/import-page.tsx";
import { chooseImport } from "../files/intake/picked-import.ts";
import { FileList } from "../files/list/file-list.tsx";
import { FilePage } from "../files/look/file-page.tsx";
import type { ScreenProps } from "../screen-table.ts";
import { BatchList } from "./batch-list.tsx";
import { UsageMark } from "./batch-marks.tsx";
import { BatchPage } from "./batch-page.tsx";
import { LeftOutClaims } from "./left-out-claims.tsx";
import classes from "./outbox.module.css";
import { PaperClaims } from "./paper/paper-claims.tsx";
import { PrintedDocuments } from "./paper/printed-documents.tsx";
import { ReadyClaims } from "./ready-claims.tsx";
import { UnwrittenBatch } from "./unwritten-batch.tsx";
import { useBatchWriting } from "./use-batch-writing.ts";
import { WrittenNote } from "./written-note.tsx";

/** The outbox, one batch of it, one file of the list of files, or a file on its way in. */
export function OutboxScreen({ route }: ScreenProps) {
  if (route.view === "import") return <ImportPage />;
  if (route.view === "file" && route.id !== undefined)
    return <FilePage key={route.id} fileId={route.id} at={route.at} />;
  if (route.id !== undefined && route.view !== "printed") return <BatchPage key={route.id} batchId={route.id} />;
  return <Outbox view={route.view ?? "ready"} id={route.id} />;
}

/** What is on paper has its own main act. */
const PAPER_VIEWS = ["paper", "printed"];

function Outbox({ view, id }: { view: string; id: string | undefined }) {
  const preview = useLedgerQuery("batches.preview", {});
  const batches = useLedgerQuery("batches.list", {});
  const waiting = useLedgerQuery("claimForms.waiting", {});
  const writing = useBatchWriting();
  // What the user took out of the batch; everything else that is ready goes.
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const ready = preview.value?.ready ?? [];
  const leftOut = preview.value?.leftOut ?? [];
  const chosen = ready.filter((claim) => !keptBack.has(claim.claimId));
  const unwritten = batches.value?.filter((batch) => batch.state === "prepared") ?? [];
  const makeBatches = () => void writing.makeBatches(chosen);
  const batchWord = new Set(chosen.map((claim) => claim.kind)).size > 1 ? "two batches" : "batch";
  const mayBatch = chosen.length > 0 && !PAPER_VIEWS.includes(view);
  useScreenActions(mayBatch ? { new: { label: `Make ${batchWord} of the chosen claims`, run: makeBatches } } : {});
  const total = chosen.length === 0 ? cents(0) : sumCents(chosen.map((claim) => claim.totalCents));
  const error = writing.error ?? preview.error ?? batches.error;

  return (
    <>
      <ScreenHead
        title="Outbox"
        aside={
          preview.value && (
            <span className={classes.aside}>
              <UsageMark usage={preview.value.usage} /> to{" "}
              {preview.value.clearinghouseName || "a clearinghouse not yet named"}
            </span>
          )
        }
      >
        <Button variant="default" onClick={() => void chooseImport()}>
          Import a file
        </Button>
        {!PAPER_VIEWS.includes(view) && (
          <Button
            disabled={chosen.length === 0}
            loading={writing.running}
            onClick={makeBatches}
            rightSection={<kbd>Ctrl N</kbd>}
          >
            {chosen.length === 0
              ? "Make batch"
              : `Make ${batchWord} of ${chosen.length} ${chosen.length === 1 ? "claim" : "claims"}, ${formatDollars(total)}`}
          </Button>
        )}
      </ScreenHead>
      {error && <ErrorNote error={error} onRetry={preview.refresh} />}
      {unwritten.map((batch) => (
        <UnwrittenBatch key={batch.id} batch={batch} writing={writing} />
      ))}
      {writing.written.map((file) => (
        <WrittenNote key={file.fileName} file={file} />
      ))}
      <Tabs
        value={view}
        className={tabs.tabs}
        onChange={(next) => goTo({ screen: "outbox", ...(next && next !== "ready" ? { view: next } : {}) })}
      >
        <Tabs.List>
          <Tabs.Tab value="ready">Ready {preview.value && ready.length}</Tabs.Tab>
          <Tabs.Tab value="left-out">Left out {preview.value && leftOut.length}</Tabs.Tab>
          <Tabs.Tab value="paper">Paper {waiting.value?.ready.length}</Tabs.Tab>
          <Tabs.Tab value="batches">Batches {batches.value?.length}</Tabs.Tab>
          <Tabs.Tab value="files">Files</Tabs.Tab>
          <Tabs.Tab value="printed">Printed</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ready" className={tabs.panel}>
          {preview.value && <ReadyClaims claims={ready} keptBack={keptBack} onKeptBack={setKeptBack} />}
        </Tabs.Panel>
        <Tabs.Panel value="left-out" className={tabs.panel}>
          {preview.value && <LeftOutClaims claims={leftOut} />}
        </Tabs.Panel>
        <Tabs.Panel value="paper" className={tabs.panel}>
          {view === "paper" && waiting.error && <ErrorNote error={waiting.error} onRetry={waiting.refresh} />}
          {view === "paper" && waiting.value && <PaperClaims waiting={waiting.value} />}
        </Tabs.Panel>
        <Tabs.Panel value="batches" className={tabs.panel}>
          {batches.value && (
            <BatchList
              batches={batches.value}
              empty={
                <EmptyState title="No batch was made yet">
                  Choose claims under Ready and make the first. Each batch is one file for the clearinghouse.
                </EmptyState>
              }
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="files" className={tabs.panel}>
          {view === "files" && <FileList />}
        </Tabs.Panel>
        <Tabs.Panel value="printed" className={tabs.panel}>
          {view === "printed" && <PrintedDocuments documentId={id} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
