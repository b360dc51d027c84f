import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("5 journal: entries only grow, are reversed once, and carry the kept balances with them", () => {
  onStep(5, (connection) => {
    expectRefused(connection, /append-only/, "UPDATE posting SET amountCents = 2", "DELETE FROM posting");
    expectRefused(connection, /append-only/, "UPDATE journalEntry SET reason = 'x'", "DELETE FROM journalEntry");

    const reversal = { id: "'reversal'", sequence: "2", reversesEntryId: "id" };
    connection.exec(copyRow(connection, "journalEntry", reversal));
    expectRefused(
      connection,
      /UNIQUE/,
      copyRow(connection, "journalEntry", { ...reversal, id: "'again'", sequence: "3" }),
    );

    connection.exec("DELETE FROM lineBalance; DELETE FROM receiptBalance");
    const receivable = { account: "'receivable'", amountCents: "12500" };
    connection.exec(copyRow(connection, "posting", { ...receivable, id: "2" }));
    connection.exec(copyRow(connection, "posting", { ...receivable, id: "3", amountCents: "-500" }));
    connection.exec(copyRow(connection, "posting", { id: "4", account: "'unapplied'", amountCents: "-12000" }));
    const kept = (sql: string) => connection.prepare(sql).pluck().get();
    expect(kept("SELECT balanceCents FROM lineBalance")).toBe(12_000);
    expect(kept("SELECT unappliedCents FROM receiptBalance")).toBe(12_000);
    expect(kept("SELECT balanceCents FROM accountBalance WHERE account = 'receivable'")).toBe(12_000);
  });
});
