import type { Migration } from "../migrate.ts";

/** Good-faith estimates with their disputes, and what a plan's benefits were on the day when somebody asked. */
export const estimatesMigration: Migration = {
  version: 26,
  name: "estimates",
  sql: `
    CREATE TABLE estimate (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      patientId TEXT NOT NULL REFERENCES patient (id),
      -- Asked for by the patient, or due because a service was scheduled.
      cause TEXT NOT NULL CHECK (cause IN ('request', 'scheduling')),
      causeDate TEXT NOT NULL,
      -- The last day on which it might be given; NULL where the law sets none.
      dueDate TEXT,
      givenDate TEXT NOT NULL,
      keepUntilDate TEXT NOT NULL,
      -- The services that it is for lie between these days.
      fromDate TEXT NOT NULL,
      throughDate TEXT NOT NULL,
      totalCents INTEGER NOT NULL CHECK (totalCents >= 0),
      -- As it was given: shared/patient-billing/estimates/estimate-wish.ts.
      wishJson TEXT NOT NULL,
      documentId TEXT NOT NULL REFERENCES document (id),
      -- The estimate in whose place this one was given.
      replacesId TEXT UNIQUE REFERENCES estimate (id)
    ) STRICT;
    CREATE INDEX estimateByPatient ON estimate (patientId, fromDate);
    CREATE TRIGGER estimateNoUpdate BEFORE UPDATE ON estimate BEGIN SELECT RAISE(ABORT, 'estimates are kept as they were given'); END;
    CREATE TRIGGER estimateNoDelete BEFORE DELETE ON estimate BEGIN SELECT RAISE(ABORT, 'estimates are kept as they were given'); END;

    CREATE TABLE estimateDispute (
      id TEXT PRIMARY KEY,
      estimateId TEXT NOT NULL REFERENCES estimate (id),
      openedDate TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      closedDate TEXT,
      outcome TEXT,
      CHECK ((closedDate IS NULL) = (outcome IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX estimateDisputeOpen ON estimateDispute (estimateId) WHERE closedDate IS NULL;
    CREATE TRIGGER estimateDisputeNoDelete BEFORE DELETE ON estimateDispute BEGIN SELECT RAISE(ABORT, 'disputes are kept'); END;

    CREATE TABLE coverageBenefit (
      id TEXT PRIMARY KEY,
      coverageId TEXT NOT NULL REFERENCES coverage (id),
      asOfDate TEXT NOT NULL,
      deductibleLeftCents INTEGER NOT NULL CHECK (deductibleLeftCents >= 0),
      copayCents INTEGER NOT NULL CHECK (copayCents >= 0),
      coinsurancePercent INTEGER NOT NULL CHECK (coinsurancePercent BETWEEN 0 AND 100),
      -- NULL: nobody said.
      outOfPocketLeftCents INTEGER CHECK (outOfPocketLeftCents >= 0),
      -- Who said so: a call, a portal, a card.
      source TEXT NOT NULL,
      recordedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX coverageBenefitByCoverage ON coverageBenefit (coverageId, asOfDate, recordedAt);
    CREATE TRIGGER coverageBenefitNoUpdate BEFORE UPDATE ON coverageBenefit BEGIN SELECT RAISE(ABORT, 'what was said of benefits is kept'); END;
    CREATE TRIGGER coverageBenefitNoDelete BEFORE DELETE ON coverageBenefit BEGIN SELECT RAISE(ABORT, 'what was said of benefits is kept'); END;
  `,
};
