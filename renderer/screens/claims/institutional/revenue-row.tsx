import type { KeyboardEvent } from "react";
import type { RevenueDraftLine } from "../../../../shared/claims/institutional-draft.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { LineCell } from "../form/line-cells.tsx";
import { useBill } from "./bill-context.ts";
import type { RevenueLineChange } from "./bill-lines.ts";
import classes from "./revenue.module.css";
import { HcpcsField, RevenueCodeField } from "./revenue-codes.tsx";
import { DescriptionField, ModifierField, UnitsField } from "./revenue-texts.tsx";

interface RevenueRowProps {
  line: RevenueDraftLine;
  index: number;
  /** Opens or closes the second row. */
  onMore: () => void;
}

/** The column of a line's field path, e.g. `units` of `lines[2].units`. */
function columnOf(target: EventTarget): string | undefined {
  const field = target instanceof HTMLElement ? target.dataset.field : undefined;
  return field?.split(".").at(1);
}

/** Where Enter goes within a line: a room's rate and days before its charge; else on to the next line. */
function afterColumn(column: string, line: RevenueDraftLine, index: number): string {
  const nextLine = `lines[${index + 1}].revenueCode`;
  if (column === "rateCents") return `lines[${index}].units`;
  if (column === "units" && line.procedureCode === "" && line.rateCents === null) return `lines[${index}].chargeCents`;
  return nextLine;
}

/** One revenue line. Enter goes on, up and down stay in the column, Ctrl+Delete takes the line away, F4 opens more. */
export function RevenueRow({ line, index, onMore }: RevenueRowProps) {
  const { dispatch, readOnly } = useBill();
  const path = (name: string) => `lines[${index}].${name}`;
  const change = (part: RevenueLineChange) => dispatch({ type: "lineChanged", index, change: part });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const column = columnOf(event.target);
    if (event.key === "F4") onMore();
    else if (event.key === "Delete" && event.ctrlKey) dispatch({ type: "lineRemoved", index });
    else if (event.defaultPrevented || column === undefined) return;
    else if (event.key === "Enter" && !event.ctrlKey) jumpToField(afterColumn(column, line, index));
    else if (column === "procedureCode" || column === "revenueCode") return;
    else if (event.key === "ArrowDown") jumpToField(`lines[${index + 1}].${column}`);
    else if (event.key === "ArrowUp") jumpToField(`lines[${index - 1}].${column}`);
    else return;
    event.preventDefault();
  };
  const label = (what: string) => `Line ${index + 1}, ${what}`;
  const money = (name: "rateCents" | "chargeCents" | "nonCoveredCents", what: string) => (
    <LineCell field={path(name)}>
      <MoneyField
        aria-label={label(what)}
        disabled={readOnly}
        value={line[name]}
        field={path(name)}
        onChange={(amount) => change({ [name]: amount })}
      />
    </LineCell>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which are reachable by themselves.
    <div className={classes.row} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={classes.lineNumber}
        tabIndex={-1}
        title="NDC, last day, days or units (F4)"
        aria-label={label("more")}
        onClick={onMore}
      >
        {index + 1}
      </button>
      <RevenueCodeField line={line} index={index} />
      <DescriptionField line={line} index={index} />
      <HcpcsField line={line} index={index} />
      <ModifierField line={line} index={index} />
      {money("rateCents", "rate of one day or unit")}
      <LineCell field={path("fromDate")}>
        <DateField
          aria-label={label("day")}
          placeholder=""
          short
          disabled={readOnly}
          value={line.fromDate}
          field={path("fromDate")}
          onChange={(day) => change({ fromDate: day })}
        />
      </LineCell>
      <UnitsField line={line} index={index} />
      {money("chargeCents", "charge")}
      {money("nonCoveredCents", "charge not covered")}
    </div>
  );
}
