import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import { USUAL_LAYOUT } from "../../shared/patient-billing/collections/agency-layout.ts";
import {
  inventedCoverage,
  inventedPatient,
  inventedPayer,
  inventedProvider,
  inventedVisit,
  saveVisit,
} from "../support/invented-people.ts";
import { makeStatementRun } from "../support/make-statement-run.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const START = "2026-01-05";
const NO_LADDER_DAYS = { minimumDays: 0, minimumStatements: 0 };
let ledger: PracticeLedger;
let serial = 0;

beforeAll(async () => {
  ledger = await PracticeLedger.create({ today: START });
  await savePolicy();
});
afterEach(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
});
afterAll(() => ledger.remove());

const savePolicy = (changes: Partial<InputOf<"collectionPolicy.save">> = {}) =>
  ledger.value("collectionPolicy.save", {
    ...{ minimumCents: 2500, ageFrom: "owed", waitsForInsurance: true, answerDays: 10, promiseGraceDays: 3 },
    steps: [
      { kind: "call", minimumDays: 30, minimumStatements: 0 },
      { kind: "final-notice", minimumDays: 60, minimumStatements: 0 },
      { kind: "agency", minimumDays: 90, minimumStatements: 0 },
    ],
    charity: [
      { upToPercent: 100, discountPercent: 100 },
      { upToPercent: 200, discountPercent: 50 },
    ],
    ...changes,
  });

/** Somebody without insurance who was charged on the ledger's day. */
async function owingPatient(charges = [8000, 2001]) {
  serial += 1;
  const patient = inventedPatient({ last: `Fictus${String.fromCharCode(65 + serial)}`, birthDate: "1980-07-04" });
  const { id: patientId } = await ledger.value("patients.save", patient);
  const visit = await saveVisit(ledger, inventedVisit(patientId, ledger.today, charges));
  return { patientId, ...visit };
}

const next = async (patientId: string) => (await ledger.value("collections.account", { patientId })).next;
const listed = async (patientId: string) =>
  (await ledger.value("collections.list", {})).find((row) => row.patientId === patientId);
const account = (patientId: string) => ledger.value("accounts.get", { patientId });
const balances = async () =>
  Object.fromEntries(
    (await ledger.value("ledger.trialBalance", {})).accounts.map((row) => [row.account, row.balanceCents]),
  );
const pay = (patientId: string, amountCents: number, lineIds: string[]) =>
  ledger.value("receipts.take", {
    ...{ patientId, amountCents, method: "check", number: "77", receivedDate: ledger.today },
    allocations: lineIds.map((lineId) => ({ lineId, amountCents: amountCents / lineIds.length })),
  });

describe("the ladder", () => {
  test("a call is due at its age, counts when the patient was told, and is due again when the note is taken back", async () => {
    ledger.goTo(START);
    const { patientId } = await owingPatient();
    ledger.goTo("2026-02-03");
    expect(await next(patientId)).toMatchObject({ state: "waiting", step: "call", onDate: "2026-02-04" });
    ledger.goTo("2026-02-04");
    expect(await listed(patientId)).toMatchObject({ state: "due", step: "call", ageDays: 30, owesCents: 10_001 });
    const call = { patientId, note: "", promise: null };
    await ledger.value("collections.note", { ...call, outcome: "no-answer" });
    expect(await next(patientId)).toMatchObject({ state: "due", step: "call" });
    const { actId } = await ledger.value("collections.note", { ...call, outcome: "left-message" });
    expect(await next(patientId)).toMatchObject({ state: "waiting", step: "final-notice", onDate: "2026-03-06" });
    await ledger.value("collections.undoAct", { actId, reason: "Another patient" });
    expect(await next(patientId)).toMatchObject({ state: "due", step: "call" });
    expect(await ledger.errorCode("collections.undoAct", { actId, reason: "Again" })).toBe("already-done");
    const skip = { patientId, step: "call" as const, reason: "No telephone" };
    await ledger.value("collections.skipStep", skip);
    expect(await ledger.errorCode("collections.skipStep", skip)).toBe("stale");
  });

  test("the final notice is printed for those on whom it is due, kept, and is the step before the agency", async () => {
    ledger.goTo(START);
    const people = [await owingPatient(), await owingPatient()];
    const patientIds = people.map((one) => one.patientId);
    ledger.goTo("2026-03-10");
    const print = { step: "final-notice" as const, patientIds };
    expect(await ledger.errorCode("collections.printLetters", print)).toBe("stale");
    for (const patientId of patientIds) {
      await ledger.value("collections.note", { patientId, outcome: "reached", note: "Will see", promise: null });
    }
    ledger.goTo("2026-03-20");
    const { letterCount, documentIds, combinedDocumentId } = await ledger.value("collections.printLetters", print);
    expect(letterCount).toBe(2);
    const pages = async (documentId: string) => (await ledger.value("documents.get", { documentId })).pageCount;
    const ofEach = await Promise.all(documentIds.map(pages));
    expect(await pages(combinedDocumentId)).toBe(ofEach[0]! + ofEach[1]!);
    expect(await ledger.errorCode("collections.printLetters", print)).toBe("stale");
    const { acts } = await ledger.value("collections.account", { patientId: patientIds[0]! });
    expect(acts[0]).toMatchObject({
      step: "final-notice",
      outcome: "sent",
      documentId: documentIds[0],
      amountCents: 10_001,
    });
    expect(await next(patientIds[0]!)).toMatchObject({ state: "waiting", step: "agency", onDate: "2026-04-11" });
  });

  test("age and count follow from the statements that stand: undoing a run restores both, and a former debt's count for nothing", async () => {
    await savePolicy({
      ageFrom: "first-statement",
      steps: [
        { kind: "statement", ...NO_LADDER_DAYS },
        { kind: "reminder", minimumDays: 30, minimumStatements: 1 },
      ],
    });
    ledger.goTo(START);
    const { patientId, lineIds } = await owingPatient();
    expect(await next(patientId)).toMatchObject({ state: "due", step: "statement", ageDays: 0 });
    ledger.goTo("2026-01-10");
    const before = await listed(patientId);
    const { runId } = await makeStatementRun(ledger, { patientIds: [patientId] });
    expect(await listed(patientId)).toMatchObject({ step: "reminder", onDate: "2026-02-09", statementCount: 1 });
    await ledger.value("statements.undoRun", { runId, reason: "The printer ran dry" });
    expect(await listed(patientId)).toEqual(before);
    await makeStatementRun(ledger, { patientIds: [patientId] });
    ledger.goTo("2026-02-09");
    expect(await next(patientId)).toMatchObject({ state: "due", step: "reminder", ageDays: 30 });
    await pay(patientId, 8000, [lineIds[0]!]);
    await pay(patientId, 2001, [lineIds[1]!]);
    await saveVisit(ledger, inventedVisit(patientId, "2026-02-09", [6000]));
    expect(await listed(patientId)).toMatchObject({ state: "due", step: "statement", statementCount: 0 });
    await savePolicy();
  });

  test("a promise keeps everybody quiet until its grace is over, and is then broken; money in time keeps it", async () => {
    ledger.goTo(START);
    const [one, other] = [await owingPatient(), await owingPatient()];
    ledger.goTo("2026-02-10");
    const promise = { promisedDate: "2026-02-20", amountCents: 4000 };
    for (const { patientId } of [one, other]) {
      const note = { patientId, outcome: "promised" as const, note: "Has a new job", promise };
      expect(await ledger.errorCode("collections.note", { ...note, promise: null })).toBe("refused");
      expect(
        await ledger.errorCode("collections.note", { ...note, promise: { ...promise, promisedDate: "2026-02-09" } }),
      ).toBe("refused");
      await ledger.value("collections.note", note);
    }
    ledger.goTo("2026-02-23");
    await pay(other.patientId, 4000, [other.lineIds[0]!]);
    expect(await listed(one.patientId)).toMatchObject({ state: "left-out", promise: { standing: "open" } });
    ledger.goTo("2026-03-09");
    expect(await listed(one.patientId)).toMatchObject({ state: "due", promise: { standing: "broken" } });
    expect(await listed(other.patientId)).toMatchObject({ promise: { standing: "kept" } });
    const broken = async () =>
      (await ledger.value("today.get", {})).tasks.find((task) => task.kind === "promises-broken");
    expect(await broken()).toEqual({ kind: "promises-broken", count: 1, amountCents: 10_001, oldestDays: 17 });
    await ledger.value("collections.note", { patientId: one.patientId, outcome: "no-answer", note: "", promise: null });
    expect(await broken()).toBeUndefined();
  });

  test("a hold stops it from its first day to the day before its end, and a placement by hand with it", async () => {
    ledger.goTo(START);
    const { patientId, lineIds } = await owingPatient();
    ledger.goTo("2026-03-01");
    const hold = { patientId, kind: "bankruptcy" as const, reason: "Chapter 7 petition", fromDate: "2026-03-01" };
    expect(await ledger.errorCode("collections.hold", { ...hold, untilDate: "2026-03-01" })).toBe("refused");
    const { holdId } = await ledger.value("collections.hold", { ...hold, untilDate: "2026-03-05" });
    expect(await next(patientId)).toMatchObject({ state: "left-out", reason: expect.stringMatching(/^Bankruptcy/) });
    const place = { patientId, agencyName: "Patience Collections", lineIds, totalCents: 10_001 };
    expect(await ledger.errorCode("agency.place", place)).toBe("refused");
    ledger.goTo("2026-03-05");
    expect(await next(patientId)).toMatchObject({ state: "due" });
    const open = { ...hold, kind: "dispute" as const, fromDate: "2026-03-05", untilDate: null };
    const dispute = await ledger.value("collections.hold", open);
    expect(await next(patientId)).toMatchObject({ state: "left-out" });
    await ledger.value("collections.endHold", { holdId: dispute.holdId, reason: "Bill explained" });
    expect(await ledger.errorCode("collections.endHold", { holdId: dispute.holdId, reason: "x" })).toBe("already-done");
    expect(await next(patientId)).toMatchObject({ state: "due" });
    const file = await ledger.value("collections.account", { patientId });
    expect(file.holds).toMatchObject([
      { inForce: false, endedReason: "Bill explained" },
      { id: holdId, inForce: false, endedReason: null },
    ]);
  });

  test("nothing is done and nothing placed while insurance has to answer", async () => {
    ledger.goTo(START);
    const { id: payerId } = await ledger.value("payers.save", inventedPayer());
    const coverages = [inventedCoverage(payerId)];
    const { id: patientId } = await ledger.value("patients.save", inventedPatient({ last: "Pending", coverages }));
    const patient = await ledger.value("patients.get", { patientId });
    const draft = inventedVisit(patientId, START, [9000]);
    draft.coverageIds.primary = patient.coverages[0]!.id;
    const { lineIds } = await saveVisit(ledger, draft);
    const lineId = lineIds[0]!;
    const toPatient = { patientId, lineId, from: "primary" as const, to: "patient" as const, note: "Deductible" };
    await ledger.value("responsibility.transfer", { ...toPatient, amountCents: 4000 });
    ledger.goTo("2026-06-01");
    expect(await listed(patientId)).toBeUndefined();
    const place = { patientId, agencyName: "Patience Collections", lineIds, totalCents: 4000 };
    expect(await ledger.errorCode("agency.place", place)).toBe("refused");
    await ledger.value("responsibility.transfer", { ...toPatient, amountCents: 5000 });
    expect(await listed(patientId)).toMatchObject({ state: "due", owesCents: 9000 });
  });

  test("a current payment plan stops it until an installment is missed, and a disputed estimate until it is closed", async () => {
    ledger.goTo(START);
    const [disputing, planned] = [await owingPatient(), await owingPatient()];
    const providerId = (await ledger.value("providers.save", inventedProvider())).id;
    const wish: InputOf<"estimates.give">["wish"] = {
      ...{ language: "en", cause: "request", causeDate: START, fromDate: START, throughDate: START },
      ...{ primaryService: "Office visit", providerId, facilityId: null, diagnoses: ["Z0000"], separateServices: "" },
      services: [{ procedureCode: "99213", modifiers: [], what: "Office visit", units: 1, priceCents: 1000 }],
    };
    const { patientId } = disputing;
    const { estimateId } = await ledger.value("estimates.give", { patientId, wish, replacesId: null });
    await ledger.value("plans.make", {
      ...{ patientId: planned.patientId, totalCents: 10_001, exceptionReason: "", agreed: true },
      wish: {
        ...{ lineIds: planned.lineIds, downPaymentCents: 0, frequency: "monthly", firstDate: "2026-02-04" },
        ...{ surplus: "shorten", division: { by: "count", count: 4 } },
      },
    });
    ledger.goTo("2026-02-04");
    const dispute = { estimateId, openedDate: "2026-02-04", reason: "More than 400 dollars above it" };
    const { disputeId } = await ledger.value("estimates.dispute", dispute);
    const disputed = { state: "left-out", reason: expect.stringMatching(/^In dispute/) };
    expect(await listed(disputing.patientId)).toMatchObject(disputed);
    expect(await listed(planned.patientId)).toMatchObject({ state: "left-out", reason: "A payment plan is current." });
    ledger.goTo("2026-02-28");
    expect(await listed(planned.patientId)).toMatchObject({ state: "due", step: "call" });
    await ledger.value("estimates.closeDispute", { disputeId, closedDate: "2026-02-28", outcome: "Withdrawn" });
    expect(await listed(disputing.patientId)).toMatchObject({ state: "due", step: "call" });
  });

  test("a ladder or assistance that makes no sense is refused and changes nothing", async () => {
    const policy = await ledger.value("collectionPolicy.get", {});
    const agencyAlone = [{ kind: "agency" as const, ...NO_LADDER_DAYS }];
    expect(await ledger.errorCode("collectionPolicy.save", { ...policy, steps: agencyAlone })).toBe("refused");
    const rising = [...policy.charity, { upToPercent: 300, discountPercent: 60 }];
    expect(await ledger.errorCode("collectionPolicy.save", { ...policy, charity: rising })).toBe("refused");
    expect(await ledger.value("collectionPolicy.get", {})).toEqual(policy);
  });
});

describe("letting off", () => {
  test("assistance by income is posted as financial assistance with who approved it, and undone as one", async () => {
    ledger.goTo(START);
    const { patientId } = await owingPatient();
    const preview = await ledger.value("assistance.preview", { patientId, incomePercent: 200, percent: null });
    expect(preview).toMatchObject({ percent: 50, owesCents: 10_001, discountCents: 5001 });
    const before = (await balances()).charity ?? 0;
    const grant = { patientId, percent: 50, reasonId: "charity", approvedBy: "Dr. Inventado", note: "Form seen" };
    expect(await ledger.errorCode("assistance.grant", { ...grant, discountCents: 5000 })).toBe("stale");
    const { entryIds } = await ledger.value("assistance.grant", { ...grant, discountCents: 5001 });
    expect((await balances()).charity).toBe(before + 5001);
    const { rows } = await account(patientId);
    expect(rows.at(-1)).toMatchObject({ note: "50 %, approved by Dr. Inventado: Form seen", undoable: true });
    await ledger.value("entries.undo", { entryId: entryIds[0]!, reason: "Wrong income" });
    expect((await balances()).charity).toBe(before);
    expect((await account(patientId)).patientOwesCents).toBe(10_001);
  });

  test("a settlement writes the rest off once it is paid in time, and never what was charged later", async () => {
    ledger.goTo(START);
    const { patientId, lineIds } = await owingPatient([8000, 2000]);
    const offer = { patientId, untilDate: "2026-02-28", reasonId: "bad-debt", approvedBy: "Dr. I", note: "Lost job" };
    expect(await ledger.errorCode("settlements.offer", { ...offer, settleCents: 10_000 })).toBe("refused");
    const { settlementId } = await ledger.value("settlements.offer", { ...offer, settleCents: 6000 });
    expect(await ledger.errorCode("settlements.offer", { ...offer, settleCents: 5000 })).toBe("refused");
    const { leftOut } = await ledger.value("statements.preview", {});
    expect(leftOut.find((one) => one.patientId === patientId)?.reason).toMatch(/settlement is agreed/);
    ledger.goTo("2026-02-20");
    await saveVisit(ledger, inventedVisit(patientId, ledger.today, [3000]));
    expect(await next(patientId)).toMatchObject({ state: "left-out" });
    expect(await ledger.errorCode("settlements.finish", { settlementId, restCents: 4000 })).toBe("refused");
    await pay(patientId, 6000, [lineIds[0]!]);
    expect(await ledger.errorCode("settlements.finish", { settlementId, restCents: 7000 })).toBe("stale");
    await ledger.value("settlements.finish", { settlementId, restCents: 4000 });
    expect((await account(patientId)).patientOwesCents).toBe(3000);
    const { settlements } = await ledger.value("collections.account", { patientId });
    expect(settlements).toMatchObject([{ state: "finished", paidCents: 6000, restCents: 4000 }]);
    expect(await ledger.errorCode("settlements.withdraw", { settlementId, reason: "Late" })).toBe("already-done");
  });
});

describe("an agency", () => {
  const agency = (changes: Partial<InputOf<"agencies.save">> = {}): InputOf<"agencies.save"> => ({
    ...{ id: null, agencyName: "Patience Collections", feePermille: 300, layout: USUAL_LAYOUT, active: true },
    ...changes,
  });
  /** Two accounts that only the agency is left for, on the ledger's day. */
  async function readyForAgency() {
    const day = "2026-07-01";
    ledger.goTo(day);
    const patients = [await owingPatient(), await owingPatient([5000])];
    ledger.goTo("2026-10-01");
    for (const { patientId } of patients) {
      await ledger.value("collections.skipStep", { patientId, step: "call", reason: "No telephone" });
    }
    ledger.goTo("2026-10-20");
    for (const { patientId } of patients) {
      await ledger.value("collections.skipStep", { patientId, step: "final-notice", reason: "Sent by hand" });
    }
    ledger.goTo("2026-11-02");
    return patients;
  }

  test("rules, mistake 15: a placement is a state and a kept file and no note; it gets what was previewed, and undoing it restores every age, count and amount", async () => {
    const patients = await readyForAgency();
    const { id: agencyId } = await ledger.value("agencies.save", agency());
    const patientIds = patients.map((one) => one.patientId);
    const before = await Promise.all(patientIds.map(listed));
    const preview = await ledger.value("placements.preview", { agencyId, patientIds });
    expect(preview).toMatchObject({ totalCents: 15_001, cutOff: [], tooNarrow: [] });
    const run = { agencyId, patientIds, totalCents: 15_001 };
    expect(await ledger.errorCode("placements.run", { ...run, totalCents: 15_000 })).toBe("stale");
    const placed = await ledger.value("placements.run", run);
    expect(await ledger.errorCode("placements.run", run)).toBe("stale");
    const out = join(ledger.folder, "out");
    mkdirSync(out, { recursive: true });
    const files = { out };
    const write = { runId: placed.runId, folder: "out" as never };
    const { sha256, fileName } = await ledger.value("placements.write", write, files);
    const bytes = readFileSync(join(out, fileName));
    expect(bytes.toString("latin1")).toBe(preview.fileText);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(await account(patientIds[0]!)).toMatchObject({ patientOwesCents: 10_001 });
    expect(await listed(patientIds[0]!)).toMatchObject({ owesCents: 0, agencyCents: 10_001, state: "left-out" });
    await ledger.value("placements.undo", { runId: placed.runId, reason: "Wrong agency" });
    expect(await Promise.all(patientIds.map(listed))).toEqual(before);
    expect(await ledger.errorCode("placements.write", write, files)).toBe("refused");
    expect(await ledger.errorCode("placements.undo", { runId: placed.runId, reason: "x" })).toBe("already-done");
  });

  test("hands over what it collected less its fee; what is paid to us directly is told, with the fee due", async () => {
    const [one, other] = await readyForAgency();
    const { id: agencyId } = await ledger.value("agencies.save", agency({ agencyName: "Second Agency" }));
    const patientIds = [one!.patientId, other!.patientId];
    await ledger.value("placements.run", { agencyId, patientIds, totalCents: 15_001 });
    const placements = await ledger.value("placements.accounts", {});
    const placementId = placements.find((row) => row.patientId === one!.patientId)!.placementId;
    const money = { placementId, method: "check" as const, number: "A-1", receivedDate: ledger.today };
    const take = (collectedCents: number, feeCents: number) => ({ ...money, collectedCents, feeCents });
    expect(await ledger.errorCode("agencyPayments.take", take(10_002, 100))).toBe("refused");
    expect(await ledger.errorCode("agencyPayments.take", take(1000, 1000))).toBe("refused");
    const feesBefore = (await balances())["agency-fees"] ?? 0;
    const { receiptId, receivedCents } = await ledger.value("agencyPayments.take", take(6000, 1800));
    expect(receivedCents).toBe(4200);
    expect((await balances())["agency-fees"]).toBe(feesBefore + 1800);
    await pay(one!.patientId, 1000, [one!.lineIds[0]!]);
    const of = async () =>
      (await ledger.value("placements.accounts", {})).find((row) => row.placementId === placementId);
    expect(await of()).toMatchObject({
      ...{ paidToAgencyCents: 6000, feeKeptCents: 1800, paidToUsCents: 1000, feeDueCents: 300, openCents: 3001 },
    });
    const sheet = await ledger.value("daySheets.get", { fromDate: ledger.today, toDate: ledger.today });
    expect(sheet.proof).toMatchObject({ cashCents: 5200, usesCents: 5200, differenceCents: 0 });
    await ledger.value("receipts.void", { receiptId, reason: "Stopped" });
    expect((await balances())["agency-fees"] ?? 0).toBe(feesBefore);
    expect(await of()).toMatchObject({ paidToAgencyCents: 0, feeKeptCents: 0, openCents: 9001 });
    await ledger.value("agency.recall", { placementId, reason: "Pays us now" });
    expect(await ledger.errorCode("agencyPayments.take", take(100, 10))).toBe("refused");
  });

  test("a layout that could not be answered, or whose amounts do not fit, makes no file", async () => {
    const noAmount = { ...USUAL_LAYOUT, columns: USUAL_LAYOUT.columns.filter((one) => one.field !== "owes-cents") };
    expect(await ledger.errorCode("agencies.save", agency({ layout: noAmount }))).toBe("refused");
    const ssn = { ...USUAL_LAYOUT, columns: [{ field: "ssn", head: "SSN", widthChars: 9 }] };
    expect(await ledger.errorCode("agencies.save", { ...agency(), layout: ssn })).toBe("bad-input");
    const patients = await readyForAgency();
    const columns = USUAL_LAYOUT.columns.map((one) => (one.field === "owes-cents" ? { ...one, widthChars: 4 } : one));
    const narrow = agency({ layout: { ...USUAL_LAYOUT, format: "fixed", columns } });
    const { id: agencyId } = await ledger.value("agencies.save", narrow);
    const patientIds = patients.map((one) => one.patientId);
    expect((await ledger.value("placements.preview", { agencyId, patientIds })).tooNarrow).toEqual(["Amount placed"]);
    expect(await ledger.errorCode("placements.run", { agencyId, patientIds, totalCents: 15_001 })).toBe("refused");
  });
});
