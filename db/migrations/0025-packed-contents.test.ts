import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("25 packed contents: checks of before stand as they were, and none is without contents", () => {
  onStep(25, (connection) => {
    expect(connection.prepare("SELECT count(*) FROM remittance WHERE contentsJson IS NOT NULL").pluck().get()).toBe(1);
    connection.exec(
      copyRow(connection, "remittance", { id: "'packed'", contentsJson: "NULL", contentsPacked: "X'1F'" }),
    );
    expectRefused(connection, /CHECK/, copyRow(connection, "remittance", { id: "'none'", contentsJson: "NULL" }));
  });
});
