import { type ReactNode, useState } from "react";
import type { DraftLine } from "../../../../shared/claims/claim-draft.ts";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { type LineChange, readPointers, writePointers } from "../editor/line-entry.ts";
import { useFieldSeverity } from "./box.tsx";
import classes from "./lines.module.css";

/** A cell of the line grid with an edge that shows a problem of its field. */
export function LineCell({ field, children }: { field: string; children: ReactNode }) {
  const severity = useFieldSeverity(field);
  return (
    <div className={classes.cell} data-severity={severity}>
      {children}
    </div>
  );
}

/** Modifiers as typed, `2559` or `25 59`, in twos. */
export function readModifiers(text: string): string[] {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return (letters.match(/.{1,2}/g) ?? []).slice(0, 4);
}

interface LetterCell {
  readonly name: string;
  readonly what: string;
  readonly maxLength: number;
  readonly write: (line: DraftLine) => string;
  readonly read: (text: string) => LineChange;
}

const CELLS: Readonly<Record<"before-code" | "after-code" | "after-charge", readonly LetterCell[]>> = {
  "before-code": [
    {
      name: "placeOfService",
      what: "place of service",
      maxLength: 2,
      write: (line) => line.placeOfService,
      read: (text) => ({ placeOfService: text.replace(/\D/g, "").slice(0, 2) }),
    },
    {
      name: "emergency",
      what: "emergency, Y or blank",
      maxLength: 1,
      write: (line) => (line.emergency ? "Y" : ""),
      read: (text) => ({ emergency: /^y$/i.test(text.trim()) }),
    },
  ],
  "after-code": [
    {
      name: "modifiers",
      what: "modifiers",
      maxLength: 11,
      write: (line) => line.modifiers.join(" "),
      read: (text) => ({ modifiers: readModifiers(text) }),
    },
    {
      name: "diagnosisPointers",
      what: "diagnosis pointers, letters A to L",
      maxLength: 8,
      write: (line) => writePointers(line.diagnosisPointers),
      read: (text) => ({ diagnosisPointers: readPointers(text) }),
    },
  ],
  "after-charge": [
    {
      name: "units",
      what: "units",
      maxLength: 8,
      write: (line) => line.units,
      read: (text) => ({ units: text.replace(/[^\d.]/g, "").slice(0, 8) }),
    },
    {
      name: "epsdt",
      what: "E for EPSDT, F for family planning",
      maxLength: 2,
      write: (line) => `${line.epsdt ? "E" : ""}${line.familyPlanning ? "F" : ""}`,
      read: (text) => ({ epsdt: /e/i.test(text), familyPlanning: /f/i.test(text) }),
    },
  ],
};

interface LetterCellsProps {
  part: keyof typeof CELLS;
  line: DraftLine;
  index: number;
}

/** The short cells of a line: a few letters or digits, understood when the cell is left. */
export function LetterCells({ part, line, index }: LetterCellsProps) {
  return CELLS[part].map((cell) => <LetterField key={cell.name} cell={cell} line={line} index={index} />);
}

function LetterField({ cell, line, index }: { cell: LetterCell; line: DraftLine; index: number }) {
  const { dispatch, readOnly } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const field = `lines[${index}].${cell.name}`;
  return (
    <LineCell field={field}>
      <TextField
        aria-label={`Line ${index + 1}, ${cell.what}`}
        maxLength={cell.maxLength}
        disabled={readOnly}
        value={typed ?? cell.write(line)}
        field={field}
        onChange={(text) => {
          setTyped(text.toUpperCase());
          dispatch({ type: "lineChanged", index, change: cell.read(text) });
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
    </LineCell>
  );
}
