import { useEffect, useRef } from "react";
import type { OpenLine } from "../../../../shared/contract/remittances.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import type { SearchOptions } from "../../../parts/fields/code-search.ts";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import classes from "./eob.module.css";

interface AddLineProps {
  payerId: string | null;
  rowCount: number;
  onAdded: (lines: readonly OpenLine[]) => void;
}

const MOST_LINES = 100;

/**
 * Finds the next claim that the paper answers among those that wait on this payer, by any of its lines. Enter takes all
 * lines of it that wait and goes to the first.
 */
export function AddLine({ payerId, rowCount, onAdded }: AddLineProps) {
  const firstNewRow = useRef<number | null>(null);
  const found = useRef(new Map<string, OpenLine>());
  const search: SearchOptions = async (text, limit) => {
    if (payerId === null) return [];
    const lines = await callLedger("eobs.openLines", { payerId, text, limit });
    for (const line of lines) found.current.set(line.lineId, line);
    return lines.map((line) => ({
      value: line.lineId,
      code: [line.procedureCode, ...line.modifiers].join(" "),
      label: `${line.patientName}, ${formatDate(line.serviceDate)}`,
      detail: `${formatMoney(line.openCents)} open`,
    }));
  };
  const addClaimOf = async (lineId: string) => {
    const line = found.current.get(lineId);
    if (line === undefined || payerId === null) return;
    const text = line.claimNumber;
    const lines = await callLedger("eobs.openLines", { payerId, text, limit: MOST_LINES });
    firstNewRow.current = rowCount;
    onAdded(lines.filter((one) => one.claimId === line.claimId));
  };
  // The rows are drawn only after they were added, and only then can the first of them take the focus.
  useEffect(() => {
    const row = firstNewRow.current;
    firstNewRow.current = null;
    if (row !== null && rowCount > row) jumpToField(`rows[${row}].allowedCents`);
  }, [rowCount]);
  return (
    <div className={classes.add}>
      <CodeField
        label="Next claim of the paper"
        placeholder={payerId === null ? "Choose the payer first" : "Patient’s name or claim number"}
        disabled={payerId === null}
        w={420}
        value={null}
        search={search}
        field="addLine"
        onChange={(option) => {
          if (option) void addClaimOf(option.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.defaultPrevented) return;
          event.preventDefault();
          document.querySelector<HTMLElement>("[data-post]")?.focus();
        }}
      />
      <span className={classes.hint}>
        <kbd>Enter</kbd> goes on; from an empty Allowed to the denial. <kbd>Ctrl Enter</kbd> ends a line,{" "}
        <kbd>Ctrl Del</kbd> takes it out.
      </span>
    </div>
  );
}
