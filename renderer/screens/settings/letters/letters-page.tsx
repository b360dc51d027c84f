import type { OutputOf } from "../../../../shared/contract/contract.ts";
import {
  LETTER_FACTS,
  LETTER_KINDS,
  type LetterKind,
  type LetterLanguage,
} from "../../../../shared/forms/letters/letter-kind.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { goTo } from "../../../state/navigation.ts";
import { LANGUAGE_WORDS } from "../../letters/letter-words.ts";
import type { SettingsPageProps } from "../settings-screen.tsx";
import { TemplatePage } from "./template-page.tsx";
import { dayOfMoment } from "./template-words.ts";

type Row = OutputOf<"letterTemplates.list">[number];

const ABOUT_WORDS = { claim: "Claim", patient: "Patient", refund: "Refund" } as const;

const COLUMNS: readonly Column<Row>[] = [
  { key: "label", head: "Letter", widthPx: 220, grow: true, cell: (row) => row.label, text: (row) => row.label },
  textColumn({ key: "language", head: "Language", widthPx: 96, read: (row) => LANGUAGE_WORDS[row.language] }),
  textColumn({ key: "about", head: "About a", widthPx: 96, read: (row) => ABOUT_WORDS[LETTER_FACTS[row.kind].about] }),
  textColumn({ key: "text", head: "Text", widthPx: 120, read: (row) => (row.own ? "Own" : "As shipped") }),
  textColumn({ key: "saved", head: "Changed", widthPx: 180, read: (row) => dayOfMoment(row.savedAt, row.userName) }),
];

/** The texts of letters: which the practice changed. Enter opens one. */
export function LettersPage({ id }: SettingsPageProps) {
  const template = templateOf(id);
  const list = useLedgerQuery("letterTemplates.list", {});
  if (template) return <TemplatePage key={id} {...template} />;
  return (
    <>
      <ScreenHead title="Letters" aside="Plain text with fields, in English and Spanish" />
      {list.error && <ErrorNote error={list.error} onRetry={list.refresh} />}
      {list.value && (
        <DataTable
          name="letter-templates"
          label="letters"
          rows={list.value}
          rowKey={(row) => `${row.kind}.${row.language}`}
          columns={COLUMNS}
          onOpen={(row) => goTo({ screen: "settings", view: "letters", id: `${row.kind}.${row.language}` })}
          empty={<EmptyState title="No letter has that word">Type part of its name.</EmptyState>}
        />
      )}
    </>
  );
}

/** Which text a place names: `appeal.en`. */
function templateOf(id: string | undefined): { kind: LetterKind; language: LetterLanguage } | undefined {
  const [name, language] = (id ?? "").split(".");
  const kind = LETTER_KINDS.find((one) => one === name);
  return kind && (language === "en" || language === "es") ? { kind, language } : undefined;
}
