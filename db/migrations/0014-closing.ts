import type { Migration } from "../migrate.ts";

/**
 * Closing: months that take no more postings, and deposit slips with the line of the bank statement that answers them.
 * The lock is a trigger, so that no way into the journal misses it. A day sheet and a deposit slip are kept documents;
 * SQLite needs the table of documents anew to widen its CHECK.
 */
export const closingMigration: Migration = {
  version: 14,
  name: "closing",
  sql: `
    -- One row a closing; a month that was opened again keeps the row of its former closing.
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
    CREATE UNIQUE INDEX closedMonthOnce ON closedMonth (month) WHERE reopenedAt IS NULL;
    CREATE TRIGGER closedMonthReopenedOnce BEFORE UPDATE ON closedMonth
      WHEN OLD.reopenedAt IS NOT NULL OR NEW.reopenedAt IS NULL OR NEW.month <> OLD.month
      BEGIN SELECT RAISE(ABORT, 'a closing only changes by being opened again'); END;
    CREATE TRIGGER closedMonthNoDelete BEFORE DELETE ON closedMonth BEGIN SELECT RAISE(ABORT, 'closings are kept'); END;
    -- Months close in order, so the last closed one locks all before it.
    CREATE TRIGGER journalEntryInOpenMonth BEFORE INSERT ON journalEntry
      WHEN substr(NEW.postingDate, 1, 7) <= (SELECT max(month) FROM closedMonth WHERE reopenedAt IS NULL)
      BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;

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
    CREATE INDEX depositByDate ON deposit (depositDate);
    CREATE TABLE depositReceipt (
      depositId TEXT NOT NULL REFERENCES deposit (id),
      receiptId TEXT NOT NULL REFERENCES receipt (id),
      -- As it stood on the slip; what the journal says now may differ after a void.
      amountCents INTEGER NOT NULL,
      -- 0 when the slip was undone.
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      PRIMARY KEY (depositId, receiptId)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX depositReceiptOnce ON depositReceipt (receiptId) WHERE active = 1;

    DROP TRIGGER documentNoUpdate;
    DROP TRIGGER documentNoDelete;
    CREATE TABLE documentFormer AS SELECT * FROM document ORDER BY rowid;
    DROP TABLE document;
    CREATE TABLE document (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('claim-form', 'statement', 'receipt', 'filing-proof', 'day-sheet', 'deposit-slip')),
      title TEXT NOT NULL,
      patientId TEXT REFERENCES patient (id),
      claimId TEXT REFERENCES claim (id),
      pageCount INTEGER NOT NULL,
      pdfBytes BLOB NOT NULL,
      pdfSha256 TEXT NOT NULL,
      createdAt TEXT NOT NULL
    ) STRICT;
    INSERT INTO document SELECT * FROM documentFormer ORDER BY rowid;
    DROP TABLE documentFormer;
    CREATE INDEX documentByPatient ON document (patientId);
    CREATE INDEX documentByClaim ON document (claimId);
    CREATE TRIGGER documentNoUpdate BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER documentNoDelete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
  `,
};
