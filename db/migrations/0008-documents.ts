import type { Migration } from "../migrate.ts";

/** Printed documents, kept byte for byte, and statements. */
export const documentsMigration: Migration = {
  version: 8,
  name: "documents",
  sql: `
    CREATE TABLE document (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('claim-form', 'statement', 'receipt')),
      title TEXT NOT NULL,
      patientId TEXT REFERENCES patient (id),
      claimId TEXT REFERENCES claim (id),
      pageCount INTEGER NOT NULL,
      pdfBytes BLOB NOT NULL,
      pdfSha256 TEXT NOT NULL,
      createdAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documentByPatient ON document (patientId);
    CREATE INDEX documentByClaim ON document (claimId);
    CREATE TRIGGER documentNoUpdate BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER documentNoDelete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

    CREATE TABLE statement (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      patientId TEXT NOT NULL REFERENCES patient (id),
      documentId TEXT NOT NULL REFERENCES document (id),
      statementDate TEXT NOT NULL,
      dueDate TEXT NOT NULL,
      amountCents INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX statementByPatient ON statement (patientId, statementDate);
  `,
};
