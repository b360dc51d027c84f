import { z } from "zod";

/** Who is asked to pay a receivable: a coverage of a given rank, the patient, or a collection agency. */
export const partySchema = z.enum(["primary", "secondary", "tertiary", "patient", "agency"]);
export type Party = z.infer<typeof partySchema>;
export const PARTIES = partySchema.options;

/** The reasons for which income is given up. Each is an account of its own, so that a report can tell them apart. */
export const writeOffAccountSchema = z.enum([
  "contractual",
  "sequestration",
  "timely-filing",
  "no-authorization",
  "bundled",
  "denial-write-off",
  "courtesy",
  "prompt-pay",
  "charity",
  "small-balance",
  "bad-debt",
]);
export type WriteOffAccount = z.infer<typeof writeOffAccountSchema>;

export const accountSchema = z.enum([
  "receivable",
  "cash",
  "unapplied",
  "payer-balance",
  "refund-payable",
  "charges",
  ...writeOffAccountSchema.options,
  "interest",
  "incentive",
  "capitation",
  "payer-fees",
  "agency-fees",
  "opening",
]);
/** An account of the ledger. Debits are positive and credits negative on every account. */
export type Account = z.infer<typeof accountSchema>;

export type AccountKind = "asset" | "liability" | "equity" | "income" | "contra-income" | "expense";

/** What a posting may say about its subject; see dimensionsSchema in journal-entry.ts. */
export type DimensionName =
  | "patientId"
  | "claimId"
  | "lineId"
  | "party"
  | "payerId"
  | "receiptId"
  | "reference"
  | "providerId"
  | "carc"
  | "group"
  | "reasonCode";

export interface AccountRule {
  kind: AccountKind;
  /** Our label, for reports. */
  label: string;
  /** Dimensions without which a posting to the account would not say what it concerns. */
  requires: readonly DimensionName[];
}

const LINE = ["patientId", "claimId", "lineId"] as const;
const writeOff = (label: string): AccountRule => ({ kind: "contra-income", label, requires: LINE });

/** The accounts, with the dimensions each posting must carry. */
export const CHART_OF_ACCOUNTS: Readonly<Record<Account, AccountRule>> = {
  receivable: { kind: "asset", label: "Receivable", requires: [...LINE, "party"] },
  cash: { kind: "asset", label: "Cash", requires: ["receiptId"] },
  unapplied: { kind: "liability", label: "Unapplied receipts", requires: ["receiptId"] },
  "payer-balance": { kind: "liability", label: "Payer balances carried forward", requires: ["payerId", "reference"] },
  "refund-payable": { kind: "liability", label: "Refunds to be paid", requires: ["reference"] },
  charges: { kind: "income", label: "Charges", requires: LINE },
  contractual: writeOff("Contractual adjustment"),
  sequestration: writeOff("Sequestration"),
  "timely-filing": writeOff("Written off: filed too late"),
  "no-authorization": writeOff("Written off: no authorization"),
  bundled: writeOff("Written off: bundled"),
  "denial-write-off": writeOff("Written off: denied"),
  courtesy: writeOff("Courtesy"),
  "prompt-pay": writeOff("Prompt payment discount"),
  charity: writeOff("Financial assistance"),
  "small-balance": writeOff("Small balance"),
  "bad-debt": writeOff("Bad debt"),
  interest: { kind: "income", label: "Interest from payers", requires: ["receiptId"] },
  incentive: { kind: "income", label: "Incentives from payers", requires: ["receiptId"] },
  capitation: { kind: "income", label: "Capitation", requires: ["receiptId"] },
  "payer-fees": { kind: "expense", label: "Payer fees and levies", requires: ["receiptId"] },
  "agency-fees": { kind: "expense", label: "Agency fees", requires: ["receiptId"] },
  opening: { kind: "equity", label: "Opening balances", requires: [] },
};

/** Whether the account gives up income for a named reason. */
export function isWriteOffAccount(account: Account): account is WriteOffAccount {
  return CHART_OF_ACCOUNTS[account].kind === "contra-income";
}
