import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("20 paper: an offset of before is the first printer's, one printer is chosen, and prints stay as they were", () => {
  onStep(
    20,
    (connection) => {
      const offsets = connection.prepare("SELECT printerId FROM printerOffset").all();
      expect(offsets).toEqual([{ printerId: "first-printer" }]);
      expectRefused(connection, /UNIQUE/, "INSERT INTO printer VALUES ('second', 'Back room', 1)");
      expectRefused(connection, /UNIQUE/, "INSERT INTO printer VALUES ('second', 'OFFICE PRINTER', 0)");
      expectRefused(connection, /CHECK/, "UPDATE payer SET paperTotals = 'none'");
      expectRefused(
        connection,
        /kept as they were/,
        "UPDATE printImage SET textSha256 = 'x'",
        "DELETE FROM printImage",
      );
      expectRefused(
        connection,
        /kept as they were/,
        "UPDATE documentClaim SET firstPage = 2",
        "DELETE FROM documentClaim",
      );
      connection.exec(copyRow(connection, "printer", { id: "'other'", name: "'Other'", chosen: "0" }));
    },
    ["printOffset"],
  );
});
