import { expect, test } from "vitest";
import { DEFAULT_ADJUSTMENT_POLICY } from "../../shared/remittance/adjustment-policy.ts";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("12 adjustment rules: the rules that were constant before are rows, and every payer's checks are looked at", () => {
  onStep(12, (connection) => {
    const rows = connection.prepare("SELECT * FROM adjustmentRule ORDER BY rowid").all() as Record<string, unknown>[];
    expect(rows.map(({ id, ...row }) => row)).toEqual(
      DEFAULT_ADJUSTMENT_POLICY.map((rule) => ({
        adjustmentGroup: rule.group,
        carc: rule.carc,
        action: rule.action,
        account: rule.account ?? null,
        responsibility: rule.responsibility ?? null,
        effectiveFromDate: rule.effectiveFrom,
        effectiveToDate: null,
      })),
    );
    expect(connection.prepare("SELECT automation FROM payer").pluck().all()).toEqual(["review"]);

    const copy = (changes: Record<string, string>) =>
      copyRow(connection, "adjustmentRule", { id: "'other'", effectiveFromDate: "'2026-01-01'", ...changes });
    expectRefused(connection, /UNIQUE/, copy({ effectiveFromDate: "'1995-01-01'" }));
    expectRefused(
      connection,
      /CHECK/,
      copy({ carc: "'*'" }),
      copy({ account: "NULL" }),
      copy({ action: "'denial'" }),
      copy({ action: "'patient-responsibility'", account: "NULL" }),
      copy({ adjustmentGroup: "'XX'" }),
      copy({ effectiveToDate: "'2025-12-31'" }),
      "UPDATE payer SET automation = 'sometimes'",
    );
    connection.exec(copy({ effectiveToDate: "'2026-01-01'" }));
  });
});
