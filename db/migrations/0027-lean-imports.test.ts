import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";
import { tempFolder } from "../../test/support/temp-ledger.ts";
import { openConnection } from "../connection.ts";
import { newLedgerKey } from "../keys/ledger-key.ts";
import { migrate } from "../migrate.ts";
import { leanImportsMigration } from "./0027-lean-imports.ts";
import { MIGRATIONS } from "./all.ts";

const STEP = 27;

test("27 lean imports: what was decided about claims of checks stands, and file bytes are packed in known ways", () => {
  onStep(
    STEP,
    (connection) => {
      expect(connection.prepare("SELECT packing FROM remittanceFile").pluck().all()).toEqual(["none"]);
      expectRefused(connection, /CHECK/, "UPDATE remittanceFile SET packing = 'zip'");
      expectRefused(connection, /CHECK/, "UPDATE remittanceClaim SET state = 'lost'");
      expectRefused(connection, /UNIQUE/, copyRow(connection, "remittanceClaim", {}));
    },
    ["remittanceClaim"],
  );
});

test("27 lean imports: a claim of a check keeps its row when it was posted, set aside or matched, and none else", () => {
  const folder = tempFolder();
  const connection = openConnection(join(folder, "former.billwright"), newLedgerKey());
  try {
    migrate(connection, MIGRATIONS.slice(0, STEP - 1));
    connection.pragma("foreign_keys=OFF");
    connection.exec(`INSERT INTO remittanceClaim VALUES
      ('R', 0, 'BW1', '1', NULL, 100, 60, 'open', NULL),
      ('R', 1, 'BW2', '1', NULL, 100, 60, 'posted', NULL),
      ('R', 2, 'BW3', '1', NULL, 100, 60, 'set-aside', NULL),
      ('R', 3, 'BW4', '1', NULL, 100, 60, 'open', 'CLAIM')`);
    connection.exec(leanImportsMigration.sql);
    expect(connection.prepare("SELECT * FROM remittanceClaim ORDER BY position").raw().all()).toEqual([
      ["R", 1, "posted", null],
      ["R", 2, "set-aside", null],
      ["R", 3, "open", "CLAIM"],
    ]);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
