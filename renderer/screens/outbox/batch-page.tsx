import { Button, Tabs } from "@mantine/core";
import type { BatchClaim } from "../../../shared/contract/batches.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import { BATCH_CLAIM_COLUMNS } from "./batch-claim-columns.tsx";
import { BatchMark, UsageMark } from "./batch-marks.tsx";
import classes from "./outbox.module.css";
import { UnwrittenBatch } from "./unwritten-batch.tsx";
import { useBatchWriting } from "./use-batch-writing.ts";
import { WrittenNote } from "./written-note.tsx";

/** One batch: how far it came, its claims, and its file as it was written, labelled and raw. */
export function BatchPage({ batchId }: { batchId: string }) {
  const { value, error, refresh } = useLedgerQuery("batches.get", { batchId });
  const writing = useBatchWriting();
  const failure = error ?? writing.error;
  if (!value) return failure ? <ErrorNote error={failure} onRetry={refresh} /> : null;
  const { batch } = value;
  const mayRewrite = batch.state !== "prepared" && batch.state !== "cancelled";
  return (
    <>
      <ScreenHead
        title={`Batch ${batch.number}`}
        aside={
          <span className={classes.aside}>
            <BatchMark state={batch.state} washed /> <UsageMark usage={batch.usage} /> {batch.claimCount} claims,{" "}
            {formatDollars(batch.totalCents)}, to {batch.clearinghouseName}
          </span>
        }
      >
        <Button variant="default" onClick={() => goTo({ screen: "outbox", view: "batches" })}>
          All batches
        </Button>
        {mayRewrite && (
          <Button variant="default" loading={writing.running} onClick={() => void writing.writeAgain(batch.id)}>
            Write the same file again
          </Button>
        )}
      </ScreenHead>
      {failure && <ErrorNote error={failure} onRetry={refresh} />}
      {batch.state === "prepared" && <UnwrittenBatch batch={batch} writing={writing} />}
      {writing.written && <WrittenNote file={writing.written} />}
      <Tabs defaultValue="claims" className={tabs.tabs}>
        <Tabs.List>
          <Tabs.Tab value="claims">Claims {value.claims.length}</Tabs.Tab>
          <Tabs.Tab value="readable">File, labelled</Tabs.Tab>
          <Tabs.Tab value="raw">File, as sent</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="claims" className={tabs.panel}>
          <DataTable<BatchClaim>
            name="batch-claims"
            label="claims of this batch"
            rows={value.claims}
            rowKey={(row) => row.claimId}
            columns={BATCH_CLAIM_COLUMNS}
            onOpen={(row) => goTo({ screen: "claims", id: row.claimId })}
            autoFocus
            empty={null}
          />
        </Tabs.Panel>
        <Tabs.Panel value="readable" className={tabs.panel}>
          <FileText text={value.readableText} label="The file, labelled" />
        </Tabs.Panel>
        <Tabs.Panel value="raw" className={tabs.panel}>
          <FileText text={value.fileText.replaceAll("~", "~\n").replaceAll("~\n\n", "~\n")} label="The file, as sent" />
          <p className={classes.digest}>
            {batch.fileName} · SHA-256 {value.sha256}
          </p>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function FileText({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.file} tabIndex={0} aria-label={label} data-selectable>
      <pre>{text}</pre>
    </section>
  );
}
