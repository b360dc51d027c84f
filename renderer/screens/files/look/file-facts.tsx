import type { FileRow } from "../../../../shared/contract/files.ts";
import { momentText } from "../../../parts/day.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useTimeZone } from "../../../state/session.ts";
import { controlNumbersText, KIND_WORDS, partiesText, shortHash } from "../file-words.ts";
import classes from "../files.module.css";
import { CopyHash } from "./copy-hash.tsx";

interface FileFactsProps {
  file: FileRow;
  isX12: boolean;
  /** Of a report in words: the batches that it was laid to. */
  attachedBatches?: ReadonlyArray<{ readonly batchId: string; readonly number: number }>;
}

/** What is known of a file without reading it, and the ways to what it belongs to. */
export function FileFacts({ file, isX12, attachedBatches = [] }: FileFactsProps) {
  const timeZone = useTimeZone();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{file.direction === "sent" ? "Made" : "Received"}</dt>
        <dd>{momentText(file.keptAt, timeZone)}</dd>
      </div>
      <div>
        <dt>What it is</dt>
        <dd>{file.isTest ? `${KIND_WORDS[file.kind]}, test` : KIND_WORDS[file.kind]}</dd>
      </div>
      {isX12 && (
        <>
          <div>
            <dt>From → to</dt>
            <dd data-selectable>{partiesText(file)}</dd>
          </div>
          <div>
            <dt>Control numbers</dt>
            <dd data-selectable>{controlNumbersText(file)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>SHA-256</dt>
        <dd>
          <CopyHash sha256={file.sha256} shown={shortHash(file.sha256)} />
        </dd>
      </div>
      {attachedBatches.length > 0 && (
        <div>
          <dt>Laid to</dt>
          <dd>
            {attachedBatches.map(({ batchId, number }) => (
              <button
                key={batchId}
                type="button"
                className={classes.link}
                onClick={() => goTo({ screen: "outbox", id: batchId })}
              >
                Batch {number}
              </button>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
