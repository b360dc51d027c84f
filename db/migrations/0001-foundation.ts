import type { Migration } from "../migrate.ts";

/** What every call needs: facts about the file, users, the command log and the audit trail. */
export const foundationMigration: Migration = {
  version: 1,
  name: "foundation",
  sql: `
    CREATE TABLE ledgerMeta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE appUser (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      createdAt TEXT NOT NULL
    ) STRICT;

    CREATE TABLE commandLog (
      requestId TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      userId TEXT NOT NULL REFERENCES appUser (id),
      at TEXT NOT NULL,
      practiceDay TEXT NOT NULL,
      inputHash TEXT NOT NULL,
      answer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX commandLogByTime ON commandLog (at);
    CREATE TRIGGER commandLogNoUpdate BEFORE UPDATE ON commandLog
      BEGIN SELECT RAISE(ABORT, 'the command log is append-only'); END;
    CREATE TRIGGER commandLogNoDelete BEFORE DELETE ON commandLog
      BEGIN SELECT RAISE(ABORT, 'the command log is append-only'); END;

    CREATE TABLE auditTrail (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      userId TEXT REFERENCES appUser (id),
      action TEXT NOT NULL CHECK (action IN
        ('view', 'change', 'print', 'export', 'create', 'open', 'failed-open', 'lock', 'keys', 'backup', 'check')),
      what TEXT NOT NULL,
      subjectKind TEXT,
      subjectId TEXT,
      requestId TEXT,
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX auditTrailBySubject ON auditTrail (subjectKind, subjectId, seq);
    CREATE TRIGGER auditTrailNoUpdate BEFORE UPDATE ON auditTrail
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    CREATE TRIGGER auditTrailNoDelete BEFORE DELETE ON auditTrail
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
  `,
};
