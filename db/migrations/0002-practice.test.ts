import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("2 practice: there is one practice, one price a code and day, and money is whole cents", () => {
  onStep(2, (connection) => {
    expectRefused(connection, /CHECK/, copyRow(connection, "practice", { id: "2" }));
    expectRefused(connection, /UNIQUE/, copyRow(connection, "fee", { id: "'other'" }));
    expectRefused(connection, /cannot store REAL/, "UPDATE fee SET chargeCents = 12.5");
    expectRefused(connection, /cannot store TEXT/, "UPDATE fee SET chargeCents = '12.5x'");
    expectRefused(connection, /CHECK/, "UPDATE fee SET chargeCents = -1");
  });
});
