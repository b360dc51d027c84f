import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { write837p } from "../../shared/edi/837p/write.ts";
import { fictionalBatch, fictionalClaim } from "../fixtures/edi/fictional-claim.ts";
import { type Benchmark, type Measurement, timeMs } from "./support/benchmark.ts";
import { type LargeRemittance, writeLargeRemittance } from "./support/large-remittance.ts";

const FILE_MIB = 50;
const ROUNDS = 9;
const WRITE_ROUNDS = 3;
const CLAIM_COUNTS = [100, 1_000, 10_000] as const;
/** Reading has little that lives long: a small young generation keeps the process small. */
const YOUNG_MIB = 8;
const TASK = new URL("./support/edi-task.ts", import.meta.url).pathname;
const run = promisify(execFile);

export const ediBenchmark: Benchmark = {
  name: "edi",
  about: `reading and checking a ${FILE_MIB} MB 835 beside cutting its text at "~" and two npm parsers; writing claims`,
  run: async () => [...(await measureReading()), ...(await measureWriting())],
};

interface Pass {
  readonly elapsedMs: number;
  readonly peakMib: number;
  readonly seen: Readonly<Record<string, number>>;
}

async function measureReading(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "billwright-bench-edi-"));
  try {
    const path = join(folder, "large.835");
    const written = writeLargeRemittance(path, FILE_MIB * 1024 * 1024);
    const passes: Record<string, Pass[]> = { split: [], read: [], check: [] };
    // In turns, so that what else the machine does meets all alike; the quickest pass of each is compared.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [task, done] of Object.entries(passes)) done.push(await runTask(task, path));
    }
    const [split, read, check] = ["split", "read", "check"].map((task) => quickest(passes[task] ?? []));
    const peers = [await runTask("node-x12", path), await runTask("x12-parser", path)];
    refuseUnread(written, [...(passes.read ?? []), ...(passes.check ?? [])]);
    return figures(split!, read!, check!, peers, Math.max(...passes.read!.map((one) => one.peakMib)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figures(split: Pass, read: Pass, check: Pass, peers: readonly Pass[], peakMib: number): Measurement[] {
  const floor = `buffer.toString().split("~") in ${split.elapsedMs.toFixed(0)} ms`;
  const ofPeer = (name: string, pass: Pass | undefined): Measurement => ({
    metric: `edi.peer.${name}.ratio`,
    value: (pass?.elapsedMs ?? Number.NaN) / read.elapsedMs,
    unit: "x",
    baseline: `its untyped segments' time over our read's; ${pass?.peakMib.toFixed(0)} MiB`,
  });
  return [
    { metric: "edi.read.ratio", value: read.elapsedMs / split.elapsedMs, unit: "x", baseline: `${floor}; target 2.5` },
    { metric: "edi.read", value: read.elapsedMs, unit: "ms", baseline: "typed claims, three levels balanced" },
    {
      metric: "edi.read.rssMiB",
      value: peakMib,
      unit: "MiB",
      baseline: `peak of its own process, V8's young generation held to ${YOUNG_MIB} MB; target 150`,
    },
    { metric: "edi.check.ratio", value: check.elapsedMs / split.elapsedMs, unit: "x", baseline: `${floor}; target 6` },
    ofPeer("node-x12", peers[0]),
    ofPeer("x12-parser", peers[1]),
  ];
}

/** A pass that did not see all claims, or saw a problem, measured something else. */
function refuseUnread(written: LargeRemittance, passes: readonly Pass[]): void {
  for (const { seen } of passes) {
    const { claims = written.claims, paidCents = written.paidCents, problems } = seen;
    if (claims === written.claims && paidCents === written.paidCents && problems === 0) continue;
    throw new Error("The large remittance was not read as it was written.");
  }
}

async function runTask(task: string, path: string): Promise<Pass> {
  const flags = task === "read" || task === "check" ? [`--max-semi-space-size=${YOUNG_MIB}`] : [];
  const { stdout } = await run(process.execPath, [...flags, TASK, task, path]);
  return JSON.parse(stdout) as Pass;
}

function quickest(passes: readonly Pass[]): Pass | undefined {
  return passes.toSorted((one, other) => one.elapsedMs - other.elapsedMs)[0];
}

/** Writing reads the file back and checks it: that is part of what a claim costs. */
async function measureWriting(): Promise<Measurement[]> {
  const largestCount = Math.max(...CLAIM_COUNTS);
  const totals = new Map<number, number[]>(CLAIM_COUNTS.map((count) => [count, []]));
  await writeClaims(1_000);
  for (let round = 0; round < WRITE_ROUNDS; round += 1) {
    for (const [count, times] of totals) {
      // As many claims in all at each size, so that each pays for its part of collecting garbage.
      let totalMs = 0;
      for (let done = 0; done < largestCount; done += count) totalMs += await writeClaims(count);
      times.push(totalMs);
    }
  }
  const perClaim = CLAIM_COUNTS.map((count) => Math.min(...(totals.get(count) ?? [])) / largestCount);
  const largestMs = (perClaim.at(-1) ?? Number.NaN) * largestCount;
  const [smallest = Number.NaN, , largest = Number.NaN] = perClaim;
  const each = perClaim.map((ms, index) => `${(ms * 1000).toFixed(0)} us at ${CLAIM_COUNTS[index]}`).join(", ");
  return [
    { metric: "edi.write", value: largestMs, unit: "ms", baseline: "10,000 claims, read back and checked" },
    {
      metric: "edi.write.growth",
      value: largest / smallest,
      unit: "x",
      baseline: `cost per claim: ${each}; target 1.2`,
    },
  ];
}

function writeClaims(count: number): Promise<number> {
  const claims = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(6, "0");
    const claim = fictionalClaim({ claimNumber: `CLM${number}` });
    // Everybody a patient of his own: one subscriber may have a hundred claims in a file.
    const coverages = claim.coverages.map((coverage) => ({ ...coverage, memberId: `MEM${number}` }));
    const lines = claim.lines.map((line, at) => ({ ...line, controlNumber: `LN${number}X${at + 1}` }));
    return { ...claim, patient: { ...claim.patient, accountNumber: `ACCT${number}` }, coverages, lines };
  });
  return timeMs(() => write837p(fictionalBatch(claims)));
}
