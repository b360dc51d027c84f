import { useLayoutEffect, useRef } from "react";
import type { LetterRecipient } from "../../../shared/forms/letters/letter-document.ts";
import { LETTER_FACTS, type LetterKind, type LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import type { LedgerError } from "../../ledger-client/call-ledger.ts";
import { AddressFields, EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { LANGUAGES } from "./letter-words.ts";
import classes from "./letters.module.css";

interface LetterHeadProps {
  kinds: readonly LetterKind[];
  kind: LetterKind;
  language: LetterLanguage;
  recipient: LetterRecipient;
  onKind: (kind: LetterKind) => void;
  onLanguage: (language: LetterLanguage) => void;
  onRecipient: (recipient: LetterRecipient) => void;
  error: LedgerError | undefined;
}

/** Which letter, in which language, and to whom: what the envelope's window shows. */
export function LetterHead(props: LetterHeadProps) {
  const { kinds, kind, language, recipient, error } = props;
  const head = useRef<HTMLDivElement>(null);
  // The page is come to by keys, and the first thing to choose is which letter.
  useLayoutEffect(() => head.current?.querySelector("select")?.focus(), []);
  return (
    <div className={classes.head} ref={head}>
      <Span columns={8}>
        <SelectField
          label="Letter"
          value={kind}
          options={kinds.map((one) => ({ value: one, label: LETTER_FACTS[one].label }))}
          onChange={props.onKind}
        />
      </Span>
      <Span columns={4}>
        <SelectField label="Language" value={language} options={LANGUAGES} onChange={props.onLanguage} />
      </Span>
      <Span columns={12}>
        <TextField
          label="To"
          maxLength={120}
          value={recipient.name}
          field="recipient.name"
          error={error?.field === "recipient.name" ? true : undefined}
          onChange={(name) => props.onRecipient({ ...recipient, name })}
        />
      </Span>
      <AddressFields
        field="recipient.address"
        value={recipient.address ?? EMPTY_ADDRESS}
        onChange={(address) => props.onRecipient({ ...recipient, address })}
      />
    </div>
  );
}
