import { cpus } from "node:os";
import { ediBenchmark } from "./bench-edi.ts";
import { growthBenchmark } from "./bench-growth.ts";
import { postingBenchmark } from "./bench-posting.ts";
import { printBenchmark } from "./bench-print.ts";
import { statementsBenchmark } from "./bench-statements.ts";
import { windowBenchmark } from "./bench-window.ts";
import type { Benchmark, Measurement } from "./support/benchmark.ts";

const BENCHMARKS: readonly Benchmark[] = [
  postingBenchmark,
  growthBenchmark,
  windowBenchmark,
  ediBenchmark,
  printBenchmark,
  statementsBenchmark,
];

const wanted = process.argv[2];
const chosen = BENCHMARKS.filter((one) => wanted === undefined || one.name === wanted);
if (chosen.length === 0) {
  process.stderr.write(
    `No benchmark is called ${wanted}. There are: ${BENCHMARKS.map((one) => one.name).join(", ")}.\n`,
  );
  process.exit(2);
}

const machine = `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
const measured: Measurement[] = [];
for (const benchmark of chosen) {
  process.stderr.write(`${benchmark.name}: ${benchmark.about}\n`);
  for (const measurement of await benchmark.run()) {
    measured.push(measurement);
    process.stdout.write(`${JSON.stringify({ ...measurement, machine })}\n`);
  }
}
for (const { metric, value, unit, baseline } of measured) {
  process.stderr.write(`${metric.padEnd(28)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${baseline}\n`);
}
