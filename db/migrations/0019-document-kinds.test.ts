import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("19 document kinds: documents of before stand as they were, and a letter is one of them", () => {
  onStep(19, (connection) => {
    connection.exec(copyRow(connection, "document", { id: "'letter'", kind: "'appeal-letter'" }));
    expectRefused(connection, /kept as they were/, "UPDATE document SET title = 'x'", "DELETE FROM document");
    expectRefused(connection, /CHECK/, copyRow(connection, "document", { id: "'other'", kind: "''" }));
  });
});
