import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("21 collections: a ladder has each step once, a placement's file stays as it was, former placements stand alone", () => {
  onStep(21, (connection) => {
    expectRefused(
      connection,
      /CHECK/,
      copyRow(connection, "collectionHold", { id: "'h2'", kind: "'mood'" }),
      copyRow(connection, "collectionAct", { id: "'a2'", step: "'statement'" }),
      copyRow(connection, "charityStep", { upToPercent: "1", discountPercent: "101" }),
      copyRow(connection, "collectionPolicy", { id: "2" }),
    );
    expectRefused(connection, /UNIQUE/, copyRow(connection, "collectionStep", { position: "9" }));
    expectRefused(
      connection,
      /kept as it was/,
      "UPDATE placementRun SET fileBytes = x'00'",
      "DELETE FROM placementRun",
    );
    const former = connection.prepare("SELECT runId, feePermille FROM agencyPlacement").all();
    expect(former).toEqual([{ runId: null, feePermille: 0 }]);
  });
});
