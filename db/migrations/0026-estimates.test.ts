import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("26 estimates: what was given and said is kept, and one dispute of an estimate is open at a time", () => {
  onStep(26, (connection) => {
    expectRefused(connection, /kept as they were given/, "UPDATE estimate SET totalCents = 1", "DELETE FROM estimate");
    expectRefused(connection, /is kept/, "UPDATE coverageBenefit SET copayCents = 1", "DELETE FROM coverageBenefit");
    expectRefused(connection, /disputes are kept/, "DELETE FROM estimateDispute");
    connection.exec("UPDATE estimateDispute SET closedDate = NULL, outcome = NULL");
    expectRefused(
      connection,
      /UNIQUE|CHECK/,
      copyRow(connection, "estimateDispute", { id: "'second'" }),
      "UPDATE estimateDispute SET closedDate = '2026-03-16'",
      copyRow(connection, "coverageBenefit", { id: "'other'", coinsurancePercent: "101" }),
    );
    connection.exec("UPDATE estimateDispute SET closedDate = '2026-03-16', outcome = 'Invented outcome'");
    connection.exec(copyRow(connection, "estimateDispute", { id: "'second'", closedDate: "NULL", outcome: "NULL" }));
  });
});
