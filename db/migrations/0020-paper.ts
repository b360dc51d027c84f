import type { Migration } from "../migrate.ts";

/**
 * What printing on paper needs: printers, each with an offset for each form; how a payer wants its paper forms; the
 * exact print-image text of claims; and which pages of a print are whose claim.
 */
export const paperMigration: Migration = {
  version: 20,
  name: "paper",
  sql: `
    CREATE TABLE printer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
      chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX printerChosen ON printer (chosen) WHERE chosen = 1;
    CREATE TABLE printerOffset (
      printerId TEXT NOT NULL REFERENCES printer (id),
      form TEXT NOT NULL CHECK (form <> ''),
      xQuarterPoints INTEGER NOT NULL,
      yQuarterPoints INTEGER NOT NULL,
      PRIMARY KEY (printerId, form)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO printer (id, name, chosen) VALUES ('first-printer', 'Office printer', 1);
    INSERT INTO printerOffset SELECT 'first-printer', form, xQuarterPoints, yQuarterPoints FROM printOffset;
    DROP TABLE printOffset;

    ALTER TABLE payer ADD COLUMN paperSignature TEXT NOT NULL DEFAULT 'on-file' CHECK (paperSignature IN ('on-file', 'name', 'blank'));
    ALTER TABLE payer ADD COLUMN paperSignedDate TEXT NOT NULL DEFAULT 'print-date' CHECK (paperSignedDate IN ('print-date', 'blank'));
    ALTER TABLE payer ADD COLUMN paperTotals TEXT NOT NULL DEFAULT 'last-page' CHECK (paperTotals IN ('last-page', 'each-page'));

    CREATE TABLE printImage (
      documentId TEXT PRIMARY KEY REFERENCES document (id),
      textBytes BLOB NOT NULL,
      textSha256 TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER printImageNoUpdate BEFORE UPDATE ON printImage BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER printImageNoDelete BEFORE DELETE ON printImage BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;

    -- A print of many claims is one document; this says on which of its pages each claim stands.
    CREATE TABLE documentClaim (
      documentId TEXT NOT NULL REFERENCES document (id),
      claimId TEXT NOT NULL REFERENCES claim (id),
      firstPage INTEGER NOT NULL CHECK (firstPage >= 1),
      pageCount INTEGER NOT NULL CHECK (pageCount >= 1),
      PRIMARY KEY (documentId, claimId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documentClaimByClaim ON documentClaim (claimId);
    CREATE TRIGGER documentClaimNoUpdate BEFORE UPDATE ON documentClaim BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
    CREATE TRIGGER documentClaimNoDelete BEFORE DELETE ON documentClaim BEGIN SELECT RAISE(ABORT, 'printed documents are kept as they were'); END;
  `,
};
