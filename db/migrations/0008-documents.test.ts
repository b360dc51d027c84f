import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("8 documents: what was printed is kept as it was, and a statement's number is given once", () => {
  onStep(8, (connection) => {
    expectRefused(connection, /kept as they were/, "UPDATE document SET title = 'x'", "DELETE FROM document");
    expectRefused(connection, /UNIQUE/, copyRow(connection, "statement", { id: "'other'" }));
  });
});
