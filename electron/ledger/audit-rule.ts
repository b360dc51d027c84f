import type { AuditAction } from "../../db/audit-chain.ts";
import type { Call } from "../../shared/contract/call.ts";
import type { CommandName, QueryName } from "../../shared/contract/contract.ts";

/** Queries that show nothing of a patient's, or only what was just typed. Every other query is a view. */
const QUIET_QUERIES: ReadonlySet<string> = new Set<QueryName>([
  "practice.get",
  "providers.list",
  "facilities.list",
  "payers.list",
  "fees.list",
  "fees.find",
  "favourites.list",
  "adjustmentPolicy.list",
  "codes.search",
  "clearinghouse.get",
  "printers.list",
  "letterTemplates.list",
  "letterTemplates.get",
  "practiceLook.get",
  "practiceLook.preview",
  "moneyRules.get",
  "statementSettings.get",
  "dunningMessages.list",
  "statements.runs",
  "adjustmentReasons.list",
  "collectionPolicy.get",
  "agencies.list",
  "planPolicy.get",
  "plans.preview",
  "claims.check",
  "adjustments.check",
  "eobs.preview",
  "receipts.previewAllocation",
  "ledger.trialBalance",
  "ledger.checkBalances",
  "daySheets.get",
  "months.list",
  "months.postingDay",
  "months.previewClose",
  "trialBalance.get",
  "trialBalance.account",
  "claimForms.testPrint",
  "audit.list",
]);

/**
 * Commands and queries by which patient data leaves the ledger. To look at a paper is a view; that it was printed or saved
 * from there is noted by documents.printed and documents.saved.
 */
const LEAVING: ReadonlyMap<string, AuditAction> = new Map<QueryName | CommandName, AuditAction>([
  ["claimForms.print", "print"],
  ["claimForms.printMany", "print"],
  ["claimForms.saveText", "export"],
  ["statements.finishRun", "print"],
  ["statements.exportRun", "export"],
  ["documents.printed", "print"],
  ["documents.saved", "export"],
  ["filingProofs.print", "print"],
  ["deposits.print", "print"],
  ["daySheets.print", "print"],
  ["plans.printAgreement", "print"],
  ["estimates.give", "print"],
  ["remittancePages.print", "print"],
  ["letters.print", "print"],
  ["itemisedBills.print", "print"],
  ["superbills.print", "print"],
  ["claimHistories.print", "print"],
  ["batches.write", "export"],
  ["placements.write", "export"],
  ["collections.printLetters", "print"],
  ["files.save", "export"],
  ["files.answer", "export"],
]);

/** How a call of the contract stands in the audit trail: a view, a change, a print, an export, or not at all. */
export function auditActionOf(name: string, call: Call): AuditAction | undefined {
  const leaving = LEAVING.get(name);
  if (leaving !== undefined) return leaving;
  if (call.kind === "query") return QUIET_QUERIES.has(name) ? undefined : "view";
  return call.kind === "command" ? "change" : undefined;
}
