import type { Migration } from "../migrate.ts";

/**
 * Which earlier answer a reversal takes back and which reversal a correction follows, and the cause that a person named
 * for an answer that takes a line below zero.
 */
export const answerPairsMigration: Migration = {
  version: 18,
  name: "answer-pairs",
  sql: `
    CREATE TABLE answerPair (
      claimAnswerId TEXT PRIMARY KEY REFERENCES claimAnswer (id),
      relation TEXT NOT NULL CHECK (relation IN ('takes-back', 'corrects')),
      earlierAnswerId TEXT NOT NULL REFERENCES claimAnswer (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answerPairByEarlier ON answerPair (earlierAnswerId);
    CREATE TRIGGER answerPairNoUpdate BEFORE UPDATE ON answerPair BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;
    CREATE TRIGGER answerPairNoDelete BEFORE DELETE ON answerPair BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

    CREATE TABLE overpaymentCause (
      remittanceId TEXT NOT NULL,
      position INTEGER NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN
        ('paid-twice', 'paid-by-another', 'patient-paid', 'reversal-missing', 'charge-wrong', 'unknown')),
      PRIMARY KEY (remittanceId, position),
      FOREIGN KEY (remittanceId, position) REFERENCES remittanceClaim (remittanceId, position)
    ) STRICT, WITHOUT ROWID;

    -- A payer's balances are read by reference; they are few beside the postings of lines.
    CREATE INDEX postingByReference ON posting (reference) WHERE account = 'payer-balance';
  `,
};
