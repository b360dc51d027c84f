import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { billwrightProgram } from "../../electron/ledger/billwright-program.ts";
import { fixedClock } from "../../electron/ledger/clock.ts";
import { demoWith } from "../../electron/ledger/command-line/run-demo.ts";
import { type Terminal, Unusable } from "../../electron/ledger/command-line/terminal.ts";
import { seededNewId } from "../../electron/ledger/new-id.ts";
import type { LedgerSurroundings } from "../../electron/ledger/program.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { TEST_SCRYPT_COST, tempFolder } from "../support/temp-ledger.ts";

let folder: string;
let printed: { ok: boolean; files: string[]; figures: { name: string; value: number; ok: boolean }[] }[];
let said: string[];

beforeEach(() => {
  folder = tempFolder();
  printed = [];
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const terminal = (): Terminal => ({
  environment: {},
  printJson: (value) => printed.push(value as (typeof printed)[number]),
  printText: () => {},
  say: (line) => said.push(line),
  readInput: async () => "",
  passphrase: async () => "",
  loadProgram: async () => billwrightProgram,
});
const surroundings = (today: string): LedgerSurroundings => ({
  clockSource: fixedClock(isoDate(today)),
  newId: seededNewId("demo"),
  scryptCost: TEST_SCRYPT_COST,
  log: (line) => said.push(line),
});

// A Monday after a weekend and a Wednesday: what is ready differs with the weekday.
test.each(["2026-03-02", "2026-11-25"])(
  "the main job runs on %s, and every figure is what it should be",
  async (today) => {
    expect(await demoWith(["--out", folder], terminal(), surroundings(today)), said.join("\n")).toBe(0);
    const [summary] = printed;
    expect(summary?.figures.filter((figure) => !figure.ok)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(summary?.files.toSorted());
    expect(JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"))).toEqual(summary);
    const figure = (name: string) => summary?.figures.find((one) => one.name === name)?.value ?? 0;
    expect(figure("claims in the 837 file")).toBeGreaterThanOrEqual(8);
    expect(figure("claims denied in whole or in part")).toBeGreaterThan(0);
    expect(figure("deposited in the bank")).toBeGreaterThan(0);
  },
);

test("a folder that holds something is left alone", async () => {
  writeFileSync(join(folder, "letter.txt"), "Keep this.");
  await expect(demoWith(["--out", folder], terminal(), surroundings("2026-03-02"))).rejects.toThrow(Unusable);
  expect(readdirSync(folder)).toEqual(["letter.txt"]);
});
