import { sql } from "kysely";
import type { ReadHandle, WriteTransaction } from "../../db/handles.ts";
import { fixedClock } from "../../electron/ledger/clock.ts";
import { createPractice } from "../../electron/ledger/journeys/keep-practice.ts";
import { previewStatementJourneys } from "../../electron/ledger/journeys/statements/preview-run.ts";
import type { CommandContext, QueryContext } from "../../electron/ledger/journeys.ts";
import { LedgerFiles } from "../../electron/ledger/ledger-files.ts";
import { seededNewId } from "../../electron/ledger/new-id.ts";
import { createTempLedger, TEST_USER } from "../support/temp-ledger.ts";
import { BENCH_TODAY } from "./support/bench-ledger.ts";
import { type Benchmark, type Measurement, timeMs } from "./support/benchmark.ts";
import { fillLedger } from "./support/fill-ledger.ts";

const ACCOUNTS = 10_000;
const ROUNDS = 9;

export const statementsBenchmark: Benchmark = {
  name: "statements",
  about: `previewing statements over ${ACCOUNTS} accounts that owe, beside the bare query of their balances`,
  run: measurePreview,
};

async function measurePreview(): Promise<Measurement[]> {
  const clock = fixedClock(BENCH_TODAY).inZone("America/Chicago");
  const surroundings = { clock, user: TEST_USER, files: new LedgerFiles({}), requestId: "bench" };
  const silent = { progress: () => {}, concerns: () => {} };
  const temp = createTempLedger({
    found: (write) => {
      const context: CommandContext = { ...surroundings, ...silent, write, newId: seededNewId("bench") };
      createPractice(write, { name: "Bench Practice", timeZone: "America/Chicago" });
      fillLedger(context, ACCOUNTS);
      leaveToPatients(write);
    },
  });
  const ledger = temp.open();
  try {
    const context: QueryContext = { ...surroundings, ...silent, read: ledger.read };
    const preview = () => previewStatementJourneys["statements.preview"](context, {});
    const { due } = await preview();
    if (due.length < ACCOUNTS * 0.9) throw new Error(`Only ${due.length} of ${ACCOUNTS} accounts are due.`);
    const previewMs: number[] = [];
    const bareMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bareMs.push(await timeMs(() => readBalances(ledger.read)));
      previewMs.push(await timeMs(preview));
    }
    // The quickest of each: what else the machine does makes a round slower, never quicker.
    const floor = Math.min(...bareMs);
    return [
      {
        metric: "statements.preview.ratio",
        value: Math.min(...previewMs) / floor,
        unit: "x",
        baseline: `the bare query of ${ACCOUNTS} balances in ${floor.toFixed(0)} ms; target 3`,
      },
      { metric: "statements.preview", value: Math.min(...previewMs), unit: "ms", baseline: `${ACCOUNTS} accounts` },
    ];
  } finally {
    ledger.close();
    temp.remove();
  }
}

/** Hands every open line to its patient, some months apart, without a journal: only balances are read here. */
function leaveToPatients(write: WriteTransaction): void {
  write.run(sql`UPDATE lineBalance SET party = 'patient'`);
  write.run(
    sql`UPDATE claimLine SET responsibility = 'patient', patientSinceDate = date('2026-02-02', '-' || (rowid % 200) || ' days')`,
  );
}

/** What each patient owes on lines that insurance is done with, what insurance owes and what waits: nothing else. */
function readBalances(read: ReadHandle): unknown[] {
  return read.all(
    sql`SELECT patient.id, opened.owesCents, opened.pendingCents, opened.sinceDate,
      (SELECT coalesce(sum(receiptBalance.unappliedCents), 0) FROM receipt
        JOIN receiptBalance ON receiptBalance.receiptId = receipt.id WHERE receipt.patientId = patient.id) AS unapplied
    FROM (
      SELECT patientId, sum(iif(insuranceCents = 0, patientCents, 0)) AS owesCents, sum(insuranceCents) AS pendingCents,
        min(iif(insuranceCents = 0 AND patientCents > 0, sinceDate, NULL)) AS sinceDate
      FROM (
        SELECT lineBalance.patientId, claimLine.patientSinceDate AS sinceDate,
          sum(iif(party = 'patient', balanceCents, 0)) AS patientCents,
          sum(iif(party IN ('primary', 'secondary', 'tertiary'), balanceCents, 0)) AS insuranceCents
        FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
        WHERE balanceCents <> 0 GROUP BY lineBalance.lineId)
      GROUP BY patientId) AS opened
    JOIN patient ON patient.id = opened.patientId
    ORDER BY patient.nameKey, patient.id`,
  );
}
