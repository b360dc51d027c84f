import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("4 claims: numbers are never reused, and a claim's history only grows", () => {
  onStep(4, (connection) => {
    expectRefused(connection, /UNIQUE/, copyRow(connection, "claim", { id: "'other'" }));
    expectRefused(connection, /UNIQUE/, copyRow(connection, "claimLine", { id: "'other'" }));
    expectRefused(connection, /append-only/, "UPDATE claimEvent SET text = 'x'", "DELETE FROM claimEvent");
    expectRefused(connection, /FOREIGN KEY/, "UPDATE claimLine SET claimId = 'nothing'");
    expectRefused(connection, /CHECK/, "UPDATE claim SET submission = 'lost'");
  });
});
