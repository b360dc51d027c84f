import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Benchmark, Measurement } from "./support/benchmark.ts";

const PAGES = 500;
const ROUNDS = 3;
const TASK = new URL("./support/print-task.ts", import.meta.url).pathname;
const run = promisify(execFile);

interface Pass {
  readonly elapsedMs: number;
  readonly peakMib: number;
  readonly typed: number;
}

export const printBenchmark: Benchmark = {
  name: "print",
  about: `filling and drawing ${PAGES} full claim forms in one file, beside a bare pdfkit page loop that types as much`,
  run: async () => [...(await measureForm("cms1500", "print")), ...(await measureForm("ub04", "print.ub04"))],
};

/** In turns, so that what else the machine does meets both alike; the quickest pass of each is compared. */
async function measureForm(form: string, metric: string): Promise<Measurement[]> {
  const drawn: Pass[] = [];
  const bare: Pass[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await runTask(`bare-${form}`));
    drawn.push(await runTask(form));
  }
  const [best, floor] = [quickest(drawn), quickest(bare)];
  const typed = `${Math.round(best.typed / PAGES)} characters a page`;
  return [
    {
      metric: `${metric}.ratio`,
      value: best.elapsedMs / floor.elapsedMs,
      unit: "x",
      baseline: `pdfkit alone in ${floor.elapsedMs.toFixed(0)} ms, ${typed}; target 1.5`,
    },
    {
      metric: `${metric}.pages`,
      value: (PAGES / best.elapsedMs) * 1000,
      unit: "/s",
      baseline: "filled from claims, on the drawn form",
    },
    {
      metric: `${metric}.rssMiB`,
      value: Math.max(...drawn.map((pass) => pass.peakMib)),
      unit: "MiB",
      baseline: `peak of its own process; pdfkit alone ${Math.max(...bare.map((pass) => pass.peakMib)).toFixed(0)} MiB`,
    },
  ];
}

async function runTask(task: string): Promise<Pass> {
  const { stdout } = await run(process.execPath, [TASK, task, String(PAGES)]);
  return JSON.parse(stdout) as Pass;
}

function quickest(passes: readonly Pass[]): Pass {
  const [first] = passes.toSorted((one, other) => one.elapsedMs - other.elapsedMs);
  if (!first) throw new Error("No form was drawn.");
  return first;
}
