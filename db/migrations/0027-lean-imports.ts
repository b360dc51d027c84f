import type { Migration } from "../migrate.ts";

/**
 * What an import writes is kept small, because its one transaction holds up whoever types meanwhile: a claim of a check
 * gets a row when something is decided or done about it, and no copy of what the check's contents say; and the bytes of
 * a file of remittances are kept packed. Files of before stay as they were kept.
 */
export const leanImportsMigration: Migration = {
  version: 27,
  name: "lean-imports",
  sql: `
    CREATE TABLE remittanceClaimFormer AS
      SELECT remittanceId, position, state, matchedClaimId FROM remittanceClaim
      WHERE state <> 'open' OR matchedClaimId IS NOT NULL;
    CREATE TABLE notMeantFormer AS SELECT * FROM notMeant;
    CREATE TABLE overpaymentCauseFormer AS SELECT * FROM overpaymentCause;
    DROP TABLE notMeant;
    DROP TABLE overpaymentCause;
    DROP TABLE remittanceClaim;

    -- What was decided or done about a claim of a check. Without a row it is open and nobody has matched it by hand.
    CREATE TABLE remittanceClaim (
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      -- The claim's place among the claims of the check, from 0.
      position INTEGER NOT NULL,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'posted', 'set-aside')),
      -- The user's own match, which wins over the ladder.
      matchedClaimId TEXT REFERENCES claim (id),
      PRIMARY KEY (remittanceId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX remittanceClaimByClaim ON remittanceClaim (matchedClaimId) WHERE matchedClaimId IS NOT NULL;
    INSERT INTO remittanceClaim SELECT * FROM remittanceClaimFormer;
    DROP TABLE remittanceClaimFormer;

    CREATE TABLE notMeant (
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      position INTEGER NOT NULL,
      claimId TEXT NOT NULL REFERENCES claim (id),
      PRIMARY KEY (remittanceId, position, claimId)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO notMeant SELECT * FROM notMeantFormer;
    DROP TABLE notMeantFormer;

    CREATE TABLE overpaymentCause (
      remittanceId TEXT NOT NULL REFERENCES remittance (id),
      position INTEGER NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN
        ('paid-twice', 'paid-by-another', 'patient-paid', 'reversal-missing', 'charge-wrong', 'unknown')),
      PRIMARY KEY (remittanceId, position)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO overpaymentCause SELECT * FROM overpaymentCauseFormer;
    DROP TABLE overpaymentCauseFormer;

    -- How fileBytes stands: as it came, or as gzip of that.
    ALTER TABLE remittanceFile ADD COLUMN packing TEXT NOT NULL DEFAULT 'none' CHECK (packing IN ('none', 'gzip'));
  `,
};
