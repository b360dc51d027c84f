import type { Migration } from "../migrate.ts";

/** Remittances: files as received, one row a check, one row a claim answered, and what each line was answered. */
export const remittancesMigration: Migration = {
  version: 7,
  name: "remittances",
  sql: `
    CREATE TABLE remittanceFile (
      id TEXT PRIMARY KEY,
      fileName TEXT NOT NULL,
      fileSha256 TEXT NOT NULL UNIQUE,
      fileBytes BLOB NOT NULL,
      importedAt TEXT NOT NULL,
      problemsJson TEXT NOT NULL
    ) STRICT;

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
      contentsJson TEXT NOT NULL,
      receiptId TEXT REFERENCES receipt (id),
      postedAt TEXT
    ) STRICT;
    -- Payer + trace number + date + amount name one check: a second copy is recognised whatever its file is called.
    CREATE INDEX remittanceByCheck ON remittance (checkNumber, paymentDate, amountCents);

    CREATE TABLE remittanceClaim (
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      position INTEGER NOT NULL,
      claimNumber TEXT NOT NULL,
      statusCode TEXT NOT NULL,
      payerControlNumber TEXT,
      chargeCents INTEGER NOT NULL,
      paidCents INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'posted', 'set-aside')),
      -- The user's own match, which wins over the ladder.
      matchedClaimId TEXT REFERENCES claim (id),
      PRIMARY KEY (remittanceId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX remittanceClaimByClaim ON remittanceClaim (matchedClaimId);
    CREATE INDEX remittanceClaimByNumber ON remittanceClaim (claimNumber);

    -- What a payer answered for a line, verbatim, for the next payer (2430) and for denials.
    CREATE TABLE lineAnswer (
      id INTEGER PRIMARY KEY,
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      claimPosition INTEGER NOT NULL,
      claimId TEXT NOT NULL REFERENCES claim (id),
      -- NULL: the payer answered for the claim as a whole only.
      lineId TEXT REFERENCES claimLine (id),
      rank TEXT NOT NULL,
      payerId TEXT REFERENCES payer (id),
      payerControlNumber TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('paid', 'patient', 'denied', 'partly-denied', 'reversed', 'none')),
      paidCents INTEGER NOT NULL,
      allowedCents INTEGER,
      paidUnits TEXT,
      adjudicationDate TEXT NOT NULL,
      adjustmentsJson TEXT NOT NULL,
      remarksJson TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lineAnswerByClaim ON lineAnswer (claimId);
    CREATE TRIGGER lineAnswerNoUpdate BEFORE UPDATE ON lineAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;
    CREATE TRIGGER lineAnswerNoDelete BEFORE DELETE ON lineAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;
  `,
};
