import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("10 filing proofs: documents of before stand as they were, and a proof is one of them", () => {
  onStep(10, (connection) => {
    connection.exec(copyRow(connection, "document", { id: "'proof'", kind: "'filing-proof'" }));
    expectRefused(connection, /kept as they were/, "UPDATE document SET title = 'x'", "DELETE FROM document");
    expectRefused(connection, /CHECK/, copyRow(connection, "document", { id: "'other'", kind: "'letter'" }));
  });
});
