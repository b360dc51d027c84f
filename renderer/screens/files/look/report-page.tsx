import { Select } from "@mantine/core";
import type { KeptAcknowledgement } from "../../../../shared/contract/acknowledgements.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { AnswerMark } from "../answers/answer-marks.tsx";
import { reasonsText, subjectText } from "../answers/answer-words.ts";
import classes from "../files.module.css";
import { NoteByHand } from "./note-by-hand.tsx";
import { ReportText } from "./report-text.tsx";

interface ReportPageProps {
  found: OutputOf<"files.get">;
  /** What was noted from it by hand. */
  answers: readonly KeptAcknowledgement[];
}

/** A report in words beside what follows from it: nothing by itself, so a person says which batch and claims it means. */
export function ReportPage({ found, answers }: ReportPageProps) {
  const { file } = found;
  const batches = useLedgerQuery("batches.list", {});
  const attach = useLedgerCommand("files.attach");
  const attached = new Set(found.attachedBatches.map((batch) => batch.batchId));
  const choices = (batches.value ?? [])
    .filter((batch) => batch.writtenAt !== null && !attached.has(batch.id))
    .map((batch) => ({ value: batch.id, label: `Batch ${batch.number}, ${batch.fileName}` }));
  return (
    <div className={classes.split}>
      <div className={classes.column}>
        <ReportText fileId={file.id} fileName={file.fileName} />
      </div>
      <aside className={classes.side} aria-label="What the report says of ours">
        {answers.length > 0 && (
          <ul className={classes.notes} aria-label="Noted from this report">
            {answers.map((answer) => (
              <li key={answer.id}>
                <AnswerMark answer={answer.answer} /> {subjectText(answer)}
                <span className={classes.faint}>{reasonsText(answer)}</span>
              </li>
            ))}
          </ul>
        )}
        <NoteByHand key={answers.length} fileId={file.id} />
        <section className={classes.form} aria-label="Its batch">
          <Select
            label="Lay the report to a batch"
            placeholder="Choose the batch that it is about"
            searchable
            value={null}
            data={choices}
            onChange={(batchId) => batchId && void attach.run({ fileId: file.id, batchId })}
          />
          {attach.error && <ErrorNote error={attach.error} />}
        </section>
      </aside>
    </div>
  );
}
