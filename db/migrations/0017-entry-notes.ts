import type { Migration } from "../migrate.ts";

/** What a person wrote beside an entry that they made by hand. It may name people, so it is no part of the entry. */
export const entryNotesMigration: Migration = {
  version: 17,
  name: "entry-notes",
  sql: `
    CREATE TABLE entryNote (
      entryId TEXT PRIMARY KEY REFERENCES journalEntry (id),
      note TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER entryNoteNoUpdate BEFORE UPDATE ON entryNote BEGIN SELECT RAISE(ABORT, 'notes of entries are kept as they were'); END;
    CREATE TRIGGER entryNoteNoDelete BEFORE DELETE ON entryNote BEGIN SELECT RAISE(ABORT, 'notes of entries are kept as they were'); END;
  `,
};
