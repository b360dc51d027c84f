import type { Migration } from "../migrate.ts";

/**
 * Every file that was ever sent or received in one list, what receivers said of what we sent, and which rejection a
 * work item stands for. Files of before are entered from where they are kept.
 */
export const acknowledgementsMigration: Migration = {
  version: 9,
  name: "acknowledgements",
  sql: `
    CREATE TABLE ediFile (
      id TEXT PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
      kind TEXT NOT NULL CHECK (kind IN ('837P', '837I', '835', '999', 'TA1', '277CA', '276', '277', '270', '271', 'report', 'other')),
      fileName TEXT NOT NULL,
      fileSha256 TEXT NOT NULL,
      -- Of the segments alone: the same content with other line ends is recognised. NULL for files that need it not.
      contentSha256 TEXT,
      byteCount INTEGER NOT NULL,
      keptAt TEXT NOT NULL,
      -- Of the file's first interchange and group; NULL for what is no X12.
      senderId TEXT,
      receiverId TEXT,
      interchangeControlNumber TEXT,
      groupControlNumber TEXT,
      usage TEXT,
      -- A batch and a remittance file keep their own bytes; those of all other files stand in ediFileBytes.
      batchId TEXT REFERENCES batch (id),
      remittanceFileId TEXT REFERENCES remittanceFile (id)
    ) STRICT;
    CREATE UNIQUE INDEX ediFileBySha ON ediFile (direction, fileSha256);
    CREATE INDEX ediFileByContent ON ediFile (contentSha256);
    CREATE INDEX ediFileByTime ON ediFile (keptAt);
    CREATE INDEX ediFileByBatch ON ediFile (batchId);
    CREATE INDEX ediFileByRemittanceFile ON ediFile (remittanceFileId);
    CREATE TRIGGER ediFileNoUpdate BEFORE UPDATE ON ediFile BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;
    CREATE TRIGGER ediFileNoDelete BEFORE DELETE ON ediFile BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;

    CREATE TABLE ediFileBytes (
      fileId TEXT PRIMARY KEY REFERENCES ediFile (id),
      fileBytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER ediFileBytesNoUpdate BEFORE UPDATE ON ediFileBytes BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;
    CREATE TRIGGER ediFileBytesNoDelete BEFORE DELETE ON ediFileBytes BEGIN SELECT RAISE(ABORT, 'files are kept as they were'); END;

    -- The interchange header has fixed places: sender at 36, receiver at 55, control number at 91, usage at 103.
    INSERT INTO ediFile (id, direction, kind, fileName, fileSha256, byteCount, keptAt, senderId, receiverId,
        interchangeControlNumber, groupControlNumber, usage, batchId)
      SELECT id, 'sent', '837P', fileName, fileSha256, length(fileBytes), preparedAt,
        trim(CAST(substr(fileBytes, 36, 15) AS TEXT)), trim(CAST(substr(fileBytes, 55, 15) AS TEXT)),
        interchangeControlNumber, groupControlNumber, usage, id
      FROM batch;
    INSERT INTO ediFile (id, direction, kind, fileName, fileSha256, byteCount, keptAt, senderId, receiverId,
        interchangeControlNumber, usage, remittanceFileId)
      SELECT id, 'received', '835', fileName, fileSha256, length(fileBytes), importedAt,
        iif(isX12, trim(CAST(substr(fileBytes, 36, 15) AS TEXT)), NULL),
        iif(isX12, trim(CAST(substr(fileBytes, 55, 15) AS TEXT)), NULL),
        iif(isX12, trim(CAST(substr(fileBytes, 91, 9) AS TEXT)), NULL),
        iif(isX12, CAST(substr(fileBytes, 103, 1) AS TEXT), NULL), id
      FROM (SELECT *, substr(fileBytes, 1, 3) = CAST('ISA' AS BLOB) AS isX12 FROM remittanceFile);

    -- What a receiver said of something we sent, as said: never changed, and a later word is another row.
    CREATE TABLE acknowledgement (
      id TEXT PRIMARY KEY,
      fileId TEXT NOT NULL REFERENCES ediFile (id),
      position INTEGER NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('TA1', '999', '277CA', '277', 'report')),
      level TEXT NOT NULL CHECK (level IN ('interchange', 'group', 'transaction', 'batch', 'provider', 'claim')),
      answer TEXT NOT NULL CHECK (answer IN ('received', 'received-with-errors', 'accepted', 'rejected', 'noted')),
      -- What it names: ISA13, GS06, ST02, BHT03, the provider's or the claim's number, as sent.
      answeredNumber TEXT NOT NULL,
      -- NULL where it names nothing of ours. A row without a claim is about every claim of its batch.
      batchId TEXT REFERENCES batch (id),
      claimId TEXT REFERENCES claim (id),
      sendingId TEXT REFERENCES claimSending (id),
      payerControlNumber TEXT,
      -- By its own clock, so that a word that comes late is not taken for the newest.
      statedDate TEXT NOT NULL,
      statedTime TEXT NOT NULL,
      senderName TEXT NOT NULL,
      reasonsJson TEXT NOT NULL,
      quotesJson TEXT NOT NULL,
      recordedAt TEXT NOT NULL,
      UNIQUE (fileId, position)
    ) STRICT;
    CREATE INDEX acknowledgementByBatch ON acknowledgement (batchId);
    CREATE INDEX acknowledgementBySending ON acknowledgement (sendingId);
    CREATE INDEX acknowledgementByClaim ON acknowledgement (claimId);
    CREATE INDEX acknowledgementByPayerNumber ON acknowledgement (payerControlNumber);
    CREATE TRIGGER acknowledgementNoUpdate BEFORE UPDATE ON acknowledgement BEGIN SELECT RAISE(ABORT, 'acknowledgements are append-only'); END;
    CREATE TRIGGER acknowledgementNoDelete BEFORE DELETE ON acknowledgement BEGIN SELECT RAISE(ABORT, 'acknowledgements are append-only'); END;

    -- The sending whose rejection a work item stands for.
    CREATE TABLE rejection (
      workItemId TEXT PRIMARY KEY REFERENCES workItem (id),
      sendingId TEXT NOT NULL REFERENCES claimSending (id),
      acknowledgementId TEXT NOT NULL REFERENCES acknowledgement (id),
      -- The claim as it was when it was rejected: a claim that was saved since may go again.
      claimVersion INTEGER NOT NULL,
      -- 1 where nothing is wrong with this claim: it was refused because of others in its file.
      resendAsIs INTEGER NOT NULL CHECK (resendAsIs IN (0, 1)),
      -- Where to mend it: box of the form and path in the claim, where that is known.
      box TEXT,
      field TEXT
    ) STRICT;
    CREATE INDEX rejectionBySending ON rejection (sendingId);

    -- A report in words that was laid to a batch by hand.
    CREATE TABLE reportAttachment (
      fileId TEXT NOT NULL REFERENCES ediFile (id),
      batchId TEXT NOT NULL REFERENCES batch (id),
      attachedAt TEXT NOT NULL,
      userName TEXT NOT NULL,
      PRIMARY KEY (fileId, batchId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reportAttachmentByBatch ON reportAttachment (batchId);
  `,
};
