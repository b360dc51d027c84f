import type { Migration } from "../migrate.ts";

/**
 * What each group code and CARC means for the ledger, as rows that the user keeps, each in force from a day and perhaps
 * to a day; and how far each payer's checks post by themselves. Every ledger begins with the rules that were constant
 * before, and with every payer's checks looked at by a person.
 */
export const adjustmentRulesMigration: Migration = {
  version: 12,
  name: "adjustment-rules",
  sql: `
    CREATE TABLE adjustmentRule (
      id TEXT PRIMARY KEY,
      adjustmentGroup TEXT NOT NULL CHECK (adjustmentGroup IN ('CO', 'PR', 'OA', 'PI', 'CR')),
      -- A CARC, or * for every CARC of the group that no other row names.
      carc TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('write-off', 'patient-responsibility', 'denial', 'informational', 'review')),
      account TEXT CHECK (account IN ('contractual', 'sequestration', 'timely-filing', 'no-authorization', 'bundled', 'denial-write-off', 'prompt-pay')),
      responsibility TEXT CHECK (responsibility IN ('deductible', 'coinsurance', 'copay', 'other')),
      effectiveFromDate TEXT NOT NULL,
      -- The last day; NULL while no end is known.
      effectiveToDate TEXT CHECK (effectiveToDate >= effectiveFromDate),
      CHECK ((action = 'write-off') = (account IS NOT NULL)),
      CHECK ((action = 'patient-responsibility') = (responsibility IS NOT NULL)),
      -- CO does not mean write-off: a row that writes off names its reason.
      CHECK (carc <> '*' OR action <> 'write-off'),
      UNIQUE (adjustmentGroup, carc, effectiveFromDate)
    ) STRICT;
    INSERT INTO adjustmentRule (id, adjustmentGroup, carc, action, account, responsibility, effectiveFromDate) VALUES
      ('first-CO-45', 'CO', '45', 'write-off', 'contractual', NULL, '1995-01-01'),
      ('first-CO-59', 'CO', '59', 'write-off', 'contractual', NULL, '1995-01-01'),
      ('first-CO-131', 'CO', '131', 'write-off', 'contractual', NULL, '1995-01-01'),
      ('first-CO-144', 'CO', '144', 'write-off', 'contractual', NULL, '1995-01-01'),
      ('first-CO-237', 'CO', '237', 'write-off', 'contractual', NULL, '1995-01-01'),
      -- The day on which Medicare's sequestration began.
      ('first-CO-253', 'CO', '253', 'write-off', 'sequestration', NULL, '2013-04-01'),
      ('first-CO-rest', 'CO', '*', 'denial', NULL, NULL, '1995-01-01'),
      ('first-PR-1', 'PR', '1', 'patient-responsibility', NULL, 'deductible', '1995-01-01'),
      ('first-PR-2', 'PR', '2', 'patient-responsibility', NULL, 'coinsurance', '1995-01-01'),
      ('first-PR-3', 'PR', '3', 'patient-responsibility', NULL, 'copay', '1995-01-01'),
      ('first-PR-66', 'PR', '66', 'patient-responsibility', NULL, 'deductible', '1995-01-01'),
      ('first-PR-rest', 'PR', '*', 'patient-responsibility', NULL, 'other', '1995-01-01'),
      ('first-OA-23', 'OA', '23', 'informational', NULL, NULL, '1995-01-01'),
      ('first-OA-18', 'OA', '18', 'denial', NULL, NULL, '1995-01-01'),
      ('first-OA-rest', 'OA', '*', 'review', NULL, NULL, '1995-01-01'),
      ('first-PI-rest', 'PI', '*', 'review', NULL, NULL, '1995-01-01'),
      ('first-CR-rest', 'CR', '*', 'review', NULL, NULL, '1995-01-01');

    ALTER TABLE payer ADD COLUMN automation TEXT NOT NULL DEFAULT 'review' CHECK (automation IN ('review', 'one-click', 'automatic'));
  `,
};
