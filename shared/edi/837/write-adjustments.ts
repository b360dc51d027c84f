import type { PayerAdjustment } from "../../claims/prior-adjudication.ts";
import type { ElementData, TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";

const REASONS_PER_SEGMENT = 6;

/** CAS segments: one for each group code, in order of first appearance, six reasons at most in one. */
export function addAdjustments(out: TransactionComposer, adjustments: readonly PayerAdjustment[]): void {
  const byGroup = new Map<string, PayerAdjustment[]>();
  for (const adjustment of adjustments) {
    const group = byGroup.get(adjustment.group);
    if (group) group.push(adjustment);
    else byGroup.set(adjustment.group, [adjustment]);
  }
  for (const [group, reasons] of byGroup) {
    for (let start = 0; start < reasons.length; start += REASONS_PER_SEGMENT) {
      const elements: ElementData[] = reasons
        .slice(start, start + REASONS_PER_SEGMENT)
        .flatMap((reason) => [reason.carc, decimalFromCents(reason.amountCents), reason.quantity]);
      out.add("CAS", group, ...elements);
    }
  }
}
