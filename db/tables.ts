// Generated from db/migrations by build/generate-tables.ts. Do not edit.
import type { Generated } from "kysely";
import type { IsoDate, IsoMoment } from "../shared/dates/iso-date.ts";
import type { Cents } from "../shared/money/cents.ts";

export interface AccountMonthTable {
  month: string;
  account: string;
  movedCents: Cents;
}

export interface AcknowledgementTable {
  id: string;
  fileId: string;
  position: number;
  source: "TA1" | "999" | "277CA" | "277" | "report";
  level: "interchange" | "group" | "transaction" | "batch" | "provider" | "claim";
  answer: "received" | "received-with-errors" | "accepted" | "rejected" | "noted";
  answeredNumber: string;
  batchId: string | null;
  claimId: string | null;
  sendingId: string | null;
  payerControlNumber: string | null;
  statedDate: IsoDate;
  statedTime: string;
  senderName: string;
  reasonsJson: string;
  quotesJson: string;
  recordedAt: IsoMoment;
}

export interface AdjustmentReasonTable {
  id: string;
  code: string;
  label: string;
  account: string;
  limitCents: Cents;
  active: Generated<0 | 1>;
}

export interface AdjustmentRuleTable {
  id: string;
  adjustmentGroup: "CO" | "PR" | "OA" | "PI" | "CR";
  carc: string;
  action: "write-off" | "patient-responsibility" | "denial" | "informational" | "review";
  account:
    | "contractual"
    | "sequestration"
    | "timely-filing"
    | "no-authorization"
    | "bundled"
    | "denial-write-off"
    | "prompt-pay"
    | null;
  responsibility: "deductible" | "coinsurance" | "copay" | "other" | null;
  effectiveFromDate: IsoDate;
  effectiveToDate: IsoDate | null;
}

export interface AgencyLayoutTable {
  id: string;
  agencyName: string;
  feePermille: number;
  layoutJson: string;
  active: 0 | 1;
}

export interface AgencyPlacementTable {
  id: string;
  patientId: string;
  agencyName: string;
  placedDate: IsoDate;
  placedCents: Cents;
  recalledDate: IsoDate | null;
  recallReason: string | null;
  runId: string | null;
  feePermille: Generated<number>;
}

export interface AnswerAdjustmentTable {
  id: Generated<number>;
  claimAnswerId: string;
  lineId: string | null;
  adjustmentGroup: string;
  carc: string;
  amountCents: Cents;
  action: "write-off" | "patient-responsibility" | "denial" | "informational" | "review";
}

export interface AnswerPairTable {
  claimAnswerId: string;
  relation: "takes-back" | "corrects";
  earlierAnswerId: string;
}

export interface AnswerPostingTable {
  claimAnswerId: string;
  firstSequence: number;
  lastSequence: number;
}

export interface AnswerVoidTable {
  claimAnswerId: string;
  reason: string;
  requestId: string;
  userName: string;
  at: IsoMoment;
}

export interface AppUserTable {
  id: string;
  name: string;
  createdAt: IsoMoment;
}

export interface AuditTrailTable {
  seq: Generated<number>;
  at: IsoMoment;
  userId: string | null;
  action: string;
  what: string;
  subjectKind: string | null;
  subjectId: string | null;
  requestId: string | null;
  previousHash: string;
  hash: string;
}

export interface BatchTable {
  id: string;
  number: number;
  state: "prepared" | "written" | "received" | "partly-accepted" | "accepted" | "rejected" | "cancelled";
  usage: "T" | "P";
  clearinghouseName: string;
  interchangeControlNumber: string;
  groupControlNumber: string;
  transactionControlNumber: string;
  fileName: string;
  fileBytes: Uint8Array;
  fileSha256: string;
  claimCount: number;
  totalCents: Cents;
  preparedAt: IsoMoment;
  writtenAt: IsoMoment | null;
}

export interface CharityStepTable {
  upToPercent: Generated<number>;
  discountPercent: number;
}

export interface CheckVoidTable {
  receiptId: string;
  remittanceId: string;
  reason: string;
  requestId: string;
  userName: string;
  at: IsoMoment;
}

export interface ClaimTable {
  id: string;
  claimNumber: string;
  patientId: string;
  payerId: string | null;
  destination: "primary" | "secondary" | "tertiary";
  frequency: "1" | "7" | "8";
  serviceDate: IsoDate | null;
  totalCents: Cents;
  readiness: "clean" | "warnings" | "errors" | "held";
  submission: "unsent" | "prepared" | "written" | "received" | "accepted" | "rejected" | "printed";
  adjudication: "none" | "paid" | "patient" | "denied" | "partly-denied" | "reversed";
  responsibility: "primary" | "secondary" | "tertiary" | "patient" | "nobody";
  problemCount: number;
  problemsJson: string;
  holdReason: string | null;
  holdUntilDate: IsoDate | null;
  draftJson: string;
  createdAt: IsoMoment;
  version: Generated<number>;
}

export interface ClaimAnswerTable {
  id: string;
  remittanceId: string;
  claimPosition: number;
  claimId: string;
  payerId: string;
  rank: "primary" | "secondary" | "tertiary";
  kind: "answer" | "reversal";
  payerControlNumber: string;
  paidCents: Cents;
  decidedDate: IsoDate;
  plannedJson: string;
}

export interface ClaimChangeTable {
  id: string;
  claimId: string;
  kind: "correct" | "void" | "rebill" | "reset-to-primary" | "change-coverage";
  reason: string;
  formerJson: string;
  entryIdsJson: string;
  madeAt: IsoMoment;
  userName: string;
  undoneAt: IsoMoment | null;
  undoneReason: string | null;
}

export interface ClaimCoverageTable {
  claimId: string;
  rank: "primary" | "secondary" | "tertiary";
  coverageId: string;
}

export interface ClaimEventTable {
  id: Generated<number>;
  claimId: string;
  at: IsoMoment;
  userName: string;
  kind: string;
  text: string;
  referenceKind: string | null;
  referenceId: string | null;
}

export interface ClaimLineTable {
  id: string;
  claimId: string;
  lineNumber: number;
  controlNumber: string;
  serviceDate: IsoDate | null;
  procedureCode: string;
  modifiers: string;
  chargeCents: Cents;
  units: string;
  adjudication: "none" | "paid" | "patient" | "denied" | "partly-denied" | "reversed";
  responsibility: "primary" | "secondary" | "tertiary" | "patient" | "nobody";
  patientSinceDate: IsoDate | null;
  removed: Generated<0 | 1>;
  lineJson: string;
}

export interface ClaimSendingTable {
  id: string;
  claimId: string;
  batchId: string | null;
  documentId: string | null;
  payerId: string;
  rank: string;
  frequency: string;
  state: "prepared" | "written" | "received" | "accepted" | "rejected" | "printed" | "cancelled";
  sentOnDate: IsoDate;
  claimJson: string;
}

export interface ClearinghouseProfileTable {
  id: number;
  name: string;
  usage: "T" | "P";
  settingsJson: string;
}

export interface ClosedMonthTable {
  id: string;
  month: string;
  closedAt: IsoMoment;
  closedBy: string;
  reopenedAt: IsoMoment | null;
  reopenedBy: string | null;
  reopenReason: string | null;
}

export interface CollectionActTable {
  id: string;
  patientId: string;
  actDate: IsoDate;
  userName: string;
  step: "reminder" | "final-notice" | "call" | "agency" | null;
  outcome: string;
  note: string;
  amountCents: Cents;
  documentId: string | null;
  promiseDate: IsoDate | null;
  promiseCents: Cents | null;
  undoneDate: IsoDate | null;
  undoneReason: string | null;
}

export interface CollectionHoldTable {
  id: string;
  patientId: string;
  kind: "bankruptcy" | "dispute" | "hardship" | "other";
  reason: string;
  fromDate: IsoDate;
  untilDate: IsoDate | null;
  userName: string;
  endedDate: IsoDate | null;
  endedReason: string | null;
}

export interface CollectionPolicyTable {
  id: number;
  minimumCents: Cents;
  ageFrom: "owed" | "first-statement";
  waitsForInsurance: 0 | 1;
  answerDays: number;
  promiseGraceDays: number;
}

export interface CollectionStepTable {
  position: Generated<number>;
  kind: "statement" | "reminder" | "final-notice" | "call" | "agency";
  minimumDays: number;
  minimumStatements: number;
}

export interface CommandLogTable {
  requestId: string;
  name: string;
  userId: string;
  at: IsoMoment;
  practiceDay: string;
  inputHash: string;
  answer: string;
}

export interface ControlNumberTable {
  name: string;
  last: number;
}

export interface CoverageTable {
  id: string;
  patientId: string;
  rank: "primary" | "secondary" | "tertiary";
  payerId: string;
  relationship: string;
  subscriberLast: string | null;
  subscriberFirst: string | null;
  subscriberMiddle: string | null;
  subscriberBirthDate: IsoDate | null;
  subscriberSex: string | null;
  subscriberLine1: string | null;
  subscriberLine2: string | null;
  subscriberCity: string | null;
  subscriberState: string | null;
  subscriberZip: string | null;
  memberId: string;
  groupNumber: string | null;
  planName: string | null;
  medicareSecondaryReason: string | null;
  copayCents: Cents | null;
  effectiveFromDate: IsoDate | null;
  effectiveToDate: IsoDate | null;
  active: Generated<0 | 1>;
}

export interface CoverageBenefitTable {
  id: string;
  coverageId: string;
  asOfDate: IsoDate;
  deductibleLeftCents: Cents;
  copayCents: Cents;
  coinsurancePercent: number;
  outOfPocketLeftCents: Cents | null;
  source: string;
  recordedAt: IsoMoment;
}

export interface DenialTable {
  workItemId: string;
  claimAnswerId: string;
}

export interface DepositTable {
  id: string;
  number: number;
  depositDate: IsoDate;
  method: "check" | "eft" | "cash" | "card" | "portal" | "none";
  createdAt: IsoMoment;
  createdBy: string;
  bankDate: IsoDate | null;
  bankCents: Cents | null;
  bankNote: string | null;
  undoneAt: IsoMoment | null;
  undoneBy: string | null;
  undoReason: string | null;
}

export interface DepositReceiptTable {
  depositId: string;
  receiptId: string;
  amountCents: Cents;
  active: 0 | 1;
}

export interface DocumentTable {
  id: string;
  kind: string;
  title: string;
  patientId: string | null;
  claimId: string | null;
  pageCount: number;
  pdfBytes: Uint8Array;
  pdfSha256: string;
  createdAt: IsoMoment;
}

export interface DocumentClaimTable {
  documentId: string;
  claimId: string;
  firstPage: number;
  pageCount: number;
}

export interface DunningMessageTable {
  id: string;
  minimumCount: number;
  minimumAgeDays: number;
  missedPlan: 0 | 1;
  english: string;
  spanish: string;
}

export interface EdiFileTable {
  id: string;
  direction: "sent" | "received";
  kind: "837P" | "837I" | "835" | "999" | "TA1" | "277CA" | "276" | "277" | "270" | "271" | "report" | "other";
  fileName: string;
  fileSha256: string;
  contentSha256: string | null;
  byteCount: number;
  keptAt: IsoMoment;
  senderId: string | null;
  receiverId: string | null;
  interchangeControlNumber: string | null;
  groupControlNumber: string | null;
  usage: string | null;
  batchId: string | null;
  remittanceFileId: string | null;
}

export interface EdiFileBytesTable {
  fileId: string;
  fileBytes: Uint8Array;
}

export interface EntryNoteTable {
  entryId: string;
  note: string;
}

export interface EstimateTable {
  id: string;
  number: number;
  patientId: string;
  cause: "request" | "scheduling";
  causeDate: IsoDate;
  dueDate: IsoDate | null;
  givenDate: IsoDate;
  keepUntilDate: IsoDate;
  fromDate: IsoDate;
  throughDate: IsoDate;
  totalCents: Cents;
  wishJson: string;
  documentId: string;
  replacesId: string | null;
}

export interface EstimateDisputeTable {
  id: string;
  estimateId: string;
  openedDate: IsoDate;
  reason: string;
  closedDate: IsoDate | null;
  outcome: string | null;
}

export interface FacilityTable {
  id: string;
  name: string;
  npi: string | null;
  placeOfService: string;
  line1: string;
  line2: string | null;
  city: string;
  state: string;
  zip: string;
  cliaNumber: string | null;
  mammographyNumber: string | null;
  isDefault: Generated<0 | 1>;
  active: Generated<0 | 1>;
}

export interface FavouriteTable {
  kind: "diagnosis" | "procedure";
  code: string;
  label: string;
}

export interface FeeTable {
  id: string;
  procedureCode: string;
  modifier: Generated<string>;
  label: string;
  chargeCents: Cents;
  effectiveDate: IsoDate;
  active: Generated<0 | 1>;
}

export interface ForwardingTable {
  claimId: string;
  rank: "primary" | "secondary" | "tertiary";
  remittanceId: string;
}

export interface JournalEntryTable {
  id: string;
  sequence: number;
  kind: string;
  reason: string;
  serviceDate: IsoDate | null;
  postingDate: IsoDate;
  depositDate: IsoDate | null;
  source: string;
  requestId: string;
  userName: string;
  at: IsoMoment;
  reversesEntryId: string | null;
}

export interface LedgerMetaTable {
  key: string;
  value: string;
}

export interface LetterTable {
  documentId: string;
  kind: string;
  language: "en" | "es";
  text: string;
  recipientName: string;
  refundRequestId: string | null;
}

export interface LetterTemplateTable {
  kind: string;
  language: "en" | "es";
  version: number;
  text: string | null;
  savedAt: IsoMoment;
  userName: string;
}

export interface LineBalanceTable {
  lineId: string;
  party: string;
  patientId: string;
  claimId: string;
  balanceCents: Cents;
}

export interface NotMeantTable {
  remittanceId: string;
  position: number;
  claimId: string;
}

export interface OverpaymentCauseTable {
  remittanceId: string;
  position: number;
  cause: string;
}

export interface PatientTable {
  id: string;
  accountNumber: string;
  last: string;
  first: string;
  middle: string | null;
  suffix: string | null;
  nameKey: string;
  birthDate: IsoDate;
  sex: "M" | "F" | "U";
  line1: string;
  line2: string | null;
  city: string;
  state: string;
  zip: string;
  phone: string | null;
  email: string | null;
  deathDate: IsoDate | null;
  guarantorLast: string | null;
  guarantorFirst: string | null;
  guarantorRelationship: string | null;
  guarantorLine1: string | null;
  guarantorLine2: string | null;
  guarantorCity: string | null;
  guarantorState: string | null;
  guarantorZip: string | null;
  guarantorPhone: string | null;
  releaseSignedDate: IsoDate | null;
  assignmentSignedDate: IsoDate | null;
  statementHoldReason: string | null;
  statementHoldUntilDate: IsoDate | null;
  note: string | null;
  version: Generated<number>;
}

export interface PatientMailingTable {
  patientId: string;
  language: "en" | "es";
  largePrint: 0 | 1;
  returnedDate: IsoDate | null;
  returnedAddress: string | null;
}

export interface PatientMoneyRuleTable {
  id: number;
  smallBalanceCents: Cents;
  smallBalanceDays: number;
  returnedCheckFeeCents: Cents;
}

export interface PayerTable {
  id: string;
  name: string;
  payerId: string;
  filingCode: string;
  line1: string | null;
  line2: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  phone: string | null;
  submission: "electronic" | "paper";
  timelyFilingDays: number | null;
  acceptsReplacement: Generated<0 | 1>;
  active: Generated<0 | 1>;
  automation: Generated<"review" | "one-click" | "automatic">;
  paperSignature: Generated<"on-file" | "name" | "blank">;
  paperSignedDate: Generated<"print-date" | "blank">;
  paperTotals: Generated<"last-page" | "each-page">;
}

export interface PaymentPlanTable {
  id: string;
  number: number;
  patientId: string;
}

export interface PaymentPlanCopyTable {
  id: string;
  planId: string;
  fileName: string;
  mediaType: "application/pdf" | "image/jpeg" | "image/png";
  bytes: Uint8Array;
  sha256: string;
  attachedAt: IsoMoment;
}

export interface PaymentPlanEventTable {
  id: string;
  planId: string;
  kind: "proposed" | "agreed" | "changed" | "cancelled" | "printed" | "signed";
  eventDate: IsoDate;
  reason: string;
  documentId: string | null;
  userName: string;
  at: IsoMoment;
}

export interface PaymentPlanLineTable {
  termsId: string;
  lineId: string;
  plannedCents: Cents;
}

export interface PaymentPlanPolicyTable {
  id: number;
  minimumInstalmentCents: Cents;
  longestMonths: number;
  downPaymentPercent: number;
  graceDays: number;
  defaultAfterMissed: number;
}

export interface PaymentPlanTermsTable {
  id: string;
  planId: string;
  version: number;
  madeDate: IsoDate;
  fromSequence: number;
  principalCents: Cents;
  downPaymentCents: Cents;
  frequency: "weekly" | "two-weekly" | "monthly" | "quarterly";
  firstDate: IsoDate;
  instalmentCount: number;
  instalmentCents: Cents;
  surplus: "shorten" | "lower";
  graceDays: number;
  defaultAfterMissed: number;
  exceptionReason: string;
}

export interface PlacementRunTable {
  id: string;
  layoutId: string;
  agencyName: string;
  runDate: IsoDate;
  userName: string;
  fileName: string;
  fileBytes: Uint8Array;
  fileSha256: string;
  accountCount: number;
  totalCents: Cents;
  writtenAt: IsoMoment | null;
  undoneDate: IsoDate | null;
  undoneReason: string | null;
}

export interface PostingTable {
  id: Generated<number>;
  entryId: string;
  account: string;
  amountCents: Cents;
  patientId: string | null;
  claimId: string | null;
  lineId: string | null;
  party: "primary" | "secondary" | "tertiary" | "patient" | "agency" | null;
  payerId: string | null;
  receiptId: string | null;
  providerId: string | null;
  reference: string | null;
  carc: string | null;
  adjustmentGroup: string | null;
  reasonCode: string | null;
}

export interface PracticeTable {
  id: number;
  name: string;
  npi: string;
  taxId: string;
  taxIdKind: "EIN" | "SSN";
  taxonomy: string;
  line1: string;
  line2: string | null;
  city: string;
  state: string;
  zip: string;
  payToLine1: string | null;
  payToLine2: string | null;
  payToCity: string | null;
  payToState: string | null;
  payToZip: string | null;
  phone: string;
  contactName: string;
  timeZone: string;
  statementMinimumCents: Generated<Cents>;
  statementIntervalDays: Generated<number>;
  statementDueDays: Generated<number>;
  statementMessage: Generated<string>;
}

export interface PracticeLookTable {
  id: number;
  accentColor: string;
  logoBytes: Uint8Array | null;
  logoFormat: "png" | "jpeg" | null;
  logoWidthPx: number | null;
  logoHeightPx: number | null;
}

export interface PrintImageTable {
  documentId: string;
  textBytes: Uint8Array;
  textSha256: string;
}

export interface PrinterTable {
  id: string;
  name: string;
  chosen: Generated<0 | 1>;
}

export interface PrinterOffsetTable {
  printerId: string;
  form: string;
  xQuarterPoints: number;
  yQuarterPoints: number;
}

export interface ProviderTable {
  id: string;
  kind: "person" | "organization";
  lastOrOrganization: string;
  first: string | null;
  middle: string | null;
  suffix: string | null;
  credentials: string | null;
  npi: string | null;
  taxonomy: string | null;
  rendering: 0 | 1;
  referring: 0 | 1;
  active: Generated<0 | 1>;
}

export interface ReceiptTable {
  id: string;
  kind: "insurance" | "patient";
  payerId: string | null;
  patientId: string | null;
  method: "check" | "eft" | "cash" | "card" | "portal" | "none";
  number: string;
  checkDate: IsoDate;
  depositDate: IsoDate;
  postingDate: IsoDate;
  amountCents: Cents;
  note: string | null;
}

export interface ReceiptBalanceTable {
  receiptId: string;
  unappliedCents: Cents;
}

export interface ReceiptPurposeTable {
  receiptId: string;
  purpose: "copay" | "prepayment";
  visitDate: IsoDate | null;
}

export interface RefundRequestTable {
  id: string;
  number: string;
  receiptId: string;
  patientId: string | null;
  payerId: string | null;
  amountCents: Cents;
  cause: "paid-twice" | "two-payers-paid" | "copay-too-high" | "not-ours" | "adjusted-twice" | "prepaid" | "other";
  note: string;
  state: "requested" | "approved" | "paid" | "withdrawn";
  identifiedDate: IsoDate;
  dueDate: IsoDate | null;
  requestedDate: IsoDate;
  approvedDate: IsoDate | null;
  approvalEntryId: string | null;
  paidDate: IsoDate | null;
  paymentEntryId: string | null;
  method: "check" | "eft" | "cash" | "card" | null;
  paymentNumber: string | null;
  withdrawnReason: string | null;
}

export interface RejectionTable {
  workItemId: string;
  sendingId: string;
  acknowledgementId: string;
  claimVersion: number;
  resendAsIs: 0 | 1;
  box: string | null;
  field: string | null;
}

export interface RemittanceTable {
  id: string;
  fileId: string | null;
  position: number;
  source: "835" | "paper";
  state: "open" | "out-of-balance" | "posted" | "partly-posted";
  payerId: string | null;
  payerName: string;
  checkNumber: string;
  paymentMethod: string;
  paymentDate: IsoDate;
  amountCents: Cents;
  claimCount: number;
  contentsJson: string | null;
  contentsPacked: Uint8Array | null;
  importedAt: IsoMoment;
  receiptId: string | null;
  postedAt: IsoMoment | null;
}

export interface RemittanceClaimTable {
  remittanceId: string;
  position: number;
  state: Generated<"open" | "posted" | "set-aside">;
  matchedClaimId: string | null;
}

export interface RemittanceFileTable {
  id: string;
  fileName: string;
  fileSha256: string;
  fileBytes: Uint8Array;
  importedAt: IsoMoment;
  problemsJson: string;
  packing: Generated<"none" | "gzip">;
}

export interface ReportAttachmentTable {
  fileId: string;
  batchId: string;
  attachedAt: IsoMoment;
  userName: string;
}

export interface ReturnedCheckTable {
  receiptId: string;
  returnedDate: IsoDate;
  reason: string;
  entryId: string;
  feeLineId: string | null;
}

export interface SettlementTable {
  id: string;
  patientId: string;
  offeredDate: IsoDate;
  untilDate: IsoDate;
  owedCents: Cents;
  settleCents: Cents;
  reasonId: string;
  approvedBy: string;
  note: string;
  state: "offered" | "finished" | "withdrawn";
  endedDate: IsoDate | null;
  endedReason: string | null;
  writtenOffCents: Cents | null;
}

export interface SettlementLineTable {
  settlementId: string;
  lineId: string;
  openCents: Cents;
  patientPaidCents: Cents;
}

export interface StatementTable {
  id: string;
  number: number;
  patientId: string;
  documentId: string;
  statementDate: IsoDate;
  dueDate: IsoDate;
  amountCents: Cents;
  runId: string | null;
  language: Generated<"en" | "es">;
  dunningText: Generated<string>;
  contentJson: string | null;
}

export interface StatementDraftTable {
  runId: string;
  position: number;
  kind: "statement" | "stack";
  planJson: string;
  contentJson: string | null;
  pageCount: number | null;
  pdfBytes: Uint8Array | null;
}

export interface StatementPartTable {
  statementId: string;
  patientId: string;
  amountCents: Cents;
}

export interface StatementRunTable {
  id: string;
  number: number;
  state: "making" | "made" | "undone";
  runDate: IsoDate;
  startedAt: IsoMoment;
  userName: string;
  optionsJson: string;
  statementCount: number;
  totalCents: Cents;
  undoneDate: IsoDate | null;
  undoneReason: string | null;
}

export interface StatementSettingTable {
  id: number;
  maximumCount: number | null;
  perFamily: 0 | 1;
  paymentPageUrl: string;
  spanishMessage: string;
}

export interface StatementStackTable {
  runId: string;
  position: number;
  documentId: string;
}

export interface WorkItemTable {
  id: string;
  claimId: string;
  lineId: string | null;
  kind: "denial" | "rejection" | "underpayment" | "no-answer" | "other";
  reason: string;
  amountCents: Cents;
  openedDate: IsoDate;
  dueDate: IsoDate | null;
  snoozedUntilDate: IsoDate | null;
  note: string | null;
  closedDate: IsoDate | null;
  closedReason: string | null;
}

export interface WriteOffRunTable {
  id: string;
  runDate: IsoDate;
  userName: string;
  limitCents: Cents;
  minimumDays: number;
  accountCount: number;
  totalCents: Cents;
  undoneDate: IsoDate | null;
  undoneReason: string | null;
}

export interface WriteOffRunEntryTable {
  runId: string;
  entryId: string;
}

/** Every table by its name in SQL. */
export interface Tables {
  accountMonth: AccountMonthTable;
  acknowledgement: AcknowledgementTable;
  adjustmentReason: AdjustmentReasonTable;
  adjustmentRule: AdjustmentRuleTable;
  agencyLayout: AgencyLayoutTable;
  agencyPlacement: AgencyPlacementTable;
  answerAdjustment: AnswerAdjustmentTable;
  answerPair: AnswerPairTable;
  answerPosting: AnswerPostingTable;
  answerVoid: AnswerVoidTable;
  appUser: AppUserTable;
  auditTrail: AuditTrailTable;
  batch: BatchTable;
  charityStep: CharityStepTable;
  checkVoid: CheckVoidTable;
  claim: ClaimTable;
  claimAnswer: ClaimAnswerTable;
  claimChange: ClaimChangeTable;
  claimCoverage: ClaimCoverageTable;
  claimEvent: ClaimEventTable;
  claimLine: ClaimLineTable;
  claimSending: ClaimSendingTable;
  clearinghouseProfile: ClearinghouseProfileTable;
  closedMonth: ClosedMonthTable;
  collectionAct: CollectionActTable;
  collectionHold: CollectionHoldTable;
  collectionPolicy: CollectionPolicyTable;
  collectionStep: CollectionStepTable;
  commandLog: CommandLogTable;
  controlNumber: ControlNumberTable;
  coverage: CoverageTable;
  coverageBenefit: CoverageBenefitTable;
  denial: DenialTable;
  deposit: DepositTable;
  depositReceipt: DepositReceiptTable;
  document: DocumentTable;
  documentClaim: DocumentClaimTable;
  dunningMessage: DunningMessageTable;
  ediFile: EdiFileTable;
  ediFileBytes: EdiFileBytesTable;
  entryNote: EntryNoteTable;
  estimate: EstimateTable;
  estimateDispute: EstimateDisputeTable;
  facility: FacilityTable;
  favourite: FavouriteTable;
  fee: FeeTable;
  forwarding: ForwardingTable;
  journalEntry: JournalEntryTable;
  ledgerMeta: LedgerMetaTable;
  letter: LetterTable;
  letterTemplate: LetterTemplateTable;
  lineBalance: LineBalanceTable;
  notMeant: NotMeantTable;
  overpaymentCause: OverpaymentCauseTable;
  patient: PatientTable;
  patientMailing: PatientMailingTable;
  patientMoneyRule: PatientMoneyRuleTable;
  payer: PayerTable;
  paymentPlan: PaymentPlanTable;
  paymentPlanCopy: PaymentPlanCopyTable;
  paymentPlanEvent: PaymentPlanEventTable;
  paymentPlanLine: PaymentPlanLineTable;
  paymentPlanPolicy: PaymentPlanPolicyTable;
  paymentPlanTerms: PaymentPlanTermsTable;
  placementRun: PlacementRunTable;
  posting: PostingTable;
  practice: PracticeTable;
  practiceLook: PracticeLookTable;
  printImage: PrintImageTable;
  printer: PrinterTable;
  printerOffset: PrinterOffsetTable;
  provider: ProviderTable;
  receipt: ReceiptTable;
  receiptBalance: ReceiptBalanceTable;
  receiptPurpose: ReceiptPurposeTable;
  refundRequest: RefundRequestTable;
  rejection: RejectionTable;
  remittance: RemittanceTable;
  remittanceClaim: RemittanceClaimTable;
  remittanceFile: RemittanceFileTable;
  reportAttachment: ReportAttachmentTable;
  returnedCheck: ReturnedCheckTable;
  settlement: SettlementTable;
  settlementLine: SettlementLineTable;
  statement: StatementTable;
  statementDraft: StatementDraftTable;
  statementPart: StatementPartTable;
  statementRun: StatementRunTable;
  statementSetting: StatementSettingTable;
  statementStack: StatementStackTable;
  workItem: WorkItemTable;
  writeOffRun: WriteOffRunTable;
  writeOffRunEntry: WriteOffRunEntryTable;
}
