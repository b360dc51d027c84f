import type { LineBalance } from "../../../../shared/ledger/line-balance.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";

/** What is open of the patient's part of a line, whoever collects it; a credit is none of it. */
export function patientPart({ open }: Pick<LineBalance, "open">): Cents {
  return cents(Math.max(0, open.patient) + Math.max(0, open.agency));
}

/** Whether a payer has still to answer for a part of the line, or was paid too much. */
export function waitsOnInsurance({ open }: Pick<LineBalance, "open">): boolean {
  return open.primary !== 0 || open.secondary !== 0 || open.tertiary !== 0;
}
