CREATE TABLE accountMonth (
  -- Of posting, as YYYY-MM.
  month TEXT NOT NULL,
  account TEXT NOT NULL,
  -- Debit positive, credit negative.
  movedCents INTEGER NOT NULL,
  PRIMARY KEY (month, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgement (
  id TEXT PRIMARY KEY,
  fileId TEXT NOT NULL REFERENCES ediFile (id),
  position INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('TA1', '999', '277CA', '277', 'report')),
  level TEXT NOT NULL CHECK (level IN ('interchange', 'group', 'transaction', 'batch', 'provider', 'claim')),
  answer TEXT NOT NULL CHECK (answer IN ('received', 'received-with-errors', 'accepted', 'rejected', 'noted')),
  -- What it names: ISA13, GS06, ST02, BHT03, the provider's or the claim's number, as sent.
  answeredNumber TEXT NOT NULL,
  -- NULL where it names nothing of ours. A row without a claim is about every claim of its batch.
  batchId TEXT REFERENCES batch (id),
  claimId TEXT REFERENCES claim (id),
  sendingId TEXT REFERENCES claimSending (id),
  payerControlNumber TEXT,
  -- By its own clock, so that a word that comes late is not taken for the newest.
  statedDate TEXT NOT NULL,
  statedTime TEXT NOT NULL,
  senderName TEXT NOT NULL,
  reasonsJson TEXT NOT NULL,
  quotesJson TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  UNIQUE (fileId, position)
) STRICT;

CREATE TABLE adjustmentReason (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  -- A write-off account of the chart of accounts.
  account TEXT NOT NULL,
  -- Above it an adjustment is posted only when it is confirmed.
  limitCents INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE adjustmentRule (
  id TEXT PRIMARY KEY,
  adjustmentGroup TEXT NOT NULL CHECK (adjustmentGroup IN ('CO', 'PR', 'OA', 'PI', 'CR')),
  -- A CARC, or * for every CARC of the group that no other row names.
  carc TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('write-off', 'patient-responsibility', 'denial', 'informational', 'review')),
  account TEXT CHECK (account IN ('contractual', 'sequestration', 'timely-filing', 'no-authorization', 'bundled', 'denial-write-off', 'prompt-pay')),
  responsibility TEXT CHECK (responsibility IN ('deductible', 'coinsurance', 'copay', 'other')),
  effectiveFromDate TEXT NOT NULL,
  -- The last day; NULL while no end is known.
  effectiveToDate TEXT CHECK (effectiveToDate >= effectiveFromDate),
  CHECK ((action = 'write-off') = (account IS NOT NULL)),
  CHECK ((action = 'patient-responsibility') = (responsibility IS NOT NULL)),
  -- CO does not mean write-off: a row that writes off names its reason.
  CHECK (carc <> '*' OR action <> 'write-off'),
  UNIQUE (adjustmentGroup, carc, effectiveFromDate)
) STRICT;

CREATE TABLE agencyLayout (
  id TEXT PRIMARY KEY,
  agencyName TEXT NOT NULL,
  -- What the agency keeps of what is paid, in tenths of a percent.
  feePermille INTEGER NOT NULL,
  layoutJson TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE agencyPlacement (
  id TEXT PRIMARY KEY,
  patientId TEXT NOT NULL REFERENCES patient (id),
  agencyName TEXT NOT NULL,
  placedDate TEXT NOT NULL,
  placedCents INTEGER NOT NULL,
  recalledDate TEXT,
  recallReason TEXT
, runId TEXT REFERENCES placementRun (id), feePermille INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE answerAdjustment (
  id INTEGER PRIMARY KEY,
  claimAnswerId TEXT NOT NULL REFERENCES claimAnswer (id),
  lineId TEXT REFERENCES claimLine (id),
  adjustmentGroup TEXT NOT NULL,
  carc TEXT NOT NULL,
  amountCents INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('write-off', 'patient-responsibility', 'denial', 'informational', 'review'))
) STRICT;

CREATE TABLE answerPair (
  claimAnswerId TEXT PRIMARY KEY REFERENCES claimAnswer (id),
  relation TEXT NOT NULL CHECK (relation IN ('takes-back', 'corrects')),
  earlierAnswerId TEXT NOT NULL REFERENCES claimAnswer (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answerPosting (
  claimAnswerId TEXT PRIMARY KEY REFERENCES claimAnswer (id),
  firstSequence INTEGER NOT NULL,
  lastSequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answerVoid (
  claimAnswerId TEXT PRIMARY KEY REFERENCES claimAnswer (id),
  reason TEXT NOT NULL,
  requestId TEXT NOT NULL,
  userName TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE appUser (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE auditTrail (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  userId TEXT REFERENCES appUser (id),
  action TEXT NOT NULL CHECK (action IN
    ('view', 'change', 'print', 'export', 'create', 'open', 'failed-open', 'lock', 'keys', 'backup', 'check')),
  what TEXT NOT NULL,
  subjectKind TEXT,
  subjectId TEXT,
  requestId TEXT,
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('prepared', 'written', 'received', 'partly-accepted', 'accepted', 'rejected', 'cancelled')),
  usage TEXT NOT NULL CHECK (usage IN ('T', 'P')),
  clearinghouseName TEXT NOT NULL,
  interchangeControlNumber TEXT NOT NULL UNIQUE,
  groupControlNumber TEXT NOT NULL UNIQUE,
  transactionControlNumber TEXT NOT NULL,
  fileName TEXT NOT NULL,
  fileBytes BLOB NOT NULL,
  fileSha256 TEXT NOT NULL,
  claimCount INTEGER NOT NULL,
  totalCents INTEGER NOT NULL,
  preparedAt TEXT NOT NULL,
  writtenAt TEXT
) STRICT;

CREATE TABLE charityStep (
  upToPercent INTEGER PRIMARY KEY,
  discountPercent INTEGER NOT NULL CHECK (discountPercent BETWEEN 1 AND 100)
) STRICT;

CREATE TABLE checkVoid (
  receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
  remittanceId TEXT NOT NULL REFERENCES remittance (id),
  reason TEXT NOT NULL,
  requestId TEXT NOT NULL,
  userName TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  claimNumber TEXT NOT NULL UNIQUE,
  patientId TEXT NOT NULL REFERENCES patient (id),
  -- The payer that is asked now; NULL for a self-pay visit that is not billed to insurance.
  payerId TEXT REFERENCES payer (id),
  destination TEXT NOT NULL CHECK (destination IN ('primary', 'secondary', 'tertiary')),
  frequency TEXT NOT NULL CHECK (frequency IN ('1', '7', '8')),
  -- First service date of the lines, for lists and filing limits.
  serviceDate TEXT,
  totalCents INTEGER NOT NULL,
  readiness TEXT NOT NULL CHECK (readiness IN ('clean', 'warnings', 'errors', 'held')),
  submission TEXT NOT NULL CHECK (submission IN ('unsent', 'prepared', 'written', 'received', 'accepted', 'rejected', 'printed')),
  adjudication TEXT NOT NULL CHECK (adjudication IN ('none', 'paid', 'patient', 'denied', 'partly-denied', 'reversed')),
  responsibility TEXT NOT NULL CHECK (responsibility IN ('primary', 'secondary', 'tertiary', 'patient', 'nobody')),
  problemCount INTEGER NOT NULL,
  problemsJson TEXT NOT NULL,
  holdReason TEXT,
  holdUntilDate TEXT,
  -- What the biller typed: shared/claims/claim-draft.ts. Lines stand in claimLine.
  draftJson TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE claimAnswer (
  id TEXT PRIMARY KEY,
  remittanceId TEXT NOT NULL REFERENCES remittance (id),
  claimPosition INTEGER NOT NULL,
  claimId TEXT NOT NULL REFERENCES claim (id),
  payerId TEXT NOT NULL REFERENCES payer (id),
  rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'reversal')),
  payerControlNumber TEXT NOT NULL,
  paidCents INTEGER NOT NULL,
  decidedDate TEXT NOT NULL,
  plannedJson TEXT NOT NULL
) STRICT;

CREATE TABLE claimChange (
  id TEXT PRIMARY KEY,
  claimId TEXT NOT NULL REFERENCES claim (id),
  kind TEXT NOT NULL CHECK (kind IN ('correct', 'void', 'rebill', 'reset-to-primary', 'change-coverage')),
  reason TEXT NOT NULL,
  -- The claim before: draft, submission and what its lines charged.
  formerJson TEXT NOT NULL,
  -- The transfers that it posted.
  entryIdsJson TEXT NOT NULL,
  madeAt TEXT NOT NULL,
  userName TEXT NOT NULL,
  undoneAt TEXT,
  undoneReason TEXT,
  CHECK ((undoneAt IS NULL) = (undoneReason IS NULL))
) STRICT;

CREATE TABLE claimCoverage (
  claimId TEXT NOT NULL REFERENCES claim (id),
  rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
  coverageId TEXT NOT NULL REFERENCES coverage (id),
  PRIMARY KEY (claimId, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE claimEvent (
  id INTEGER PRIMARY KEY,
  claimId TEXT NOT NULL REFERENCES claim (id),
  at TEXT NOT NULL,
  userName TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  referenceKind TEXT,
  referenceId TEXT
) STRICT;

CREATE TABLE claimLine (
  id TEXT PRIMARY KEY,
  claimId TEXT NOT NULL REFERENCES claim (id),
  lineNumber INTEGER NOT NULL,
  controlNumber TEXT NOT NULL UNIQUE,
  serviceDate TEXT,
  procedureCode TEXT NOT NULL,
  modifiers TEXT NOT NULL,
  chargeCents INTEGER NOT NULL,
  units TEXT NOT NULL,
  adjudication TEXT NOT NULL CHECK (adjudication IN ('none', 'paid', 'patient', 'denied', 'partly-denied', 'reversed')),
  responsibility TEXT NOT NULL CHECK (responsibility IN ('primary', 'secondary', 'tertiary', 'patient', 'nobody')),
  -- The day on which the rest became the patient's: what patient aging counts from.
  patientSinceDate TEXT,
  -- A line taken off before sending keeps its row, because its entries name it.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  lineJson TEXT NOT NULL
) STRICT;

CREATE TABLE claimSending (
  id TEXT PRIMARY KEY,
  claimId TEXT NOT NULL REFERENCES claim (id),
  batchId TEXT,
  documentId TEXT,
  payerId TEXT NOT NULL REFERENCES payer (id),
  rank TEXT NOT NULL,
  frequency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('prepared', 'written', 'received', 'accepted', 'rejected', 'printed', 'cancelled')),
  sentOnDate TEXT NOT NULL,
  -- The claim exactly as it went out.
  claimJson TEXT NOT NULL
) STRICT;

CREATE TABLE clearinghouseProfile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  usage TEXT NOT NULL CHECK (usage IN ('T', 'P')),
  settingsJson TEXT NOT NULL
) STRICT;

CREATE TABLE closedMonth (
  id TEXT PRIMARY KEY,
  -- Of posting, as YYYY-MM.
  month TEXT NOT NULL,
  closedAt TEXT NOT NULL,
  closedBy TEXT NOT NULL,
  reopenedAt TEXT,
  reopenedBy TEXT,
  reopenReason TEXT
) STRICT;

CREATE TABLE collectionAct (
  id TEXT PRIMARY KEY,
  patientId TEXT NOT NULL REFERENCES patient (id),
  actDate TEXT NOT NULL,
  userName TEXT NOT NULL,
  -- The step of the ladder that it is; NULL for a note outside it.
  step TEXT CHECK (step IN ('reminder', 'final-notice', 'call', 'agency')),
  outcome TEXT NOT NULL CHECK (outcome IN
    ('sent', 'placed', 'reached', 'left-message', 'no-answer', 'wrong-number', 'refused', 'promised', 'skipped', 'note')),
  note TEXT NOT NULL,
  amountCents INTEGER NOT NULL,
  documentId TEXT REFERENCES document (id),
  promiseDate TEXT,
  promiseCents INTEGER,
  undoneDate TEXT,
  undoneReason TEXT
) STRICT;

CREATE TABLE collectionHold (
  id TEXT PRIMARY KEY,
  patientId TEXT NOT NULL REFERENCES patient (id),
  kind TEXT NOT NULL CHECK (kind IN ('bankruptcy', 'dispute', 'hardship', 'other')),
  reason TEXT NOT NULL,
  fromDate TEXT NOT NULL,
  -- The first day on which it no longer holds; NULL until somebody ends it.
  untilDate TEXT,
  userName TEXT NOT NULL,
  endedDate TEXT,
  endedReason TEXT
) STRICT;

CREATE TABLE collectionPolicy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Below this amount nobody is collected from; exactly this amount is.
  minimumCents INTEGER NOT NULL,
  -- From which day an account's age is counted.
  ageFrom TEXT NOT NULL CHECK (ageFrom IN ('owed', 'first-statement')),
  -- 1: any open insurance on the account stops its collection; 0: only the lines that insurance has not finished.
  waitsForInsurance INTEGER NOT NULL CHECK (waitsForInsurance IN (0, 1)),
  -- Days to answer that lie between one step and the next.
  answerDays INTEGER NOT NULL,
  promiseGraceDays INTEGER NOT NULL
) STRICT;

CREATE TABLE collectionStep (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('statement', 'reminder', 'final-notice', 'call', 'agency')),
  minimumDays INTEGER NOT NULL,
  minimumStatements INTEGER NOT NULL
) STRICT;

CREATE TABLE commandLog (
  requestId TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES appUser (id),
  at TEXT NOT NULL,
  practiceDay TEXT NOT NULL,
  inputHash TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT;

CREATE TABLE controlNumber (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

CREATE TABLE coverage (
  id TEXT PRIMARY KEY,
  patientId TEXT NOT NULL REFERENCES patient (id),
  rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
  payerId TEXT NOT NULL REFERENCES payer (id),
  relationship TEXT NOT NULL,
  subscriberLast TEXT,
  subscriberFirst TEXT,
  subscriberMiddle TEXT,
  subscriberBirthDate TEXT,
  subscriberSex TEXT,
  subscriberLine1 TEXT,
  subscriberLine2 TEXT,
  subscriberCity TEXT,
  subscriberState TEXT,
  subscriberZip TEXT,
  memberId TEXT NOT NULL,
  groupNumber TEXT,
  planName TEXT,
  medicareSecondaryReason TEXT,
  copayCents INTEGER,
  effectiveFromDate TEXT,
  effectiveToDate TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE coverageBenefit (
  id TEXT PRIMARY KEY,
  coverageId TEXT NOT NULL REFERENCES coverage (id),
  asOfDate TEXT NOT NULL,
  deductibleLeftCents INTEGER NOT NULL CHECK (deductibleLeftCents >= 0),
  copayCents INTEGER NOT NULL CHECK (copayCents >= 0),
  coinsurancePercent INTEGER NOT NULL CHECK (coinsurancePercent BETWEEN 0 AND 100),
  -- NULL: nobody said.
  outOfPocketLeftCents INTEGER CHECK (outOfPocketLeftCents >= 0),
  -- Who said so: a call, a portal, a card.
  source TEXT NOT NULL,
  recordedAt TEXT NOT NULL
) STRICT;

CREATE TABLE denial (
  workItemId TEXT PRIMARY KEY REFERENCES workItem (id),
  claimAnswerId TEXT NOT NULL REFERENCES claimAnswer (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deposit (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  depositDate TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('check', 'eft', 'cash', 'card', 'portal', 'none')),
  createdAt TEXT NOT NULL,
  createdBy TEXT NOT NULL,
  -- The line of the bank statement, as typed from it.
  bankDate TEXT,
  bankCents INTEGER,
  bankNote TEXT,
  undoneAt TEXT,
  undoneBy TEXT,
  undoReason TEXT
) STRICT;

CREATE TABLE depositReceipt (
  depositId TEXT NOT NULL REFERENCES deposit (id),
  receiptId TEXT NOT NULL REFERENCES receipt (id),
  -- As it stood on the slip; what the journal says now may differ after a void.
  amountCents INTEGER NOT NULL,
  -- 0 when the slip was undone.
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  PRIMARY KEY (depositId, receiptId)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  title TEXT NOT NULL,
  patientId TEXT REFERENCES patient (id),
  claimId TEXT REFERENCES claim (id),
  pageCount INTEGER NOT NULL,
  pdfBytes BLOB NOT NULL,
  pdfSha256 TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE documentClaim (
  documentId TEXT NOT NULL REFERENCES document (id),
  claimId TEXT NOT NULL REFERENCES claim (id),
  firstPage INTEGER NOT NULL CHECK (firstPage >= 1),
  pageCount INTEGER NOT NULL CHECK (pageCount >= 1),
  PRIMARY KEY (documentId, claimId)
) STRICT, WITHOUT ROWID;

CREATE TABLE dunningMessage (
  id TEXT PRIMARY KEY,
  -- The statement of this number about a balance and later ones.
  minimumCount INTEGER NOT NULL,
  -- Days since the oldest part of the balance became the patient's.
  minimumAgeDays INTEGER NOT NULL,
  -- Only where a payment plan was missed.
  missedPlan INTEGER NOT NULL CHECK (missedPlan IN (0, 1)),
  english TEXT NOT NULL,
  spanish TEXT NOT NULL,
  UNIQUE (missedPlan, minimumCount, minimumAgeDays)
) STRICT;

CREATE TABLE ediFile (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
  kind TEXT NOT NULL CHECK (kind IN ('837P', '837I', '835', '999', 'TA1', '277CA', '276', '277', '270', '271', 'report', 'other')),
  fileName TEXT NOT NULL,
  fileSha256 TEXT NOT NULL,
  -- Of the segments alone: the same content with other line ends is recognised. NULL for files that need it not.
  contentSha256 TEXT,
  byteCount INTEGER NOT NULL,
  keptAt TEXT NOT NULL,
  -- Of the file's first interchange and group; NULL for what is no X12.
  senderId TEXT,
  receiverId TEXT,
  interchangeControlNumber TEXT,
  groupControlNumber TEXT,
  usage TEXT,
  -- A batch and a remittance file keep their own bytes; those of all other files stand in ediFileBytes.
  batchId TEXT REFERENCES batch (id),
  remittanceFileId TEXT REFERENCES remittanceFile (id)
) STRICT;

CREATE TABLE ediFileBytes (
  fileId TEXT PRIMARY KEY REFERENCES ediFile (id),
  fileBytes BLOB NOT NULL
) STRICT;

CREATE TABLE entryNote (
  entryId TEXT PRIMARY KEY REFERENCES journalEntry (id),
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE estimate (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  patientId TEXT NOT NULL REFERENCES patient (id),
  -- Asked for by the patient, or due because a service was scheduled.
  cause TEXT NOT NULL CHECK (cause IN ('request', 'scheduling')),
  causeDate TEXT NOT NULL,
  -- The last day on which it might be given; NULL where the law sets none.
  dueDate TEXT,
  givenDate TEXT NOT NULL,
  keepUntilDate TEXT NOT NULL,
  -- The services that it is for lie between these days.
  fromDate TEXT NOT NULL,
  throughDate TEXT NOT NULL,
  totalCents INTEGER NOT NULL CHECK (totalCents >= 0),
  -- As it was given: shared/patient-billing/estimates/estimate-wish.ts.
  wishJson TEXT NOT NULL,
  documentId TEXT NOT NULL REFERENCES document (id),
  -- The estimate in whose place this one was given.
  replacesId TEXT UNIQUE REFERENCES estimate (id)
) STRICT;

CREATE TABLE estimateDispute (
  id TEXT PRIMARY KEY,
  estimateId TEXT NOT NULL REFERENCES estimate (id),
  openedDate TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  closedDate TEXT,
  outcome TEXT,
  CHECK ((closedDate IS NULL) = (outcome IS NULL))
) STRICT;

CREATE TABLE facility (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  npi TEXT,
  placeOfService TEXT NOT NULL,
  line1 TEXT NOT NULL,
  line2 TEXT,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  cliaNumber TEXT,
  mammographyNumber TEXT,
  isDefault INTEGER NOT NULL DEFAULT 0 CHECK (isDefault IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE favourite (
  kind TEXT NOT NULL CHECK (kind IN ('diagnosis', 'procedure')),
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (kind, code)
) STRICT;

CREATE TABLE fee (
  id TEXT PRIMARY KEY,
  procedureCode TEXT NOT NULL,
  modifier TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL,
  chargeCents INTEGER NOT NULL CHECK (chargeCents >= 0),
  effectiveDate TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  UNIQUE (procedureCode, modifier, effectiveDate)
) STRICT;

CREATE TABLE forwarding (
  claimId TEXT NOT NULL REFERENCES claim (id),
  rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
  remittanceId TEXT NOT NULL REFERENCES remittance (id),
  PRIMARY KEY (claimId, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE journalEntry (
  id TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  serviceDate TEXT,
  postingDate TEXT NOT NULL,
  depositDate TEXT,
  source TEXT NOT NULL,
  requestId TEXT NOT NULL,
  userName TEXT NOT NULL,
  at TEXT NOT NULL,
  reversesEntryId TEXT REFERENCES journalEntry (id)
) STRICT;

CREATE TABLE ledgerMeta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE letter (
  documentId TEXT PRIMARY KEY REFERENCES document (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  -- The text with its fields, as it was edited for this letter.
  text TEXT NOT NULL CHECK (text <> ''),
  recipientName TEXT NOT NULL,
  refundRequestId TEXT REFERENCES refundRequest (id)
) STRICT;

CREATE TABLE letterTemplate (
  kind TEXT NOT NULL CHECK (kind <> ''),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- NULL: the text that Billwright ships stands again.
  text TEXT CHECK (text <> ''),
  savedAt TEXT NOT NULL,
  userName TEXT NOT NULL,
  PRIMARY KEY (kind, language, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE lineBalance (
  lineId TEXT NOT NULL REFERENCES claimLine (id),
  party TEXT NOT NULL,
  patientId TEXT NOT NULL,
  claimId TEXT NOT NULL,
  balanceCents INTEGER NOT NULL,
  PRIMARY KEY (lineId, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE notMeant (
  remittanceId TEXT NOT NULL REFERENCES remittance (id),
  position INTEGER NOT NULL,
  claimId TEXT NOT NULL REFERENCES claim (id),
  PRIMARY KEY (remittanceId, position, claimId)
) STRICT, WITHOUT ROWID;

CREATE TABLE overpaymentCause (
  remittanceId TEXT NOT NULL REFERENCES remittance (id),
  position INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN
    ('paid-twice', 'paid-by-another', 'patient-paid', 'reversal-missing', 'charge-wrong', 'unknown')),
  PRIMARY KEY (remittanceId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient (
  id TEXT PRIMARY KEY,
  accountNumber TEXT NOT NULL UNIQUE,
  last TEXT NOT NULL,
  first TEXT NOT NULL,
  middle TEXT,
  suffix TEXT,
  -- LAST FIRST MIDDLE in capitals without accents: what type-ahead compares.
  nameKey TEXT NOT NULL,
  birthDate TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('M', 'F', 'U')),
  line1 TEXT NOT NULL,
  line2 TEXT,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  deathDate TEXT,
  -- NULL guarantor fields: the patient is their own guarantor.
  guarantorLast TEXT,
  guarantorFirst TEXT,
  guarantorRelationship TEXT,
  guarantorLine1 TEXT,
  guarantorLine2 TEXT,
  guarantorCity TEXT,
  guarantorState TEXT,
  guarantorZip TEXT,
  guarantorPhone TEXT,
  releaseSignedDate TEXT,
  assignmentSignedDate TEXT,
  statementHoldReason TEXT,
  statementHoldUntilDate TEXT,
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE patientMailing (
  patientId TEXT PRIMARY KEY REFERENCES patient (id),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  largePrint INTEGER NOT NULL CHECK (largePrint IN (0, 1)),
  -- Mail came back on this day from this address; it counts while the address is still that one.
  returnedDate TEXT,
  returnedAddress TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE patientMoneyRule (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  smallBalanceCents INTEGER NOT NULL,
  smallBalanceDays INTEGER NOT NULL,
  returnedCheckFeeCents INTEGER NOT NULL
) STRICT;

CREATE TABLE payer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  payerId TEXT NOT NULL,
  filingCode TEXT NOT NULL,
  line1 TEXT,
  line2 TEXT,
  city TEXT,
  state TEXT,
  zip TEXT,
  phone TEXT,
  submission TEXT NOT NULL CHECK (submission IN ('electronic', 'paper')),
  timelyFilingDays INTEGER,
  acceptsReplacement INTEGER NOT NULL DEFAULT 1 CHECK (acceptsReplacement IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
, automation TEXT NOT NULL DEFAULT 'review' CHECK (automation IN ('review', 'one-click', 'automatic')), paperSignature TEXT NOT NULL DEFAULT 'on-file' CHECK (paperSignature IN ('on-file', 'name', 'blank')), paperSignedDate TEXT NOT NULL DEFAULT 'print-date' CHECK (paperSignedDate IN ('print-date', 'blank')), paperTotals TEXT NOT NULL DEFAULT 'last-page' CHECK (paperTotals IN ('last-page', 'each-page'))) STRICT;

CREATE TABLE paymentPlan (
  id TEXT PRIMARY KEY,
  -- Ours, and what the patient reads on the agreement.
  number INTEGER NOT NULL UNIQUE,
  patientId TEXT NOT NULL REFERENCES patient (id)
) STRICT;

CREATE TABLE paymentPlanCopy (
  id TEXT PRIMARY KEY,
  planId TEXT NOT NULL REFERENCES paymentPlan (id),
  fileName TEXT NOT NULL,
  mediaType TEXT NOT NULL CHECK (mediaType IN ('application/pdf', 'image/jpeg', 'image/png')),
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  attachedAt TEXT NOT NULL
) STRICT;

CREATE TABLE paymentPlanEvent (
  id TEXT PRIMARY KEY,
  planId TEXT NOT NULL REFERENCES paymentPlan (id),
  kind TEXT NOT NULL CHECK (kind IN ('proposed', 'agreed', 'changed', 'cancelled', 'printed', 'signed')),
  eventDate TEXT NOT NULL,
  reason TEXT NOT NULL,
  documentId TEXT REFERENCES document (id),
  userName TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE paymentPlanLine (
  termsId TEXT NOT NULL REFERENCES paymentPlanTerms (id),
  lineId TEXT NOT NULL REFERENCES claimLine (id),
  plannedCents INTEGER NOT NULL CHECK (plannedCents > 0),
  PRIMARY KEY (termsId, lineId)
) STRICT, WITHOUT ROWID;

CREATE TABLE paymentPlanPolicy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  minimumInstalmentCents INTEGER NOT NULL,
  longestMonths INTEGER NOT NULL,
  downPaymentPercent INTEGER NOT NULL,
  graceDays INTEGER NOT NULL,
  defaultAfterMissed INTEGER NOT NULL
) STRICT;

CREATE TABLE paymentPlanTerms (
  id TEXT PRIMARY KEY,
  planId TEXT NOT NULL REFERENCES paymentPlan (id),
  version INTEGER NOT NULL,
  madeDate TEXT NOT NULL,
  -- Entries of the journal above it happened to the plan.
  fromSequence INTEGER NOT NULL,
  principalCents INTEGER NOT NULL CHECK (principalCents > 0),
  downPaymentCents INTEGER NOT NULL CHECK (downPaymentCents >= 0),
  frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'two-weekly', 'monthly', 'quarterly')),
  firstDate TEXT NOT NULL,
  instalmentCount INTEGER NOT NULL CHECK (instalmentCount > 0),
  instalmentCents INTEGER NOT NULL CHECK (instalmentCents > 0),
  surplus TEXT NOT NULL CHECK (surplus IN ('shorten', 'lower')),
  -- The practice's policy of that day: later ones change no agreement.
  graceDays INTEGER NOT NULL,
  defaultAfterMissed INTEGER NOT NULL,
  -- Why terms outside the policy were given; empty when they are within it.
  exceptionReason TEXT NOT NULL,
  UNIQUE (planId, version)
) STRICT;

CREATE TABLE placementRun (
  id TEXT PRIMARY KEY,
  layoutId TEXT NOT NULL REFERENCES agencyLayout (id),
  agencyName TEXT NOT NULL,
  runDate TEXT NOT NULL,
  userName TEXT NOT NULL,
  fileName TEXT NOT NULL UNIQUE,
  fileBytes BLOB NOT NULL,
  fileSha256 TEXT NOT NULL,
  accountCount INTEGER NOT NULL,
  totalCents INTEGER NOT NULL,
  writtenAt TEXT,
  undoneDate TEXT,
  undoneReason TEXT
) STRICT;

CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  entryId TEXT NOT NULL REFERENCES journalEntry (id),
  account TEXT NOT NULL,
  -- Debit positive, credit negative.
  amountCents INTEGER NOT NULL,
  patientId TEXT REFERENCES patient (id),
  claimId TEXT REFERENCES claim (id),
  lineId TEXT REFERENCES claimLine (id),
  party TEXT CHECK (party IN ('primary', 'secondary', 'tertiary', 'patient', 'agency')),
  payerId TEXT REFERENCES payer (id),
  receiptId TEXT REFERENCES receipt (id),
  providerId TEXT REFERENCES provider (id),
  reference TEXT,
  carc TEXT,
  adjustmentGroup TEXT,
  reasonCode TEXT
) STRICT;

CREATE TABLE practice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  npi TEXT NOT NULL,
  taxId TEXT NOT NULL,
  taxIdKind TEXT NOT NULL CHECK (taxIdKind IN ('EIN', 'SSN')),
  taxonomy TEXT NOT NULL,
  line1 TEXT NOT NULL,
  line2 TEXT,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  payToLine1 TEXT,
  payToLine2 TEXT,
  payToCity TEXT,
  payToState TEXT,
  payToZip TEXT,
  phone TEXT NOT NULL,
  contactName TEXT NOT NULL,
  timeZone TEXT NOT NULL,
  statementMinimumCents INTEGER NOT NULL DEFAULT 500,
  statementIntervalDays INTEGER NOT NULL DEFAULT 28,
  statementDueDays INTEGER NOT NULL DEFAULT 21,
  statementMessage TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE practiceLook (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Red, green and blue, two hexadecimal digits each.
  accentColor TEXT NOT NULL CHECK (accentColor <> ''),
  logoBytes BLOB,
  logoFormat TEXT CHECK (logoFormat IN ('png', 'jpeg')),
  logoWidthPx INTEGER,
  logoHeightPx INTEGER
) STRICT;

CREATE TABLE printImage (
  documentId TEXT PRIMARY KEY REFERENCES document (id),
  textBytes BLOB NOT NULL,
  textSha256 TEXT NOT NULL
) STRICT;

CREATE TABLE printer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1))
) STRICT;

CREATE TABLE printerOffset (
  printerId TEXT NOT NULL REFERENCES printer (id),
  form TEXT NOT NULL CHECK (form <> ''),
  xQuarterPoints INTEGER NOT NULL,
  yQuarterPoints INTEGER NOT NULL,
  PRIMARY KEY (printerId, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE provider (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  lastOrOrganization TEXT NOT NULL,
  first TEXT,
  middle TEXT,
  suffix TEXT,
  credentials TEXT,
  npi TEXT,
  taxonomy TEXT,
  rendering INTEGER NOT NULL CHECK (rendering IN (0, 1)),
  referring INTEGER NOT NULL CHECK (referring IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('insurance', 'patient')),
  payerId TEXT REFERENCES payer (id),
  patientId TEXT REFERENCES patient (id),
  method TEXT NOT NULL CHECK (method IN ('check', 'eft', 'cash', 'card', 'portal', 'none')),
  number TEXT NOT NULL,
  checkDate TEXT NOT NULL,
  depositDate TEXT NOT NULL,
  postingDate TEXT NOT NULL,
  amountCents INTEGER NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE receiptBalance (
  receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
  unappliedCents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receiptPurpose (
  receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('copay', 'prepayment')),
  visitDate TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE refundRequest (
  id TEXT PRIMARY KEY,
  -- Ours, and the reference on its journal entries.
  number TEXT NOT NULL UNIQUE,
  receiptId TEXT NOT NULL REFERENCES receipt (id),
  -- One of the two is whom the money goes back to.
  patientId TEXT REFERENCES patient (id),
  payerId TEXT REFERENCES payer (id),
  amountCents INTEGER NOT NULL CHECK (amountCents > 0),
  cause TEXT NOT NULL CHECK (cause IN ('paid-twice', 'two-payers-paid', 'copay-too-high', 'not-ours', 'adjusted-twice', 'prepaid', 'other')),
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'paid', 'withdrawn')),
  -- The day from which the 60 days of 42 CFR 401.305 run; the due day is NULL where they do not apply.
  identifiedDate TEXT NOT NULL,
  dueDate TEXT,
  requestedDate TEXT NOT NULL,
  approvedDate TEXT,
  approvalEntryId TEXT REFERENCES journalEntry (id),
  paidDate TEXT,
  paymentEntryId TEXT REFERENCES journalEntry (id),
  method TEXT CHECK (method IN ('check', 'eft', 'cash', 'card')),
  paymentNumber TEXT,
  withdrawnReason TEXT
) STRICT;

CREATE TABLE rejection (
  workItemId TEXT PRIMARY KEY REFERENCES workItem (id),
  sendingId TEXT NOT NULL REFERENCES claimSending (id),
  acknowledgementId TEXT NOT NULL REFERENCES acknowledgement (id),
  -- The claim as it was when it was rejected: a claim that was saved since may go again.
  claimVersion INTEGER NOT NULL,
  -- 1 where nothing is wrong with this claim: it was refused because of others in its file.
  resendAsIs INTEGER NOT NULL CHECK (resendAsIs IN (0, 1)),
  -- Where to mend it: box of the form and path in the claim, where that is known.
  box TEXT,
  field TEXT
) STRICT;

CREATE TABLE remittance (
  id TEXT PRIMARY KEY,
  -- NULL for a paper EOB typed by hand.
  fileId TEXT REFERENCES remittanceFile (id),
  position INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('835', 'paper')),
  state TEXT NOT NULL CHECK (state IN ('open', 'out-of-balance', 'posted', 'partly-posted')),
  payerId TEXT REFERENCES payer (id),
  payerName TEXT NOT NULL,
  checkNumber TEXT NOT NULL,
  paymentMethod TEXT NOT NULL,
  paymentDate TEXT NOT NULL,
  amountCents INTEGER NOT NULL,
  claimCount INTEGER NOT NULL,
  -- What was typed from paper, and what came in files before version 25.
  contentsJson TEXT,
  -- The same as gzip, of what comes in files since.
  contentsPacked BLOB,
  importedAt TEXT NOT NULL,
  receiptId TEXT REFERENCES receipt (id),
  postedAt TEXT,
  CHECK (contentsJson IS NOT NULL OR contentsPacked IS NOT NULL)
) STRICT;

CREATE TABLE remittanceClaim (
  remittanceId TEXT NOT NULL REFERENCES remittance (id),
  -- The claim's place among the claims of the check, from 0.
  position INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'posted', 'set-aside')),
  -- The user's own match, which wins over the ladder.
  matchedClaimId TEXT REFERENCES claim (id),
  PRIMARY KEY (remittanceId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE remittanceFile (
  id TEXT PRIMARY KEY,
  fileName TEXT NOT NULL,
  fileSha256 TEXT NOT NULL UNIQUE,
  fileBytes BLOB NOT NULL,
  importedAt TEXT NOT NULL,
  problemsJson TEXT NOT NULL
, packing TEXT NOT NULL DEFAULT 'none' CHECK (packing IN ('none', 'gzip'))) STRICT;

CREATE TABLE reportAttachment (
  fileId TEXT NOT NULL REFERENCES ediFile (id),
  batchId TEXT NOT NULL REFERENCES batch (id),
  attachedAt TEXT NOT NULL,
  userName TEXT NOT NULL,
  PRIMARY KEY (fileId, batchId)
) STRICT, WITHOUT ROWID;

CREATE TABLE returnedCheck (
  receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
  returnedDate TEXT NOT NULL,
  reason TEXT NOT NULL,
  entryId TEXT NOT NULL REFERENCES journalEntry (id),
  -- The line on which the practice's fee is charged; NULL when none was.
  feeLineId TEXT REFERENCES claimLine (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE settlement (
  id TEXT PRIMARY KEY,
  patientId TEXT NOT NULL REFERENCES patient (id),
  offeredDate TEXT NOT NULL,
  untilDate TEXT NOT NULL,
  owedCents INTEGER NOT NULL,
  settleCents INTEGER NOT NULL,
  reasonId TEXT NOT NULL REFERENCES adjustmentReason (id),
  approvedBy TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('offered', 'finished', 'withdrawn')),
  endedDate TEXT,
  endedReason TEXT,
  writtenOffCents INTEGER
) STRICT;

CREATE TABLE settlementLine (
  settlementId TEXT NOT NULL REFERENCES settlement (id),
  lineId TEXT NOT NULL REFERENCES claimLine (id),
  openCents INTEGER NOT NULL,
  patientPaidCents INTEGER NOT NULL,
  PRIMARY KEY (settlementId, lineId)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  patientId TEXT NOT NULL REFERENCES patient (id),
  documentId TEXT NOT NULL REFERENCES document (id),
  statementDate TEXT NOT NULL,
  dueDate TEXT NOT NULL,
  amountCents INTEGER NOT NULL
, runId TEXT REFERENCES statementRun (id), language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')), dunningText TEXT NOT NULL DEFAULT '', contentJson TEXT) STRICT;

CREATE TABLE statementDraft (
  runId TEXT NOT NULL REFERENCES statementRun (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'stack')),
  -- Whom it asks and how, or the positions that a stack holds.
  planJson TEXT NOT NULL,
  -- NULL until it is drawn; for a stack always.
  contentJson TEXT,
  pageCount INTEGER,
  pdfBytes BLOB,
  PRIMARY KEY (runId, position)
) STRICT;

CREATE TABLE statementPart (
  statementId TEXT NOT NULL REFERENCES statement (id),
  patientId TEXT NOT NULL REFERENCES patient (id),
  amountCents INTEGER NOT NULL,
  PRIMARY KEY (statementId, patientId)
) STRICT, WITHOUT ROWID;

CREATE TABLE statementRun (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('making', 'made', 'undone')),
  runDate TEXT NOT NULL,
  startedAt TEXT NOT NULL,
  userName TEXT NOT NULL,
  optionsJson TEXT NOT NULL,
  statementCount INTEGER NOT NULL,
  totalCents INTEGER NOT NULL,
  undoneDate TEXT,
  undoneReason TEXT
) STRICT;

CREATE TABLE statementSetting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The most statements that ask for the same balance; NULL: no end.
  maximumCount INTEGER,
  perFamily INTEGER NOT NULL CHECK (perFamily IN (0, 1)),
  paymentPageUrl TEXT NOT NULL,
  -- The practice's message on statements in Spanish; the English one is the practice's own.
  spanishMessage TEXT NOT NULL
) STRICT;

CREATE TABLE statementStack (
  runId TEXT NOT NULL REFERENCES statementRun (id),
  position INTEGER NOT NULL,
  documentId TEXT NOT NULL REFERENCES document (id),
  PRIMARY KEY (runId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE workItem (
  id TEXT PRIMARY KEY,
  claimId TEXT NOT NULL REFERENCES claim (id),
  lineId TEXT REFERENCES claimLine (id),
  kind TEXT NOT NULL CHECK (kind IN ('denial', 'rejection', 'underpayment', 'no-answer', 'other')),
  reason TEXT NOT NULL,
  amountCents INTEGER NOT NULL,
  openedDate TEXT NOT NULL,
  dueDate TEXT,
  snoozedUntilDate TEXT,
  note TEXT,
  closedDate TEXT,
  closedReason TEXT
) STRICT;

CREATE TABLE writeOffRun (
  id TEXT PRIMARY KEY,
  runDate TEXT NOT NULL,
  userName TEXT NOT NULL,
  limitCents INTEGER NOT NULL,
  minimumDays INTEGER NOT NULL,
  accountCount INTEGER NOT NULL,
  totalCents INTEGER NOT NULL,
  undoneDate TEXT,
  undoneReason TEXT
) STRICT;

CREATE TABLE writeOffRunEntry (
  runId TEXT NOT NULL REFERENCES writeOffRun (id),
  entryId TEXT NOT NULL REFERENCES journalEntry (id),
  PRIMARY KEY (runId, entryId)
) STRICT, WITHOUT ROWID;

CREATE INDEX acknowledgementByBatch ON acknowledgement (batchId);

CREATE INDEX acknowledgementByClaim ON acknowledgement (claimId);

CREATE INDEX acknowledgementByPayerNumber ON acknowledgement (payerControlNumber);

CREATE INDEX acknowledgementBySending ON acknowledgement (sendingId);

CREATE TRIGGER acknowledgementNoDelete BEFORE DELETE ON acknowledgement BEGIN SELECT RAISE(ABORT, 'acknowledgements are append-only'); END;

CREATE TRIGGER acknowledgementNoUpdate BEFORE UPDATE ON acknowledgement BEGIN SELECT RAISE(ABORT, 'acknowledgements are append-only'); END;

CREATE INDEX agencyPlacementByPatient ON agencyPlacement (patientId);

CREATE INDEX answerAdjustmentByAnswer ON answerAdjustment (claimAnswerId);

CREATE INDEX answerAdjustmentByReason ON answerAdjustment (carc, adjustmentGroup);

CREATE INDEX answerPairByEarlier ON answerPair (earlierAnswerId);

CREATE TRIGGER answerPairNoDelete BEFORE DELETE ON answerPair BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

CREATE TRIGGER answerPairNoUpdate BEFORE UPDATE ON answerPair BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

CREATE TRIGGER answerVoidNoDelete BEFORE DELETE ON answerVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;

CREATE TRIGGER answerVoidNoUpdate BEFORE UPDATE ON answerVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;

CREATE INDEX auditTrailBySubject ON auditTrail (subjectKind, subjectId, seq);

CREATE TRIGGER auditTrailNoDelete BEFORE DELETE ON auditTrail
  BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER auditTrailNoUpdate BEFORE UPDATE ON auditTrail
  BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE INDEX batchByPreparedAt ON batch (preparedAt);

CREATE INDEX checkVoidByRemittance ON checkVoid (remittanceId);

CREATE TRIGGER checkVoidNoDelete BEFORE DELETE ON checkVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;

CREATE TRIGGER checkVoidNoUpdate BEFORE UPDATE ON checkVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;

CREATE INDEX claimByPatient ON claim (patientId, serviceDate);

CREATE INDEX claimByReadiness ON claim (submission, readiness);

CREATE INDEX claimByServiceDate ON claim (serviceDate);

CREATE INDEX claimAnswerByClaim ON claimAnswer (claimId);

CREATE INDEX claimAnswerByPayerNumber ON claimAnswer (payerControlNumber);

CREATE INDEX claimAnswerByPlace ON claimAnswer (remittanceId, claimPosition);

CREATE TRIGGER claimAnswerNoDelete BEFORE DELETE ON claimAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

CREATE TRIGGER claimAnswerNoUpdate BEFORE UPDATE ON claimAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

CREATE TRIGGER claimAnswerStandsOnce BEFORE INSERT ON claimAnswer WHEN EXISTS (
  SELECT 1 FROM claimAnswer AS former WHERE former.remittanceId = NEW.remittanceId
    AND former.claimPosition = NEW.claimPosition
    AND NOT EXISTS (SELECT 1 FROM answerVoid WHERE answerVoid.claimAnswerId = former.id)
) BEGIN SELECT RAISE(ABORT, 'one answer stands for each place of a check'); END;

CREATE INDEX claimChangeByClaim ON claimChange (claimId, id);

CREATE TRIGGER claimChangeNoDelete BEFORE DELETE ON claimChange BEGIN SELECT RAISE(ABORT, 'changes of claims are kept'); END;

CREATE TRIGGER claimChangeUndoOnly BEFORE UPDATE OF id, claimId, kind, reason, formerJson, entryIdsJson, madeAt, userName ON claimChange
  BEGIN SELECT RAISE(ABORT, 'changes of claims are kept'); END;

CREATE INDEX claimEventByClaim ON claimEvent (claimId, id);

CREATE TRIGGER claimEventNoDelete BEFORE DELETE ON claimEvent BEGIN SELECT RAISE(ABORT, 'claim history is append-only'); END;

CREATE TRIGGER claimEventNoUpdate BEFORE UPDATE ON claimEvent BEGIN SELECT RAISE(ABORT, 'claim history is append-only'); END;

CREATE INDEX claimLineByClaim ON claimLine (claimId, lineNumber);

CREATE INDEX claimLineByService ON claimLine (procedureCode, serviceDate, chargeCents);

CREATE INDEX claimSendingByBatch ON claimSending (batchId);

CREATE INDEX claimSendingByClaim ON claimSending (claimId);

CREATE UNIQUE INDEX closedMonthOnce ON closedMonth (month) WHERE reopenedAt IS NULL;

CREATE TRIGGER closedMonthNoDelete BEFORE DELETE ON closedMonth BEGIN SELECT RAISE(ABORT, 'closings are kept'); END;

CREATE TRIGGER closedMonthReopenedOnce BEFORE UPDATE ON closedMonth
  WHEN OLD.reopenedAt IS NOT NULL OR NEW.reopenedAt IS NULL OR NEW.month <> OLD.month
  BEGIN SELECT RAISE(ABORT, 'a closing only changes by being opened again'); END;

CREATE INDEX collectionActByPatient ON collectionAct (patientId);

CREATE INDEX collectionHoldByPatient ON collectionHold (patientId);

CREATE INDEX commandLogByTime ON commandLog (at);

CREATE TRIGGER commandLogNoDelete BEFORE DELETE ON commandLog
  BEGIN SELECT RAISE(ABORT, 'the command log is append-only'); END;

CREATE TRIGGER commandLogNoUpdate BEFORE UPDATE ON commandLog
  BEGIN SELECT RAISE(ABORT, 'the command log is append-only'); END;

CREATE INDEX coverageByMemberId ON coverage (memberId);

CREATE INDEX coverageByPatient ON coverage (patientId);

CREATE INDEX coverageBenefitByCoverage ON coverageBenefit (coverageId, asOfDate, recordedAt);

CREATE TRIGGER coverageBenefitNoDelete BEFORE DELETE ON coverageBenefit BEGIN SELECT RAISE(ABORT, 'what was said of benefits is kept'); END;

CREATE TRIGGER coverageBenefitNoUpdate BEFORE UPDATE ON coverageBenefit BEGIN SELECT RAISE(ABORT, 'what was said of benefits is kept'); END;

CREATE INDEX denialByAnswer ON denial (claimAnswerId);

CREATE INDEX depositByDate ON deposit (depositDate);

CREATE UNIQUE INDEX depositReceiptOnce ON depositReceipt (receiptId) WHERE active = 1;

CREATE INDEX documentByClaim ON document (claimId);

CREATE INDEX documentByPatient ON document (patientId);

CREATE TRIGGER documentNoDelete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE TRIGGER documentNoUpdate BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE INDEX documentClaimByClaim ON documentClaim (claimId);

CREATE TRIGGER documentClaimNoDelete BEFORE DELETE ON documentClaim BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE TRIGGER documentClaimNoUpdate BEFORE UPDATE ON documentClaim BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE INDEX ediFileByBatch ON ediFile (batchId);

CREATE INDEX ediFileByContent ON ediFile (contentSha256);

CREATE INDEX ediFileByRemittanceFile ON ediFile (remittanceFileId);

CREATE UNIQUE INDEX ediFileBySha ON ediFile (direction, fileSha256);

CREATE INDEX ediFileByTime ON ediFile (keptAt);

CREATE TRIGGER ediFileNoDelete BEFORE DELETE ON ediFile BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;

CREATE TRIGGER ediFileNoUpdate BEFORE UPDATE ON ediFile BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;

CREATE TRIGGER ediFileBytesNoDelete BEFORE DELETE ON ediFileBytes BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;

CREATE TRIGGER ediFileBytesNoUpdate BEFORE UPDATE ON ediFileBytes BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;

CREATE TRIGGER entryNoteNoDelete BEFORE DELETE ON entryNote BEGIN SELECT RAISE(ABORT, 'notes of entries are kept as they were'); END;

CREATE TRIGGER entryNoteNoUpdate BEFORE UPDATE ON entryNote BEGIN SELECT RAISE(ABORT, 'notes of entries are kept as they were'); END;

CREATE INDEX estimateByPatient ON estimate (patientId, fromDate);

CREATE TRIGGER estimateNoDelete BEFORE DELETE ON estimate BEGIN SELECT RAISE(ABORT, 'estimates are kept as they were given'); END;

CREATE TRIGGER estimateNoUpdate BEFORE UPDATE ON estimate BEGIN SELECT RAISE(ABORT, 'estimates are kept as they were given'); END;

CREATE UNIQUE INDEX estimateDisputeOpen ON estimateDispute (estimateId) WHERE closedDate IS NULL;

CREATE TRIGGER estimateDisputeNoDelete BEFORE DELETE ON estimateDispute BEGIN SELECT RAISE(ABORT, 'disputes are kept'); END;

CREATE INDEX journalEntryByPostingDate ON journalEntry (postingDate);

CREATE UNIQUE INDEX journalEntryReversedOnce ON journalEntry (reversesEntryId) WHERE reversesEntryId IS NOT NULL;

CREATE TRIGGER journalEntryInOpenMonth BEFORE INSERT ON journalEntry
  WHEN substr(NEW.postingDate, 1, 7) <= (SELECT max(month) FROM closedMonth WHERE reopenedAt IS NULL)
  BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;

CREATE TRIGGER journalEntryNoDelete BEFORE DELETE ON journalEntry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journalEntryNoUpdate BEFORE UPDATE ON journalEntry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE INDEX letterByRefund ON letter (refundRequestId) WHERE refundRequestId IS NOT NULL;

CREATE TRIGGER letterNoDelete BEFORE DELETE ON letter BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE TRIGGER letterNoUpdate BEFORE UPDATE ON letter BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE TRIGGER letterTemplateNoDelete BEFORE DELETE ON letterTemplate BEGIN SELECT RAISE(ABORT, 'versions of letters are kept'); END;

CREATE TRIGGER letterTemplateNoUpdate BEFORE UPDATE ON letterTemplate BEGIN SELECT RAISE(ABORT, 'versions of letters are kept'); END;

CREATE INDEX lineBalanceByClaim ON lineBalance (claimId);

CREATE INDEX lineBalanceByPatient ON lineBalance (patientId, party, balanceCents);

CREATE INDEX patientByBirthDate ON patient (birthDate);

CREATE INDEX patientByNameKey ON patient (nameKey);

CREATE INDEX patientByPhone ON patient (phone);

CREATE INDEX payerByPayerId ON payer (payerId);

CREATE INDEX paymentPlanByPatient ON paymentPlan (patientId);

CREATE TRIGGER paymentPlanNoDelete BEFORE DELETE ON paymentPlan BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;

CREATE TRIGGER paymentPlanNoUpdate BEFORE UPDATE ON paymentPlan BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;

CREATE INDEX paymentPlanCopyByPlan ON paymentPlanCopy (planId);

CREATE TRIGGER paymentPlanCopyNoDelete BEFORE DELETE ON paymentPlanCopy BEGIN SELECT RAISE(ABORT, 'signed copies are kept as they came'); END;

CREATE TRIGGER paymentPlanCopyNoUpdate BEFORE UPDATE ON paymentPlanCopy BEGIN SELECT RAISE(ABORT, 'signed copies are kept as they came'); END;

CREATE INDEX paymentPlanEventByPlan ON paymentPlanEvent (planId);

CREATE TRIGGER paymentPlanEventNoDelete BEFORE DELETE ON paymentPlanEvent BEGIN SELECT RAISE(ABORT, 'what happened to a plan is kept'); END;

CREATE TRIGGER paymentPlanEventNoUpdate BEFORE UPDATE ON paymentPlanEvent BEGIN SELECT RAISE(ABORT, 'what happened to a plan is kept'); END;

CREATE INDEX paymentPlanLineByLine ON paymentPlanLine (lineId);

CREATE TRIGGER paymentPlanLineNoDelete BEFORE DELETE ON paymentPlanLine BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;

CREATE TRIGGER paymentPlanLineNoUpdate BEFORE UPDATE ON paymentPlanLine BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;

CREATE TRIGGER paymentPlanTermsNoDelete BEFORE DELETE ON paymentPlanTerms BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;

CREATE TRIGGER paymentPlanTermsNoUpdate BEFORE UPDATE ON paymentPlanTerms BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;

CREATE TRIGGER placementRunKeepsItsFile BEFORE UPDATE OF fileBytes, fileSha256, fileName ON placementRun
  BEGIN SELECT RAISE(ABORT, 'a placement file is kept as it was'); END;

CREATE TRIGGER placementRunNoDelete BEFORE DELETE ON placementRun
  BEGIN SELECT RAISE(ABORT, 'a placement file is kept as it was'); END;

CREATE INDEX postingByEntry ON posting (entryId);

CREATE INDEX postingByLine ON posting (lineId) WHERE lineId IS NOT NULL;

CREATE INDEX postingByPatient ON posting (patientId) WHERE patientId IS NOT NULL;

CREATE INDEX postingByReceipt ON posting (receiptId) WHERE receiptId IS NOT NULL;

CREATE INDEX postingByReference ON posting (reference) WHERE account = 'payer-balance';

CREATE TRIGGER postingKeepsLine AFTER INSERT ON posting WHEN NEW.account = 'receivable' BEGIN
  INSERT INTO lineBalance (lineId, party, patientId, claimId, balanceCents)
    VALUES (NEW.lineId, NEW.party, NEW.patientId, NEW.claimId, NEW.amountCents)
    ON CONFLICT (lineId, party) DO UPDATE SET balanceCents = balanceCents + excluded.balanceCents;
END;

CREATE TRIGGER postingKeepsMonth AFTER INSERT ON posting BEGIN
  INSERT INTO accountMonth (month, account, movedCents)
    VALUES ((SELECT substr(postingDate, 1, 7) FROM journalEntry WHERE id = NEW.entryId), NEW.account, NEW.amountCents)
    ON CONFLICT (month, account) DO UPDATE SET movedCents = movedCents + excluded.movedCents;
END;

CREATE TRIGGER postingKeepsReceipt AFTER INSERT ON posting WHEN NEW.account = 'unapplied' BEGIN
  INSERT INTO receiptBalance (receiptId, unappliedCents) VALUES (NEW.receiptId, -NEW.amountCents)
    ON CONFLICT (receiptId) DO UPDATE SET unappliedCents = unappliedCents + excluded.unappliedCents;
END;

CREATE TRIGGER postingNoDelete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER postingNoUpdate BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER printImageNoDelete BEFORE DELETE ON printImage BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE TRIGGER printImageNoUpdate BEFORE UPDATE ON printImage BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

CREATE UNIQUE INDEX printerChosen ON printer (chosen) WHERE chosen = 1;

CREATE INDEX receiptByDeposit ON receipt (depositDate);

CREATE INDEX receiptByPatient ON receipt (patientId);

CREATE INDEX refundRequestByReceipt ON refundRequest (receiptId);

CREATE INDEX refundRequestByState ON refundRequest (state, dueDate);

CREATE INDEX rejectionBySending ON rejection (sendingId);

CREATE INDEX remittanceByCheck ON remittance (checkNumber, paymentDate, amountCents);

CREATE INDEX remittanceClaimByClaim ON remittanceClaim (matchedClaimId) WHERE matchedClaimId IS NOT NULL;

CREATE INDEX reportAttachmentByBatch ON reportAttachment (batchId);

CREATE INDEX settlementByPatient ON settlement (patientId);

CREATE INDEX statementByPatient ON statement (patientId, statementDate);

CREATE INDEX statementByRun ON statement (runId);

CREATE INDEX statementPartByPatient ON statementPart (patientId);

CREATE INDEX workItemByClaim ON workItem (claimId);

CREATE INDEX workItemOpen ON workItem (closedDate, dueDate);
