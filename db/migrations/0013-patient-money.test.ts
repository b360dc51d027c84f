import { expect, test } from "vitest";
import { writeOffAccountSchema } from "../../shared/ledger/chart-of-accounts.ts";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("13 patient money: a refund is of something and stands in a known state; every reason names a write-off account", () => {
  onStep(13, (connection) => {
    expectRefused(
      connection,
      /CHECK/,
      copyRow(connection, "refundRequest", { id: "'r2'", number: "'r2'", amountCents: "0" }),
      copyRow(connection, "refundRequest", { id: "'r2'", number: "'r2'", state: "'lost'" }),
      copyRow(connection, "receiptPurpose", { receiptId: "'r2'", purpose: "'gift'" }),
      copyRow(connection, "patientMoneyRule", { id: "2" }),
    );
    expectRefused(connection, /UNIQUE/, copyRow(connection, "refundRequest", { id: "'r2'" }));
    const accounts = connection.prepare("SELECT DISTINCT account FROM adjustmentReason").pluck().all();
    expect(writeOffAccountSchema.options).toEqual(expect.arrayContaining(accounts));
  });
});
