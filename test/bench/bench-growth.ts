import { type ClaimDraft, emptyDraftLine } from "../../shared/claims/claim-draft.ts";
import { cents } from "../../shared/money/cents.ts";
import { BENCH_TODAY, type BenchLedger, openBenchLedger } from "./support/bench-ledger.ts";
import { type Benchmark, type Measurement, percentile95, timeMs } from "./support/benchmark.ts";

const SMALL = 1_000;
const LARGE = 100_000;
const SAMPLES = 200;

export const growthBenchmark: Benchmark = {
  name: "growth",
  about: `type-ahead, saving a claim and opening a patient at ${SMALL} and ${LARGE} patients`,
  run: measureGrowth,
};

interface Latencies {
  typeahead: number;
  claimsave: number;
  patientopen: number;
}

async function measureGrowth(): Promise<Measurement[]> {
  const small = await measureAt(SMALL);
  const large = await measureAt(LARGE);
  return (Object.keys(small) as (keyof Latencies)[]).flatMap((name) => [
    {
      metric: `${name}.growth`,
      value: large[name] / small[name],
      unit: "x" as const,
      baseline: `95th percentile at ${SMALL} patients; target 2`,
    },
    { metric: `${name}.small`, value: small[name], unit: "ms" as const, baseline: `at ${SMALL} patients` },
    { metric: `${name}.large`, value: large[name], unit: "ms" as const, baseline: `at ${LARGE} patients` },
  ]);
}

async function measureAt(patientCount: number): Promise<Latencies> {
  const bench = await openBenchLedger(patientCount);
  try {
    return {
      typeahead: await sample(
        bench,
        (claim) => [claim.last.slice(0, 3), claim.last.slice(0, 6), claim.memberId],
        (text) => bench.child.value("patients.search", { text, limit: 10 }),
      ),
      claimsave: await sample(
        bench,
        (claim) => [claim.patientId],
        (patientId) => saveClaim(bench, patientId),
      ),
      patientopen: await sample(
        bench,
        (claim) => [claim.patientId],
        async (patientId) => {
          await bench.child.value("patients.get", { patientId });
          await bench.child.value("accounts.get", { patientId });
        },
      ),
    };
  } finally {
    await bench.close();
  }
}

/** The 95th percentile over patients spread through the ledger, after a warm-up. */
async function sample(
  { claims }: BenchLedger,
  inputsOf: (claim: BenchLedger["claims"][number]) => readonly string[],
  work: (input: string) => Promise<unknown>,
): Promise<number> {
  const step = Math.max(1, Math.floor(claims.length / SAMPLES));
  const inputs = claims.filter((_, index) => index % step === 0).flatMap(inputsOf);
  for (const input of inputs.slice(0, 20)) await work(input);
  const samples: number[] = [];
  for (const input of inputs) samples.push(await timeMs(() => work(input)));
  return percentile95(samples);
}

async function saveClaim({ child }: BenchLedger, patientId: string): Promise<void> {
  const started = await child.value("claims.start", { patientId, serviceDate: BENCH_TODAY, copyVisit: false });
  const { draft } = started as { draft: ClaimDraft };
  const line = { ...emptyDraftLine("11"), fromDate: BENCH_TODAY, diagnosisPointers: [1] };
  const lines = [
    { ...line, procedureCode: "99213", chargeCents: cents(14_500) },
    { ...line, procedureCode: "36415", chargeCents: cents(2_500) },
  ];
  await child.value("claims.save", { claimId: null, version: null, draft: { ...draft, diagnoses: ["I10"], lines } });
}
