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
      importedAt TEXT NOT NULL,
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

    -- What a payer answered for a claim, kept for ever as it was planned when it was posted: the next payer is told
    -- from here, verbatim (2320, 2330B, 2430).
    CREATE TABLE claimAnswer (
      id TEXT PRIMARY KEY,
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      claimPosition INTEGER NOT NULL,
      claimId TEXT NOT NULL REFERENCES claim (id),
      payerId TEXT NOT NULL REFERENCES payer (id),
      rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
      kind TEXT NOT NULL CHECK (kind IN ('answer', 'reversal')),
      payerControlNumber TEXT NOT NULL,
      paidCents INTEGER NOT NULL,
      decidedDate TEXT NOT NULL,
      plannedJson TEXT NOT NULL,
      UNIQUE (remittanceId, claimPosition)
    ) STRICT;
    CREATE INDEX claimAnswerByClaim ON claimAnswer (claimId);
    CREATE INDEX claimAnswerByPayerNumber ON claimAnswer (payerControlNumber);
    CREATE TRIGGER claimAnswerNoUpdate BEFORE UPDATE ON claimAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;
    CREATE TRIGGER claimAnswerNoDelete BEFORE DELETE ON claimAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

    -- A payer sent the claim on to the next one by itself (crossover): that rank is billed without a sending of ours.
    CREATE TABLE forwarding (
      claimId TEXT NOT NULL REFERENCES claim (id),
      rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      PRIMARY KEY (claimId, rank)
    ) STRICT, WITHOUT ROWID;

    -- Each reason a payer gave, by group and CARC, for denials and reports.
    CREATE TABLE answerAdjustment (
      id INTEGER PRIMARY KEY,
      claimAnswerId TEXT NOT NULL REFERENCES claimAnswer (id),
      lineId TEXT REFERENCES claimLine (id),
      adjustmentGroup TEXT NOT NULL,
      carc TEXT NOT NULL,
      amountCents INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('write-off', 'patient-responsibility', 'denial', 'informational', 'review'))
    ) STRICT;
    CREATE INDEX answerAdjustmentByAnswer ON answerAdjustment (claimAnswerId);
    CREATE INDEX answerAdjustmentByReason ON answerAdjustment (carc, adjustmentGroup);
  `,
};
