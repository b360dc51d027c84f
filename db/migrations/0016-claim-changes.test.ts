import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("16 claim changes: documents of before stand as they were, a change is kept and only its undoing is written", () => {
  onStep(16, (connection) => {
    connection.exec(copyRow(connection, "document", { id: "'page'", kind: "'remittance-page'" }));
    expectRefused(connection, /kept as they were/, "UPDATE document SET title = 'x'", "DELETE FROM document");
    expectRefused(connection, /changes of claims/, "DELETE FROM claimChange", "UPDATE claimChange SET reason = 'x'");
    const undone = { id: "'undone'", undoneAt: "'2026-03-02T10:00:00.000Z'", undoneReason: "'mistaken'" };
    connection.exec(copyRow(connection, "claimChange", undone));
    expectRefused(
      connection,
      /CHECK/,
      copyRow(connection, "claimChange", { id: "'other'", kind: "'merge'" }),
      copyRow(connection, "claimChange", { id: "'half'", undoneAt: "NULL", undoneReason: "'x'" }),
    );
  });
});
