import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { build } from "../../db/query-builder.ts";
import { smallProgram, testSurroundings } from "../../test/support/small-program.ts";
import { TEST_PASSPHRASE, tempFolder } from "../../test/support/temp-ledger.ts";
import { serveCall } from "./serve-call.ts";
import { LedgerSession } from "./session.ts";

const NEW_PASSPHRASE = "another invented phrase";

let folder: string;
let session: LedgerSession;
let recoveryCode: string;

beforeEach(async () => {
  folder = tempFolder();
  session = new LedgerSession(smallProgram, testSurroundings());
  const created = (await value("ledger.create", {
    file: "ledger",
    practiceName: "Invented Family Practice",
    timeZone: "America/Chicago",
    userName: "Test Biller",
    passphrase: TEST_PASSPHRASE,
    sample: false,
  })) as { recoveryCode: string };
  recoveryCode = created.recoveryCode;
});
afterEach(() => {
  session.lock("test");
  rmSync(folder, { recursive: true, force: true });
});

let requests = 0;
const answer = (name: string, input: object = {}) => {
  const files = { ledger: join(folder, "practice.billwright"), backup: join(folder, "backup.billwright") };
  requests += 1;
  return serveCall(session, { name, input, requestId: `R${requests}`, files });
};
async function value(name: string, input: object = {}): Promise<unknown> {
  const answered = await answer(name, input);
  if (!answered.ok) throw new Error(answered.error.code);
  return answered.value;
}
const code = async (name: string, input: object = {}) => {
  const answered = await answer(name, input);
  return answered.ok ? "ok" : answered.error.code;
};
const actions = () =>
  session
    .unlocked()
    .ledger.read.all(build.selectFrom("auditTrail").select("action").orderBy("seq"))
    .map((row) => row.action);

test("the status tells what is open, and less of it while it is locked", async () => {
  expect(await value("ledger.status")).toEqual({
    state: "open",
    fileName: "practice.billwright",
    userNames: ["Test Biller"],
    userName: "Test Biller",
    practiceName: "Invented Family Practice",
    timeZone: "America/Chicago",
    today: "2026-03-02",
    sample: false,
    schemaVersion: expect.any(Number),
    lastVerifiedBackupAt: null,
  });
  expect(await value("ledger.lock")).toMatchObject({ state: "locked", userNames: ["Test Biller"], practiceName: null });
  expect(await value("ledger.unlock", { passphrase: TEST_PASSPHRASE })).toMatchObject({ state: "open" });
});

test("a changed passphrase opens and the former one does not; the present one is asked for", async () => {
  expect(await code("ledger.changePassphrase", { passphrase: "wrong", newPassphrase: NEW_PASSPHRASE })).toBe(
    "wrong-passphrase",
  );
  await value("ledger.changePassphrase", { passphrase: TEST_PASSPHRASE, newPassphrase: NEW_PASSPHRASE });
  await value("ledger.lock");
  expect(await code("ledger.unlock", { passphrase: TEST_PASSPHRASE })).toBe("wrong-passphrase");
  expect(await code("ledger.unlock", { passphrase: NEW_PASSPHRASE })).toBe("ok");
});

test("a new passphrase below the least length is bad input", async () => {
  expect(await code("ledger.changePassphrase", { passphrase: TEST_PASSPHRASE, newPassphrase: "short" })).toBe(
    "bad-input",
  );
});

test("the recovery code sets a new passphrase, and is then replaced by another", async () => {
  await value("ledger.lock");
  const reset = { recoveryCode: recoveryCode.toLowerCase().replaceAll("-", " "), newPassphrase: NEW_PASSPHRASE };
  const done = (await value("ledger.resetPassphrase", reset)) as { recoveryCode: string };
  expect(done).toMatchObject({ status: { state: "open", userName: "Test Biller" } });
  await value("ledger.lock");
  expect(await code("ledger.resetPassphrase", reset)).toBe("wrong-passphrase");
  expect(await code("ledger.resetPassphrase", { ...reset, recoveryCode: done.recoveryCode })).toBe("ok");
  await value("ledger.lock");
  expect(await code("ledger.unlock", { passphrase: NEW_PASSPHRASE })).toBe("ok");
});

test("a second user has a passphrase of their own and is named in the trail", async () => {
  const second = { passphrase: TEST_PASSPHRASE, newUserName: "Second Biller", newPassphrase: NEW_PASSPHRASE };
  await value("ledger.addUser", second);
  expect(await code("ledger.addUser", second)).toBe("refused");
  await value("ledger.lock");
  expect(await value("ledger.unlock", { passphrase: NEW_PASSPHRASE })).toMatchObject({
    userName: "Second Biller",
    userNames: ["Test Biller", "Second Biller"],
  });
  expect(await code("ledger.resetPassphrase", { recoveryCode, newPassphrase: NEW_PASSPHRASE })).toBe("bad-input");
});

test("a backup is verified, recorded and opens on its own", async () => {
  const { lastVerifiedBackupAt } = (await value("ledger.backUp", { file: "backup" })) as {
    lastVerifiedBackupAt: string;
  };
  expect(await value("ledger.status")).toMatchObject({ lastVerifiedBackupAt });
  expect(await value("ledger.open", { file: "backup", passphrase: TEST_PASSPHRASE })).toMatchObject({
    state: "open",
    fileName: "backup.billwright",
  });
});

test("the integrity check covers pages, references, audit trail and balances", async () => {
  const findings = (await value("ledger.checkIntegrity")) as { check: string; ok: boolean }[];
  expect(findings.map(({ check, ok }) => [check, ok])).toEqual([
    ["pages", true],
    ["references", true],
    ["audit-trail", true],
    ["balances", true],
  ]);
});

test("what is done with the file stands in the audit trail", async () => {
  await value("ledger.changePassphrase", { passphrase: TEST_PASSPHRASE, newPassphrase: NEW_PASSPHRASE });
  await value("ledger.backUp", { file: "backup" });
  await value("ledger.checkIntegrity");
  await value("ledger.lock");
  await value("ledger.unlock", { passphrase: NEW_PASSPHRASE });
  expect(actions()).toEqual(["open", "create", "keys", "backup", "check", "lock", "open"]);
});

test("a damaged database is told from a wrong passphrase, and a failed opening leaves it locked", async () => {
  await value("ledger.lock");
  const path = join(folder, "practice.billwright");
  const bytes = readFileSync(path);
  bytes.fill(7, 0, 4096);
  writeFileSync(path, bytes);
  expect(await code("ledger.unlock", { passphrase: "wrong" })).toBe("wrong-passphrase");
  expect(await code("ledger.unlock", { passphrase: TEST_PASSPHRASE })).toBe("damaged-ledger");
  expect(await value("ledger.status")).toMatchObject({ state: "locked" });
});

test("choosing a file that is no ledger keeps the one that is open", async () => {
  writeFileSync(join(folder, "backup.billwright"), "a letter");
  expect(await code("ledger.open", { file: "backup" })).toBe("damaged-ledger");
  expect(await code("ledger.open", { file: "nothing" })).toBe("file-unreadable");
  expect(await value("ledger.status")).toMatchObject({ state: "open", fileName: "practice.billwright" });
});

test("a new ledger in a zone that does not exist, or where a file is, keeps the one that is open", async () => {
  const facts = {
    file: "backup",
    practiceName: "Other Practice",
    timeZone: "Mars/Olympus",
    userName: "Other Biller",
    passphrase: NEW_PASSPHRASE,
    sample: false,
  };
  expect(await code("ledger.create", facts)).toBe("bad-input");
  expect(await code("ledger.create", { ...facts, file: "ledger", timeZone: "America/Denver" })).toBe("file-exists");
  expect(await value("ledger.status")).toMatchObject({ state: "open", practiceName: "Invented Family Practice" });
});
