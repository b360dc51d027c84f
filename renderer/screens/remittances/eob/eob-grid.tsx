import type { Dispatch, KeyboardEvent } from "react";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { contractualCents } from "../../../../shared/remittance/eob-grid.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import classes from "./eob.module.css";
import {
  type AmountCell,
  type EobAction,
  type EobGridRow,
  nextRowField,
  restForReasons,
  unexplainedCents,
} from "./eob-state.ts";
import { OtherReasonsField } from "./other-reasons-field.tsx";

const CELLS: readonly { name: AmountCell; head: string }[] = [
  { name: "allowedCents", head: "Allowed" },
  { name: "deductibleCents", head: "Deductible" },
  { name: "coinsuranceCents", head: "Coinsurance" },
  { name: "copayCents", head: "Copay" },
  { name: "paidCents", head: "Paid" },
];

interface EobGridProps {
  rows: readonly EobGridRow[];
  dispatch: Dispatch<EobAction>;
}

/** The grid: one row a line; Enter goes from cell to cell and from the last to the search for the next line. */
export function EobGrid({ rows, dispatch }: EobGridProps) {
  return (
    <table className={classes.grid}>
      <thead>
        <tr>
          <th scope="col">Patient</th>
          <th scope="col">Service</th>
          <th scope="col">Code</th>
          <th scope="col" data-right>
            Charge
          </th>
          {CELLS.slice(0, 1).map((cell) => (
            <th key={cell.name} scope="col" data-right>
              {cell.head}
            </th>
          ))}
          <th scope="col" data-right>
            Contractual
          </th>
          {CELLS.slice(1).map((cell) => (
            <th key={cell.name} scope="col" data-right>
              {cell.head}
            </th>
          ))}
          <th scope="col">Denials, reasons, remarks</th>
          <th scope="col" data-right>
            Unexplained
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <EobLine key={row.line.lineId} row={row} index={index} rows={rows} dispatch={dispatch} />
        ))}
      </tbody>
      {rows.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {rows.length === 1 ? "1 line" : `${rows.length} lines`}
            </th>
            <td data-right>{formatMoney(sumCents(rows.map((row) => row.line.chargeCents)))}</td>
            <td colSpan={5} />
            <td data-right>{formatMoney(sumCents(rows.map((row) => row.entry.paidCents)))}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface EobLineProps extends EobGridProps {
  row: EobGridRow;
  index: number;
}

/** Where Enter goes from a cell of a row. */
function fieldAfter(name: string, row: EobGridRow, isDone: boolean): string | undefined {
  const order = [...CELLS.map((cell): string => cell.name), "otherAdjustments"];
  // Nothing allowed is a denial: its reason is what comes next.
  if (name === "allowedCents" && row.entry.allowedCents === null) return "otherAdjustments";
  // A row that adds up after Paid needs no other reasons, so Enter goes straight to the next line.
  return name === "paidCents" && isDone ? undefined : order[order.indexOf(name) + 1];
}

function EobLine({ row, index, rows, dispatch }: EobLineProps) {
  const { line, entry } = row;
  const rest = unexplainedCents(row);
  const path = (name: string) => `rows[${index}].${name}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const name = event.target instanceof HTMLElement ? event.target.dataset.field?.split(".")[1] : undefined;
    if (event.key === "Delete" && event.ctrlKey) dispatch({ type: "rowRemoved", index });
    else if (event.key === "Enter" && name) {
      const ends = event.ctrlKey && rest === 0;
      const following = ends ? undefined : fieldAfter(name, row, rest === 0);
      jumpToField(following === undefined ? nextRowField(rows, index) : path(following));
    } else return;
    event.preventDefault();
  };
  const amountCell = (cell: (typeof CELLS)[number]) => (
    <td key={cell.name}>
      <MoneyField
        aria-label={`${cell.head}, row ${index + 1}`}
        value={entry[cell.name] === 0 && cell.name !== "paidCents" ? null : entry[cell.name]}
        field={path(cell.name)}
        onChange={(amount) => dispatch({ type: "amountTyped", index, cell: cell.name, amount })}
        onFocus={(event) => event.currentTarget.select()}
      />
    </td>
  );
  return (
    <tr onKeyDown={onKeyDown}>
      <th scope="row">{line.patientName}</th>
      <td>{formatDate(line.serviceDate)}</td>
      <td>{[line.procedureCode, ...line.modifiers].join(" ")}</td>
      <td data-right>{formatMoney(line.chargeCents)}</td>
      {CELLS.slice(0, 1).map(amountCell)}
      <td data-right>{entry.allowedCents === null ? "–" : formatMoney(contractualCents(line.chargeCents, entry))}</td>
      {CELLS.slice(1).map(amountCell)}
      <td>
        <OtherReasonsField
          reasons={entry}
          restCents={restForReasons(row)}
          field={path("otherAdjustments")}
          label={`Other reasons, row ${index + 1}`}
          onChange={(others) => dispatch({ type: "othersTyped", index, others })}
        />
      </td>
      <td data-right data-off={rest !== 0 || undefined}>
        {formatMoney(rest)}
      </td>
    </tr>
  );
}
