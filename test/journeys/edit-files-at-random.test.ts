import { expect, it } from "vitest";
import { heldMemoryMib } from "../support/held-memory.ts";
import { tryEditedFiles } from "../support/try-edited-files.ts";

const EDITS = Number(process.env.BILLWRIGHT_RANDOM_EDITS ?? 100_000);
const SEED = Number(process.env.BILLWRIGHT_RANDOM_SEED ?? 20_260_710);
const MAX_GROWTH_MIB = 30;

it("looks at files edited at random, whatever was done to them: no crash, no hang, bounded memory", () => {
  tryEditedFiles({ seed: SEED + 1, edits: 2_000 });
  const beforeMib = heldMemoryMib();
  const { tried, found, slowestCpuMs, unknownCodes } = tryEditedFiles({ seed: SEED, edits: EDITS });
  const growthMib = heldMemoryMib() - beforeMib;
  expect(tried).toBe(EDITS);
  expect(found).toBeGreaterThan(EDITS / 2);
  // A file of two kilobytes takes a millisecond; a second would be a hang in the making, on the busiest machine.
  expect(slowestCpuMs).toBeLessThan(5_000);
  expect(growthMib).toBeLessThan(MAX_GROWTH_MIB);
  expect(unknownCodes).toEqual([]);
}, 600_000);
