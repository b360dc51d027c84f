import type { DraftLine } from "../../../../shared/claims/claim-draft.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import type { LineChange } from "../editor/line-entry.ts";
import classes from "./lines.module.css";

/** Units that a drug is counted in (CTP05). */
export const NDC_UNITS = [
  { value: "UN", label: "unit" },
  { value: "ML", label: "ml" },
  { value: "GR", label: "g" },
  { value: "ME", label: "mg" },
  { value: "F2", label: "IU" },
] as const;

/** The shaded half of a line: drug code with quantity, description of an unlisted code, note, minutes instead of units. */
export function LineMore({ line, index }: { line: DraftLine; index: number }) {
  const { dispatch, readOnly } = useEditor();
  const change = (part: LineChange) => dispatch({ type: "lineChanged", index, change: part });
  const ndc = line.ndc ?? { code: "", quantity: "", unit: "UN" as const };
  const changeNdc = (part: Partial<typeof ndc>) => {
    const next = { ...ndc, ...part };
    change({ ndc: next.code === "" && next.quantity === "" ? null : next });
  };
  const path = (name: string) => `lines[${index}].${name}`;
  const label = (what: string) => `Line ${index + 1}, ${what}`;
  return (
    <div className={classes.more}>
      <span className={classes.moreLabel}>NDC</span>
      <TextField
        aria-label={label("NDC, eleven digits")}
        placeholder="eleven digits"
        maxLength={13}
        w={104}
        disabled={readOnly}
        value={ndc.code}
        field={path("ndc.code")}
        onChange={(text) => changeNdc({ code: text.replace(/\D/g, "").slice(0, 11) })}
      />
      <TextField
        aria-label={label("NDC quantity")}
        placeholder="qty"
        w={52}
        disabled={readOnly}
        value={ndc.quantity}
        field={path("ndc.quantity")}
        onChange={(text) => changeNdc({ quantity: text.replace(/[^\d.]/g, "").slice(0, 15) })}
      />
      <SelectField
        aria-label={label("NDC unit")}
        w={56}
        disabled={readOnly}
        value={ndc.unit}
        field={path("ndc.unit")}
        options={NDC_UNITS}
        onChange={(unit) => changeNdc({ unit })}
      />
      <span className={classes.moreLabel}>Description</span>
      <TextField
        aria-label={label("description of an unlisted code")}
        maxLength={80}
        style={{ flex: 1 }}
        disabled={readOnly}
        value={line.description}
        field={path("description")}
        onChange={(text) => change({ description: text })}
      />
      <span className={classes.moreLabel}>Note</span>
      <TextField
        aria-label={label("note")}
        maxLength={80}
        style={{ flex: 1 }}
        disabled={readOnly}
        value={line.note}
        field={path("note")}
        onChange={(text) => change({ note: text })}
      />
      <SelectField
        aria-label={label("units or minutes")}
        w={84}
        disabled={readOnly}
        value={line.unitBasis}
        field={path("unitBasis")}
        options={[
          { value: "UN", label: "units" },
          { value: "MJ", label: "minutes" },
        ]}
        onChange={(unitBasis) => change({ unitBasis })}
      />
    </div>
  );
}
