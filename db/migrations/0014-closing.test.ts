import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("14 closing: a closed month takes no entry, also not before it, until it is opened again", () => {
  onStep(14, (connection) => {
    let sequence = 10;
    const post = (postingDate: string) => {
      sequence += 1;
      return copyRow(connection, "journalEntry", {
        ...{
          id: `'E${sequence}'`,
          sequence: String(sequence),
          postingDate: `'${postingDate}'`,
          reversesEntryId: "NULL",
        },
      });
    };
    const open = { reopenedAt: "NULL", reopenedBy: "NULL", reopenReason: "NULL" };
    connection.exec(copyRow(connection, "closedMonth", { ...open, id: "'C1'", month: "'2026-02'" }));
    expectRefused(
      connection,
      /UNIQUE/,
      copyRow(connection, "closedMonth", { ...open, id: "'C2'", month: "'2026-02'" }),
    );
    expectRefused(connection, /the month is closed/, post("2026-02-28"), post("2026-02-01"), post("2025-12-31"));
    connection.exec(post("2026-03-01"));

    expectRefused(connection, /opened again/, "UPDATE closedMonth SET closedBy = 'x' WHERE id = 'C1'");
    expectRefused(connection, /kept/, "DELETE FROM closedMonth WHERE id = 'C1'");
    connection.exec("UPDATE closedMonth SET reopenedAt = 'now', reopenedBy = 'x', reopenReason = 'y' WHERE id = 'C1'");
    expectRefused(connection, /opened again/, "UPDATE closedMonth SET reopenedAt = NULL WHERE id = 'C1'");
    connection.exec(post("2026-02-28"));
    connection.exec(copyRow(connection, "closedMonth", { ...open, id: "'C3'", month: "'2026-02'" }));
  });
});

test("14 closing: a receipt stands on one slip, and documents may be day sheets and deposit slips", () => {
  onStep(14, (connection) => {
    connection.exec(copyRow(connection, "deposit", { id: "'D2'", number: "2" }));
    connection.exec(copyRow(connection, "deposit", { id: "'D3'", number: "3" }));
    connection.exec(copyRow(connection, "depositReceipt", { depositId: "'D2'", active: "1" }));
    expectRefused(connection, /UNIQUE/, copyRow(connection, "depositReceipt", { depositId: "'D3'", active: "1" }));
    connection.exec("UPDATE depositReceipt SET active = 0 WHERE depositId = 'D2'");
    connection.exec(copyRow(connection, "depositReceipt", { depositId: "'D3'", active: "1" }));

    connection.exec(copyRow(connection, "document", { id: "'sheet'", kind: "'day-sheet'" }));
    connection.exec(copyRow(connection, "document", { id: "'slip'", kind: "'deposit-slip'" }));
    expectRefused(connection, /append-only|kept/, "UPDATE document SET title = 'x'", "DELETE FROM document");
    expect(connection.pragma("foreign_key_check")).toEqual([]);
  });
});
