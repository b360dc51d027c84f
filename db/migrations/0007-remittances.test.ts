import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("7 remittances: the same file's bytes are taken in once, and payers' answers only grow", () => {
  onStep(7, (connection) => {
    expectRefused(connection, /UNIQUE/, copyRow(connection, "remittanceFile", { id: "'other'" }));
    expectRefused(connection, /UNIQUE/, copyRow(connection, "remittanceClaim", {}));
    expectRefused(connection, /append-only/, "UPDATE claimAnswer SET paidCents = 2", "DELETE FROM claimAnswer");
    expectRefused(connection, /CHECK/, "UPDATE remittance SET state = 'lost'");
  });
});
