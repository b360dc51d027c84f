import { useState } from "react";

interface TypedValueParts<Value> {
  value: Value | null;
  onChange: (value: Value | null) => void;
  parse: (text: string) => Value | undefined;
  format: (value: Value) => string;
}

/** What a field that understands its text needs to draw itself. */
export interface TypedValue<Value> {
  readonly text: string;
  /** What the text means; undefined when it means nothing, null when it is empty. */
  readonly understood: Value | null | undefined;
  /** The text means nothing and the typist has left the field. */
  readonly faulty: boolean;
  readonly typed: (text: string) => void;
  readonly left: () => void;
}

/**
 * Keeps what was typed beside what it means: the text stays as typed until the field is left, then it is written out
 * in full. Text that means nothing is kept for correction, and the value is null meanwhile.
 */
export function useTypedValue<Value extends string | number>(parts: TypedValueParts<Value>): TypedValue<Value> {
  const { value, onChange, parse, format } = parts;
  const [draft, setDraft] = useState<{ text: string; value: Value | null; left: boolean } | null>(null);
  // A value that changed from outside (a default, another record) overrules what was typed here.
  const current = draft !== null && draft.value === value ? draft : null;
  const text = current?.text ?? (value === null ? "" : format(value));
  const understood = text.trim() === "" ? null : parse(text);
  return {
    text,
    understood,
    faulty: understood === undefined && current?.left === true,
    typed: (next) => {
      const meant = next.trim() === "" ? null : (parse(next) ?? null);
      setDraft({ text: next, value: meant, left: false });
      if (meant !== value) onChange(meant);
    },
    left: () => setDraft(understood === undefined ? { text, value: null, left: true } : null),
  };
}
