import type { RevenueDraftLine } from "../../../../shared/claims/institutional-draft.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { NDC_UNITS } from "../form/line-more.tsx";
import { useBill } from "./bill-context.ts";
import type { RevenueLineChange } from "./bill-lines.ts";
import classes from "./revenue.module.css";

/** What a revenue line seldom has: a drug's code with quantity (FL43), a last day, days instead of units. */
export function RevenueMore({ line, index }: { line: RevenueDraftLine; index: number }) {
  const { dispatch, readOnly } = useBill();
  const change = (part: RevenueLineChange) => dispatch({ type: "lineChanged", index, change: part });
  const ndc = line.ndc ?? { code: "", quantity: "", unit: "UN" as const };
  const changeNdc = (part: Partial<typeof ndc>) => {
    const next = { ...ndc, ...part };
    change({ ndc: next.code === "" && next.quantity === "" ? null : next });
  };
  const path = (name: string) => `lines[${index}].${name}`;
  const label = (what: string) => `Line ${index + 1}, ${what}`;
  return (
    <div className={classes.more} data-field={path("ndc")}>
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
        w={64}
        disabled={readOnly}
        value={ndc.unit}
        field={path("ndc.unit")}
        options={NDC_UNITS}
        onChange={(unit) => changeNdc({ unit })}
      />
      <span className={classes.moreLabel}>Last day</span>
      <DateField
        aria-label={label("last day")}
        placeholder="same"
        short
        w={84}
        disabled={readOnly}
        value={line.toDate}
        field={path("toDate")}
        onChange={(day) => change({ toDate: day })}
      />
      <span className={classes.moreLabel}>Counted in</span>
      <SelectField
        aria-label={label("days or units")}
        w={84}
        disabled={readOnly}
        value={line.unitBasis}
        field={path("unitBasis")}
        options={[
          { value: "UN", label: "units" },
          { value: "DA", label: "days" },
        ]}
        onChange={(unitBasis) => change({ unitBasis })}
      />
    </div>
  );
}
