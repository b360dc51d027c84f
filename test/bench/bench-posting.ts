import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type Database from "better-sqlite3-multiple-ciphers";
import { openConnection } from "../../db/connection.ts";
import { answerInterchange } from "../../electron/ledger/sample/send-sample-batch.ts";
import type { Remittance } from "../../shared/edi/835/remittance.ts";
import { write835 } from "../../shared/edi/835/write.ts";
import { cents, sumCents } from "../../shared/money/cents.ts";
import { TEST_PASSPHRASE } from "../support/temp-ledger.ts";
import { BENCH_TODAY, type BenchLedger, benchFile, openBenchLedger } from "./support/bench-ledger.ts";
import { type Benchmark, type Measurement, median, percentile95, timeMs } from "./support/benchmark.ts";

const SIZES = [
  { name: "posting5k", claims: 5_000, lines: 2, target: 4 },
  { name: "posting10k", claims: 10_000, lines: 3, target: 3 },
] as const;
type Size = (typeof SIZES)[number];

export const postingBenchmark: Benchmark = {
  name: "posting",
  about:
    "an 835 imported, matched, planned and posted, beside inserting the rows it writes, raw, into the same encrypted file",
  run: async () => [...(await measurePosting(SIZES[0])), ...(await measurePosting(SIZES[1]))],
};

async function measurePosting({ name, claims, lines, target }: Size): Promise<Measurement[]> {
  const bench = await openBenchLedger(claims, lines);
  try {
    const path = benchFile(bench, "payer.835");
    writeFileSync(path, remittanceText(bench));
    const before = await whileLocked(bench, () => highestRows(bench));
    const typing = typeAhead(bench);
    let remittanceId = "";
    const importMs = await timeMs(async () => {
      const answer = await bench.child.value("remittances.import", { file: "FILE" }, { FILE: path });
      remittanceId = (answer as { remittanceIds: string[] }).remittanceIds[0]!;
    });
    const typeAheadMs = await typing.stop();
    const postMs = await timeMs(() =>
      bench.child.value("remittances.post", { remittanceId, depositDate: BENCH_TODAY }),
    );
    await bench.child.stop();
    const written = rowsAfter(bench, before);
    // Three times, because one short measurement says little on a machine that does other things as well.
    const rawMs = median([1, 2, 3].map(() => insertRaw(bench, written)));
    const rowCount = [...written.values()].reduce((sum, rows) => sum + rows.length, 0);
    return [
      {
        metric: `${name}.ratio`,
        value: (importMs + postMs) / rawMs,
        unit: "x",
        baseline: `raw insert of ${rowCount} rows; target ${target}`,
      },
      { metric: `${name}.import`, value: importMs, unit: "ms", baseline: "read, check, balance and keep the file" },
      { metric: `${name}.post`, value: postMs, unit: "ms", baseline: `match, plan, post; raw ${rawMs.toFixed(0)} ms` },
      {
        metric: `${name}.typeahead.p95ms`,
        value: percentile95(typeAheadMs),
        unit: "ms",
        baseline: `${typeAheadMs.length} searches during the import, slowest ${Math.max(...typeAheadMs).toFixed(0)} ms; target 50`,
      },
    ];
  } finally {
    await bench.close();
  }
}

/** How fast a person types who is fast at it. */
const BETWEEN_LETTERS_MS = 40;

/** Searches patients as a window does while somebody types, until it is stopped. */
function typeAhead({ child, claims }: BenchLedger): { stop(): Promise<number[]> } {
  let stopped = false;
  const typing = (async () => {
    const samples: number[] = [];
    while (!stopped) {
      const { last } = claims[(samples.length * 37) % claims.length]!;
      const text = last.slice(0, 2 + (samples.length % 5));
      samples.push(await timeMs(() => child.value("patients.search", { text, limit: 10 })));
      await wait(BETWEEN_LETTERS_MS);
    }
    return samples;
  })();
  return {
    stop: () => {
      stopped = true;
      return typing;
    },
  };
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

/** Tables that only grow. */
const GROWING = [
  "remittanceFile",
  "ediFile",
  "remittance",
  "receipt",
  "journalEntry",
  "posting",
  "claimAnswer",
  "answerAdjustment",
  "claimEvent",
  "auditTrail",
  "commandLog",
] as const;
/** Tables whose rows an import writes or a posting writes anew, every one of them in this ledger. */
const WRITTEN_WHOLE = [
  "remittanceClaim",
  "lineBalance",
  "receiptBalance",
  "accountMonth",
  "answerPosting",
  "claim",
  "claimLine",
] as const;

type Rows = Record<string, unknown>[];

/** The process must let go of the file, so it is locked meanwhile. */
async function whileLocked<Result>(bench: BenchLedger, work: () => Result): Promise<Result> {
  await bench.child.value("ledger.lock", {});
  const result = work();
  await bench.child.value("ledger.unlock", { passphrase: TEST_PASSPHRASE });
  return result;
}

function highestRows(bench: BenchLedger): ReadonlyMap<string, number> {
  const connection = openConnection(bench.ledger.path, bench.ledger.key);
  const highest = (table: string) =>
    (connection.prepare(`SELECT coalesce(max(rowid), 0) AS highest FROM ${table}`).get() as { highest: number })
      .highest;
  const rows = new Map(GROWING.map((table) => [table, highest(table)]));
  connection.close();
  return rows;
}

/** The rows that were written since: new ones, and those of claims, lines and balances that were written anew. */
function rowsAfter(bench: BenchLedger, before: ReadonlyMap<string, number>): Map<string, Rows> {
  const connection = openConnection(bench.ledger.path, bench.ledger.key);
  const written = new Map<string, Rows>();
  for (const [table, highest] of before) {
    written.set(table, connection.prepare(`SELECT * FROM ${table} WHERE rowid > ?`).all(highest) as Rows);
  }
  for (const table of WRITTEN_WHOLE) written.set(table, connection.prepare(`SELECT * FROM ${table}`).all() as Rows);
  connection.close();
  return written;
}

/** The floor: the very rows that were written, into bare tables of the same encrypted file, in one transaction. */
function insertRaw(bench: BenchLedger, written: ReadonlyMap<string, Rows>): number {
  const connection = openConnection(bench.ledger.path, bench.ledger.key);
  for (const table of written.keys()) {
    connection.exec(`CREATE TABLE raw_${table} AS SELECT * FROM ${table} WHERE 0`);
  }
  const start = performance.now();
  connection.exec("BEGIN IMMEDIATE");
  for (const [table, rows] of written) insertAll(connection, `raw_${table}`, rows);
  connection.exec("COMMIT");
  const elapsed = performance.now() - start;
  for (const table of written.keys()) connection.exec(`DROP TABLE raw_${table}`);
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
