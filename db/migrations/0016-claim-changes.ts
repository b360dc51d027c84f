import type { Migration } from "../migrate.ts";

/**
 * What a person did to a claim that had gone out: corrected, voided, billed again, reset to its first payer, moved to
 * other coverages. Each keeps the claim as it stood before and the entries that it posted, so that it can be undone.
 * The former payer's remittance page is a kind of document; SQLite needs the table anew to widen a CHECK.
 */
export const claimChangesMigration: Migration = {
  version: 16,
  name: "claim-changes",
  sql: `
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
    CREATE INDEX claimChangeByClaim ON claimChange (claimId, id);
    CREATE TRIGGER claimChangeNoDelete BEFORE DELETE ON claimChange BEGIN SELECT RAISE(ABORT, 'changes of claims are kept'); END;
    CREATE TRIGGER claimChangeUndoOnly BEFORE UPDATE OF id, claimId, kind, reason, formerJson, entryIdsJson, madeAt, userName ON claimChange
      BEGIN SELECT RAISE(ABORT, 'changes of claims are kept'); END;

    DROP TRIGGER documentNoUpdate;
    DROP TRIGGER documentNoDelete;
    CREATE TABLE documentFormer AS SELECT * FROM document ORDER BY rowid;
    DROP TABLE document;
    CREATE TABLE document (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('claim-form', 'statement', 'receipt', 'filing-proof', 'day-sheet', 'deposit-slip', 'remittance-page')),
      title TEXT NOT NULL,
      patientId TEXT REFERENCES patient (id),
      claimId TEXT REFERENCES claim (id),
      pageCount INTEGER NOT NULL,
      pdfBytes BLOB NOT NULL,
      pdfSha256 TEXT NOT NULL,
      createdAt TEXT NOT NULL
    ) STRICT;
    -- Put back under its own name, so that the rows that name a document find it again before the step ends.
    INSERT INTO document SELECT * FROM documentFormer ORDER BY rowid;
    DROP TABLE documentFormer;
    CREATE INDEX documentByPatient ON document (patientId);
    CREATE INDEX documentByClaim ON document (claimId);
    CREATE TRIGGER documentNoUpdate BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER documentNoDelete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
  `,
};
