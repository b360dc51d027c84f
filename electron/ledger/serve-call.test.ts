import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrokenAuditRow } from "../../db/audit-chain.ts";
import { build } from "../../db/query-builder.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { smallProgram, testSurroundings } from "../../test/support/small-program.ts";
import { TEST_PASSPHRASE, tempFolder } from "../../test/support/temp-ledger.ts";
import { serveCall } from "./serve-call.ts";
import { LedgerSession } from "./session.ts";

let folder: string;
let session: LedgerSession;
let surroundings: ReturnType<typeof testSurroundings>;
let requests = 0;

beforeEach(async () => {
  folder = tempFolder();
  surroundings = testSurroundings();
  session = new LedgerSession(smallProgram, surroundings);
});

afterEach(() => {
  session.lock("test");
  rmSync(folder, { recursive: true, force: true });
});

function call(name: string, input: unknown = {}, requestId = `R${++requests}`): Promise<CallAnswer> {
  const files = { ledger: join(folder, "practice.billwright") };
  return serveCall(session, { name, input, requestId, files });
}

const errorCode = async (answer: Promise<CallAnswer>) => {
  const answered = await answer;
  return answered.ok ? "ok" : answered.error.code;
};

const create = () =>
  call("ledger.create", {
    file: "ledger",
    practiceName: "Invented Family Practice",
    timeZone: "America/Chicago",
    userName: "Test Biller",
    passphrase: TEST_PASSPHRASE,
    sample: false,
  });

const names = async () => {
  const answer = await call("names.list");
  return answer.ok ? answer.value : answer.error.code;
};

const trail = () =>
  session
    .unlocked()
    .ledger.read.all(
      build.selectFrom("auditTrail").select(["action", "what", "subjectKind", "requestId"]).orderBy("seq"),
    );

test("errors come in the order of the closed list: unknown call, bad input, no ledger, locked", async () => {
  expect(await errorCode(call("names.drop", { bad: true }))).toBe("unknown-call");
  expect(await errorCode(call("constructor"))).toBe("unknown-call");
  expect(await errorCode(call("names.add", { name: "" }))).toBe("bad-input");
  expect(await errorCode(call("names.add", { name: "A" }))).toBe("no-ledger");
  await create();
  await call("ledger.lock");
  expect(await errorCode(call("names.add", { name: "" }))).toBe("bad-input");
  expect(await errorCode(call("names.add", { name: "A" }))).toBe("locked");
  expect(await errorCode(call("names.list"))).toBe("locked");
  expect(await errorCode(call("ledger.unlock", { passphrase: "not the passphrase" }))).toBe("wrong-passphrase");
});

test("bad input names its field and never repeats the value or an unknown field's name", async () => {
  const wrong = await call("names.add", { name: 4711 });
  expect(wrong).toMatchObject({ ok: false, error: { code: "bad-input", field: "name" } });
  const extra = await call("names.add", { name: "A", "Fictional Patient": "Fictional Patient" });
  expect(extra).toMatchObject({ ok: false, error: { code: "bad-input" } });
  expect(JSON.stringify([wrong, extra])).not.toMatch(/4711|Fictional/);
  expect(await errorCode(call("names.list", {}, "not an id"))).toBe("bad-input");
});

test("a command is done once: the same request again gets the same answer and changes nothing", async () => {
  await create();
  const first = await call("names.add", { name: "Second Biller" }, "same");
  expect(first.ok).toBe(true);
  expect(await call("names.add", { name: "Second Biller" }, "same")).toEqual(first);
  expect(await names()).toEqual(["Second Biller", "Test Biller"]);
  expect(trail().filter((row) => row.requestId === "same")).toHaveLength(1);
});

test("the same request id for other work is refused", async () => {
  await create();
  await call("names.add", { name: "Second Biller" }, "same");
  expect(await errorCode(call("names.add", { name: "Third Biller" }, "same"))).toBe("refused");
  expect(await errorCode(call("names.addPrepared", { name: "Second Biller" }, "same"))).toBe("refused");
  expect(await names()).toEqual(["Second Biller", "Test Biller"]);
});

test("a request is remembered over closing and opening", async () => {
  await create();
  const first = await call("names.add", { name: "Second Biller" }, "same");
  await call("ledger.lock");
  await call("ledger.unlock", { passphrase: TEST_PASSPHRASE });
  expect(await call("names.add", { name: "Second Biller" }, "same")).toEqual(first);
});

test.each([
  ["names.addThenRefuse", "refused"],
  ["names.addThenFail", "internal"],
  ["names.addAnsweringWrong", "internal"],
  ["names.addLater", "internal"],
])("%s answers %s, and neither its work nor a log row stays", async (name, code) => {
  await create();
  const rowsBefore = trail().length;
  expect(await errorCode(call(name, { name: "Left Over" }, "failing"))).toBe(code);
  expect(await names()).toEqual(["Test Biller"]);
  expect(trail()).toHaveLength(rowsBefore);
  const retried = await call("names.add", { name: "Second Biller" }, "failing");
  expect(retried.ok).toBe(true);
});

test("books that do not hold roll the command back", async () => {
  await create();
  expect(await errorCode(call("names.add", { name: "Unbalanced" }))).toBe("internal");
  expect(await names()).toEqual(["Test Biller"]);
});

test("a fault of ours is logged by id and place, without what was typed", async () => {
  await create();
  const answer = await call("names.addThenFail", { name: "Fictional Patient" });
  expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
  const faultId = answer.ok ? "" : /report fault ([0-9a-f]{8})/.exec(answer.error.message)?.[1];
  expect(surroundings.lines.join("\n")).toContain(`fault ${faultId} in names.addThenFail`);
  expect(JSON.stringify([surroundings.lines, answer])).not.toContain("Fictional");
});

test("work that must be waited for is prepared before the transaction", async () => {
  await create();
  expect(await call("names.addPrepared", { name: "Second Biller" })).toEqual({ ok: true, value: { count: 2 } });
  expect(await names()).toEqual(["Second Biller", "Test Biller"]);
});

test("commands and views enter the audit trail with their subject, and the chain holds", async () => {
  await create();
  await call("names.add", { name: "Second Biller" }, "adding");
  await call("names.listLater", { patientId: "P1" }, "viewing");
  await names();
  expect(trail()).toMatchObject([
    { action: "open", what: "ledger.create" },
    { action: "create", what: "ledger.create" },
    { action: "change", what: "names.add", subjectKind: "name", requestId: "adding" },
    { action: "view", what: "names.listLater", subjectKind: "patient", requestId: "viewing" },
  ]);
  expect(findBrokenAuditRow(session.unlocked().ledger.read)).toBeUndefined();
});

test("failed attempts enter the audit trail when the ledger is next unlocked", async () => {
  await create();
  await call("ledger.lock");
  await call("ledger.unlock", { passphrase: "not the passphrase" });
  await call("ledger.unlock", { passphrase: TEST_PASSPHRASE });
  expect(trail().map((row) => row.action)).toEqual(["open", "create", "lock", "failed-open", "open"]);
});
