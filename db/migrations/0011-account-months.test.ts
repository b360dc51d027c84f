import { expect, test } from "vitest";
import { copyRow, onStep } from "../../test/support/stepped-ledger.ts";

test("11 account months: what was posted before is gathered by month and account, and each posting adds to it", () => {
  onStep(
    11,
    (connection) => {
      const months = () => connection.prepare("SELECT * FROM accountMonth ORDER BY month, account").all();
      const { month, account, movedCents } = connection
        .prepare(
          `SELECT substr(postingDate, 1, 7) AS month, account, amountCents AS movedCents
           FROM posting JOIN journalEntry ON journalEntry.id = entryId`,
        )
        .get() as { month: string; account: string; movedCents: number };
      expect(months()).toEqual([{ month, account, movedCents }]);

      const entry = { id: "'later'", sequence: "2", postingDate: "'2031-02-28'", reversesEntryId: "NULL" };
      connection.exec(copyRow(connection, "journalEntry", entry));
      const receivable = { account: "'receivable'", entryId: "'later'" };
      connection.exec(copyRow(connection, "posting", { ...receivable, id: "2", amountCents: "12500" }));
      connection.exec(copyRow(connection, "posting", { ...receivable, id: "3", amountCents: "-500" }));
      expect(months()).toContainEqual({ month: "2031-02", account: "receivable", movedCents: 12_000 });
      expect(months()).toHaveLength(2);
    },
    ["accountBalance"],
  );
});
