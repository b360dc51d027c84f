import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { LedgerError } from "../../ledger-client/call-ledger.ts";
import type { LedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { IconAdd } from "../../parts/icons.ts";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { type Draft, useDraft } from "../../parts/use-draft.ts";
import { Details } from "../../state/details.tsx";
import { useScreenActions } from "../../state/screen-actions.ts";
import { saySaved } from "./saved-form.tsx";
import classes from "./settings.module.css";

interface RecordPageProps<Row extends object, Edited extends object> {
  title: string;
  /** In running text: "payer". */
  one: string;
  name: string;
  query: LedgerQuery<readonly Row[]>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** The row as it is edited, or a blank one. */
  toEdited: (row: Row | null) => Edited;
  form: (draft: Draft<Edited>) => ReactNode;
  save: (edited: Edited) => Promise<boolean>;
  saving: boolean;
  error: LedgerError | undefined;
  /** Why the list is empty and what it is for. */
  emptyNote: string;
  initialId?: string | undefined;
}

/** A settings page that is a list: the rows in the middle, the chosen one's form in the details. */
export function RecordPage<Row extends object, Edited extends object>(props: RecordPageProps<Row, Edited>) {
  const { query, rowKey, one } = props;
  const [open, setOpen] = useState<string | "new" | null>(props.initialId ?? null);
  const openNew = () => setOpen("new");
  useScreenActions({ new: { label: `New ${one}`, run: openNew } });
  const rows = query.value ?? [];
  const row = rows.find((candidate) => rowKey(candidate) === open) ?? null;
  const showsForm = open === "new" || row !== null;
  return (
    <>
      <ScreenHead title={props.title} aside={query.value && `${rows.length}`}>
        <Button
          leftSection={<IconAdd size={16} />}
          rightSection={<kbd>Ctrl N</kbd>}
          variant="default"
          onClick={openNew}
        >
          New {one}
        </Button>
      </ScreenHead>
      {query.error && <ErrorNote error={query.error} onRetry={query.refresh} />}
      {query.value && (
        <DataTable
          name={props.name}
          label={props.title}
          rows={rows}
          rowKey={rowKey}
          columns={props.columns}
          onOpen={(opened) => setOpen(rowKey(opened))}
          onActive={(active) => showsForm && open !== "new" && setOpen(rowKey(active))}
          empty={
            <EmptyState title={`No ${one} yet`} action={{ label: `New ${one}`, run: openNew, keys: "Ctrl N" }}>
              {props.emptyNote}
            </EmptyState>
          }
        />
      )}
      {showsForm && <RecordDetails key={open} {...props} row={row} onClose={() => setOpen(null)} />}
    </>
  );
}

interface RecordDetailsProps<Row extends object, Edited extends object> extends RecordPageProps<Row, Edited> {
  row: Row | null;
  onClose: () => void;
}

function RecordDetails<Row extends object, Edited extends object>(props: RecordDetailsProps<Row, Edited>) {
  const draft = useDraft(props.toEdited(props.row));
  const run = async () => {
    if (!(await props.save(draft.value))) return;
    draft.reset();
    saySaved(`The ${props.one} is saved.`);
    props.onClose();
  };
  useScreenActions({ save: { label: `Save ${props.one}`, run: () => void run() } });
  return (
    <Details title={props.row ? `Change ${props.one}` : `New ${props.one}`} onClose={props.onClose} focusFirst>
      <div className={classes.form}>{props.form(draft)}</div>
      <div className={classes.stack} style={{ paddingTop: 0 }}>
        {props.error && <ErrorNote error={props.error} />}
        <div className={classes.stackActs}>
          <Button loading={props.saving} onClick={() => void run()}>
            Save
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {draft.dirty ? "Discard" : "Close"}
          </Button>
        </div>
      </div>
    </Details>
  );
}
