import { test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("3 patients: an account number is one patient, and a coverage belongs to a patient and a payer", () => {
  onStep(3, (connection) => {
    expectRefused(connection, /UNIQUE/, copyRow(connection, "patient", { id: "'other'" }));
    expectRefused(connection, /CHECK/, "UPDATE patient SET sex = 'X'", "UPDATE coverage SET rank = 'fourth'");
    expectRefused(connection, /FOREIGN KEY/, "UPDATE coverage SET patientId = 'nobody'", "DELETE FROM patient");
    expectRefused(connection, /FOREIGN KEY/, "UPDATE coverage SET payerId = 'nobody'");
  });
});
