import { Button } from "@mantine/core";
import { useState } from "react";
import { withDot } from "../../../shared/codes/icd10.ts";
import type { Favourite } from "../../../shared/contract/practice.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { textColumn } from "../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { CodeField } from "../../parts/fields/code-field.tsx";
import type { CodeOption } from "../../parts/fields/code-search.ts";
import { TextField } from "../../parts/fields/text-field.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import classes from "./favourites-page.module.css";

const COLUMNS: readonly Column<Favourite>[] = [
  textColumn({
    key: "code",
    head: "Code",
    widthPx: 88,
    // The filter finds a diagnosis as people write it, with its dot.
    read: (row) => (row.kind === "diagnosis" ? withDot(row.code) : row.code),
  }),
  textColumn({ key: "label", head: "Our words for it", widthPx: 120, grow: true, read: (row) => row.label }),
];

/** Codes that are offered first. */
export function FavouritesPage() {
  return (
    <>
      <ScreenHead title="Favourite codes" aside="Offered first in every type-ahead" />
      <div className={classes.pair}>
        <FavouriteList kind="diagnosis" title="Diagnoses" />
        <FavouriteList kind="procedure" title="Procedures" />
      </div>
    </>
  );
}

function FavouriteList({ kind, title }: { kind: Favourite["kind"]; title: string }) {
  const query = useLedgerQuery("favourites.list", { kind });
  const save = useLedgerCommand("favourites.save");
  const remove = useLedgerCommand("favourites.remove");
  const [option, setOption] = useState<CodeOption | null>(null);
  // Null until words are typed: the code's own words stand there, and a late answer about it overwrites nothing typed.
  const [typedLabel, setTypedLabel] = useState<string | null>(null);
  const label = typedLabel ?? option?.label ?? "";
  const [active, setActive] = useState<Favourite | null>(null);
  const add = async () => {
    if (!option || !(await save.run({ kind, code: option.value, label }))) return;
    setOption(null);
    setTypedLabel(null);
  };
  const error = query.error ?? save.error ?? remove.error;
  return (
    <section className={classes.list} aria-label={title}>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <CodeField
          label={title}
          w={112}
          value={option}
          onChange={setOption}
          acceptFree={(text) => ({ value: text.toUpperCase().replace(".", ""), code: text.toUpperCase(), label: "" })}
          search={async (text, limit) =>
            (await callLedger("codes.search", { list: kind, text, limit })).map((found) => ({
              value: found.code,
              code: found.code,
              label: found.label,
            }))
          }
        />
        <TextField
          label="Our words for it"
          maxLength={80}
          value={label}
          onChange={setTypedLabel}
          className={classes.words}
        />
        <Button type="submit" variant="default" disabled={!option} loading={save.running}>
          Add
        </Button>
        <Button
          variant="default"
          disabled={!active}
          loading={remove.running}
          onClick={() => active && void remove.run({ kind, code: active.code })}
        >
          Remove {active?.code}
        </Button>
      </form>
      {error && <ErrorNote error={error} />}
      {query.value && (
        <DataTable
          bare
          name={`favourites-${kind}`}
          label={title}
          rows={query.value}
          rowKey={(row) => row.code}
          columns={COLUMNS}
          onActive={setActive}
          empty={<EmptyState title="None yet">Add the codes you type most.</EmptyState>}
        />
      )}
    </section>
  );
}
