import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EdiReport } from "../../../shared/edi/check.ts";
import { BRIEF_FILES } from "../../../test/fixtures/edi/brief-files.ts";
import { smallProgram, testSurroundings } from "../../../test/support/small-program.ts";
import { TEST_PASSPHRASE, tempFolder } from "../../../test/support/temp-ledger.ts";
import { callWith } from "./call-ledger.ts";
import { newWith } from "./new-ledger.ts";
import { runVerb } from "./run-verb.ts";
import { showProgress } from "./show-progress.ts";
import { type Terminal, Unusable } from "./terminal.ts";

let folder: string;
let ledger: string;
let printed: unknown[];
let said: string[];

beforeEach(() => {
  folder = tempFolder();
  ledger = join(folder, "practice.billwright");
  printed = [];
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const terminal = (passphrase = TEST_PASSPHRASE, input = ""): Terminal => ({
  environment: { BILLWRIGHT_TODAY: "2026-03-02" },
  printJson: (value) => printed.push(value),
  printText: (text) => printed.push(text),
  say: (line) => said.push(line),
  readInput: async () => input,
  passphrase: async () => passphrase,
  loadProgram: async () => smallProgram,
});

const create = () => newWith(["--ledger", ledger], terminal(), testSurroundings());
const call = (name: string, json: string, ...options: string[]) =>
  callWith([name, json, "--ledger", ledger, ...options], terminal(), testSurroundings());
const answer = () => printed.at(-1);

test("a ledger is made, and calls are answered from it as JSON", async () => {
  expect(await create()).toBe(0);
  expect(answer()).toMatchObject({ ok: true, value: { recoveryCode: expect.any(String), status: { state: "open" } } });
  expect(await call("names.add", '{"name": "Second Biller"}')).toBe(0);
  expect(await call("names.list", "{}")).toBe(0);
  expect(answer()).toEqual({ ok: true, value: ["Biller", "Second Biller"] });
});

test("a refused call exits 1 with its error on stdout as JSON and on stderr as a sentence", async () => {
  await create();
  expect(await call("names.addThenRefuse", '{"name": "A"}')).toBe(1);
  expect(answer()).toMatchObject({ ok: false, error: { code: "refused", field: "name" } });
  expect(said.at(-1)).toMatch(/^refused: /);
  expect(await call("names.drop", "{}")).toBe(1);
  expect(answer()).toMatchObject({ error: { code: "unknown-call" } });
});

test("the same request id is answered as before", async () => {
  await create();
  await call("names.add", '{"name": "Second Biller"}', "--request-id", "same");
  const first = answer();
  expect(await call("names.add", '{"name": "Second Biller"}', "--request-id", "same")).toBe(0);
  expect(answer()).toEqual(first);
});

test("a ledger that cannot be opened exits 2, and nothing is called", async () => {
  await create();
  const wrong = callWith(["names.list", "{}", "--ledger", ledger], terminal("not the passphrase"), testSurroundings());
  expect(await wrong).toBe(2);
  expect(answer()).toMatchObject({ ok: false, error: { code: "wrong-passphrase" } });
  const gone = callWith(["names.list", "{}", "--ledger", `${ledger}.gone`], terminal(), testSurroundings());
  expect(await gone).toBe(2);
  expect(answer()).toMatchObject({ ok: false, error: { code: "file-unreadable" } });
});

test("making a ledger where a file is exits 1 and leaves the file", async () => {
  writeFileSync(ledger, "a letter");
  expect(await create()).toBe(1);
  expect(answer()).toMatchObject({ error: { code: "file-exists" } });
  expect(readFileSync(ledger, "utf8")).toBe("a letter");
});

test("a path stands for a file token, and --file names one", async () => {
  await create();
  const backup = join(folder, "backup.billwright");
  expect(await call("ledger.backUp", JSON.stringify({ file: backup }))).toBe(0);
  expect(existsSync(`${backup}.keys`)).toBe(true);
  expect(await call("ledger.backUp", '{"file": "second"}', "--file", `second=${backup}2`)).toBe(0);
  expect(existsSync(`${backup}2`)).toBe(true);
  expect(await call("ledger.backUp", '{"file": "unknown"}')).toBe(1);
  expect(answer()).toMatchObject({ error: { code: "file-unreadable" } });
});

test("long work is told by tenths, not by every step", () => {
  const progress = showProgress(terminal());
  for (let done = 0; done <= 200; done += 1) progress(done, 200, "Filling");
  expect(said).toHaveLength(11);
  expect([said[0], said[10]]).toEqual(["Filling: 0 %", "Filling: 100 %"]);
});

test("input may come from stdin", async () => {
  await create();
  const args = ["names.add", "-", "--ledger", ledger];
  expect(await callWith(args, terminal(TEST_PASSPHRASE, '{"name": "From Stdin"}'), testSurroundings())).toBe(0);
});

test.each([
  [[]],
  [["sing"]],
  [["constructor"]],
  [["call", "names.list"]],
  [["call", "names.list", "not JSON"]],
  [["call", "names.list", "{}", "--drop"]],
  [["new"]],
  [["edi", "sing", "x"]],
  [["edi", "check"]],
  [["edi", "check", "/nowhere/at/all.835"]],
  [["edi", "check", "/nowhere/at/all.837", "--code", "list"]],
  [["edi", "show", "/nowhere/at/all.837", "--codes", "list"]],
])("%j exits 2 and says why", async (args) => {
  expect(await runVerb(args, terminal())).toBe(2);
  expect(said.length).toBeGreaterThan(0);
  expect(printed).toEqual([]);
});

test("a day that does not exist exits 2 and says so", async () => {
  const wrongDay: Terminal = { ...terminal(), environment: { BILLWRIGHT_TODAY: "2026-02-30" } };
  expect(await runVerb(["contract"], wrongDay)).toBe(2);
  expect(said.at(-1)).toMatch(/BILLWRIGHT_TODAY/);
  expect(printed).toEqual([]);
});

test("a ledger cannot be made in a folder that is not there, and the sentence speaks of the folder", async () => {
  ledger = join(folder, "gone", "practice.billwright");
  expect(await create()).toBe(1);
  expect(answer()).toMatchObject({
    error: { code: "file-unwritable", message: expect.stringContaining("folder"), field: "file" },
  });
});

test("no passphrase and no terminal exits 2", async () => {
  const mute: Terminal = {
    ...terminal(),
    passphrase: async () => {
      throw new Unusable("There is no terminal to ask for the passphrase: set BILLWRIGHT_PASSPHRASE.");
    },
  };
  expect(await runVerb(["call", "names.list", "{}", "--ledger", ledger], mute)).toBe(2);
});

test("the contract lists every call with its schemas", async () => {
  expect(await runVerb(["contract"], terminal())).toBe(0);
  const calls = answer() as { name: string; kind: string; input: object }[];
  expect(calls.map((entry) => entry.name)).toEqual(Object.keys(smallProgram.calls));
  expect(calls.find((entry) => entry.name === "names.add")).toMatchObject({
    kind: "command",
    input: { type: "object", required: ["name"], additionalProperties: false },
  });
});

test("a file that is not X12 exits 2 for each EDI verb", async () => {
  const letter = join(folder, "letter.txt");
  writeFileSync(letter, "Dear payer, thank you for nothing.");
  for (const action of ["check", "show", "read"]) {
    expect(await runVerb(["edi", action, letter], terminal())).toBe(2);
    expect(said.at(-1)).toMatch(/not an X12 file/);
  }
});

test("claims are checked against a list of diagnoses, where one is named", async () => {
  const [claims, list] = [join(folder, "claims.837"), join(folder, "codes.txt")];
  writeFileSync(claims, BRIEF_FILES["837P"] ?? "");
  writeFileSync(list, "J20\t0\nJ20.8\t1\n");
  expect(await runVerb(["edi", "check", claims, "--codes", list], terminal())).toBe(0);
  expect((answer() as EdiReport).problems).toContainEqual(expect.objectContaining({ code: "diagnosis-unknown" }));
  writeFileSync(list, "no codes here");
  expect(await runVerb(["edi", "check", claims, "--codes", list], terminal())).toBe(2);
  expect(said.at(-1)).toMatch(/no list of diagnoses/);
});
