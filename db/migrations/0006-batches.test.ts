import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("6 batches: a control number is given once", () => {
  onStep(6, (connection) => {
    const other = { id: "'other'", number: "2", interchangeControlNumber: "'2'", groupControlNumber: "'2'" };
    for (const column of ["number", "interchangeControlNumber", "groupControlNumber"] as const) {
      expectRefused(connection, /UNIQUE/, copyRow(connection, "batch", { ...other, [column]: column }));
    }
    expectRefused(connection, /CHECK/, "UPDATE batch SET state = 'lost'", "UPDATE batch SET usage = 'X'");
  });
});
