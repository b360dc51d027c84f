import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkEdi } from "../../shared/edi/check.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

const write = (batchId: string, folder = clinic.outbox) =>
  clinic.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: folder });

async function enterThree(): Promise<string[]> {
  const one = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]);
  const other = await clinic.enterVisit(PEOPLE.twoPayers, [
    ["99214", 21_000],
    ["36415", 2_500],
  ]);
  await clinic.enterVisit(PEOPLE.injured, [["99212", 9_500]]);
  return [one.claimId, other.claimId];
}

test("what is ready goes into one file that reads back as entered; what is left out says why", async () => {
  const claimIds = await enterThree();
  const { ready, leftOut, usage } = await clinic.value("batches.preview", {});
  expect(ready.map((claim) => claim.claimId).sort()).toEqual(claimIds.toSorted());
  expect(leftOut.map((claim) => claim.reason)).toEqual(["This payer takes claims on paper: print it under Paper."]);
  expect(usage).toBe("T");

  const { batchId, fileName, number } = await clinic.value("batches.prepare", { claimIds });
  expect(readdirSync(clinic.outbox)).toEqual([]);
  expect(await clinic.value("batches.list", {})).toMatchObject([
    { id: batchId, number, state: "prepared", claimCount: 2, totalCents: 38_000, usage: "T", writtenAt: null },
  ]);
  await write(batchId);
  const text = readFileSync(join(clinic.outbox, fileName), "latin1");
  expect(checkEdi(text, { today: CLINIC_TODAY }).problems.filter((one) => one.severity === "error")).toEqual([]);
  const { claims, transactions } = readEdi(text);
  expect(transactions[0]).toMatchObject({ version: "005010X222A1", usage: "T" });
  expect(claims.flatMap((claim) => claim.lines.map((line) => line.chargeCents)).sort()).toEqual(
    [14_500, 2_500, 21_000].sort(),
  );

  const shown = await clinic.value("batches.get", { batchId });
  expect(shown.fileText).toBe(text);
  expect(shown.batch.state).toBe("written");
  for (const claim of claims) expect(shown.readableText).toContain(claim.claimNumber);
  expect(shown.claims.map((claim) => claim.claimNumber).sort()).toEqual(
    claims.map((claim) => claim.claimNumber).sort(),
  );
  expect((await clinic.value("claims.get", { claimId: claimIds[0]! })).history.map((event) => event.kind)).toEqual([
    "created",
    "prepared",
    "written",
  ]);
});

test("written again, the same bytes; into another folder too; other bytes under its name are not replaced", async () => {
  const claimIds = await enterThree();
  const { batchId, fileName } = await clinic.value("batches.prepare", { claimIds });
  const first = await write(batchId);
  expect(await write(batchId)).toEqual(first);
  const elsewhere = join(clinic.practice.folder, "elsewhere");
  mkdirSync(elsewhere);
  expect(await write(batchId, elsewhere)).toEqual(first);
  expect(readFileSync(join(elsewhere, fileName))).toEqual(readFileSync(join(clinic.outbox, fileName)));

  writeFileSync(join(elsewhere, fileName), "a letter");
  const into = { batchId, folder: "outbox" };
  expect((await clinic.refusal("batches.write", into, { outbox: elsewhere })).code).toBe("file-exists");
  expect(readFileSync(join(elsewhere, fileName), "utf8")).toBe("a letter");
});

test("a cancelled batch frees its claims and keeps its numbers; a written one is not cancelled", async () => {
  const claimIds = await enterThree();
  const { batchId, number } = await clinic.value("batches.prepare", { claimIds });
  expect((await clinic.refusal("batches.prepare", { claimIds })).message).toMatch(/another batch/);
  await clinic.value("batches.cancel", { batchId, reason: "A claim was forgotten" });
  const written = { batchId, folder: "outbox" };
  expect((await clinic.refusal("batches.write", written, { outbox: clinic.outbox })).code).toBe("refused");
  expect((await clinic.value("batches.preview", {})).ready).toHaveLength(2);

  const next = await clinic.value("batches.prepare", { claimIds: claimIds.slice(0, 1) });
  expect(next.number).toBe(number + 1);
  await write(next.batchId);
  expect((await clinic.refusal("batches.cancel", { batchId: next.batchId, reason: "Too late" })).code).toBe("refused");
  const files = (await clinic.value("batches.get", { batchId: next.batchId })).fileText;
  const former = (await clinic.value("batches.get", { batchId })).fileText;
  const controlNumber = (text: string) => readEdi(text).transactions[0]?.interchangeControlNumber;
  expect(controlNumber(files)).not.toBe(controlNumber(former));
});

test("one claim that may not go refuses the whole batch, and nothing was made", async () => {
  const claimIds = await enterThree();
  const draft = { ...(await clinic.draftVisit(PEOPLE.hmo, [["99215", 29_000]])), diagnoses: [] };
  const bad = await clinic.value("claims.save", { claimId: null, version: null, draft });
  const before = await clinic.countEverything();
  const refused = await clinic.refusal("batches.prepare", { claimIds: [...claimIds, bad.claimId] });
  expect(refused.code).toBe("refused");
  expect(refused.message).toContain(bad.claimNumber);
  expect(await clinic.countEverything()).toEqual(before);
  expect((await clinic.refusal("batches.prepare", { claimIds: ["NO-SUCH-CLAIM"] })).code).toBe("not-found");
});

test("the production switch is carried into the file and its name", async () => {
  const [claimId] = await enterThree();
  const clearinghouse = await clinic.value("clearinghouse.get", {});
  await clinic.value("clearinghouse.save", { ...clearinghouse, usage: "P" });
  const { batchId, fileName } = await clinic.value("batches.prepare", { claimIds: [claimId!] });
  expect(fileName).not.toContain("TEST");
  const { fileText, batch } = await clinic.value("batches.get", { batchId });
  expect(batch.usage).toBe("P");
  expect(readEdi(fileText).transactions[0]?.usage).toBe("P");
});
