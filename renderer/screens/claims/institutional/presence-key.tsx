import type { KeyboardEvent } from "react";
import type { DraftDiagnosis } from "../../../../shared/claims/institutional-draft.ts";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";

export type Presence = DraftDiagnosis["presentOnAdmission"];
const MARKS: ReadonlySet<string> = new Set(["Y", "N", "U", "W"] satisfies Presence[]);

interface PresenceKeyProps {
  label: string;
  field: string;
  value: Presence;
  title: string;
  disabled: boolean;
  onMark: (mark: Presence) => void;
  /** Where the key, or Enter, goes on to. */
  next: string;
}

/** Whether a diagnosis was present on admission: one key marks it and goes on. Delete takes the mark away. */
export function PresenceKey({ label, field, value, title, disabled, onMark, next }: PresenceKeyProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey) return;
    const key = event.key.toUpperCase();
    if (MARKS.has(key)) onMark(key as Presence);
    else if (event.key === "Delete" || event.key === "Backspace") return onMark("");
    else if (event.key !== "Enter") return;
    event.preventDefault();
    jumpToField(next);
  };
  return (
    <TextField
      aria-label={label}
      title={title}
      w={20}
      style={{ flex: "none" }}
      data-centred
      disabled={disabled}
      value={value}
      field={field}
      // Keys mark; what else changes the text (pasting) is not a mark.
      onChange={() => undefined}
      onKeyDown={onKeyDown}
    />
  );
}
