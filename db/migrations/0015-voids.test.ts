import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyRow, expectRefused, onStep } from "../../test/support/stepped-ledger.ts";
import { tempFolder } from "../../test/support/temp-ledger.ts";
import { type Connection, openConnection } from "../connection.ts";
import { newLedgerKey } from "../keys/ledger-key.ts";
import { migrate } from "../migrate.ts";
import { voidsMigration } from "./0015-voids.ts";
import { MIGRATIONS } from "./all.ts";

const STEP = 15;

test("15 voids: one answer stands for a place of a check until it is voided, and voids only grow", () => {
  onStep(STEP, (connection) => {
    // The step's own example row voids the one answer there is, so a second may stand, and no third.
    connection.exec(copyRow(connection, "claimAnswer", { id: "'second'" }));
    expectRefused(connection, /stands/, copyRow(connection, "claimAnswer", { id: "'third'" }));
    expectRefused(
      connection,
      /append-only/,
      "UPDATE claimAnswer SET paidCents = 2",
      "UPDATE answerVoid SET reason = 'x'",
      "DELETE FROM answerVoid",
      "UPDATE checkVoid SET reason = 'x'",
      "DELETE FROM checkVoid",
    );
    expectRefused(connection, /UNIQUE/, copyRow(connection, "answerVoid", {}));
  });
});

test("15 voids: entries and denials of before are tied to the answer that made them", () => {
  const folder = tempFolder();
  const connection = openConnection(join(folder, "former.billwright"), newLedgerKey());
  try {
    migrate(connection, MIGRATIONS.slice(0, STEP - 1));
    connection.pragma("foreign_keys=OFF");
    // One command posted a payer's reversal and its correction, a later one another answer at the same segment.
    plantAnswer(connection, { id: "B1", entries: ["A1", "A2"], segment: 20, line: "L1" });
    plantAnswer(connection, { id: "B2", entries: ["A3"], segment: 30, line: "L1" });
    plantAnswer(connection, { id: "D1", entries: ["C1"], segment: 20, line: "L1", denied: true });
    plantAnswer(connection, { id: "E1", entries: [], segment: 20, line: "L1", denied: true });
    connection.exec(`INSERT INTO workItem (id, claimId, lineId, kind, reason, amountCents, openedDate)
      VALUES ('W1', 'CLAIM', 'L1', 'denial', 'x', 1, '2026-01-01'), ('W2', 'CLAIM', 'L1', 'denial', 'x', 1, '2026-01-02')`);
    connection.exec(voidsMigration.sql);
    const rows = (table: string) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw().all();
    expect(rows("answerPosting")).toEqual([
      ["B1", 1, 2],
      ["B2", 3, 3],
      ["D1", 4, 4],
    ]);
    expect(rows("denial")).toEqual([
      ["W1", "D1"],
      ["W2", "E1"],
    ]);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

let sequence = 0;

/** An answer as it was kept before this step, with the entries that its posting made just before it. */
function plantAnswer(
  connection: Connection,
  answer: { id: string; entries: string[]; segment: number; line: string; denied?: boolean },
): void {
  for (const entryId of answer.entries) {
    sequence += 1;
    connection
      .prepare(
        `INSERT INTO journalEntry (id, sequence, kind, reason, postingDate, source, requestId, userName, at)
         VALUES (?, ?, 'adjustment', 'CO-45', '2026-01-01', ?, 'R', 'U', '2026-01-01')`,
      )
      .run(entryId, sequence, `835 segment ${answer.segment}`);
    connection
      .prepare(
        `INSERT INTO posting (entryId, account, amountCents, patientId, claimId, lineId, party, payerId)
         VALUES (?, 'receivable', -5, 'P', 'CLAIM', ?, 'primary', 'PAYER')`,
      )
      .run(entryId, answer.line);
  }
  const planned = JSON.stringify({ segmentNumber: 19, lines: [{ segmentNumber: answer.segment }] });
  connection
    .prepare(`INSERT INTO claimAnswer VALUES (?, ?, 0, 'CLAIM', 'PAYER', 'primary', 'answer', '', 0, '2026-01-01', ?)`)
    .run(answer.id, `check of ${answer.id}`, planned);
  if (!answer.denied) return;
  connection
    .prepare(
      `INSERT INTO answerAdjustment (claimAnswerId, lineId, adjustmentGroup, carc, amountCents, action)
       VALUES (?, ?, 'CO', '16', 5, 'denial')`,
    )
    .run(answer.id, answer.line);
}
