import type { Journeys } from "../journeys.ts";
import { listAcknowledgementJourneys } from "./acknowledgements/list-acknowledgements.ts";
import { noteByHandJourneys } from "./acknowledgements/note-by-hand.ts";
import { adjustmentPolicyJourneys } from "./adjustment-policy/keep-rules.ts";
import { prepareBatchJourneys } from "./batches/prepare-batch.ts";
import { previewBatchJourneys } from "./batches/preview-batch.ts";
import { writeBatchJourneys } from "./batches/write-batch.ts";
import { checkBalanceJourneys } from "./check-balances.ts";
import { printImageJourneys } from "./claim-forms/keep-print-image.ts";
import { claimFormJourneys } from "./claim-forms/print-claim-form.ts";
import { printManyClaimsJourneys } from "./claim-forms/print-many-claims.ts";
import { waitingClaimsJourneys } from "./claim-forms/waiting-claims.ts";
import { changeClaimJourneys } from "./claims/change-claim.ts";
import { holdClaimJourneys } from "./claims/hold-claim.ts";
import { listClaimsJourneys } from "./claims/list-claims.ts";
import { saveClaimJourneys } from "./claims/save-claim.ts";
import { showClaimJourneys } from "./claims/show-claim.ts";
import { startClaimJourneys } from "./claims/start-claim.ts";
import { startInstitutionalClaimJourneys } from "./claims/start-institutional-claim.ts";
import { undoClaimChangeJourneys } from "./claims/undo-claim-change.ts";
import { closeMonthJourneys } from "./closing/close-month.ts";
import { listEntryJourneys } from "./closing/list-entries.ts";
import { makeDepositJourneys } from "./closing/make-deposit.ts";
import { moneySheetJourneys } from "./closing/print-money-sheets.ts";
import { readDepositJourneys } from "./closing/read-deposits.ts";
import { daySheetJourneys } from "./closing/show-day-sheet.ts";
import { showEntryJourneys } from "./closing/show-entry.ts";
import { monthlyTrialBalanceJourneys } from "./closing/show-trial-balance.ts";
import { agencyPaymentJourneys } from "./collections/agency-payments.ts";
import { assistanceJourneys } from "./collections/grant-assistance.ts";
import { collectionHoldJourneys } from "./collections/holds.ts";
import { agencyListJourneys } from "./collections/keep-agencies.ts";
import { collectionPolicyJourneys } from "./collections/keep-policy.ts";
import { listCollectionJourneys } from "./collections/list-accounts.ts";
import { collectionNoteJourneys } from "./collections/notes.ts";
import { placeAccountsJourneys } from "./collections/place-accounts.ts";
import { placedAccountJourneys } from "./collections/placed-accounts.ts";
import { placementRunJourneys } from "./collections/placement-runs.ts";
import { collectionLetterJourneys } from "./collections/print-letters.ts";
import { settlementJourneys } from "./collections/settle-account.ts";
import { findDocumentJourneys } from "./documents/find-documents.ts";
import { filingProofJourneys } from "./documents/print-filing-proof.ts";
import { remittancePageJourneys } from "./documents/print-remittance-page.ts";
import { documentJourneys } from "./documents/show-documents.ts";
import { disputeEstimateJourneys } from "./estimates/dispute-estimate.ts";
import { estimateShareJourneys } from "./estimates/estimate-share.ts";
import { giveEstimateJourneys } from "./estimates/give-estimate.ts";
import { listEstimateJourneys } from "./estimates/list-estimates.ts";
import { recordBenefitJourneys } from "./estimates/record-benefits.ts";
import { counterJourneys } from "./estimates/show-counter.ts";
import { answerFileJourneys } from "./files/answer-received-file.ts";
import { attachReportJourneys } from "./files/attach-report.ts";
import { importFileJourneys } from "./files/import-file.ts";
import { listFileJourneys } from "./files/list-files.ts";
import { showFileJourneys } from "./files/show-file.ts";
import { findPatientJourneys } from "./find-patients.ts";
import { followUpJourneys } from "./follow-up.ts";
import { listJourneys } from "./keep-lists.ts";
import { practiceJourneys } from "./keep-practice.ts";
import { letterSubjectJourneys } from "./letters/find-subjects.ts";
import { letterTemplateJourneys } from "./letters/keep-templates.ts";
import { writeLetterJourneys } from "./letters/write-letter.ts";
import { paperJourneys } from "./papers/print-papers.ts";
import { adjustLineJourneys } from "./patient-money/adjust-line.ts";
import { adjustmentReasonJourneys } from "./patient-money/adjustment-reasons.ts";
import { askAnotherPartyJourneys } from "./patient-money/ask-another-party.ts";
import { familyAccountJourneys } from "./patient-money/family-accounts.ts";
import { listCreditJourneys } from "./patient-money/list-credits.ts";
import { listPaymentJourneys } from "./patient-money/list-payments.ts";
import { listRefundJourneys } from "./patient-money/list-refunds.ts";
import { moneyRuleJourneys } from "./patient-money/money-rules.ts";
import { agencyJourneys } from "./patient-money/place-with-agency.ts";
import { refundRequestJourneys } from "./patient-money/refund-requests.ts";
import { releaseCreditJourneys } from "./patient-money/release-credit.ts";
import { returnCheckJourneys } from "./patient-money/return-check.ts";
import { undoEntryJourneys } from "./patient-money/undo-entry.ts";
import { usePaymentJourneys } from "./patient-money/use-payment.ts";
import { smallBalanceJourneys } from "./patient-money/write-off-small-balances.ts";
import { settlePayerBalanceJourneys } from "./payer-balances/settle-payer-balance.ts";
import { payerBalanceJourneys } from "./payer-balances/show-payer-balances.ts";
import { changePlanJourneys } from "./payment-plans/change-plan.ts";
import { listPlanJourneys } from "./payment-plans/list-plans.ts";
import { makePlanJourneys } from "./payment-plans/make-plan.ts";
import { planLineJourneys } from "./payment-plans/plan-lines.ts";
import { planPolicyJourneys } from "./payment-plans/plan-policy.ts";
import { printAgreementJourneys } from "./payment-plans/print-agreement.ts";
import { showPlanJourneys } from "./payment-plans/show-plans.ts";
import { signedCopyJourneys } from "./payment-plans/signed-copies.ts";
import { practiceLookJourneys } from "./practice-look/keep-practice-look.ts";
import { receiptDocumentJourneys } from "./print-receipt.ts";
import { auditTrailJourneys } from "./read-audit-trail.ts";
import { registerPatientJourneys } from "./register-patient.ts";
import { dryRunJourneys } from "./remittances/automation/dry-run.ts";
import { exceptionJourneys } from "./remittances/automation/list-exceptions.ts";
import { postBalancedJourneys } from "./remittances/automation/post-balanced.ts";
import { checkEntriesJourneys } from "./remittances/check-entries.ts";
import { checkStandingJourneys } from "./remittances/check-standing.ts";
import { importRemittanceJourneys } from "./remittances/import-remittance.ts";
import { overpaymentCauseJourneys } from "./remittances/name-overpayment-cause.ts";
import { paperEobJourneys } from "./remittances/post-paper-eob.ts";
import { postRemittanceJourneys } from "./remittances/post-remittance.ts";
import { previewVoidJourneys } from "./remittances/preview-void.ts";
import { showRemittanceJourneys } from "./remittances/show-remittance.ts";
import { voidRemittanceJourneys } from "./remittances/void-remittance.ts";
import { searchCodeJourneys } from "./search-codes.ts";
import { searchJourneys } from "./search-everything.ts";
import { accountJourneys } from "./show-account.ts";
import { todayJourneys } from "./show-today.ts";
import { drawRunJourneys } from "./statements/draw-run.ts";
import { exportRunJourneys } from "./statements/export-run.ts";
import { finishRunJourneys } from "./statements/finish-run.ts";
import { patientMailingJourneys } from "./statements/keep-patient-mailing.ts";
import { statementSettingJourneys } from "./statements/keep-statement-settings.ts";
import { listStatementJourneys } from "./statements/list-runs.ts";
import { previewStatementJourneys } from "./statements/preview-run.ts";
import { startRunJourneys } from "./statements/start-run.ts";
import { takePaymentJourneys } from "./take-payment.ts";
import { voidPaymentJourneys } from "./void-payment.ts";

/** Every journey of the contract, gathered from its file. */
export const journeys: Journeys = {
  ...practiceJourneys,
  ...listJourneys,
  ...searchCodeJourneys,
  ...registerPatientJourneys,
  ...findPatientJourneys,
  ...startClaimJourneys,
  ...startInstitutionalClaimJourneys,
  ...showClaimJourneys,
  ...saveClaimJourneys,
  ...holdClaimJourneys,
  ...changeClaimJourneys,
  ...undoClaimChangeJourneys,
  ...listClaimsJourneys,
  ...previewBatchJourneys,
  ...prepareBatchJourneys,
  ...writeBatchJourneys,
  ...listFileJourneys,
  ...showFileJourneys,
  ...importFileJourneys,
  ...attachReportJourneys,
  ...answerFileJourneys,
  ...listAcknowledgementJourneys,
  ...noteByHandJourneys,
  ...adjustmentPolicyJourneys,
  ...importRemittanceJourneys,
  ...dryRunJourneys,
  ...postBalancedJourneys,
  ...exceptionJourneys,
  ...showRemittanceJourneys,
  ...checkStandingJourneys,
  ...checkEntriesJourneys,
  ...previewVoidJourneys,
  ...voidRemittanceJourneys,
  ...postRemittanceJourneys,
  ...overpaymentCauseJourneys,
  ...paperEobJourneys,
  ...payerBalanceJourneys,
  ...settlePayerBalanceJourneys,
  ...claimFormJourneys,
  ...printManyClaimsJourneys,
  ...printImageJourneys,
  ...waitingClaimsJourneys,
  ...filingProofJourneys,
  ...remittancePageJourneys,
  ...documentJourneys,
  ...findDocumentJourneys,
  ...previewStatementJourneys,
  ...startRunJourneys,
  ...drawRunJourneys,
  ...finishRunJourneys,
  ...exportRunJourneys,
  ...listStatementJourneys,
  ...statementSettingJourneys,
  ...patientMailingJourneys,
  ...accountJourneys,
  ...takePaymentJourneys,
  ...voidPaymentJourneys,
  ...receiptDocumentJourneys,
  ...adjustLineJourneys,
  ...adjustmentReasonJourneys,
  ...askAnotherPartyJourneys,
  ...familyAccountJourneys,
  ...listCreditJourneys,
  ...listPaymentJourneys,
  ...listRefundJourneys,
  ...moneyRuleJourneys,
  ...agencyJourneys,
  ...collectionPolicyJourneys,
  ...listCollectionJourneys,
  ...collectionHoldJourneys,
  ...collectionNoteJourneys,
  ...collectionLetterJourneys,
  ...assistanceJourneys,
  ...settlementJourneys,
  ...agencyListJourneys,
  ...placeAccountsJourneys,
  ...placementRunJourneys,
  ...placedAccountJourneys,
  ...agencyPaymentJourneys,
  ...refundRequestJourneys,
  ...releaseCreditJourneys,
  ...returnCheckJourneys,
  ...undoEntryJourneys,
  ...usePaymentJourneys,
  ...smallBalanceJourneys,
  ...planPolicyJourneys,
  ...planLineJourneys,
  ...makePlanJourneys,
  ...changePlanJourneys,
  ...showPlanJourneys,
  ...listPlanJourneys,
  ...printAgreementJourneys,
  ...signedCopyJourneys,
  ...giveEstimateJourneys,
  ...listEstimateJourneys,
  ...disputeEstimateJourneys,
  ...recordBenefitJourneys,
  ...counterJourneys,
  ...estimateShareJourneys,
  ...checkBalanceJourneys,
  ...todayJourneys,
  ...followUpJourneys,
  ...letterSubjectJourneys,
  ...letterTemplateJourneys,
  ...writeLetterJourneys,
  ...paperJourneys,
  ...practiceLookJourneys,
  ...searchJourneys,
  ...auditTrailJourneys,
  ...readDepositJourneys,
  ...makeDepositJourneys,
  ...moneySheetJourneys,
  ...daySheetJourneys,
  ...closeMonthJourneys,
  ...monthlyTrialBalanceJourneys,
  ...listEntryJourneys,
  ...showEntryJourneys,
};
