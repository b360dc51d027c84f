import type { Migration } from "../migrate.ts";

/** Batches of claims and the exact bytes that were made for the clearinghouse. */
export const batchesMigration: Migration = {
  version: 6,
  name: "batches",
  sql: `
    CREATE TABLE batch (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'written', 'received', 'partly-accepted', 'accepted', 'rejected', 'cancelled')),
      usage TEXT NOT NULL CHECK (usage IN ('T', 'P')),
      clearinghouseName TEXT NOT NULL,
      interchangeControlNumber TEXT NOT NULL UNIQUE,
      groupControlNumber TEXT NOT NULL UNIQUE,
      transactionControlNumber TEXT NOT NULL,
      fileName TEXT NOT NULL,
      fileBytes BLOB NOT NULL,
      fileSha256 TEXT NOT NULL,
      claimCount INTEGER NOT NULL,
      totalCents INTEGER NOT NULL,
      preparedAt TEXT NOT NULL,
      writtenAt TEXT
    ) STRICT;
    CREATE INDEX batchByPreparedAt ON batch (preparedAt);
  `,
};
