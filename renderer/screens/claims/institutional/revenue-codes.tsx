import type { KeyboardEvent } from "react";
import type { RevenueDraftLine } from "../../../../shared/claims/institutional-draft.ts";
import { REVENUE_LABELS, revenueLabel } from "../../../../shared/codes/revenue-labels.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { acceptProcedureCode, rememberLabel, searchCodes, useCodeLabel } from "../form/code-labels.ts";
import { LineCell } from "../form/line-cells.tsx";
import { useBill } from "./bill-context.ts";
import { isRoomCode } from "./bill-lines.ts";
import { searchLabels } from "./label-search.ts";

interface CodeFieldProps {
  line: RevenueDraftLine;
  index: number;
}

const searchRevenue = searchLabels(REVENUE_LABELS);
const searchProcedures = searchCodes("procedure");

/** Three digits are a revenue code without its leading zero. The paper's total, 0001, is never typed. */
function readRevenueCode(text: string): string | undefined {
  const digits = text.trim().padStart(4, "0");
  return /^\d{4}$/.test(digits) && digits !== "0001" ? digits : undefined;
}

/** Codes as billers say them, with or without the leading zero: `510` finds 0510. */
const searchRevenueCodes: typeof searchRevenue = async (text, limit) => {
  const typed = text.trim();
  if (!/^[1-9]\d{1,3}$/.test(typed)) return searchRevenue(typed, limit);
  const [plain, padded] = await Promise.all([searchRevenue(typed, limit), searchRevenue(`0${typed}`, limit)]);
  return [...padded, ...plain.filter((option) => !padded.includes(option))].slice(0, limit);
};

/** FL42. Enter goes to the procedure, for a room to its rate; on a blank line to the diagnoses. */
export function RevenueCodeField({ line, index }: CodeFieldProps) {
  const { dispatch, readOnly } = useBill();
  const field = `lines[${index}].revenueCode`;
  const { revenueCode } = line;
  const label = revenueLabel(revenueCode);
  const after = (code: string) => `lines[${index}].${isRoomCode(code) ? "rateCents" : "procedureCode"}`;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    event.preventDefault();
    jumpToField(revenueCode === "" ? "principalDiagnosis.code" : after(revenueCode));
  };
  return (
    <LineCell field={field}>
      <CodeField
        aria-label={`Line ${index + 1}, revenue code`}
        title={label}
        disabled={readOnly}
        value={revenueCode === "" ? null : { value: revenueCode, code: revenueCode, label }}
        search={searchRevenueCodes}
        acceptFree={(text) => {
          const code = readRevenueCode(text);
          return code === undefined ? undefined : { value: code, code, label: revenueLabel(code) };
        }}
        field={field}
        listWidthPx={320}
        onKeyDown={onKeyDown}
        onChange={(option) => dispatch({ type: "revenueTaken", index, code: option?.value ?? "" })}
        onAccepted={(option) => jumpToField(after(option.value))}
      />
    </LineCell>
  );
}

/** FL44. Choosing a code asks the fee schedule; a line without one goes on to its units. */
export function HcpcsField({ line, index }: CodeFieldProps) {
  const { state, dispatch, readOnly } = useBill();
  const field = `lines[${index}].procedureCode`;
  const { procedureCode, modifiers } = line;
  const label = useCodeLabel("procedure", procedureCode);
  const goOn = () => jumpToField(`lines[${index}].units`);
  const take = async (code: string) => {
    dispatch({ type: "procedureTaken", index, code });
    const date = line.fromDate ?? state.draft.statementFrom;
    if (code === "" || date === null) return;
    const price = await callLedger("fees.find", { procedureCode: code, modifiers, date }).catch(() => null);
    if (price) dispatch({ type: "priceFound", index, code, modifiers, unitCents: price.chargeCents });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    event.preventDefault();
    goOn();
  };
  return (
    <LineCell field={field}>
      <CodeField
        aria-label={`Line ${index + 1}, HCPCS code`}
        title={label}
        disabled={readOnly}
        value={procedureCode === "" ? null : { value: procedureCode, code: procedureCode, label }}
        search={searchProcedures}
        acceptFree={acceptProcedureCode}
        field={field}
        listWidthPx={320}
        onKeyDown={onKeyDown}
        onChange={(option) => {
          if (option?.label) rememberLabel("procedure", option.value, option.label);
          void take(option?.value ?? "");
        }}
        onAccepted={goOn}
      />
    </LineCell>
  );
}
