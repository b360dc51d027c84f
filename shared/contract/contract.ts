import type { z } from "zod";
import { accountCalls } from "./accounts.ts";
import { acknowledgementCalls } from "./acknowledgements.ts";
import { adjustmentPolicyCalls } from "./adjustment-policy.ts";
import { agencyPlacementCalls } from "./agency-placements.ts";
import { batchCalls } from "./batches.ts";
import { claimChangeCalls } from "./claim-changes.ts";
import { claimFormCalls } from "./claim-forms.ts";
import { claimCalls } from "./claims.ts";
import { closingCalls } from "./closing.ts";
import { collectionCalls } from "./collections.ts";
import { documentCalls } from "./documents.ts";
import { estimateCalls } from "./estimates.ts";
import { fileCalls } from "./files.ts";
import { ledgerFileCalls } from "./ledger-file.ts";
import { letterCalls } from "./letters.ts";
import { paperCalls } from "./papers.ts";
import { patientMoneyCalls } from "./patient-money.ts";
import { patientCalls } from "./patients.ts";
import { payerBalanceCalls } from "./payer-balances.ts";
import { paymentPlanCalls } from "./payment-plans.ts";
import { postingAutomationCalls } from "./posting-automation.ts";
import { practiceCalls } from "./practice.ts";
import { practiceLookCalls } from "./practice-look.ts";
import { printedDocumentCalls } from "./printed-documents.ts";
import { printerCalls } from "./printers.ts";
import { remittancePageCalls } from "./remittance-pages.ts";
import { remittanceCalls } from "./remittances.ts";
import { statementCalls } from "./statements.ts";
import { todayCalls } from "./today.ts";
import { voidCalls } from "./voids.ts";

/** Everything that the ledger process can do: the one list. To add a call, add it to its feature's file. */
export const contract = {
  ...ledgerFileCalls,
  ...practiceCalls,
  ...printerCalls,
  ...patientCalls,
  ...claimCalls,
  ...claimChangeCalls,
  ...batchCalls,
  ...fileCalls,
  ...acknowledgementCalls,
  ...adjustmentPolicyCalls,
  ...postingAutomationCalls,
  ...remittanceCalls,
  ...payerBalanceCalls,
  ...voidCalls,
  ...accountCalls,
  ...patientMoneyCalls,
  ...paymentPlanCalls,
  ...estimateCalls,
  ...collectionCalls,
  ...agencyPlacementCalls,
  ...claimFormCalls,
  ...documentCalls,
  ...printedDocumentCalls,
  ...statementCalls,
  ...remittancePageCalls,
  ...letterCalls,
  ...paperCalls,
  ...practiceLookCalls,
  ...todayCalls,
  ...closingCalls,
} as const;

export type Contract = typeof contract;
export type ContractName = keyof Contract;

/** What a caller may pass. */
export type InputOf<Name extends ContractName> = z.input<Contract[Name]["input"]>;
/** What a journey gets: the input after it was parsed. */
export type ParsedInputOf<Name extends ContractName> = z.output<Contract[Name]["input"]>;
/** What the call answers. */
export type OutputOf<Name extends ContractName> = z.output<Contract[Name]["output"]>;

export type QueryName = { [Name in ContractName]: Contract[Name]["kind"] extends "query" ? Name : never }[ContractName];
export type CommandName = {
  [Name in ContractName]: Contract[Name]["kind"] extends "command" ? Name : never;
}[ContractName];
export type SystemName = {
  [Name in ContractName]: Contract[Name]["kind"] extends "system" ? Name : never;
}[ContractName];

/** Whether the text names a call. */
export function isContractName(name: string): name is ContractName & string {
  return Object.hasOwn(contract, name);
}
