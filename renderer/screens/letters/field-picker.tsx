import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { fieldLabel, type LetterField } from "../../../shared/forms/letters/letter-fields.ts";
import classes from "./letters.module.css";

const LIST_ID = "letter-fields";

interface FieldPickerProps {
  fields: readonly LetterField[];
  onPick: (field: LetterField) => void;
  onClose: () => void;
}

/** The fields of this kind of letter: typing narrows, arrows step, Enter takes one. */
export function FieldPicker({ fields, onPick, onClose }: FieldPickerProps) {
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = fields.filter((field) =>
    words.every((word) => `${field} ${fieldLabel(field)}`.toLowerCase().includes(word)),
  );
  const current = Math.max(0, Math.min(marked, shown.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = shown[current];
    if (event.key === "ArrowDown") setMarked((current + 1) % Math.max(1, shown.length));
    else if (event.key === "ArrowUp") setMarked((current - 1 + shown.length) % Math.max(1, shown.length));
    else if (event.key === "Enter" && chosen) onPick(chosen);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.picker}>
      <input
        ref={input}
        className={classes.pickerInput}
        role="combobox"
        aria-label="Field"
        aria-expanded={shown.length > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={shown.length > 0 ? `${LIST_ID}-${current}` : undefined}
        placeholder="Type a word of the field"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) onClose();
        }}
      />
      <div id={LIST_ID} role="listbox" aria-label="Fields" className={classes.pickerList} tabIndex={-1}>
        {shown.map((field, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's above, which keeps the focus.
          <div
            key={field}
            id={`${LIST_ID}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={classes.option}
            ref={index === current ? (item) => item?.scrollIntoView({ block: "nearest" }) : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(field)}
          >
            <span>{fieldLabel(field)}</span>
            <code className={classes.optionName}>{field}</code>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.none}>No field of this letter has that word.</p>}
    </div>
  );
}
