import type { Account } from "../ledger/chart-of-accounts.ts";

/** Where a provider-level adjustment (835 PLB03-1) is booked, and our word for it. */
export interface ProviderAdjustmentRule {
  account: Account;
  label: string;
  /** A person should look at it: what it means depends on the payer. */
  review: boolean;
}

const carried = (label: string, review = false): ProviderAdjustmentRule => ({
  account: "payer-balance",
  label,
  review,
});
const fee = (label: string, review = false): ProviderAdjustmentRule => ({ account: "payer-fees", label, review });

const RULES: Readonly<Record<string, ProviderAdjustmentRule>> = {
  WO: carried("Overpayment taken back"),
  FB: carried("Balance carried forward"),
  "72": carried("Refund acknowledged"),
  CS: carried("Adjustment, reason by payer", true),
  J1: carried("Not reimbursable", true),
  AP: carried("Advance payment", true),
  PL: carried("Final payment", true),
  AM: carried("Applied to a loan", true),
  C5: carried("Temporary allowance", true),
  L6: { account: "interest", label: "Interest", review: false },
  CT: { account: "capitation", label: "Capitation", review: false },
  BN: { account: "incentive", label: "Bonus", review: false },
  B2: { account: "incentive", label: "Rebate", review: false },
  "90": { account: "incentive", label: "Early payment allowance", review: false },
  "50": fee("Late charge"),
  "51": fee("Interest penalty"),
  AH: fee("Origination fee"),
  L3: fee("Penalty"),
  E3: fee("Withholding", true),
  IR: fee("Tax withholding", true),
  LE: fee("Levy", true),
};

/** The account of a PLB reason. A reason that no row names is carried as a balance with the payer, for review. */
export function providerAdjustmentRule(reason: string): ProviderAdjustmentRule {
  return Object.hasOwn(RULES, reason) ? RULES[reason]! : carried(`Provider-level adjustment ${reason}`, true);
}
