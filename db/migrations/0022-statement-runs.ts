import type { Migration } from "../migrate.ts";

/**
 * Statements are made in runs that can be undone, one statement may ask for several patients of a family, and what is
 * said to those who owe for long is the practice's own list. A run that is being made is drawn into drafts, which count
 * for nothing and are gone when it is finished or given up.
 */
export const statementRunsMigration: Migration = {
  version: 22,
  name: "statement-runs",
  sql: `
    CREATE TABLE statementSetting (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- The most statements that ask for the same balance; NULL: no end.
      maximumCount INTEGER,
      perFamily INTEGER NOT NULL CHECK (perFamily IN (0, 1)),
      paymentPageUrl TEXT NOT NULL,
      -- The practice's message on statements in Spanish; the English one is the practice's own.
      spanishMessage TEXT NOT NULL
    ) STRICT;
    INSERT INTO statementSetting (id, maximumCount, perFamily, paymentPageUrl, spanishMessage) VALUES (1, 4, 1, '', '');

    CREATE TABLE dunningMessage (
      id TEXT PRIMARY KEY,
      -- The statement of this number about a balance and later ones.
      minimumCount INTEGER NOT NULL,
      -- Days since the oldest part of the balance became the patient's.
      minimumAgeDays INTEGER NOT NULL,
      -- Only where a payment plan was missed.
      missedPlan INTEGER NOT NULL CHECK (missedPlan IN (0, 1)),
      english TEXT NOT NULL,
      spanish TEXT NOT NULL,
      UNIQUE (missedPlan, minimumCount, minimumAgeDays)
    ) STRICT;
    INSERT INTO dunningMessage (id, minimumCount, minimumAgeDays, missedPlan, english, spanish) VALUES
      ('second', 2, 0, 0, 'This is a reminder: part of this balance was on an earlier statement. If you have paid in the last few days, thank you.',
        'Este es un recordatorio: parte de este saldo ya estaba en un estado de cuenta anterior. Si pagó en los últimos días, gracias.'),
      ('third', 3, 61, 0, 'Your balance is past due. Please pay it or call us to arrange monthly payments.',
        'Su saldo está vencido. Por favor páguelo o llámenos para acordar pagos mensuales.'),
      ('last', 4, 91, 0, 'This is the last statement we will send for this balance. Please pay it or call us within 30 days, so that we can find a way together.',
        'Este es el último estado de cuenta que enviaremos por este saldo. Por favor páguelo o llámenos dentro de 30 días, para que encontremos juntos una solución.'),
      ('missed-plan', 1, 0, 1, 'A payment of your plan has not reached us. Please send it now, or call us if the plan needs to change.',
        'No hemos recibido un pago de su plan. Por favor envíelo ahora, o llámenos si es necesario cambiar el plan.');

    CREATE TABLE statementRun (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('making', 'made', 'undone')),
      runDate TEXT NOT NULL,
      startedAt TEXT NOT NULL,
      userName TEXT NOT NULL,
      optionsJson TEXT NOT NULL,
      statementCount INTEGER NOT NULL,
      totalCents INTEGER NOT NULL,
      undoneDate TEXT,
      undoneReason TEXT
    ) STRICT;
    -- What a run will be: its statements in order, then the stacks of them that are printed at once.
    CREATE TABLE statementDraft (
      runId TEXT NOT NULL REFERENCES statementRun (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('statement', 'stack')),
      -- Whom it asks and how, or the positions that a stack holds.
      planJson TEXT NOT NULL,
      -- NULL until it is drawn; for a stack always.
      contentJson TEXT,
      pageCount INTEGER,
      pdfBytes BLOB,
      PRIMARY KEY (runId, position)
    ) STRICT;
    -- Prints of a run's statements one behind the other.
    CREATE TABLE statementStack (
      runId TEXT NOT NULL REFERENCES statementRun (id),
      position INTEGER NOT NULL,
      documentId TEXT NOT NULL REFERENCES document (id),
      PRIMARY KEY (runId, position)
    ) STRICT, WITHOUT ROWID;

    -- NULL for statements of before there were runs.
    ALTER TABLE statement ADD COLUMN runId TEXT REFERENCES statementRun (id);
    ALTER TABLE statement ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es'));
    -- The one sentence that was chosen for it; empty when none was.
    ALTER TABLE statement ADD COLUMN dunningText TEXT NOT NULL DEFAULT '';
    -- What it says, as data; NULL for statements of before.
    ALTER TABLE statement ADD COLUMN contentJson TEXT;
    CREATE INDEX statementByRun ON statement (runId);

    -- Whom a statement asks: one patient, or several of a family.
    CREATE TABLE statementPart (
      statementId TEXT NOT NULL REFERENCES statement (id),
      patientId TEXT NOT NULL REFERENCES patient (id),
      amountCents INTEGER NOT NULL,
      PRIMARY KEY (statementId, patientId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementPartByPatient ON statementPart (patientId);
    INSERT INTO statementPart (statementId, patientId, amountCents) SELECT id, patientId, amountCents FROM statement;

    -- How a patient's bills are sent. No row: in English, in the usual size.
    CREATE TABLE patientMailing (
      patientId TEXT PRIMARY KEY REFERENCES patient (id),
      language TEXT NOT NULL CHECK (language IN ('en', 'es')),
      largePrint INTEGER NOT NULL CHECK (largePrint IN (0, 1)),
      -- Mail came back on this day from this address; it counts while the address is still that one.
      returnedDate TEXT,
      returnedAddress TEXT
    ) STRICT, WITHOUT ROWID;
  `,
};
