import type { Migration } from "../migrate.ts";

/**
 * What is kept about patients' and returned money beside the journal: what a payment was given for, checks that the
 * bank returned, refunds as requests, the reasons for which income is given up, write-off runs and agency placements.
 */
export const patientMoneyMigration: Migration = {
  version: 13,
  name: "patient-money",
  sql: `
    -- Money given before the visit is charged. A payment without a row here was given for what was owed.
    CREATE TABLE receiptPurpose (
      receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
      purpose TEXT NOT NULL CHECK (purpose IN ('copay', 'prepayment')),
      visitDate TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE returnedCheck (
      receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
      returnedDate TEXT NOT NULL,
      reason TEXT NOT NULL,
      entryId TEXT NOT NULL REFERENCES journalEntry (id),
      -- The line on which the practice's fee is charged; NULL when none was.
      feeLineId TEXT REFERENCES claimLine (id)
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
    CREATE INDEX refundRequestByReceipt ON refundRequest (receiptId);
    CREATE INDEX refundRequestByState ON refundRequest (state, dueDate);

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
    INSERT INTO adjustmentReason (id, code, label, account, limitCents) VALUES
      ('courtesy', 'COURTESY', 'Professional courtesy', 'courtesy', 10000),
      ('employee', 'EMPLOYEE', 'Employee or family of the practice', 'courtesy', 10000),
      ('prompt-pay', 'PROMPT', 'Discount for prompt payment', 'prompt-pay', 10000),
      ('charity', 'CHARITY', 'Financial assistance', 'charity', 50000),
      ('small-balance', 'SMALL', 'Small balance', 'small-balance', 1000),
      ('bad-debt', 'BADDEBT', 'Bad debt', 'bad-debt', 25000),
      ('bankruptcy', 'BANKRUPT', 'Bankruptcy', 'bad-debt', 25000),
      ('deceased', 'DECEASED', 'Patient died, no estate', 'bad-debt', 25000),
      ('timely-filing', 'LATE', 'Filed too late', 'timely-filing', 10000),
      ('no-authorization', 'NOAUTH', 'No authorization', 'no-authorization', 10000),
      ('bundled', 'BUNDLED', 'Bundled into another service', 'bundled', 10000),
      ('denied', 'DENIED', 'Denied, not to be appealed', 'denial-write-off', 10000),
      ('contractual', 'CONTRACT', 'Contractual, corrected by hand', 'contractual', 10000);

    CREATE TABLE patientMoneyRule (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      smallBalanceCents INTEGER NOT NULL,
      smallBalanceDays INTEGER NOT NULL,
      returnedCheckFeeCents INTEGER NOT NULL
    ) STRICT;
    INSERT INTO patientMoneyRule (id, smallBalanceCents, smallBalanceDays, returnedCheckFeeCents)
      VALUES (1, 999, 90, 2500);

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

    CREATE TABLE agencyPlacement (
      id TEXT PRIMARY KEY,
      patientId TEXT NOT NULL REFERENCES patient (id),
      agencyName TEXT NOT NULL,
      placedDate TEXT NOT NULL,
      placedCents INTEGER NOT NULL,
      recalledDate TEXT,
      recallReason TEXT
    ) STRICT;
    CREATE INDEX agencyPlacementByPatient ON agencyPlacement (patientId);
  `,
};
