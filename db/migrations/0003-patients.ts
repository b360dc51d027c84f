import type { Migration } from "../migrate.ts";

/** Patients, who pays for them (guarantor) and who insures them. */
export const patientsMigration: Migration = {
  version: 3,
  name: "patients",
  sql: `
    CREATE TABLE patient (
      id TEXT PRIMARY KEY,
      accountNumber TEXT NOT NULL UNIQUE,
      last TEXT NOT NULL,
      first TEXT NOT NULL,
      middle TEXT,
      suffix TEXT,
      -- LAST FIRST MIDDLE in capitals without accents: what type-ahead compares.
      nameKey TEXT NOT NULL,
      birthDate TEXT NOT NULL,
      sex TEXT NOT NULL CHECK (sex IN ('M', 'F', 'U')),
      line1 TEXT NOT NULL,
      line2 TEXT,
      city TEXT NOT NULL,
      state TEXT NOT NULL,
      zip TEXT NOT NULL,
      phone TEXT,
      email TEXT,
      deathDate TEXT,
      -- NULL guarantor fields: the patient is their own guarantor.
      guarantorLast TEXT,
      guarantorFirst TEXT,
      guarantorRelationship TEXT,
      guarantorLine1 TEXT,
      guarantorLine2 TEXT,
      guarantorCity TEXT,
      guarantorState TEXT,
      guarantorZip TEXT,
      guarantorPhone TEXT,
      releaseSignedDate TEXT,
      assignmentSignedDate TEXT,
      statementHoldReason TEXT,
      statementHoldUntilDate TEXT,
      note TEXT,
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX patientByNameKey ON patient (nameKey);
    CREATE INDEX patientByBirthDate ON patient (birthDate);
    CREATE INDEX patientByPhone ON patient (phone);

    CREATE TABLE coverage (
      id TEXT PRIMARY KEY,
      patientId TEXT NOT NULL REFERENCES patient (id),
      rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary', 'tertiary')),
      payerId TEXT NOT NULL REFERENCES payer (id),
      relationship TEXT NOT NULL,
      subscriberLast TEXT,
      subscriberFirst TEXT,
      subscriberMiddle TEXT,
      subscriberBirthDate TEXT,
      subscriberSex TEXT,
      subscriberLine1 TEXT,
      subscriberLine2 TEXT,
      subscriberCity TEXT,
      subscriberState TEXT,
      subscriberZip TEXT,
      memberId TEXT NOT NULL,
      groupNumber TEXT,
      planName TEXT,
      medicareSecondaryReason TEXT,
      copayCents INTEGER,
      effectiveFromDate TEXT,
      effectiveToDate TEXT,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;
    CREATE INDEX coverageByPatient ON coverage (patientId);
    CREATE INDEX coverageByMemberId ON coverage (memberId);
  `,
};
