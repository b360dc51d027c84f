import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("23 letters: every version of a text and what a letter was written with stay as they were", () => {
  onStep(23, (connection) => {
    expectRefused(
      connection,
      /versions of letters are kept/,
      "UPDATE letterTemplate SET text = 'x'",
      "DELETE FROM letterTemplate",
    );
    expectRefused(connection, /kept as they were/, "UPDATE letter SET text = 'x'", "DELETE FROM letter");
    connection.exec(copyRow(connection, "letterTemplate", { version: "2", text: "NULL" }));
    expectRefused(
      connection,
      /CHECK/,
      copyRow(connection, "letterTemplate", { version: "3", text: "''" }),
      copyRow(connection, "letterTemplate", { version: "4", language: "'fr'" }),
      "UPDATE practiceLook SET accentColor = ''",
      "UPDATE practiceLook SET logoFormat = 'svg'",
    );
  });
});
