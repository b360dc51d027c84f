import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { type FileKind, fileKindSchema } from "../../../../shared/acknowledgements/file-kind.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useTimeZone } from "../../../state/session.ts";
import { fileRoute } from "../file-routes.ts";
import { KIND_WORDS } from "../file-words.ts";
import classes from "../files.module.css";
import { chooseImport } from "../intake/picked-import.ts";
import { fileColumns } from "./file-columns.tsx";

/** Rows asked for at once; typing finds older ones. */
const PAGE_ROWS = 500;
const TYPING_PAUSE_MS = 120;

const KIND_CHOICES = fileKindSchema.options.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }));

type Direction = "sent" | "received";

/** Every file ever sent or received, newest first: what it is, its hash, and what became of it. Enter looks at one. */
export function FileList() {
  const timeZone = useTimeZone();
  const [direction, setDirection] = useState<Direction | null>(null);
  const [kind, setKind] = useState<FileKind | null>(null);
  const [text, setText] = useState("");
  const [askedText] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const asked = { direction, kind, text: askedText, offset: 0, limit: PAGE_ROWS };
  const { value, error, stale, refresh } = useLedgerQuery("files.list", asked);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const isNarrowed = direction !== null || kind !== null;
  const showAll = () => {
    setDirection(null);
    setKind(null);
  };
  return (
    <>
      <DataTable
        name="files"
        label="files"
        rows={value.rows}
        rowKey={(row) => row.id}
        columns={fileColumns(timeZone)}
        onOpen={(row) => goTo(fileRoute(row.id))}
        filter={{ text, onText: setText }}
        waiting={stale || text !== askedText}
        autoFocus
        toolbar={
          <span className={classes.narrow}>
            <Select
              aria-label="Sent or received"
              placeholder="Sent and received"
              w={160}
              clearable
              value={direction}
              onChange={setDirection}
              data={[
                { value: "sent" as const, label: "Sent" },
                { value: "received" as const, label: "Received" },
              ]}
            />
            <Select
              aria-label="Kind of file"
              placeholder="Every kind"
              w={184}
              clearable
              value={kind}
              onChange={setKind}
              data={KIND_CHOICES}
            />
          </span>
        }
        empty={
          isNarrowed ? (
            <EmptyState title="No file of this kind" action={{ label: "Show every file", run: showAll }} />
          ) : (
            <EmptyState
              title="No file was sent or received yet"
              action={{ label: "Import a file", run: () => void chooseImport() }}
            >
              Each batch that goes out and each file that comes from a payer stands here with its hash, for good.
            </EmptyState>
          )
        }
      />
      {value.total > value.rows.length && (
        <p className={classes.more}>
          The newest {value.rows.length} of {value.total} are shown. Type part of a name, a sender, a control number or
          a hash to find the others.
        </p>
      )}
    </>
  );
}
