import type { Migration } from "../migrate.ts";

/**
 * What was posted can be taken back: which entries posted an answer, which answers and checks were voided and why,
 * which work an answer opened, and which claim an answer was said not to mean. An answer that was voided may be posted
 * again, so one place of a check has one answer that stands instead of one for ever; SQLite needs the table anew.
 */
export const voidsMigration: Migration = {
  version: 15,
  name: "voids",
  sql: `
    DROP TRIGGER claimAnswerNoUpdate;
    DROP TRIGGER claimAnswerNoDelete;
    CREATE TABLE claimAnswerFormer AS SELECT * FROM claimAnswer ORDER BY rowid;
    DROP TABLE claimAnswer;
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
      plannedJson TEXT NOT NULL
    ) STRICT;
    -- Put back under its own name, so that the rows that name an answer find it again before the step ends.
    INSERT INTO claimAnswer SELECT * FROM claimAnswerFormer ORDER BY rowid;
    DROP TABLE claimAnswerFormer;
    CREATE INDEX claimAnswerByPlace ON claimAnswer (remittanceId, claimPosition);
    CREATE INDEX claimAnswerByClaim ON claimAnswer (claimId);
    CREATE INDEX claimAnswerByPayerNumber ON claimAnswer (payerControlNumber);
    CREATE TRIGGER claimAnswerNoUpdate BEFORE UPDATE ON claimAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;
    CREATE TRIGGER claimAnswerNoDelete BEFORE DELETE ON claimAnswer BEGIN SELECT RAISE(ABORT, 'payer answers are append-only'); END;

    -- An answer whose posting was taken back. It stays in the ledger and counts no more.
    CREATE TABLE answerVoid (
      claimAnswerId TEXT PRIMARY KEY REFERENCES claimAnswer (id),
      reason TEXT NOT NULL,
      requestId TEXT NOT NULL,
      userName TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER answerVoidNoUpdate BEFORE UPDATE ON answerVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;
    CREATE TRIGGER answerVoidNoDelete BEFORE DELETE ON answerVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;
    CREATE TRIGGER claimAnswerStandsOnce BEFORE INSERT ON claimAnswer WHEN EXISTS (
      SELECT 1 FROM claimAnswer AS former WHERE former.remittanceId = NEW.remittanceId
        AND former.claimPosition = NEW.claimPosition
        AND NOT EXISTS (SELECT 1 FROM answerVoid WHERE answerVoid.claimAnswerId = former.id)
    ) BEGIN SELECT RAISE(ABORT, 'one answer stands for each place of a check'); END;

    -- A check whose booking was taken back as a whole.
    CREATE TABLE checkVoid (
      receiptId TEXT PRIMARY KEY REFERENCES receipt (id),
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      reason TEXT NOT NULL,
      requestId TEXT NOT NULL,
      userName TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX checkVoidByRemittance ON checkVoid (remittanceId);
    CREATE TRIGGER checkVoidNoUpdate BEFORE UPDATE ON checkVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;
    CREATE TRIGGER checkVoidNoDelete BEFORE DELETE ON checkVoid BEGIN SELECT RAISE(ABORT, 'voids are append-only'); END;

    -- The entries that posted an answer stand side by side in the journal. An answer that moved no money has no row.
    CREATE TABLE answerPosting (
      claimAnswerId TEXT PRIMARY KEY REFERENCES claimAnswer (id),
      firstSequence INTEGER NOT NULL,
      lastSequence INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- Answers of before: an entry was made just before its own answer, so that is the next one made for the same
    -- claim, payer and segment; ids sort by when they were made.
    INSERT INTO answerPosting (claimAnswerId, firstSequence, lastSequence)
      SELECT claimAnswerId, min(sequence), max(sequence) FROM (
        SELECT journalEntry.sequence, (
          SELECT min(claimAnswer.id) FROM claimAnswer
          WHERE claimAnswer.claimId = posting.claimId AND claimAnswer.payerId = posting.payerId
            AND claimAnswer.id > journalEntry.id
            AND (
              CAST(claimAnswer.plannedJson ->> 'segmentNumber' AS TEXT) = substr(journalEntry.source, instr(journalEntry.source, ' segment ') + 9)
              OR EXISTS (
                SELECT 1 FROM json_each(claimAnswer.plannedJson, '$.lines') AS line
                WHERE CAST(line.value ->> 'segmentNumber' AS TEXT)
                  = substr(journalEntry.source, instr(journalEntry.source, ' segment ') + 9)
              )
            )
        ) AS claimAnswerId
        FROM journalEntry JOIN posting ON posting.entryId = journalEntry.id AND posting.account = 'receivable'
        WHERE journalEntry.kind IN ('insurance-payment', 'adjustment', 'responsibility-transfer')
          AND posting.payerId IS NOT NULL AND instr(journalEntry.source, ' segment ') > 0
      )
      WHERE claimAnswerId IS NOT NULL GROUP BY claimAnswerId;

    -- Work that a denial opened, and by which answer.
    CREATE TABLE denial (
      workItemId TEXT PRIMARY KEY REFERENCES workItem (id),
      claimAnswerId TEXT NOT NULL REFERENCES claimAnswer (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX denialByAnswer ON denial (claimAnswerId);
    -- Of before: the first denial of a line opened its first item, and so on.
    INSERT INTO denial (workItemId, claimAnswerId)
      SELECT item.id, answer.id
      FROM (SELECT id, claimId, lineId, row_number() OVER (PARTITION BY lineId ORDER BY id) AS place
            FROM workItem WHERE kind = 'denial' AND lineId IS NOT NULL) AS item
      JOIN (SELECT id, lineId, row_number() OVER (PARTITION BY lineId ORDER BY id) AS place
            FROM (SELECT DISTINCT claimAnswer.id, answerAdjustment.lineId FROM claimAnswer
                  JOIN answerAdjustment ON answerAdjustment.claimAnswerId = claimAnswer.id
                  WHERE answerAdjustment.action = 'denial' AND claimAnswer.kind = 'answer')) AS answer
        ON answer.lineId = item.lineId AND answer.place = item.place;

    -- A claim that an answer was detached from: it is not matched to it again by itself.
    CREATE TABLE notMeant (
      remittanceId TEXT NOT NULL,
      position INTEGER NOT NULL,
      claimId TEXT NOT NULL REFERENCES claim (id),
      PRIMARY KEY (remittanceId, position, claimId),
      FOREIGN KEY (remittanceId, position) REFERENCES remittanceClaim (remittanceId, position)
    ) STRICT, WITHOUT ROWID;
  `,
};
