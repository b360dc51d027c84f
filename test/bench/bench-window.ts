import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readKeyFile } from "../../db/keys/key-file.ts";
import { unlockWithPassphrase } from "../../db/keys/key-ring.ts";
import { type Benchmark, type Measurement, median, timeMs } from "./support/benchmark.ts";
import { startWindow, type WindowStart } from "./support/start-window.ts";

const root = join(import.meta.dirname, "../..");
const emptyWindow = join(root, "test/fixtures/windows/empty");
const PASSPHRASE = "fictional maple tugboat 47";
const TODAY = "2026-03-16";
const PAIRS = 9;

export const windowBenchmark: Benchmark = {
  name: "window",
  about: `${PAIRS} starts with the sample practice, each beside the start of an empty window on the same runtime`,
  run: measureWindow,
};

async function measureWindow(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "billwright-bench-"));
  const ledgerPath = join(folder, "Practice.billwright");
  try {
    await makeSample(ledgerPath);
    const billwright = () =>
      startWindow(root, {
        BILLWRIGHT_USER_DATA: join(folder, "billwright"),
        BILLWRIGHT_TODAY: TODAY,
        BILLWRIGHT_LEDGER: ledgerPath,
        PROBE_PASSPHRASE: PASSPHRASE,
      });
    const empty = () => startWindow(emptyWindow, { PROBE_USER_DATA: join(folder, "empty"), PROBE_PASSPHRASE: "" });
    // The first start of each makes its user data folder and fills the system's file cache; it is not counted.
    await empty();
    await billwright();
    const starts: { empty: WindowStart; billwright: WindowStart; keyMs: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const keyMs = await timeMs(() => unlockWithPassphrase(readKeyFile(ledgerPath), PASSPHRASE, undefined));
      starts.push({ empty: await empty(), billwright: await billwright(), keyMs });
    }
    return figures(starts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample practice, by the command line, as a person would make it. */
async function makeSample(ledgerPath: string): Promise<void> {
  const args = [join(root, "electron/ledger/command-line.ts"), "new", "--ledger", ledgerPath, "--sample"];
  const env = { ...process.env, BILLWRIGHT_PASSPHRASE: PASSPHRASE, BILLWRIGHT_TODAY: TODAY };
  await promisify(execFile)(process.execPath, args, { env });
}

function figures(starts: readonly { empty: WindowStart; billwright: WindowStart; keyMs: number }[]): Measurement[] {
  const middle = (pick: (start: (typeof starts)[number]) => number) => median(starts.map(pick));
  const emptyMs = middle((start) => start.empty.drawnMs);
  const emptyMib = middle((start) => start.empty.memoryMib);
  // The fastest: on a busy machine a slow derivation here would take off more than the start spent on its own.
  const keyMs = Math.min(...starts.map((start) => start.keyMs));
  const wholeMs = middle((start) => start.billwright.drawnMs);
  const beside = `empty window ${emptyMs.toFixed(0)} ms, medians of ${PAIRS} interleaved starts`;
  return [
    {
      metric: "start.ratio",
      value: (wholeMs - keyMs) / emptyMs,
      unit: "x",
      baseline: `home screen without the passphrase's ${keyMs.toFixed(0)} ms of scrypt (see start.key), ${beside}; target 1.6`,
    },
    { metric: "start.whole.ratio", value: wholeMs / emptyMs, unit: "x", baseline: `scrypt included, ${beside}` },
    { metric: "start.home", value: wholeMs, unit: "ms", baseline: "from start to home, typing counted as 0 ms" },
    {
      metric: "start.unlock",
      value: middle((start) => start.billwright.firstScreenMs),
      unit: "ms",
      baseline: "from start to the unlock screen",
    },
    { metric: "start.key", value: keyMs, unit: "ms", baseline: "the key from the passphrase: slow on purpose" },
    {
      metric: "memory.ratio",
      value: middle((start) => start.billwright.memoryMib) / emptyMib,
      unit: "x",
      baseline: `all processes' proportional set size; empty window ${emptyMib.toFixed(0)} MiB`,
    },
    {
      metric: "memory.home",
      value: middle((start) => start.billwright.memoryMib),
      unit: "MiB",
      baseline: "main, page, GPU and ledger together, sample practice open",
    },
  ];
}
