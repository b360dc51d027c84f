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

const income = (account: "interest" | "incentive" | "capitation", label: string, review = false) => ({
  account,
  label,
  review,
});

/**
 * Every reason of the 5010 list, in three sorts: what is carried until another check settles it, what payers pay beside
 * claims, and what they keep for good.
 */
const RULES: Readonly<Record<string, ProviderAdjustmentRule>> = {
  WO: carried("Overpayment taken back"),
  FB: carried("Balance carried forward"),
  "72": carried("Refund acknowledged"),
  WU: carried("Recovery without a reason", true),
  CS: carried("Adjustment, reason by payer", true),
  J1: carried("Not reimbursable", true),
  AP: carried("Advance payment", true),
  PI: carried("Periodic interim payment", true),
  IS: carried("Interim settlement", true),
  LS: carried("Lump sum", true),
  PL: carried("Final payment", true),
  FC: carried("Allocated from a fund", true),
  C5: carried("Temporary allowance", true),
  B3: carried("Recovery allowance", true),
  BD: carried("Bad debt adjustment", true),
  RA: carried("Adjustment for an earlier period", true),
  TL: carried("Another party is liable", true),
  OB: carried("Offset for an affiliated provider", true),
  L6: income("interest", "Interest"),
  CR: income("interest", "Interest on capitation"),
  CT: income("capitation", "Capitation"),
  BN: income("incentive", "Bonus"),
  IP: income("incentive", "Incentive premium"),
  B2: income("incentive", "Rebate"),
  "90": income("incentive", "Early payment allowance"),
  CV: income("incentive", "Capital costs passed through", true),
  CW: income("incentive", "Anesthetist costs passed through", true),
  DM: income("incentive", "Medical education passed through", true),
  GO: income("incentive", "Graduate education passed through", true),
  HM: income("incentive", "Hemophilia supplement", true),
  OA: income("incentive", "Organ acquisition passed through", true),
  RE: income("incentive", "Return on equity", true),
  "50": fee("Late charge"),
  "51": fee("Interest penalty"),
  AH: fee("Origination fee"),
  L3: fee("Penalty"),
  AM: fee("Applied to a loan", true),
  SL: fee("Applied to a student loan", true),
  E3: fee("Withholding", true),
  IR: fee("Tax withholding", true),
  LE: fee("Levy", true),
};

/** The account of a PLB reason. A reason that no row names is carried as a balance with the payer, for review. */
export function providerAdjustmentRule(reason: string): ProviderAdjustmentRule {
  return Object.hasOwn(RULES, reason) ? RULES[reason]! : carried(`Provider-level adjustment ${reason}`, true);
}
