import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import {
  inventedCoverage,
  inventedPatient,
  inventedPayer,
  inventedVisit,
  saveVisit,
} from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const MADE = "2026-03-16";
let ledger: PracticeLedger;

beforeAll(async () => {
  ledger = await PracticeLedger.create({ today: MADE });
});
beforeEach(() => ledger.goTo(MADE));
afterAll(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  ledger.remove();
});

/** A patient without insurance who owes two services of one visit. */
async function owingPatient(last: string, charges = [20_000, 10_000]) {
  const patientId = (await ledger.value("patients.save", inventedPatient({ last }))).id;
  const { lineIds } = await saveVisit(ledger, inventedVisit(patientId, "2026-01-05", charges));
  return { patientId, lineIds };
}

type Wish = InputOf<"plans.preview">["wish"];
const wishOf = (lineIds: string[], changes: Partial<Wish> = {}): Wish => ({
  ...{ lineIds, downPaymentCents: 0, frequency: "monthly", firstDate: "2026-04-15", surplus: "shorten" },
  division: { by: "count", count: 6 },
  ...changes,
});
const makeInput = (patientId: string, lineIds: string[], changes: Partial<Wish> = {}): InputOf<"plans.make"> => ({
  ...{ patientId, wish: wishOf(lineIds, changes), totalCents: 30_000, exceptionReason: "", agreed: true },
});
const planOf = async (patientId: string) => (await ledger.value("plans.ofPatient", { patientId }))[0]!;
const account = (patientId: string) => ledger.value("accounts.get", { patientId });

/** Takes a payment as the window does: applied as the ledger proposes. */
async function pay(patientId: string, amountCents: number, receivedDate = ledger.today) {
  const { allocations } = await ledger.value("receipts.previewAllocation", { patientId, amountCents });
  const payment = { patientId, amountCents, method: "cash" as const, number: "", receivedDate, allocations };
  return ledger.value("receipts.take", payment);
}

test("a plan is previewed, made once, and what is not due leaves the aging but not the account", async () => {
  const { patientId, lineIds } = await owingPatient("Madeup");
  const preview = await ledger.value("plans.preview", { patientId, wish: wishOf(lineIds) });
  expect(preview).toMatchObject({ principalCents: 30_000, fault: null, concerns: [] });
  expect(preview.disclosure).toContain("Regulation Z");
  expect(preview.instalments.map((one) => one.amountCents)).toEqual([5000, 5000, 5000, 5000, 5000, 5000]);
  const made = await ledger.call("plans.make", makeInput(patientId, lineIds), {}, "make-once");
  expect(await ledger.call("plans.make", makeInput(patientId, lineIds), {}, "make-once")).toEqual(made);
  expect(await planOf(patientId)).toMatchObject({
    state: "current",
    number: 1001,
    remainingCents: 30_000,
    dueCents: 0,
  });
  expect(await account(patientId)).toMatchObject({
    ...{ patientOwesCents: 30_000, onPlanCents: 30_000 },
    patientAging: { days0To30Cents: 0, days31To60Cents: 0 },
  });
  ledger.goTo("2026-04-20");
  expect(await account(patientId)).toMatchObject({ onPlanCents: 25_000, patientAging: { days0To30Cents: 5000 } });
  const { aging, receivableCents } = await ledger.value("today.get", {});
  expect(aging.at(-1)).toEqual({ bucket: "On plan", insuranceCents: 0, patientCents: 25_000 });
  expect(aging.reduce((sum, row) => sum + row.insuranceCents + row.patientCents, 0)).toBe(receivableCents.value);
});

test("a missed instalment is cured by a payment, two missed ones end the plan, and new terms begin it again", async () => {
  const { patientId, lineIds } = await owingPatient("Missedon");
  await ledger.value("plans.make", makeInput(patientId, lineIds));
  ledger.goTo("2026-04-22");
  expect((await planOf(patientId)).state).toBe("current");
  ledger.goTo("2026-04-23");
  expect(await planOf(patientId)).toMatchObject({ state: "missed", sinceDate: "2026-04-23", dueCents: 5000 });
  ledger.goTo("2026-04-27");
  const { receiptId } = await pay(patientId, 5000);
  expect(await planOf(patientId)).toMatchObject({ state: "cured", sinceDate: "2026-04-27", dueCents: 0 });
  await ledger.value("receipts.void", { receiptId, reason: "Returned by the bank" });
  expect((await planOf(patientId)).state).toBe("missed");
  const { tasks } = await ledger.value("today.get", {});
  expect(tasks.find((task) => task.kind === "plans-missed")).toMatchObject({ oldestDays: 4 });
  ledger.goTo("2026-05-23");
  expect(await planOf(patientId)).toMatchObject({ state: "defaulted", dueCents: 30_000 });
  expect(await account(patientId)).toMatchObject({ onPlanCents: 0, patientAging: { days61To90Cents: 30_000 } });
  const { plans } = await ledger.value("plans.list", {});
  expect(plans.find((plan) => plan.patientId === patientId)).toMatchObject({ missedCount: 2, dueThisWeekCents: 0 });
  const { planId, number } = await planOf(patientId);
  const terms = { wish: wishOf(lineIds, { firstDate: "2026-06-01" }), totalCents: 30_000, exceptionReason: "" };
  await ledger.value("plans.change", { planId, ...terms, reason: "Lost the job, works again" });
  const changed = await planOf(patientId);
  expect(changed).toMatchObject({ planId, number, state: "current", nextDueDate: "2026-06-01" });
  expect(changed.events.map((event) => `${event.eventDate} ${event.text}`)).toEqual([
    "2026-03-16 Agreed",
    "2026-04-23 Instalment of 04/15/2026 missed",
    "2026-05-23 Instalment of 05/15/2026 missed",
    "2026-05-23 Plan ended by default",
    "2026-05-23 New terms agreed: Lost the job, works again",
  ]);
});

test("a payment posted late but received in time keeps the plan current, and the last one ends it", async () => {
  const { patientId, lineIds } = await owingPatient("Intimeson");
  await ledger.value("plans.make", makeInput(patientId, lineIds));
  ledger.goTo("2026-05-02");
  await pay(patientId, 5000, "2026-04-20");
  expect((await planOf(patientId)).state).toBe("current");
  await pay(patientId, 25_000);
  expect(await planOf(patientId)).toMatchObject({ state: "paid", sinceDate: "2026-05-02" });
  expect(await ledger.errorCode("plans.cancel", { planId: (await planOf(patientId)).planId, reason: "x" })).toBe(
    "already-done",
  );
});

test("a payment finds the instalment before what is owed beside the plan", async () => {
  const { patientId, lineIds } = await owingPatient("Besideson");
  const wish = wishOf([lineIds[1]!], { division: { by: "amount", amountCents: 2500 } });
  await ledger.value("plans.make", { ...makeInput(patientId, []), wish, totalCents: 10_000 });
  const { allocations } = await ledger.value("receipts.previewAllocation", { patientId, amountCents: 4000 });
  expect(allocations).toEqual([
    { lineId: lineIds[0], amountCents: 1500 },
    { lineId: lineIds[1], amountCents: 2500 },
  ]);
  expect(await account(patientId)).toMatchObject({ onPlanCents: 10_000, patientAging: { days0To30Cents: 20_000 } });
});

test("what a payer takes over and what is given up re-plan the rest, and undoing it brings it back", async () => {
  const { id: payerId } = await ledger.value("payers.save", inventedPayer());
  const saved = await ledger.value(
    "patients.save",
    inventedPatient({ last: "Insuredon", coverages: [inventedCoverage(payerId)] }),
  );
  const patientId = saved.id;
  const draft = inventedVisit(patientId, "2026-01-05", [30_000]);
  draft.coverageIds.primary = (await ledger.value("patients.get", { patientId })).coverages[0]!.id;
  const [lineId] = (await saveVisit(ledger, draft)).lineIds as [string];
  const move = { patientId, lineId, note: "Reprocessed" };
  expect(await ledger.errorCode("plans.preview", { patientId, wish: wishOf([lineId]) })).toBe("refused");
  await ledger.value("responsibility.transfer", { ...move, from: "primary", to: "patient", amountCents: 30_000 });
  await ledger.value("plans.make", makeInput(patientId, [lineId]));
  ledger.goTo("2026-04-15");
  await pay(patientId, 5000);
  const taken = { ...move, from: "patient" as const, to: "primary" as const, amountCents: 12_000 };
  const { entryId } = await ledger.value("responsibility.transfer", taken);
  const amounts = async () => (await planOf(patientId)).instalments.map((one) => one.amountCents);
  expect(await amounts()).toEqual([5000, 5000, 5000, 3000, 0, 0]);
  expect(await planOf(patientId)).toMatchObject({
    agreedCents: 30_000,
    principalCents: 18_000,
    remainingCents: 13_000,
  });
  await ledger.value("entries.undo", { entryId, reason: "Payer said no" });
  expect(await amounts()).toEqual([5000, 5000, 5000, 5000, 5000, 5000]);
  const gift = { patientId, lineId, party: "patient" as const, reasonId: "courtesy", amountCents: 25_000, note: "" };
  await ledger.value("adjustments.post", { ...gift, confirmed: true });
  expect(await planOf(patientId)).toMatchObject({ state: "paid", sinceDate: "2026-04-15" });
});

test("terms outside the policy need a reason, a second plan is refused, and stale or unsound terms make none", async () => {
  const { patientId, lineIds } = await owingPatient("Policyson");
  const long = makeInput(patientId, lineIds, { division: { by: "count", count: 13 } });
  const { concerns } = await ledger.value("plans.preview", { patientId, wish: long.wish });
  expect(concerns.map((concern) => concern.code)).toEqual(["below-minimum", "too-long"]);
  expect(await ledger.errorCode("plans.make", long)).toBe("refused");
  expect(await ledger.errorCode("plans.make", { ...makeInput(patientId, lineIds), totalCents: 29_999 })).toBe("stale");
  const past = makeInput(patientId, lineIds, { firstDate: "2026-03-15" });
  expect(await ledger.errorCode("plans.make", past)).toBe("refused");
  expect(await ledger.errorCode("plans.make", makeInput(patientId, lineIds, { downPaymentCents: 30_000 }))).toBe(
    "refused",
  );
  await ledger.value("plans.make", { ...long, exceptionReason: "Fixed income" });
  expect((await planOf(patientId)).exceptionReason).toBe("Fixed income");
  expect(await ledger.errorCode("plans.make", makeInput(patientId, lineIds))).toBe("refused");
  const policy = await ledger.value("planPolicy.get", {});
  await ledger.value("planPolicy.save", { ...policy, graceDays: 0 });
  expect((await planOf(patientId)).graceDays).toBe(7);
  await ledger.value("planPolicy.save", policy);
});

test("a proposal asks for nothing until it is agreed; a cancelled plan gives its lines back to aging", async () => {
  const { patientId, lineIds } = await owingPatient("Proposedon");
  const { planId } = await ledger.value("plans.make", { ...makeInput(patientId, lineIds), agreed: false });
  expect(await account(patientId)).toMatchObject({ onPlanCents: 0 });
  expect(await planOf(patientId)).toMatchObject({ state: "proposed", dueCents: 0, nextDueDate: null });
  await ledger.value("plans.agree", { planId });
  expect(await ledger.errorCode("plans.agree", { planId })).toBe("already-done");
  expect(await account(patientId)).toMatchObject({ onPlanCents: 30_000 });
  await ledger.value("plans.cancel", { planId, reason: "Paid by family" });
  expect(await planOf(patientId)).toMatchObject({ state: "cancelled", sinceDate: MADE, dueCents: 0 });
  expect(await account(patientId)).toMatchObject({ onPlanCents: 0, patientAging: { days0To30Cents: 30_000 } });
  expect(await ledger.errorCode("plans.cancel", { planId, reason: "Again" })).toBe("already-done");
  const again = await ledger.value("plans.make", makeInput(patientId, lineIds));
  expect((await planOf(patientId)).planId).toBe(again.planId);
});

test("the lists say what is due this week and what cash to expect by month", async () => {
  const before = await ledger.value("plans.list", {});
  const { patientId, lineIds } = await owingPatient("Listedson");
  await ledger.value("plans.make", makeInput(patientId, lineIds, { firstDate: "2028-01-31", downPaymentCents: 6000 }));
  const after = await ledger.value("plans.list", {});
  expect(after.pastDueCents - before.pastDueCents).toBe(6000);
  expect(after.plans.find((plan) => plan.patientId === patientId)).toMatchObject({
    ...{ patientName: "Listedson, Mara", dueThisWeekCents: 6000, dueCents: 6000, nextDueDate: "2028-01-31" },
  });
  const months = after.expected.filter((row) => row.month >= "2028-01");
  expect(months).toEqual(
    ["2028-01", "2028-02", "2028-03", "2028-04", "2028-05", "2028-06"].map((month) => ({
      ...{ month, instalmentCount: 1, expectedCents: 4000 },
    })),
  );
});

test("the agreement is kept as it was printed, and the signed copy as it came", async () => {
  const { patientId, lineIds } = await owingPatient("Signedson");
  const { planId } = await ledger.value("plans.make", makeInput(patientId, lineIds));
  for (const language of ["en", "es"] as const) {
    const { documentId } = await ledger.value("plans.printAgreement", { planId, language });
    const { pdfBase64, title } = await ledger.value("documents.get", { documentId });
    expect(title).toMatch(language === "en" ? /^Payment plan agreement 10\d\d$/ : /^Acuerdo de plan de pagos 10\d\d$/);
    expect(Buffer.from(pdfBase64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  }
  const scan = join(ledger.folder, "signed.png");
  const bytes = Buffer.from("89504e470d0a1a0a00", "hex");
  writeFileSync(scan, bytes);
  const attach = { planId, file: "scan" } as InputOf<"plans.attachCopy">;
  const { copyId } = await ledger.value("plans.attachCopy", attach, { scan });
  expect(await ledger.value("plans.copy", { copyId })).toEqual({
    ...{ fileName: "signed.png", mediaType: "image/png", bytesBase64: bytes.toString("base64") },
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  writeFileSync(scan, "a text that calls itself a picture");
  expect(await ledger.errorCode("plans.attachCopy", attach, { scan })).toBe("not-this-kind-of-file");
  const { events, copies } = await planOf(patientId);
  expect(events.map((event) => event.kind)).toEqual(["agreed", "printed", "printed", "signed"]);
  expect(copies).toHaveLength(1);
});
