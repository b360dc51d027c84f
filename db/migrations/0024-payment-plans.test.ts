import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("24 payment plans: terms, lines and events are kept as they were, and the policy starts with usual figures", () => {
  onStep(24, (connection) => {
    expectRefused(connection, /kept/, "UPDATE paymentPlanTerms SET graceDays = 1", "DELETE FROM paymentPlanLine");
    expectRefused(connection, /kept/, "UPDATE paymentPlanEvent SET reason = 'x'", "DELETE FROM paymentPlanCopy");
    expectRefused(
      connection,
      /CHECK/,
      copyRow(connection, "paymentPlanTerms", { id: "'t2'", version: "2", principalCents: "0" }),
      copyRow(connection, "paymentPlanTerms", { id: "'t2'", version: "2", frequency: "'daily'" }),
      copyRow(connection, "paymentPlanEvent", { id: "'e2'", kind: "'lost'" }),
      copyRow(connection, "paymentPlanPolicy", { id: "2" }),
    );
    expectRefused(connection, /UNIQUE/, copyRow(connection, "paymentPlan", { id: "'p2'" }));
    const policy = connection.prepare("SELECT minimumInstalmentCents, graceDays FROM paymentPlanPolicy").get();
    expect(policy).toEqual({ minimumInstalmentCents: 2500, graceDays: 7 });
  });
});
