import type { KeyboardEvent } from "react";
import type { DraftLine } from "../../../../shared/claims/claim-draft.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useEditor } from "../editor/editor-context.ts";
import { acceptProcedureCode, rememberLabel, searchCodes, useCodeLabel } from "./code-labels.ts";
import { LineCell } from "./line-cells.tsx";

const search = searchCodes("procedure");

/** Box 24D. Choosing a code asks the fee schedule; Enter on a blank line goes to Save. */
export function ProcedureField({ line, index }: { line: DraftLine; index: number }) {
  const { dispatch, readOnly } = useEditor();
  const field = `lines[${index}].procedureCode`;
  const label = useCodeLabel("procedure", line.procedureCode);
  const take = async (code: string) => {
    dispatch({ type: "procedureTaken", index, code });
    if (code === "" || line.fromDate === null) return;
    const { fromDate, modifiers } = line;
    const price = await callLedger("fees.find", { procedureCode: code, modifiers, date: fromDate }).catch(() => null);
    if (price) dispatch({ type: "priceFound", index, code, modifiers, unitCents: price.chargeCents });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    event.preventDefault();
    if (line.procedureCode === "") document.querySelector<HTMLElement>("[data-save]")?.focus();
    else jumpToField(`lines[${index}].modifiers`);
  };
  return (
    <LineCell field={field}>
      <CodeField
        aria-label={`Line ${index + 1}, procedure code`}
        title={label}
        disabled={readOnly}
        value={line.procedureCode === "" ? null : { value: line.procedureCode, code: line.procedureCode, label }}
        search={search}
        acceptFree={acceptProcedureCode}
        field={field}
        listWidthPx={320}
        onKeyDown={onKeyDown}
        onChange={(option) => {
          if (option?.label) rememberLabel("procedure", option.value, option.label);
          void take(option?.value ?? "");
        }}
        onAccepted={() => jumpToField(`lines[${index}].modifiers`)}
      />
    </LineCell>
  );
}
