import type { Migration } from "../migrate.ts";

/**
 * Collecting what patients owe: the practice's ladder and rules, holds, what was said and done with each account,
 * promises, settlements, and runs that place accounts with an agency, each with the file that the agency got.
 */
export const collectionsMigration: Migration = {
  version: 21,
  name: "collections",
  sql: `
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
    INSERT INTO collectionPolicy (id, minimumCents, ageFrom, waitsForInsurance, answerDays, promiseGraceDays)
      VALUES (1, 2500, 'first-statement', 1, 10, 3);

    CREATE TABLE collectionStep (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL UNIQUE CHECK (kind IN ('statement', 'reminder', 'final-notice', 'call', 'agency')),
      minimumDays INTEGER NOT NULL,
      minimumStatements INTEGER NOT NULL
    ) STRICT;
    INSERT INTO collectionStep (position, kind, minimumDays, minimumStatements) VALUES
      (1, 'statement', 0, 0), (2, 'reminder', 30, 1), (3, 'call', 60, 2), (4, 'final-notice', 90, 3), (5, 'agency', 120, 3);

    -- What share of a balance is given up for a household income, in percent of the poverty guideline.
    CREATE TABLE charityStep (
      upToPercent INTEGER PRIMARY KEY,
      discountPercent INTEGER NOT NULL CHECK (discountPercent BETWEEN 1 AND 100)
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
    CREATE INDEX collectionHoldByPatient ON collectionHold (patientId);

    -- What was done about an account: a step of the ladder, a call, a note. Never changed, only taken back.
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
    CREATE INDEX collectionActByPatient ON collectionAct (patientId);

    -- What the patient may pay to be free of the whole balance.
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
    CREATE INDEX settlementByPatient ON settlement (patientId);
    -- The lines that it was offered for, as they stood: later charges are no part of it.
    CREATE TABLE settlementLine (
      settlementId TEXT NOT NULL REFERENCES settlement (id),
      lineId TEXT NOT NULL REFERENCES claimLine (id),
      openCents INTEGER NOT NULL,
      patientPaidCents INTEGER NOT NULL,
      PRIMARY KEY (settlementId, lineId)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE agencyLayout (
      id TEXT PRIMARY KEY,
      agencyName TEXT NOT NULL,
      -- What the agency keeps of what is paid, in tenths of a percent.
      feePermille INTEGER NOT NULL,
      layoutJson TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
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
    CREATE TRIGGER placementRunKeepsItsFile BEFORE UPDATE OF fileBytes, fileSha256, fileName ON placementRun
      BEGIN SELECT RAISE(ABORT, 'a placement file is kept as it was'); END;
    CREATE TRIGGER placementRunNoDelete BEFORE DELETE ON placementRun
      BEGIN SELECT RAISE(ABORT, 'a placement file is kept as it was'); END;
    -- NULL for an account that was placed by itself.
    ALTER TABLE agencyPlacement ADD COLUMN runId TEXT REFERENCES placementRun (id);
    ALTER TABLE agencyPlacement ADD COLUMN feePermille INTEGER NOT NULL DEFAULT 0;
  `,
};
