import type { Migration } from "../migrate.ts";

/** The practice and the lists it keeps: people, places, payers, prices, favourites, clearinghouse, printers. */
export const practiceMigration: Migration = {
  version: 2,
  name: "practice",
  sql: `
    CREATE TABLE practice (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      npi TEXT NOT NULL,
      taxId TEXT NOT NULL,
      taxIdKind TEXT NOT NULL CHECK (taxIdKind IN ('EIN', 'SSN')),
      taxonomy TEXT NOT NULL,
      line1 TEXT NOT NULL,
      line2 TEXT,
      city TEXT NOT NULL,
      state TEXT NOT NULL,
      zip TEXT NOT NULL,
      payToLine1 TEXT,
      payToLine2 TEXT,
      payToCity TEXT,
      payToState TEXT,
      payToZip TEXT,
      phone TEXT NOT NULL,
      contactName TEXT NOT NULL,
      timeZone TEXT NOT NULL,
      statementMinimumCents INTEGER NOT NULL DEFAULT 500,
      statementIntervalDays INTEGER NOT NULL DEFAULT 28,
      statementDueDays INTEGER NOT NULL DEFAULT 21,
      statementMessage TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE provider (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
      lastOrOrganization TEXT NOT NULL,
      first TEXT,
      middle TEXT,
      suffix TEXT,
      credentials TEXT,
      npi TEXT,
      taxonomy TEXT,
      rendering INTEGER NOT NULL CHECK (rendering IN (0, 1)),
      referring INTEGER NOT NULL CHECK (referring IN (0, 1)),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE facility (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      npi TEXT,
      placeOfService TEXT NOT NULL,
      line1 TEXT NOT NULL,
      line2 TEXT,
      city TEXT NOT NULL,
      state TEXT NOT NULL,
      zip TEXT NOT NULL,
      cliaNumber TEXT,
      mammographyNumber TEXT,
      isDefault INTEGER NOT NULL DEFAULT 0 CHECK (isDefault IN (0, 1)),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE payer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      payerId TEXT NOT NULL,
      filingCode TEXT NOT NULL,
      line1 TEXT,
      line2 TEXT,
      city TEXT,
      state TEXT,
      zip TEXT,
      phone TEXT,
      submission TEXT NOT NULL CHECK (submission IN ('electronic', 'paper')),
      timelyFilingDays INTEGER,
      acceptsReplacement INTEGER NOT NULL DEFAULT 1 CHECK (acceptsReplacement IN (0, 1)),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;
    CREATE INDEX payerByPayerId ON payer (payerId);

    CREATE TABLE fee (
      id TEXT PRIMARY KEY,
      procedureCode TEXT NOT NULL,
      modifier TEXT NOT NULL DEFAULT '',
      label TEXT NOT NULL,
      chargeCents INTEGER NOT NULL CHECK (chargeCents >= 0),
      effectiveDate TEXT NOT NULL,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      UNIQUE (procedureCode, modifier, effectiveDate)
    ) STRICT;

    CREATE TABLE favourite (
      kind TEXT NOT NULL CHECK (kind IN ('diagnosis', 'procedure')),
      code TEXT NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY (kind, code)
    ) STRICT;

    CREATE TABLE clearinghouseProfile (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      usage TEXT NOT NULL CHECK (usage IN ('T', 'P')),
      settingsJson TEXT NOT NULL
    ) STRICT;

    CREATE TABLE printOffset (
      form TEXT PRIMARY KEY,
      xQuarterPoints INTEGER NOT NULL,
      yQuarterPoints INTEGER NOT NULL
    ) STRICT;

    -- Control numbers are never given twice (ISA13, GS06, ST02, account and statement numbers).
    CREATE TABLE controlNumber (
      name TEXT PRIMARY KEY,
      last INTEGER NOT NULL
    ) STRICT;
  `,
};
