import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";
import { tempFolder } from "../../test/support/temp-ledger.ts";
import { openConnection } from "../connection.ts";
import { newLedgerKey } from "../keys/ledger-key.ts";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "./all.ts";

test("9 acknowledgements: files of before are listed, and nothing kept or said is changed afterwards", () => {
  onStep(9, (connection) => {
    const files = connection
      .prepare("SELECT direction, kind, fileName, byteCount FROM ediFile ORDER BY direction")
      .all();
    expect(files).toEqual([
      { direction: "received", kind: "835", fileName: "example remittanceFile fileName", byteCount: 20 },
      { direction: "sent", kind: "837P", fileName: "example batch fileName", byteCount: 11 },
    ]);
    expectRefused(
      connection,
      /kept as they were/,
      "UPDATE ediFile SET fileName = 'x'",
      "DELETE FROM ediFile",
      "UPDATE ediFileBytes SET fileBytes = x'00'",
      "DELETE FROM ediFileBytes",
    );
    expectRefused(
      connection,
      /append-only/,
      "UPDATE acknowledgement SET answer = 'noted'",
      "DELETE FROM acknowledgement",
    );
    expectRefused(connection, /UNIQUE/, copyRow(connection, "ediFile", { id: "'other'" }));
    expectRefused(connection, /UNIQUE/, copyRow(connection, "acknowledgement", { id: "'other'" }));
  });
});

test("9 acknowledgements: sender, receiver and numbers of a file of before are read from its header", () => {
  const header =
    "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260101*1200*^*00501*000000077*0*P*:~";
  const folder = tempFolder();
  const connection = openConnection(join(folder, "former.billwright"), newLedgerKey());
  try {
    migrate(connection, MIGRATIONS.slice(0, 8));
    connection.exec(`
      INSERT INTO remittanceFile VALUES ('r1', 'a.835', 'sha1', CAST('${header}' AS BLOB), '2026-01-01', '[]');
      INSERT INTO remittanceFile VALUES ('r2', 'b.835', 'sha2', CAST('\n${header}' AS BLOB), '2026-01-02', '[]')`);
    migrate(connection, MIGRATIONS.slice(0, 9));
    const columns = "senderId, receiverId, interchangeControlNumber AS number, usage, remittanceFileId";
    expect(connection.prepare(`SELECT ${columns} FROM ediFile ORDER BY id`).all()).toEqual([
      { senderId: "PAYER", receiverId: "CLINIC", number: "000000077", usage: "P", remittanceFileId: "r1" },
      { senderId: null, receiverId: null, number: null, usage: null, remittanceFileId: "r2" },
    ]);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
