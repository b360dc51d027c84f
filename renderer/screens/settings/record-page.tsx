import { Button } from "@mantine/core";
import { type ComponentType, useState } from "react";
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

interface RecordPageProps<Row extends Edited & { id: string }, Edited extends object> {
  title: string;
  /** In running text: "payer". */
  one: string;
  name: string;
  query: LedgerQuery<readonly Row[]>;
  columns: readonly Column<Row>[];
  /** What a new one begins as. */
  blank: Edited;
  Form: ComponentType<{ draft: Draft<Edited> }>;
  /** The command that keeps one; it answers nothing when it failed. */
  save: { run: (edited: Edited) => Promise<unknown>; running: boolean; error: LedgerError | undefined };
  /** Why the list is empty and what it is for. */
  emptyNote: string;
  initialId?: string | undefined;
}

/** A settings page that is a list: the rows in the middle, the chosen one's form in the details. */
export function RecordPage<Row extends Edited & { id: string }, Edited extends object>(
  props: RecordPageProps<Row, Edited>,
) {
  const { query, one } = props;
  const [open, setOpen] = useState<string | "new" | null>(props.initialId ?? null);
  const openNew = () => setOpen("new");
  useScreenActions({ new: { label: `New ${one}`, run: openNew } });
  const rows = query.value ?? [];
  const row = rows.find((candidate) => candidate.id === open) ?? null;
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
          rowKey={(candidate) => candidate.id}
          columns={props.columns}
          onOpen={(opened) => setOpen(opened.id)}
          onActive={(active) => showsForm && open !== "new" && setOpen(active.id)}
          empty={
            <EmptyState title={`No ${one} yet`} action={{ label: `New ${one}`, run: openNew, keys: "Ctrl N" }}>
              {props.emptyNote}
            </EmptyState>
          }
        />
      )}
      {showsForm && <RecordDetails<Edited> key={open} {...props} row={row} onClose={() => setOpen(null)} />}
    </>
  );
}

interface RecordDetailsProps<Edited extends object>
  extends Pick<RecordPageProps<Edited & { id: string }, Edited>, "one" | "blank" | "Form" | "save"> {
  row: Edited | null;
  onClose: () => void;
}

function RecordDetails<Edited extends object>({ one, row, blank, Form, save, onClose }: RecordDetailsProps<Edited>) {
  const draft = useDraft(row ?? blank);
  const run = async () => {
    if ((await save.run(draft.value)) === undefined) return;
    draft.reset();
    saySaved(`The ${one} is saved.`);
    onClose();
  };
  useScreenActions({ save: { label: `Save ${one}`, run: () => void run() } });
  return (
    <Details title={row ? `Change ${one}` : `New ${one}`} onClose={onClose} focusFirst>
      <div className={classes.form}>
        <Form draft={draft} />
      </div>
      <div className={classes.stack} style={{ paddingTop: 0 }}>
        {save.error && <ErrorNote error={save.error} />}
        <div className={classes.stackActs}>
          <Button loading={save.running} onClick={() => void run()}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            {draft.dirty ? "Discard" : "Close"}
          </Button>
        </div>
      </div>
    </Details>
  );
}
