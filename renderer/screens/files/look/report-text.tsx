import { Button } from "@mantine/core";
import { useState } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import classes from "../files.module.css";

const LINES_AT_ONCE = 2000;

/** A report in words, line by line as it came. */
export function ReportText({ fileId, fileName }: { fileId: string; fileName: string }) {
  const [fromLine, setFromLine] = useState(0);
  const { value, error, refresh } = useLedgerQuery("files.text", { fileId, fromLine, count: LINES_AT_ONCE });
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const lastLine = fromLine + value.lines.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.report} tabIndex={0} aria-label={`Text of ${fileName}`} data-selectable>
        <pre>{value.lines.join("\n")}</pre>
      </section>
      {value.lineCount > LINES_AT_ONCE && (
        <p className={classes.more}>
          Lines {fromLine + 1} to {lastLine} of {value.lineCount}.{" "}
          <Button
            variant="default"
            size="compact-xs"
            disabled={fromLine === 0}
            onClick={() => setFromLine(fromLine - LINES_AT_ONCE)}
          >
            Earlier
          </Button>{" "}
          <Button
            variant="default"
            size="compact-xs"
            disabled={lastLine >= value.lineCount}
            onClick={() => setFromLine(fromLine + LINES_AT_ONCE)}
          >
            Later
          </Button>
        </p>
      )}
    </>
  );
}
