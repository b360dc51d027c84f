import "../../../electron/ledger/short-lived-objects.ts";
import { createReadStream, readFileSync } from "node:fs";
import { readEdiPieces } from "../../../electron/ledger/edi-pieces.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { checkEdi } from "../../../shared/edi/check.ts";
import { streamEdi } from "../../../shared/edi/stream.ts";
import { RemittanceBalance } from "../../../shared/remittance/balance-remittance.ts";

/** After every day of the file. */
const TODAY = "2026-07-10" as IsoDate;

/**
 * One pass over a large remittance, in a process of its own so that its memory is its own: `edi-task.ts TASK FILE`.
 * Prints what it took and what it saw.
 */
const TASKS: Readonly<Record<string, (path: string) => (() => unknown) | Promise<() => unknown>>> = {
  split: (path) => {
    const bytes = readFileSync(path);
    return () => ({ segments: bytes.toString().split("~").length - 1 });
  },
  read: (path) => () => readBalanced(path),
  check: (path) => () => ({ problems: checkEdi(readEdiPieces(path), { today: TODAY }).problems.length }),
  "node-x12": async (path) => {
    const { X12Parser } = await import("node-x12");
    return () => countData(createReadStream(path).pipe(new X12Parser()));
  },
  "x12-parser": async (path) => {
    const { X12parser } = await import("x12-parser");
    return () => countData(createReadStream(path).pipe(new X12parser()));
  },
};

/** Every claim as a typed object, balanced as it comes; every check balanced at its end. */
function readBalanced(path: string): unknown {
  const seen = { checks: 0, claims: 0, lines: 0, paidCents: 0, problems: 0 };
  let balance = new RemittanceBalance();
  streamEdi(readEdiPieces(path), {
    remittanceClaim: (claim) => {
      seen.claims += 1;
      seen.lines += claim.lines.length;
      seen.problems += balance.take(claim).length;
    },
    remittance: (remittance) => {
      seen.checks += 1;
      seen.paidCents += remittance.payment.amountCents;
      seen.problems += balance.finish(remittance).length;
      balance = new RemittanceBalance();
    },
    problem: () => {
      seen.problems += 1;
    },
  });
  return seen;
}

async function countData(stream: AsyncIterable<unknown>): Promise<unknown> {
  let segments = 0;
  for await (const _segment of stream) segments += 1;
  return { segments };
}

const [task = "", path = ""] = process.argv.slice(2);
const prepare = TASKS[task];
if (!prepare) throw new Error(`There is no task ${task}.`);
const run = await prepare(path);
const startMs = performance.now();
const seen = await run();
const elapsedMs = performance.now() - startMs;
process.stdout.write(`${JSON.stringify({ elapsedMs, peakMib: process.resourceUsage().maxRSS / 1024, seen })}\n`);
