import type { Migration } from "../migrate.ts";

/**
 * Every letter, form and report is a kind of document. Which kinds there are is said once, by the contract: SQLite would
 * need the table anew for each one that is added.
 */
export const documentKindsMigration: Migration = {
  version: 19,
  name: "document-kinds",
  sql: `
    DROP TRIGGER documentNoUpdate;
    DROP TRIGGER documentNoDelete;
    CREATE TABLE documentFormer AS SELECT * FROM document ORDER BY rowid;
    DROP TABLE document;
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
    -- Put back under its own name, so that the rows that name a document find it again before the step ends.
    INSERT INTO document SELECT * FROM documentFormer ORDER BY rowid;
    DROP TABLE documentFormer;
    CREATE INDEX documentByPatient ON document (patientId);
    CREATE INDEX documentByClaim ON document (claimId);
    CREATE TRIGGER documentNoUpdate BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER documentNoDelete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
  `,
};
