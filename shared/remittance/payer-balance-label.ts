import { HELD_REVERSAL } from "../ledger/book-check.ts";
import { providerAdjustmentRule } from "./provider-adjustment-account.ts";

/** Our word for what moved a payer's balance: a PLB reason (835 PLB03-1), a held reversal, or a person. */
export function payerBalanceLabel(reasonCode: string | null): string {
  if (reasonCode === null) return "Settled by hand";
  if (reasonCode === HELD_REVERSAL) return "Reversal held";
  return providerAdjustmentRule(reasonCode).label;
}
