import { Button, Tabs } from "@mantine/core";
import type { BatchClaim } from "../../../shared/contract/batches.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import { AnswerList } from "../files/answers/answer-list.tsx";
import { chooseImport } from "../files/intake/picked-import.ts";
import { EdiFile } from "../files/look/edi-file.tsx";
import { FileFacts } from "../files/look/file-facts.tsx";
import { BATCH_CLAIM_COLUMNS } from "./batch-claim-columns.tsx";
import { BatchMark, UsageMark } from "./batch-marks.tsx";
import classes from "./outbox.module.css";
import { UnwrittenBatch } from "./unwritten-batch.tsx";
import { useBatchFile } from "./use-batch-file.ts";
import { useBatchWriting } from "./use-batch-writing.ts";
import { WrittenNote } from "./written-note.tsx";

/** One batch: how far it came, its claims, what was answered, and its file as it was written. */
export function BatchPage({ batchId }: { batchId: string }) {
  const { value, error, refresh } = useLedgerQuery("batches.get", { batchId });
  const answers = useLedgerQuery("acknowledgements.list", {
    fileId: null,
    batchId,
    claimId: null,
    offset: 0,
    limit: 500,
  });
  const file = useBatchFile(value?.batch);
  const writing = useBatchWriting();
  const failure = error ?? writing.error;
  if (!value) return failure ? <ErrorNote error={failure} onRetry={refresh} /> : null;
  const { batch } = value;
  const claims = file?.outcomeText ?? `${batch.claimCount} claims`;
  const standing = `${claims} · ${formatDollars(batch.totalCents)} · to ${batch.clearinghouseName}`;
  const mayRewrite = batch.state !== "prepared" && batch.state !== "cancelled";
  return (
    <>
      <ScreenHead
        title={`Batch ${batch.number}`}
        aside={
          <span className={classes.aside}>
            <BatchMark state={batch.state} washed /> <UsageMark usage={batch.usage} />
            <span title={standing}>{standing}</span>
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
      {writing.written.map((file) => (
        <WrittenNote key={file.fileName} file={file} />
      ))}
      <Tabs defaultValue="claims" className={tabs.tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="claims">Claims {value.claims.length}</Tabs.Tab>
          <Tabs.Tab value="answers">Answers {answers.value?.total}</Tabs.Tab>
          <Tabs.Tab value="file">The file</Tabs.Tab>
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
        <Tabs.Panel value="answers" className={tabs.panel}>
          {answers.value && (
            <AnswerList
              rows={answers.value.rows}
              total={answers.value.total}
              empty={
                <EmptyState
                  title="Nobody answered yet"
                  action={{ label: "Import an answer", run: () => void chooseImport() }}
                >
                  A 999 says whether the file could be read, a 277CA whether each claim was taken in.
                </EmptyState>
              }
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="file" className={tabs.panel}>
          {file ? (
            <>
              <FileFacts file={file} isX12 />
              <EdiFile fileId={file.id} fileName={batch.fileName} />
            </>
          ) : (
            <EmptyState title="There is no file yet">It is kept once the batch is written.</EmptyState>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
