import { test } from "vitest";
import { expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("17 entry notes: a note stands as it was written, as its entry does", () => {
  onStep(17, (connection) => {
    expectRefused(connection, /kept as they were/, "UPDATE entryNote SET note = 'x'", "DELETE FROM entryNote");
  });
});
