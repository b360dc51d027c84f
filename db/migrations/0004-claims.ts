import type { Migration } from "../migrate.ts";

/** Claims as entered, their sendings, their history and the work they make. */
export const claimsMigration: Migration = {
  version: 4,
  name: "claims",
  sql: `
    CREATE TABLE claim (
      id TEXT PRIMARY KEY,
      claimNumber TEXT NOT NULL UNIQUE,
      patientId TEXT NOT NULL REFERENCES patient (id),
      -- The payer that is asked now; NULL for a self-pay visit that is not billed to insurance.
      payerId TEXT REFERENCES payer (id),
      destination TEXT NOT NULL CHECK (destination IN ('primary', 'secondary', 'tertiary')),
      frequency TEXT NOT NULL CHECK (frequency IN ('1', '7', '8')),
      -- First service date of the lines, for lists and filing limits.
      serviceDate TEXT,
      totalCents INTEGER NOT NULL,
      readiness TEXT NOT NULL CHECK (readiness IN ('clean', 'warnings', 'errors', 'held')),
      submission TEXT NOT NULL CHECK (submission IN ('unsent', 'prepared', 'written', 'received', 'accepted', 'rejected', 'printed')),
      adjudication TEXT NOT NULL CHECK (adjudication IN ('none', 'paid', 'patient', 'denied', 'partly-denied', 'reversed')),
      responsibility TEXT NOT NULL CHECK (responsibility IN ('primary', 'secondary', 'tertiary', 'patient', 'nobody')),
      problemCount INTEGER NOT NULL,
      problemsJson TEXT NOT NULL,
      holdReason TEXT,
      holdUntilDate TEXT,
      -- What the biller typed: shared/claims/claim-draft.ts. Lines stand in claimLine.
      draftJson TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX claimByPatient ON claim (patientId, serviceDate);
    CREATE INDEX claimByReadiness ON claim (submission, readiness);
    CREATE INDEX claimByServiceDate ON claim (serviceDate);

    CREATE TABLE claimCoverage (
      claimId TEXT NOT NULL REFERENCES claim (id),
      rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
      coverageId TEXT NOT NULL REFERENCES coverage (id),
      PRIMARY KEY (claimId, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claimLine (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      lineNumber INTEGER NOT NULL,
      controlNumber TEXT NOT NULL UNIQUE,
      serviceDate TEXT,
      procedureCode TEXT NOT NULL,
      modifiers TEXT NOT NULL,
      chargeCents INTEGER NOT NULL,
      units TEXT NOT NULL,
      adjudication TEXT NOT NULL CHECK (adjudication IN ('none', 'paid', 'patient', 'denied', 'partly-denied', 'reversed')),
      responsibility TEXT NOT NULL CHECK (responsibility IN ('primary', 'secondary', 'tertiary', 'patient', 'nobody')),
      -- The day on which the rest became the patient's: what patient aging counts from.
      patientSinceDate TEXT,
      -- A line taken off before sending keeps its row, because its entries name it.
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      lineJson TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claimLineByClaim ON claimLine (claimId, lineNumber);
    CREATE INDEX claimLineByService ON claimLine (procedureCode, serviceDate, chargeCents);

    CREATE TABLE claimSending (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      batchId TEXT,
      documentId TEXT,
      payerId TEXT NOT NULL REFERENCES payer (id),
      rank TEXT NOT NULL,
      frequency TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'written', 'received', 'accepted', 'rejected', 'printed', 'cancelled')),
      sentOnDate TEXT NOT NULL,
      -- The claim exactly as it went out.
      claimJson TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claimSendingByClaim ON claimSending (claimId);
    CREATE INDEX claimSendingByBatch ON claimSending (batchId);

    CREATE TABLE claimEvent (
      id INTEGER PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      at TEXT NOT NULL,
      userName TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      referenceKind TEXT,
      referenceId TEXT
    ) STRICT;
    CREATE INDEX claimEventByClaim ON claimEvent (claimId, id);
    CREATE TRIGGER claimEventNoUpdate BEFORE UPDATE ON claimEvent BEGIN SELECT RAISE(ABORT, 'claim history is append-only'); END;
    CREATE TRIGGER claimEventNoDelete BEFORE DELETE ON claimEvent BEGIN SELECT RAISE(ABORT, 'claim history is append-only'); END;

    CREATE TABLE workItem (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES claim (id),
      lineId TEXT REFERENCES claimLine (id),
      kind TEXT NOT NULL CHECK (kind IN ('denial', 'rejection', 'underpayment', 'no-answer', 'other')),
      reason TEXT NOT NULL,
      amountCents INTEGER NOT NULL,
      openedDate TEXT NOT NULL,
      dueDate TEXT,
      snoozedUntilDate TEXT,
      note TEXT,
      closedDate TEXT,
      closedReason TEXT
    ) STRICT;
    CREATE INDEX workItemOpen ON workItem (closedDate, dueDate);
    CREATE INDEX workItemByClaim ON workItem (claimId);
  `,
};
