/** One figure of a run. */
export interface Measurement {
  readonly metric: string;
  readonly value: number;
  readonly unit: "x" | "ms" | "MiB" | "/s";
  /** What it is compared with, and the target where there is one. */
  readonly baseline: string;
}

export interface Benchmark {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  run(): Promise<Measurement[]>;
}

/** Times work in milliseconds. */
export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which 95 of 100 samples lie. */
export function percentile95(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

/** The middle one of the samples, the upper one of two. */
export function median(samples: readonly number[]): number {
  return samples.toSorted((one, other) => one - other)[Math.floor(samples.length / 2)] ?? Number.NaN;
}
