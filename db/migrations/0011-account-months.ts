import type { Migration } from "../migrate.ts";

/**
 * What each account moved in each month of posting takes the place of its one balance: the balance is their sum, a
 * month's trial balance and the home screen's trend are read from it without walking the journal, and a month that is
 * closed has its figures.
 */
export const accountMonthsMigration: Migration = {
  version: 11,
  name: "account-months",
  sql: `
    CREATE TABLE accountMonth (
      -- Of posting, as YYYY-MM.
      month TEXT NOT NULL,
      account TEXT NOT NULL,
      -- Debit positive, credit negative.
      movedCents INTEGER NOT NULL,
      PRIMARY KEY (month, account)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO accountMonth (month, account, movedCents)
      SELECT substr(journalEntry.postingDate, 1, 7), posting.account, sum(posting.amountCents)
      FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId GROUP BY 1, 2;

    DROP TRIGGER postingKeepsAccount;
    DROP TABLE accountBalance;
    CREATE TRIGGER postingKeepsMonth AFTER INSERT ON posting BEGIN
      INSERT INTO accountMonth (month, account, movedCents)
        VALUES ((SELECT substr(postingDate, 1, 7) FROM journalEntry WHERE id = NEW.entryId), NEW.account, NEW.amountCents)
        ON CONFLICT (month, account) DO UPDATE SET movedCents = movedCents + excluded.movedCents;
    END;
  `,
};
