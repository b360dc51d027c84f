import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LedgerChild } from "../../test/support/ledger-child.ts";
import { TEST_PASSPHRASE, tempFolder } from "../../test/support/temp-ledger.ts";

const SMALL_PROCESS = fileURLToPath(new URL("../../test/support/small-process.ts", import.meta.url));

let folder: string;
let child: LedgerChild;
let files: Record<string, string>;

beforeEach(async () => {
  folder = tempFolder();
  files = { ledger: join(folder, "practice.billwright") };
  child = await LedgerChild.start({ entry: SMALL_PROCESS });
});

afterEach(async () => {
  await child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const create = () =>
  child.value(
    "ledger.create",
    {
      file: "ledger",
      practiceName: "Invented Family Practice",
      timeZone: "America/Chicago",
      userName: "Test Biller",
      passphrase: TEST_PASSPHRASE,
      sample: true,
    },
    files,
  );
const open = (ledger: LedgerChild) =>
  ledger.call("ledger.open", { file: "ledger", passphrase: TEST_PASSPHRASE }, files);

test("requests sent at once are all answered, in order", async () => {
  await create();
  const added = [1, 2, 3, 4].map((n) => child.call("names.add", { name: `Biller ${n}` }));
  const listed = child.call("names.list", {});
  expect((await Promise.all(added)).every((answer) => answer.ok)).toBe(true);
  expect(await listed).toMatchObject({
    value: ["Biller 1", "Biller 2", "Biller 3", "Biller 4", "Sample Biller", "Test Biller"],
  });
});

test("a message that is no request is answered when it has a sequence, and harms nothing when it has none", async () => {
  const answer = child.sendRaw({ sequence: 1001 });
  expect(await answer).toMatchObject({ ok: false, error: { code: "bad-input" } });
  void child.sendRaw({});
  expect(await child.call("ledger.status", {})).toMatchObject({ ok: true, value: { state: "none" } });
});

test("a second process is told that the ledger is busy, and gets it after the first was killed", async () => {
  await create();
  const second = await LedgerChild.start({ entry: SMALL_PROCESS });
  expect(await open(second)).toMatchObject({ ok: false, error: { code: "busy" } });
  await child.kill();
  expect(await open(second)).toMatchObject({ ok: true, value: { state: "open" } });
  await second.stop();
});

test("what was answered is there after the process is killed at once", async () => {
  await create();
  expect(await child.call("names.add", { name: "Second Biller" })).toMatchObject({ ok: true });
  await child.kill();
  child = await LedgerChild.start({ entry: SMALL_PROCESS });
  await open(child);
  expect(await child.value("names.list", {})).toContain("Second Biller");
});

test("the process ends with its parent", async () => {
  await create();
  expect(await child.stop()).toBe(0);
  expect(await child.call("ledger.status", {})).toMatchObject({ ok: false, error: { code: "crashed" } });
});
