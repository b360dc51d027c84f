import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("1 foundation: the command log and the audit trail only grow, and a user's name is one person", () => {
  onStep(1, (connection) => {
    expectRefused(connection, /append-only/, "UPDATE commandLog SET answer = '{}'", "DELETE FROM commandLog");
    expectRefused(connection, /append-only/, "UPDATE auditTrail SET what = 'x'", "DELETE FROM auditTrail");
    expectRefused(connection, /UNIQUE/, copyRow(connection, "appUser", { id: "'other'" }));
    expectRefused(connection, /UNIQUE/, copyRow(connection, "commandLog", {}));
    expectRefused(
      connection,
      /FOREIGN KEY/,
      copyRow(connection, "commandLog", { requestId: "'R2'", userId: "'nobody'" }),
    );
  });
});
