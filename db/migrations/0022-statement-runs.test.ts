import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("22 statement runs: statements of before stand without a run, each asking its one patient", () => {
  onStep(22, (connection) => {
    const rows = (sql: string) => connection.prepare(sql).raw().all();
    expect(rows("SELECT id, patientId, amountCents FROM statement")).toEqual(
      rows("SELECT statementId, patientId, amountCents FROM statementPart"),
    );
    expect(rows("SELECT runId, language, dunningText, contentJson FROM statement")).toEqual([[null, "en", "", null]]);
    expectRefused(
      connection,
      /CHECK/,
      "UPDATE statementRun SET state = 'x'",
      "UPDATE statementDraft SET kind = 'x'",
      "UPDATE patientMailing SET language = 'fr'",
    );
    expectRefused(connection, /UNIQUE/, copyRow(connection, "dunningMessage", { id: "'again'" }));
  });
});
