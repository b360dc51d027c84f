import { useRef } from "react";
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
  onAdded: (line: OpenLine) => void;
}

/** Finds the next line that the paper answers among those that wait on this payer. Enter takes it and goes to its row. */
export function AddLine({ payerId, rowCount, onAdded }: AddLineProps) {
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
  return (
    <div className={classes.add}>
      <CodeField
        label="Next line of the paper"
        placeholder={payerId === null ? "Choose the payer first" : "Patient’s name or claim number"}
        disabled={payerId === null}
        w={420}
        value={null}
        search={search}
        field="addLine"
        onChange={(option) => {
          const line = option && found.current.get(option.value);
          if (line) onAdded(line);
        }}
        onAccepted={() => setTimeout(() => jumpToField(`rows[${rowCount}].allowedCents`))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.defaultPrevented) return;
          event.preventDefault();
          document.querySelector<HTMLElement>("[data-post]")?.focus();
        }}
      />
      <span className={classes.hint}>
        <kbd>Enter</kbd> goes through the cells; what the payer paid follows from allowed and the patient’s share
      </span>
    </div>
  );
}
