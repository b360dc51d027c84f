import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extractZip } from "../../build/zip-archive.mjs";
import type { InputOf, OutputOf } from "../../shared/contract/contract.ts";
import { callAndKill } from "../support/call-and-kill.ts";
import { inventedPatient, inventedVisit, saveVisit } from "../support/invented-people.ts";
import { drawStatementRun, makeStatementRun } from "../support/make-statement-run.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

let ledger: PracticeLedger;
const ids: Record<string, string> = {};

const guarantor = {
  ...{ last: "Fictus", first: "Mara", relationship: "Mother", phone: null },
  address: { line1: "12 Nowhere Lane", city: "Fictionville", state: "IL", zip: "606010000" },
};
const elsewhere = { line1: "9 Unreal Road", city: "Fictionville", state: "IL", zip: "606020000" };

async function register(name: string, changes: Partial<InputOf<"patients.save">>, chargeCents: number) {
  const { id } = await ledger.value("patients.save", inventedPatient({ first: name, ...changes }));
  await saveVisit(ledger, inventedVisit(id, "2026-01-05", [chargeCents]));
  ids[name] = id;
}

beforeAll(async () => {
  ledger = await PracticeLedger.create({ today: "2026-01-10" });
  await register("Mara", {}, 10_000);
  await register("Lio", { guarantor }, 2500);
  await register("Ola", { last: "Inventada", address: elsewhere }, 4000);
  await register("Ned", { last: "Nobody", address: { ...elsewhere, line1: "1 Unreal Road" } }, 7000);
  const ola = ids.Ola!;
  await ledger.value("patientMailing.save", { patientId: ola, language: "es", largePrint: true, returned: false });
});
afterAll(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  ledger.remove();
});

const preview = (input: InputOf<"statements.preview"> = {}) => ledger.value("statements.preview", input);
const namesOf = ({ due }: OutputOf<"statements.preview">) => due.map((row) => [row.patientName, row.amountCents]);
const leftOutOf = ({ leftOut }: OutputOf<"statements.preview">) =>
  Object.fromEntries(leftOut.map((row) => [row.patientName, row.code]));

test("a family is asked in one envelope, or each by itself; who is left out is told why, to the day", async () => {
  const seen = await preview();
  expect(namesOf(seen)).toEqual([
    ["Fictus, Mara + 1", 12_500],
    ["Inventada, Ola", 4000],
    ["Nobody, Ned", 7000],
  ]);
  expect(seen.due[0]?.patientIds).toEqual([ids.Mara, ids.Lio]);
  expect(seen.totalCents).toBe(23_500);
  const apart = await preview({ options: { ...seen.options, perFamily: false, minimumCents: 4000 } });
  expect(namesOf(apart)).toEqual([
    ["Fictus, Mara", 10_000],
    ["Inventada, Ola", 4000],
    ["Nobody, Ned", 7000],
  ]);
  expect(leftOutOf(apart)).toEqual({ "Fictus, Lio": "below-minimum" });

  const ned = ids.Ned!;
  await ledger.value("patientMailing.save", { patientId: ned, language: "en", largePrint: false, returned: true });
  expect(leftOutOf(await preview())).toEqual({ "Nobody, Ned": "mail-returned" });
  // Another address is another place to try.
  const moved = { ...(await ledger.value("patients.get", { patientId: ned })), address: elsewhere };
  await ledger.value("patients.save", {
    ...moved,
    statementHoldReason: "Asked to wait",
    statementHoldUntil: "2026-01-11",
  });
  expect(leftOutOf(await preview())).toEqual({ "Nobody, Ned": "on-hold" });
  ledger.goTo("2026-01-11");
  expect(leftOutOf(await preview())).toEqual({});
});

test("a run is kept byte for byte, counts for the next message, is exported, and undone as if it had not been", async () => {
  const before = await preview();
  const allIds = before.due.flatMap((row) => row.patientIds);
  const run = await makeStatementRun(ledger, { patientIds: allIds });
  expect(run).toMatchObject({ statementCount: 3, totalCents: 23_500 });
  expect(run.stackDocumentIds).toHaveLength(1);
  for (const documentId of [...run.documentIds, ...run.stackDocumentIds]) {
    const { pdfBase64, sha256 } = await ledger.value("documents.get", { documentId });
    expect(createHash("sha256").update(Buffer.from(pdfBase64, "base64")).digest("hex")).toBe(sha256);
  }
  expect(leftOutOf(await preview())).toEqual({
    ...{
      "Fictus, Mara": "too-soon",
      "Fictus, Lio": "too-soon",
      "Inventada, Ola": "too-soon",
      "Nobody, Ned": "too-soon",
    },
  });
  ledger.goTo("2026-02-09");
  const second = await preview();
  expect(second.due.map((row) => [row.statementNumber, row.language])).toEqual([
    [2, "en"],
    [2, "es"],
    [2, "en"],
  ]);
  expect(second.due[1]?.message).toMatch(/recordatorio/);
  expect((await ledger.value("statements.list", { patientId: ids.Lio! })).map((one) => one.amountCents)).toEqual([
    12_500,
  ]);

  const zip = join(ledger.folder, "run.zip");
  const file = "zip" as InputOf<"statements.exportRun">["file"];
  await ledger.value("statements.exportRun", { runId: run.runId, file }, { zip });
  const unpacked = join(ledger.folder, "unpacked");
  expect(extractZip(zip, unpacked, (name: string) => name)).toBe(4);
  expect(readdirSync(unpacked).filter((name) => /^statement-\d+\.pdf$/.test(name))).toHaveLength(3);
  const listed = readFileSync(join(unpacked, "statements.csv"), "utf8");
  expect(listed).toContain("Ola Inventada,9 Unreal Road,,Fictionville,IL,606020000,es,yes");

  await ledger.value("statements.undoRun", { runId: run.runId, reason: "The printer ran dry" });
  expect(await ledger.errorCode("statements.undoRun", { runId: run.runId, reason: "Again" })).toBe("already-done");
  expect(await ledger.errorCode("statements.exportRun", { runId: run.runId, file }, { zip })).toBe("refused");
  expect((await preview()).due.map((row) => [row.statementNumber, row.lastStatementDate, row.message])).toEqual(
    before.due.map(() => [1, null, null]),
  );
  expect((await ledger.value("statements.list", { patientId: ids.Lio! })).map((one) => one.undone)).toEqual([true]);
});

test("undoing runs in any order restores every date and count", async () => {
  ledger.goTo("2026-03-01");
  const untouched = await preview();
  const options = { ...untouched.options, intervalDays: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.subarray(
          untouched.due.map((row) => row.patientIds),
          { minLength: 1 },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      fc.infiniteStream(fc.nat(2)),
      async (runs, order) => {
        const made: string[] = [];
        for (const run of runs) made.push((await makeStatementRun(ledger, { patientIds: run.flat(), options })).runId);
        while (made.length > 0) {
          const at = (order.next().value ?? 0) % made.length;
          await ledger.value("statements.undoRun", { runId: made.splice(at, 1)[0]!, reason: "Undone" });
        }
        expect(await preview()).toEqual(untouched);
      },
    ),
    { numRuns: 2 },
  );
});

test("one statement that was asked for goes whatever the interval, and a run in the making must be ended first", async () => {
  const { runId } = await ledger.value("statements.startOne", { patientId: ids.Ned! });
  expect(await ledger.errorCode("statements.startOne", { patientId: ids.Ned! })).toBe("refused");
  expect(await ledger.errorCode("statements.finishRun", { runId })).toBe("refused");
  await ledger.value("statements.discardRun", { runId });
  expect((await ledger.value("statements.runs", {})).map((run) => run.state)).not.toContain("making");
  for (let time = 0; time < 2; time += 1) {
    const started = await ledger.value("statements.startOne", { patientId: ids.Ned! });
    await drawStatementRun(ledger, started.runId);
    await ledger.value("statements.finishRun", { runId: started.runId });
  }
  expect((await preview()).leftOut.map((row) => row.code)).toEqual(["too-soon"]);
});

test("what the payers' part is never asked for, and a message is the practice's own", async () => {
  const list = await ledger.value("dunningMessages.list", {});
  expect(list.map((one) => one.id)).toEqual(["second", "third", "last", "missed-plan"]);
  const own = {
    id: null,
    minimumCount: 1,
    minimumAgeDays: 30,
    missedPlan: false,
    english: "Own words.",
    spanish: "Propias.",
  };
  const { id } = await ledger.value("dunningMessages.save", own);
  expect(await ledger.errorCode("dunningMessages.save", own)).toBe("refused");
  expect((await preview()).due.map((row) => row.message)).toEqual(["Own words.", "Propias."]);
  await ledger.value("dunningMessages.remove", { id });
  expect((await preview()).due.map((row) => row.message)).toEqual([null, null]);
});

test("killed while a run is started, drawn or finished: nothing is half-marked, and it goes on where it was", async () => {
  const { due } = await preview();
  const patientIds = due.flatMap((row) => row.patientIds);
  const madeBefore = (await ledger.value("statements.list", { patientId: null })).length;
  let child = await ledger.openInChild();
  try {
    const calls = [
      { name: "statements.startRun", input: () => ({ patientIds }) },
      { name: "statements.drawRun", input: (runId: string) => ({ runId }) },
      { name: "statements.drawRun", input: (runId: string) => ({ runId }) },
      { name: "statements.finishRun", input: (runId: string) => ({ runId }) },
    ];
    let runId = "";
    for (const [index, { name, input }] of calls.entries()) {
      const call = { name, input: input(runId), requestId: `kill-${index}` };
      const answered = await callAndKill(ledger, child, call, [1, 3, 20, 2][index]);
      child = answered.child;
      if (index === 0) runId = (answered.value as OutputOf<"statements.startRun">).runId;
      const made = (await child.value("statements.list", { patientId: null })) as OutputOf<"statements.list">;
      expect(made.length - madeBefore).toBe(index === 3 ? due.length : 0);
    }
    const findings = (await child.value("ledger.checkIntegrity", {})) as OutputOf<"ledger.checkIntegrity">;
    expect(findings.filter((finding) => !finding.ok)).toEqual([]);
  } finally {
    await child.kill();
    await ledger.reopen();
  }
});
