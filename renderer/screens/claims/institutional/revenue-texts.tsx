import { useState } from "react";
import type { RevenueDraftLine } from "../../../../shared/claims/institutional-draft.ts";
import { revenueLabel } from "../../../../shared/codes/revenue-labels.ts";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { LineCell, readModifiers } from "../form/line-cells.tsx";
import { useBill } from "./bill-context.ts";

interface TextCellProps {
  line: RevenueDraftLine;
  index: number;
}

/** FL43. Left blank, the code's own words stand there faintly. */
export function DescriptionField({ line, index }: TextCellProps) {
  const { dispatch, readOnly } = useBill();
  const field = `lines[${index}].description`;
  return (
    <LineCell field={field}>
      <TextField
        aria-label={`Line ${index + 1}, description`}
        placeholder={revenueLabel(line.revenueCode)}
        maxLength={80}
        disabled={readOnly}
        value={line.description}
        field={field}
        onChange={(description) => dispatch({ type: "lineChanged", index, change: { description } })}
      />
    </LineCell>
  );
}

/** Modifiers of FL44, `2559` or `25 59`. They are understood in twos when the cell is left. */
export function ModifierField({ line, index }: TextCellProps) {
  const { dispatch, readOnly } = useBill();
  const [typed, setTyped] = useState<string | null>(null);
  const field = `lines[${index}].modifiers`;
  return (
    <LineCell field={field}>
      <TextField
        aria-label={`Line ${index + 1}, modifiers`}
        maxLength={11}
        disabled={readOnly}
        value={typed ?? line.modifiers.join(" ")}
        field={field}
        onChange={(text) => {
          setTyped(text.toUpperCase());
          dispatch({ type: "lineChanged", index, change: { modifiers: readModifiers(text) } });
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
    </LineCell>
  );
}

/** FL46: units, or days where the line is billed by days. */
export function UnitsField({ line, index }: TextCellProps) {
  const { dispatch, readOnly } = useBill();
  const field = `lines[${index}].units`;
  return (
    <LineCell field={field}>
      <TextField
        aria-label={`Line ${index + 1}, ${line.unitBasis === "DA" ? "days" : "units"}`}
        maxLength={8}
        data-right
        disabled={readOnly}
        value={line.units}
        field={field}
        onChange={(text) => dispatch({ type: "lineChanged", index, change: { units: text.replace(/[^\d.]/g, "") } })}
        onFocus={(event) => event.currentTarget.select()}
      />
    </LineCell>
  );
}
