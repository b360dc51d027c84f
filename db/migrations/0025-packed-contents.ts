import type { Migration } from "../migrate.ts";

/**
 * What a file says of a check is kept packed: of ten thousand claims it was 25 MB, and the one transaction that keeps a
 * file held up whoever typed meanwhile. What came before stays as it was kept; SQLite needs the table anew.
 */
export const packedContentsMigration: Migration = {
  version: 25,
  name: "packed-contents",
  sql: `
    CREATE TABLE remittanceFormer AS SELECT * FROM remittance ORDER BY rowid;
    DROP TABLE remittance;
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
    -- Put back under its own name, so that the rows that name a remittance find it again before the step ends.
    INSERT INTO remittance
      SELECT id, fileId, position, source, state, payerId, payerName, checkNumber, paymentMethod, paymentDate, amountCents,
        claimCount, contentsJson, NULL, importedAt, receiptId, postedAt
      FROM remittanceFormer ORDER BY rowid;
    DROP TABLE remittanceFormer;
    CREATE INDEX remittanceByCheck ON remittance (checkNumber, paymentDate, amountCents);
  `,
};
