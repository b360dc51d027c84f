import { useState } from "react";
import { LETTER_FACTS, type LetterKind, type LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { LetterSheet } from "../../letters/letter-sheet.tsx";
import classes from "../../letters/letters.module.css";

interface TemplatePreviewProps {
  kind: LetterKind;
  language: LetterLanguage;
  /** Null while something is wrong with it. */
  text: string | null;
}

/** The text with the data of a claim, a patient or a refund of the ledger, whichever is chosen. */
export function TemplatePreview({ kind, language, text }: TemplatePreviewProps) {
  const { about } = LETTER_FACTS[kind];
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useLedgerQuery("letters.subjects", { kind: about, text: typed });
  const subjects = found.value ?? [];
  const id = subjects.find((one) => one.id === chosen)?.id ?? subjects[0]?.id;
  const subject = id === undefined ? null : { kind: about, id };
  const begun = useLedgerQuery("letters.start", subject && { kind, language, subject });
  const letter =
    subject && begun.value && text !== null
      ? { kind, language, subject, text, recipient: begun.value.recipient }
      : null;
  return (
    <div className={classes.side}>
      <div className={classes.subject}>
        <TextField
          label={`Preview with a ${about}`}
          placeholder="Number or last name"
          value={typed}
          onChange={setTyped}
        />
        <SelectField
          aria-label={`The ${about}`}
          value={id ?? ""}
          options={subjects.map((one) => ({ value: one.id, label: one.title }))}
          onChange={setChosen}
        />
      </div>
      {begun.error && <ErrorNote error={begun.error} />}
      {found.value && subjects.length === 0 ? (
        <EmptyState title={`No ${about} to preview with`}>
          {typed === "" ? `The ledger has no ${about} yet.` : "Type another number or name."}
        </EmptyState>
      ) : (
        <LetterSheet letter={letter} />
      )}
    </div>
  );
}
