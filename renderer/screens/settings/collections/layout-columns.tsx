import { ActionIcon, NativeSelect } from "@mantine/core";
import {
  AGENCY_FIELDS,
  type AgencyField,
  type AgencyLayout,
} from "../../../../shared/patient-billing/collections/agency-layout.ts";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "./collections.module.css";

const ALL = Object.keys(AGENCY_FIELDS) as AgencyField[];

/** Characters of a column that was just added. */
const USUAL_WIDTH_CHARS = 12;

interface LayoutColumnsProps {
  layout: AgencyLayout;
  onChange: (columns: AgencyLayout["columns"]) => void;
}

/** The columns of an agency's file in their order: named, moved up, taken off, added. */
export function LayoutColumns({ layout: { format, columns }, onChange }: LayoutColumnsProps) {
  const edit = (index: number, changes: Partial<AgencyLayout["columns"][number]>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...changes } : column)));
  const raise = (index: number) => {
    const next = [...columns];
    [next[index - 1], next[index]] = [next[index]!, next[index - 1]!];
    onChange(next);
  };
  const unused = ALL.filter((field) => !columns.some((column) => column.field === field));
  return (
    <fieldset className={classes.columns}>
      <legend>Columns of the file, in order</legend>
      {columns.map((column, index) => (
        <div key={column.field} className={classes.column} data-csv={format === "csv" || undefined}>
          <TextField
            aria-label={`Head of ${AGENCY_FIELDS[column.field]}`}
            title={AGENCY_FIELDS[column.field]}
            value={column.head}
            maxLength={40}
            onChange={(head) => edit(index, { head })}
          />
          {format === "fixed" && (
            <NumberField
              aria-label={`Characters of ${AGENCY_FIELDS[column.field]}`}
              value={column.widthChars}
              min={1}
              max={120}
              onChange={(widthChars) => edit(index, { widthChars })}
            />
          )}
          <ActionIcon
            variant="default"
            aria-label={`${AGENCY_FIELDS[column.field]} earlier`}
            disabled={index === 0}
            onClick={() => raise(index)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={`Take ${AGENCY_FIELDS[column.field]} off`}
            onClick={() => onChange(columns.filter((_, at) => at !== index))}
          >
            ×
          </ActionIcon>
        </div>
      ))}
      <NativeSelect
        aria-label="Add a column"
        value=""
        data={[
          { value: "", label: "Add a column…" },
          ...unused.map((value) => ({ value, label: AGENCY_FIELDS[value] })),
        ]}
        onChange={(event) => {
          const field = unused.find((one) => one === event.currentTarget.value);
          if (field) onChange([...columns, { field, head: AGENCY_FIELDS[field], widthChars: USUAL_WIDTH_CHARS }]);
        }}
      />
    </fieldset>
  );
}
