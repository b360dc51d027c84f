import { Tabs } from "@mantine/core";
import { useState } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import tabs from "../../../parts/screen-tabs.module.css";
import { AnswerList } from "../answers/answer-list.tsx";
import { OutcomeMark } from "../file-marks.tsx";
import classes from "../files.module.css";
import { EdiFile } from "./edi-file.tsx";
import { FileActs } from "./file-acts.tsx";
import { FileFacts } from "./file-facts.tsx";
import { ReportPage } from "./report-page.tsx";

/** One file: what became of it, where it belongs, and all that is in it. */
export function FilePage({ fileId, at }: { fileId: string; at?: string | undefined }) {
  const { value, error, refresh } = useLedgerQuery("files.get", { fileId });
  const answers = useLedgerQuery("acknowledgements.list", {
    fileId,
    batchId: null,
    claimId: null,
    offset: 0,
    limit: 500,
  });
  const [face, setFace] = useState<string | null>("file");
  if (!value) return error ? <ErrorNote error={error} onRetry={refresh} /> : null;
  const { file, isX12 } = value;
  const answerCount = answers.value?.total ?? 0;
  const content = isX12 ? (
    <EdiFile fileId={fileId} fileName={file.fileName} at={at} />
  ) : (
    <ReportPage found={value} answers={answers.value?.rows ?? []} />
  );
  return (
    <>
      <ScreenHead
        title={file.fileName}
        aside={
          <span className={classes.aside}>
            <OutcomeMark outcome={file.outcome} washed /> <span title={file.outcomeText}>{file.outcomeText}</span>
          </span>
        }
      >
        <FileActs file={file} isX12={isX12} />
      </ScreenHead>
      <FileFacts file={file} isX12={isX12} attachedBatches={value.attachedBatches} />
      {answerCount === 0 || !isX12 ? (
        content
      ) : (
        <Tabs value={face} onChange={setFace} className={tabs.tabs} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="file">The file</Tabs.Tab>
            <Tabs.Tab value="answers">What it answers {answerCount}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="file" className={tabs.panel}>
            {content}
          </Tabs.Panel>
          <Tabs.Panel value="answers" className={tabs.panel}>
            <AnswerList rows={answers.value?.rows ?? []} total={answerCount} onQuote={() => setFace("file")} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}
