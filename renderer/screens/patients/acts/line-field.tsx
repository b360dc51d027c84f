import type { AccountLine } from "../../../../shared/contract/accounts.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { lineText } from "./act-words.ts";

type Parts = AccountLine["parties"];
export type LineParty = Parts[number]["party"];

interface LineFieldProps {
  /** The lines that the act can be done on. */
  lines: readonly AccountLine[];
  value: AccountLine;
  onChange: (line: AccountLine) => void;
  label?: string;
}

/** The line that is acted on. */
export function LineField({ lines, value, onChange, label = "Line" }: LineFieldProps) {
  const options = lines.map((line) => ({
    value: line.lineId,
    label: lineText(line, sumCents(line.parties.map((part) => part.openCents))),
  }));
  return (
    <SelectField
      label={label}
      value={value.lineId}
      options={options}
      field="lineId"
      onChange={(lineId) => onChange(lines.find((line) => line.lineId === lineId) ?? value)}
    />
  );
}

/** The parties of a line that owe something. */
export const owingParts = (line: AccountLine): Parts => line.parties.filter((part) => part.openCents > 0);

/** Lines on which somebody owes something. */
export const owingLines = (lines: readonly AccountLine[]): AccountLine[] =>
  lines.filter((line) => owingParts(line).length > 0);
