import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import type { SearchOptions } from "../../../parts/fields/code-search.ts";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useFieldSeverity } from "../form/box.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";

interface CodeCellProps {
  /** For readers: "Condition code 3". */
  label: string;
  field: string;
  value: string;
  /** The words of the code that stands there. */
  words: string;
  search: SearchOptions;
  /** The form of a code: what has it is taken even when no list of ours knows it. The check says the rest. */
  form: RegExp;
  onChange: (code: string) => void;
  /** Where Enter goes from a code, and from a cell that is left empty. */
  next: string;
  leave?: string | undefined;
  listWidthPx?: number;
}

/** A cell for one code of a list: code or words, Enter to go on, Enter on an empty cell to leave its group. */
export function CodeCell(props: CodeCellProps) {
  const { label, field, value, words, search, form, onChange, next, leave = next, listWidthPx = 280 } = props;
  const { readOnly } = useBill();
  const severity = useFieldSeverity(field);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    event.preventDefault();
    jumpToField(value === "" ? leave : next);
  };
  return (
    <div className={classes.cell} data-severity={severity}>
      <CodeField
        aria-label={label}
        title={words}
        disabled={readOnly}
        value={value === "" ? null : { value, code: value, label: words }}
        search={search}
        acceptFree={(text) => {
          const code = text.trim().toUpperCase();
          return form.test(code) ? { value: code, code, label: "" } : undefined;
        }}
        field={field}
        listWidthPx={listWidthPx}
        onKeyDown={onKeyDown}
        // Drawn at once: the place that Enter goes on to opens with what is typed here.
        onChange={(option) => flushSync(() => onChange(option?.value ?? ""))}
        onAccepted={() => jumpToField(next)}
      />
    </div>
  );
}
