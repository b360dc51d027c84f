import { writeFileSync } from "node:fs";
import type Database from "better-sqlite3-multiple-ciphers";
import { openConnection } from "../../db/connection.ts";
import { answerInterchange } from "../../electron/ledger/sample/send-sample-batch.ts";
import type { Remittance } from "../../shared/edi/835/remittance.ts";
import { write835 } from "../../shared/edi/835/write.ts";
import { cents, sumCents } from "../../shared/money/cents.ts";
import { TEST_PASSPHRASE } from "../support/temp-ledger.ts";
import { BENCH_TODAY, type BenchLedger, benchFile, openBenchLedger } from "./support/bench-ledger.ts";
import { type Benchmark, type Measurement, median, timeMs } from "./support/benchmark.ts";

const CLAIM_COUNT = 5000;

export const postingBenchmark: Benchmark = {
  name: "posting",
  about: `posting an 835 of ${CLAIM_COUNT} claims, beside inserting as many rows, raw, into the same encrypted file`,
  run: measurePosting,
};

async function measurePosting(): Promise<Measurement[]> {
  const bench = await openBenchLedger(CLAIM_COUNT);
  try {
    const path = benchFile(bench, "payer.835");
    writeFileSync(path, remittanceText(bench));
    let remittanceId = "";
    const importMs = await timeMs(async () => {
      const answer = await bench.child.value("remittances.import", { file: "FILE" }, { FILE: path });
      remittanceId = (answer as { remittanceIds: string[] }).remittanceIds[0]!;
    });
    const before = await countRows(bench);
    const postMs = await timeMs(() =>
      bench.child.value("remittances.post", { remittanceId, depositDate: BENCH_TODAY }),
    );
    await bench.child.stop();
    const written = differenceOf(before, countRowsIn(bench));
    // Three times, because one short measurement says little on a machine that does other things as well.
    const rawMs = median([1, 2, 3].map(() => insertRaw(bench, written)));
    const rowCount = Object.values(written).reduce((sum, count) => sum + count, 0);
    return [
      {
        metric: "posting5k.ratio",
        value: postMs / rawMs,
        unit: "x",
        baseline: `raw insert of ${rowCount} rows; target 4`,
      },
      { metric: "posting5k.post", value: postMs, unit: "ms", baseline: `raw ${rawMs.toFixed(0)} ms` },
      { metric: "posting5k.import", value: importMs, unit: "ms", baseline: "read, check and keep the file" },
    ];
  } finally {
    await bench.close();
  }
}

/** Every claim paid with a contractual part and a copay, as most are. */
function remittanceText({ claims }: BenchLedger): string {
  const answered = claims.map((claim): Remittance["claims"][number] => {
    const lines = claim.lines.map((line, index) => {
      const contractual = Math.round(line.chargeCents * 0.38);
      const copay = index === 0 ? 2500 : 0;
      return {
        segmentNumber: 0,
        procedureQualifier: "HC",
        procedureCode: line.code,
        modifiers: [],
        chargeCents: cents(line.chargeCents),
        paidCents: cents(line.chargeCents - contractual - copay),
        units: "1",
        fromDate: "2026-02-02" as typeof BENCH_TODAY,
        toDate: "2026-02-02" as typeof BENCH_TODAY,
        adjustments: [
          { group: "CO", carc: "45", amountCents: cents(contractual), segmentNumber: 0 },
          ...(copay === 0 ? [] : [{ group: "PR", carc: "3", amountCents: cents(copay), segmentNumber: 0 }]),
        ],
        lineControlNumber: line.controlNumber,
        references: [],
        amounts: [],
        remarks: [],
      };
    });
    return {
      segmentNumber: 0,
      claimNumber: claim.claimNumber,
      statusCode: "1",
      chargeCents: sumCents(lines.map((line) => line.chargeCents)),
      paidCents: sumCents(lines.map((line) => line.paidCents)),
      patientResponsibilityCents: cents(2500),
      filingCode: "12",
      payerControlNumber: `P${claim.claimNumber}`,
      patient: {
        kind: "person",
        lastOrOrganization: claim.last,
        first: claim.first,
        idQualifier: "MI",
        id: claim.memberId,
      },
      adjustments: [],
      remarkCodes: [],
      references: [],
      amounts: [],
      dates: [],
      contacts: [],
      lines,
    };
  });
  const interchange = answerInterchange(BENCH_TODAY, 1);
  return write835({
    remittances: [
      {
        interchange,
        payment: {
          handling: "I",
          amountCents: sumCents(answered.map((claim) => claim.paidCents)),
          creditOrDebit: "C",
          method: "CHK",
          date: BENCH_TODAY,
          traceNumber: "BENCH1",
          originatorId: "1999999999",
        },
        payer: { name: "GRANITE MUTUAL HEALTH", idQualifier: "XV", id: "90003", references: [], contacts: [] },
        payee: { name: "BENCH PRACTICE", npi: "1900000013", references: [] },
        references: [],
        claims: answered,
        providerAdjustments: [],
      },
    ],
    controlNumbers: { interchange: 1, group: 1, transaction: 1 },
    createdAt: { date: BENCH_TODAY, time: "0600" },
    usage: "T",
  });
}

const TABLES = [
  "journalEntry",
  "posting",
  "claimAnswer",
  "answerAdjustment",
  "claimEvent",
  "lineBalance",
  "receipt",
] as const;
type Counts = Record<string, number>;

/** Rows of the tables that posting writes. The process must let go of the file, so it is locked meanwhile. */
async function countRows(bench: BenchLedger): Promise<Counts> {
  await bench.child.value("ledger.lock", {});
  const counts = countRowsIn(bench);
  await bench.child.value("ledger.unlock", { passphrase: TEST_PASSPHRASE });
  return counts;
}

function countRowsIn(bench: BenchLedger): Counts {
  const connection = openConnection(bench.ledger.path, bench.ledger.key);
  const count = (table: string) =>
    (connection.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }).rows;
  const counts = Object.fromEntries(TABLES.map((table) => [table, count(table)]));
  connection.close();
  return counts;
}

function differenceOf(before: Counts, after: Counts): Counts {
  return Object.fromEntries(TABLES.map((table) => [table, after[table]! - before[table]!]));
}

/** The floor: the very rows that posting wrote, into bare tables of the same encrypted file, in one transaction. */
function insertRaw(bench: BenchLedger, written: Counts): number {
  const connection = openConnection(bench.ledger.path, bench.ledger.key);
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const [table, count] of Object.entries(written)) {
    rows.set(table, connection.prepare(`SELECT * FROM ${table} LIMIT ${count}`).all() as never);
  }
  for (const table of rows.keys()) {
    connection.exec(`CREATE TABLE raw_${table} AS SELECT * FROM ${table} WHERE 0`);
  }
  const start = performance.now();
  connection.exec("BEGIN IMMEDIATE");
  for (const [table, list] of rows) insertAll(connection, `raw_${table}`, list);
  connection.exec("COMMIT");
  const elapsed = performance.now() - start;
  for (const table of rows.keys()) connection.exec(`DROP TABLE raw_${table}`);
  connection.close();
  return elapsed;
}

function insertAll(connection: Database.Database, table: string, rows: readonly Record<string, unknown>[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const statement = connection.prepare(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  for (const row of rows) statement.run(...columns.map((name) => row[name]));
}
