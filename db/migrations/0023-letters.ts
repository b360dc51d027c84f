import type { Migration } from "../migrate.ts";

/**
 * The practice's own texts of letters, each version kept; what a letter was written with and about; and the logo and
 * colour of the practice's papers.
 */
export const lettersMigration: Migration = {
  version: 23,
  name: "letters",
  sql: `
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
    CREATE TRIGGER letterTemplateNoUpdate BEFORE UPDATE ON letterTemplate BEGIN SELECT RAISE(ABORT, 'versions of letters are kept'); END;
    CREATE TRIGGER letterTemplateNoDelete BEFORE DELETE ON letterTemplate BEGIN SELECT RAISE(ABORT, 'versions of letters are kept'); END;

    CREATE TABLE letter (
      documentId TEXT PRIMARY KEY REFERENCES document (id),
      kind TEXT NOT NULL CHECK (kind <> ''),
      language TEXT NOT NULL CHECK (language IN ('en', 'es')),
      -- The text with its fields, as it was edited for this letter.
      text TEXT NOT NULL CHECK (text <> ''),
      recipientName TEXT NOT NULL,
      refundRequestId TEXT REFERENCES refundRequest (id)
    ) STRICT;
    CREATE INDEX letterByRefund ON letter (refundRequestId) WHERE refundRequestId IS NOT NULL;
    CREATE TRIGGER letterNoUpdate BEFORE UPDATE ON letter BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER letterNoDelete BEFORE DELETE ON letter BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

    CREATE TABLE practiceLook (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Red, green and blue, two hexadecimal digits each.
      accentColor TEXT NOT NULL CHECK (accentColor <> ''),
      logoBytes BLOB,
      logoFormat TEXT CHECK (logoFormat IN ('png', 'jpeg')),
      logoWidthPx INTEGER,
      logoHeightPx INTEGER
    ) STRICT;
  `,
};
