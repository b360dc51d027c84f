import { Button, Textarea } from "@mantine/core";
import type { InputOf, OutputOf } from "../../../shared/contract/contract.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { textColumn } from "../../parts/data-table/usual-columns.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { RecordPage } from "./record-page.tsx";
import type { SettingsPageProps } from "./settings-screen.tsx";

type Message = OutputOf<"dunningMessages.list">[number];
type Edited = InputOf<"dunningMessages.save">;

const COLUMNS: readonly Column<Message>[] = [
  {
    key: "count",
    head: "From statement",
    widthPx: 128,
    align: "right",
    cell: (row) => row.minimumCount,
    sortBy: (row) => row.minimumCount,
  },
  {
    key: "age",
    head: "From day",
    widthPx: 96,
    align: "right",
    cell: (row) => row.minimumAgeDays,
    sortBy: (row) => row.minimumAgeDays,
  },
  textColumn({ key: "plan", head: "Only", widthPx: 120, read: (row) => (row.missedPlan ? "Plan missed" : "") }),
  textColumn({ key: "english", head: "Says", widthPx: 240, grow: true, read: (row) => row.english }),
];

const BLANK: Edited = { id: null, minimumCount: 2, minimumAgeDays: 0, missedPlan: false, english: "", spanish: "" };

/** What statements say to those who owe for long. One is printed: the one whose conditions ask for the most. */
export function RemindersPage({ id }: SettingsPageProps) {
  const query = useLedgerQuery("dunningMessages.list", {});
  const save = useLedgerCommand("dunningMessages.save");
  return (
    <RecordPage<Message, Edited>
      title="Reminders"
      one="reminder"
      name="dunning-messages"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={ReminderForm}
      save={save}
      emptyNote="Statements carry no reminder. The first statement about a balance seldom needs one."
      initialId={id}
    />
  );
}

function ReminderForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  const remove = useLedgerCommand("dunningMessages.remove");
  const { id } = value;
  return (
    <>
      <Span columns={6}>
        <NumberField
          label="From this statement on"
          min={1}
          max={99}
          value={value.minimumCount}
          field="minimumCount"
          onChange={(minimumCount) => change({ minimumCount })}
        />
      </Span>
      <Span columns={6}>
        <NumberField
          label="Owed for days, at least"
          min={0}
          max={3650}
          value={value.minimumAgeDays}
          field="minimumAgeDays"
          onChange={(minimumAgeDays) => change({ minimumAgeDays })}
        />
      </Span>
      <Span columns={12}>
        <CheckField
          label="Only where a payment plan was missed"
          value={value.missedPlan}
          onChange={(missedPlan) => change({ missedPlan })}
        />
      </Span>
      {(["english", "spanish"] as const).map((language) => (
        <Span key={language} columns={12}>
          <Textarea
            label={language === "english" ? "In English" : "In Spanish"}
            autosize
            minRows={3}
            maxLength={300}
            value={value[language]}
            data-field={language}
            onChange={(event) => change({ [language]: event.currentTarget.value })}
          />
        </Span>
      ))}
      {id !== null && (
        <Span columns={12}>
          <Button variant="default" loading={remove.running} onClick={() => void remove.run({ id })}>
            Take it off the list
          </Button>
          {remove.error && <ErrorNote error={remove.error} />}
        </Span>
      )}
    </>
  );
}
