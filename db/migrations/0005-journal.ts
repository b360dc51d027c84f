import type { Migration } from "../migrate.ts";

/**
 * The journal: append-only entries and postings, receipts, and the balances that are kept beside them for speed.
 * Balances are written by the same insert (trigger), so they cannot miss a posting; the integrity check proves it.
 */
export const journalMigration: Migration = {
  version: 5,
  name: "journal",
  sql: `
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
    CREATE INDEX receiptByPatient ON receipt (patientId);
    CREATE INDEX receiptByDeposit ON receipt (depositDate);

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
    CREATE UNIQUE INDEX journalEntryReversedOnce ON journalEntry (reversesEntryId) WHERE reversesEntryId IS NOT NULL;
    CREATE INDEX journalEntryByPostingDate ON journalEntry (postingDate);

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
    CREATE INDEX postingByEntry ON posting (entryId);
    CREATE INDEX postingByPatient ON posting (patientId) WHERE patientId IS NOT NULL;
    CREATE INDEX postingByLine ON posting (lineId) WHERE lineId IS NOT NULL;
    CREATE INDEX postingByReceipt ON posting (receiptId) WHERE receiptId IS NOT NULL;

    CREATE TRIGGER journalEntryNoUpdate BEFORE UPDATE ON journalEntry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journalEntryNoDelete BEFORE DELETE ON journalEntry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER postingNoUpdate BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER postingNoDelete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    -- Receivable by line and party; the account by patient is its sum.
    CREATE TABLE lineBalance (
      lineId TEXT NOT NULL REFERENCES claimLine (id),
      party TEXT NOT NULL,
      patientId TEXT NOT NULL,
      claimId TEXT NOT NULL,
      balanceCents INTEGER NOT NULL,
      PRIMARY KEY (lineId, party)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lineBalanceByPatient ON lineBalance (patientId, party, balanceCents);
    CREATE INDEX lineBalanceByClaim ON lineBalance (claimId);

    CREATE TABLE receiptBalance (
      receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
      unappliedCents INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE accountBalance (
      account TEXT PRIMARY KEY,
      balanceCents INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER postingKeepsAccount AFTER INSERT ON posting BEGIN
      INSERT INTO accountBalance (account, balanceCents) VALUES (NEW.account, NEW.amountCents)
        ON CONFLICT (account) DO UPDATE SET balanceCents = balanceCents + excluded.balanceCents;
    END;
    CREATE TRIGGER postingKeepsLine AFTER INSERT ON posting WHEN NEW.account = 'receivable' BEGIN
      INSERT INTO lineBalance (lineId, party, patientId, claimId, balanceCents)
        VALUES (NEW.lineId, NEW.party, NEW.patientId, NEW.claimId, NEW.amountCents)
        ON CONFLICT (lineId, party) DO UPDATE SET balanceCents = balanceCents + excluded.balanceCents;
    END;
    -- Unapplied is a liability: a credit (negative) raises what the receipt still has to give.
    CREATE TRIGGER postingKeepsReceipt AFTER INSERT ON posting WHEN NEW.account = 'unapplied' BEGIN
      INSERT INTO receiptBalance (receiptId, unappliedCents) VALUES (NEW.receiptId, -NEW.amountCents)
        ON CONFLICT (receiptId) DO UPDATE SET unappliedCents = unappliedCents + excluded.unappliedCents;
    END;
  `,
};
