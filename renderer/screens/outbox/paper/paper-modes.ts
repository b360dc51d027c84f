import type { InputOf } from "../../../../shared/contract/contract.ts";
import type { StockForm } from "../../../../shared/contract/printers.ts";

export type RunMode = InputOf<"claimForms.printMany">["mode"];

/** What the stock forms are called on screens. */
export const FORM_WORDS: Readonly<Record<StockForm, string>> = { cms1500: "CMS-1500", ub04: "UB-04" };

/** How a run of forms comes out, in the order offered. */
export const MODE_OPTIONS: ReadonlyArray<{ readonly value: RunMode; readonly label: string }> = [
  { value: "facsimile", label: "Drawn form" },
  { value: "data", label: "Red stock" },
  { value: "text", label: "Text file" },
];
