import { Button } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { fieldsOf } from "../../../shared/forms/letters/letter-fields.ts";
import type { LetterKind } from "../../../shared/forms/letters/letter-kind.ts";
import type { TemplateProblem } from "../../../shared/forms/letters/parse-template.ts";
import { IconDenied } from "../../parts/icons.ts";
import { FieldPicker } from "./field-picker.tsx";
import classes from "./letters.module.css";
import { TextMirror } from "./text-mirror.tsx";

interface LetterEditorProps {
  kind: LetterKind;
  text: string;
  onText: (text: string) => void;
  problems: readonly TemplateProblem[];
}

/** A letter's plain text with its lines numbered, what is wrong marked in its line, and F2 for the list of fields. */
export function LetterEditor({ kind, text, onText, problems }: LetterEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  // What is typed right after the key belongs to the list, so it must be there at once.
  const pick = () => flushSync(() => setPicking(true));
  const insert = (field: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    const written = `{{${field}}}`;
    flushSync(() => {
      onText(text.slice(0, selectionStart) + written + text.slice(selectionEnd));
      setPicking(false);
    });
    area.current?.focus();
    area.current?.setSelectionRange(selectionStart + written.length, selectionStart + written.length);
  };
  const stopPicking = () => {
    setPicking(false);
    area.current?.focus();
  };
  const goToLine = (line: number) => {
    const start = text.split("\n", line - 1).reduce((length, one) => length + one.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start, start);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "F2") return;
    event.preventDefault();
    pick();
  };
  return (
    <div className={classes.editor}>
      <div className={classes.editorBar}>
        <Button variant="default" rightSection={<kbd>F2</kbd>} onClick={pick}>
          Insert a field
        </Button>
        <span className={classes.hint}>[Words] go when their field is empty</span>
      </div>
      {picking && <FieldPicker fields={fieldsOf(kind)} onPick={insert} onClose={stopPicking} />}
      <div className={classes.sheet}>
        <TextMirror text={text} problems={problems} />
        <textarea
          ref={area}
          className={classes.text}
          aria-label="Text of the letter"
          aria-invalid={problems.length > 0}
          data-field="text"
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label="What is wrong with the text">
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              <button type="button" className={classes.problem} onClick={() => goToLine(line)}>
                <IconDenied size={14} stroke={2} aria-hidden="true" />
                <span>
                  Line {line}: {message}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
