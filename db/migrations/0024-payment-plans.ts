import type { Migration } from "../migrate.ts";

/**
 * Payment plans: what was agreed (terms, the lines laid under them), what happened to a plan, and the signed copies.
 * What is due, missed or paid is not kept: it follows from the terms and the journal. Terms are never changed; a change
 * of the plan is another row of terms.
 */
export const paymentPlansMigration: Migration = {
  version: 24,
  name: "payment-plans",
  sql: `
    CREATE TABLE paymentPlanPolicy (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      minimumInstalmentCents INTEGER NOT NULL,
      longestMonths INTEGER NOT NULL,
      downPaymentPercent INTEGER NOT NULL,
      graceDays INTEGER NOT NULL,
      defaultAfterMissed INTEGER NOT NULL
    ) STRICT;
    INSERT INTO paymentPlanPolicy (id, minimumInstalmentCents, longestMonths, downPaymentPercent, graceDays, defaultAfterMissed)
      VALUES (1, 2500, 12, 0, 7, 2);

    CREATE TABLE paymentPlan (
      id TEXT PRIMARY KEY,
      -- Ours, and what the patient reads on the agreement.
      number INTEGER NOT NULL UNIQUE,
      patientId TEXT NOT NULL REFERENCES patient (id)
    ) STRICT;
    CREATE INDEX paymentPlanByPatient ON paymentPlan (patientId);

    CREATE TABLE paymentPlanTerms (
      id TEXT PRIMARY KEY,
      planId TEXT NOT NULL REFERENCES paymentPlan (id),
      version INTEGER NOT NULL,
      madeDate TEXT NOT NULL,
      -- Entries of the journal above it happened to the plan.
      fromSequence INTEGER NOT NULL,
      principalCents INTEGER NOT NULL CHECK (principalCents > 0),
      downPaymentCents INTEGER NOT NULL CHECK (downPaymentCents >= 0),
      frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'two-weekly', 'monthly', 'quarterly')),
      firstDate TEXT NOT NULL,
      instalmentCount INTEGER NOT NULL CHECK (instalmentCount > 0),
      instalmentCents INTEGER NOT NULL CHECK (instalmentCents > 0),
      surplus TEXT NOT NULL CHECK (surplus IN ('shorten', 'lower')),
      -- The practice's policy of that day: later ones change no agreement.
      graceDays INTEGER NOT NULL,
      defaultAfterMissed INTEGER NOT NULL,
      -- Why terms outside the policy were given; empty when they are within it.
      exceptionReason TEXT NOT NULL,
      UNIQUE (planId, version)
    ) STRICT;

    CREATE TABLE paymentPlanLine (
      termsId TEXT NOT NULL REFERENCES paymentPlanTerms (id),
      lineId TEXT NOT NULL REFERENCES claimLine (id),
      plannedCents INTEGER NOT NULL CHECK (plannedCents > 0),
      PRIMARY KEY (termsId, lineId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX paymentPlanLineByLine ON paymentPlanLine (lineId);

    CREATE TABLE paymentPlanEvent (
      id TEXT PRIMARY KEY,
      planId TEXT NOT NULL REFERENCES paymentPlan (id),
      kind TEXT NOT NULL CHECK (kind IN ('proposed', 'agreed', 'changed', 'cancelled', 'printed', 'signed')),
      eventDate TEXT NOT NULL,
      reason TEXT NOT NULL,
      documentId TEXT REFERENCES document (id),
      userName TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX paymentPlanEventByPlan ON paymentPlanEvent (planId);

    CREATE TABLE paymentPlanCopy (
      id TEXT PRIMARY KEY,
      planId TEXT NOT NULL REFERENCES paymentPlan (id),
      fileName TEXT NOT NULL,
      mediaType TEXT NOT NULL CHECK (mediaType IN ('application/pdf', 'image/jpeg', 'image/png')),
      bytes BLOB NOT NULL,
      sha256 TEXT NOT NULL,
      attachedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX paymentPlanCopyByPlan ON paymentPlanCopy (planId);

    CREATE TRIGGER paymentPlanNoUpdate BEFORE UPDATE ON paymentPlan BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;
    CREATE TRIGGER paymentPlanNoDelete BEFORE DELETE ON paymentPlan BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;
    CREATE TRIGGER paymentPlanTermsNoUpdate BEFORE UPDATE ON paymentPlanTerms BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;
    CREATE TRIGGER paymentPlanTermsNoDelete BEFORE DELETE ON paymentPlanTerms BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;
    CREATE TRIGGER paymentPlanLineNoUpdate BEFORE UPDATE ON paymentPlanLine BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;
    CREATE TRIGGER paymentPlanLineNoDelete BEFORE DELETE ON paymentPlanLine BEGIN SELECT RAISE(ABORT, 'plans are kept as they were agreed'); END;
    CREATE TRIGGER paymentPlanEventNoUpdate BEFORE UPDATE ON paymentPlanEvent BEGIN SELECT RAISE(ABORT, 'what happened to a plan is kept'); END;
    CREATE TRIGGER paymentPlanEventNoDelete BEFORE DELETE ON paymentPlanEvent BEGIN SELECT RAISE(ABORT, 'what happened to a plan is kept'); END;
    CREATE TRIGGER paymentPlanCopyNoUpdate BEFORE UPDATE ON paymentPlanCopy BEGIN SELECT RAISE(ABORT, 'signed copies are kept as they came'); END;
    CREATE TRIGGER paymentPlanCopyNoDelete BEFORE DELETE ON paymentPlanCopy BEGIN SELECT RAISE(ABORT, 'signed copies are kept as they came'); END;
  `,
};
