import { afterEach, beforeEach, expect, test } from "vitest";
import { professionalDraft } from "../../shared/claims/any-draft.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { cents } from "../../shared/money/cents.ts";
import { PEOPLE, SmallClinic, VISIT_DAY } from "../support/small-clinic.ts";

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

const OFFICE_VISIT = [["99213", 14_500]] as const;

async function chargesOf(last: string): Promise<{ charged: number; rows: number }> {
  const { lines, rows } = await clinic.value("accounts.get", { patientId: clinic.patientIds.get(last)! });
  return { charged: lines.reduce((sum, line) => sum + line.chargeCents, 0), rows: rows.length };
}

test("a new claim begins with what follows from the patient and the last visit", async () => {
  const patientId = clinic.patientIds.get(PEOPLE.twoPayers)!;
  const first = await clinic.value("claims.start", { patientId, serviceDate: VISIT_DAY, copyVisit: true });
  expect(first.copiedClaimNumber).toBeNull();
  expect(first.draft).toMatchObject({
    destination: "primary",
    renderingProviderId: null,
    placeOfService: "11",
    lines: [],
  });
  expect(Object.values(first.draft.coverageIds).filter((id) => id !== null)).toHaveLength(2);

  const saved = await clinic.enterVisit(PEOPLE.twoPayers, OFFICE_VISIT);
  const next = isoDate("2026-02-27");
  const defaults = await clinic.value("claims.start", { patientId, serviceDate: next, copyVisit: false });
  expect(defaults.draft).toMatchObject({ renderingProviderId: clinic.providerIds[0], diagnoses: [], lines: [] });
  expect(defaults.recentDiagnoses.map((one) => one.code)).toEqual(["I10"]);

  const copied = await clinic.value("claims.start", { patientId, serviceDate: next, copyVisit: true });
  expect(copied.copiedClaimNumber).toBe(saved.claimNumber);
  expect(copied.draft.diagnoses).toEqual(["I10"]);
  expect(copied.draft.lines).toMatchObject([
    { lineId: null, fromDate: next, procedureCode: "99213", chargeCents: 14_500 },
  ]);
  const beforeCoverage = isoDate("2020-01-01");
  const early = await clinic.value("claims.start", { patientId, serviceDate: beforeCoverage, copyVisit: false });
  expect(early.draft.coverageIds).toEqual({ primary: null, secondary: null, tertiary: null });
});

test("problems are found while typing and when saving, and a claim with errors is kept but does not go", async () => {
  const draft = { ...(await clinic.draftVisit(PEOPLE.hmo, OFFICE_VISIT)), diagnoses: [] };
  const checked = await clinic.value("claims.check", { claimId: null, draft });
  expect(checked.readiness).toBe("errors");
  expect(checked.problemsByBox["21"]).toBe("error");
  expect((await clinic.countEverything()).claims).toBe(0);

  const saved = await clinic.value("claims.save", { claimId: null, version: null, draft });
  expect(saved).toMatchObject({ readiness: "errors", version: 1, problems: checked.problems });
  const { ready, leftOut } = await clinic.value("batches.preview", {});
  expect(ready).toEqual([]);
  expect(leftOut).toMatchObject([{ claimId: saved.claimId }]);
  expect((await clinic.refusal("batches.prepare", { claimIds: [saved.claimId] })).code).toBe("refused");

  const mended = { ...draft, diagnoses: ["I10"] };
  const again = await clinic.value("claims.save", { claimId: saved.claimId, version: 1, draft: mended });
  expect(again).toMatchObject({
    claimId: saved.claimId,
    claimNumber: saved.claimNumber,
    version: 2,
    readiness: "clean",
  });
});

test("a claim without a line is in error and stays out of every batch, also with insurance", async () => {
  const { claimId, problems } = await clinic.enterVisit(PEOPLE.hmo, []);
  expect(problems.map((problem) => problem.code)).toContain("no-lines");
  const { ready, leftOut } = await clinic.value("batches.preview", {});
  expect(ready.map((claim) => claim.claimId)).not.toContain(claimId);
  expect(leftOut.find((claim) => claim.claimId === claimId)?.reason).toContain("service line");
});

test("a claim that somebody changed meanwhile is not overwritten", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, OFFICE_VISIT);
  const { draft, version } = await clinic.value("claims.get", { claimId });
  await clinic.value("claims.save", { claimId, version, draft: { ...professionalDraft(draft), note: "First" } });
  const late = { claimId, version, draft: { ...professionalDraft(draft), note: "Second" } };
  expect((await clinic.refusal("claims.save", late)).code).toBe("stale");
  expect((await clinic.value("claims.get", { claimId })).draft).toMatchObject({ note: "First" });
});

test("charges follow the lines: changed ones are reversed and charged anew, removed ones reversed, others untouched", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [...OFFICE_VISIT, ["36415", 2_500], ["85025", 3_900]]);
  expect(await chargesOf(PEOPLE.hmo)).toEqual({ charged: 20_900, rows: 3 });
  const { draft: kept, version } = await clinic.value("claims.get", { claimId });
  const draft = professionalDraft(kept);
  const [visit, draw] = draft.lines;
  const lines = [visit!, { ...draw!, chargeCents: cents(3_000) }];
  const saved = await clinic.value("claims.save", { claimId, version, draft: { ...draft, lines } });
  const account = await clinic.value("accounts.get", { patientId: clinic.patientIds.get(PEOPLE.hmo)! });
  expect(account.insuranceOwesCents).toBe(17_500);
  expect(account.rows).toHaveLength(6);
  await clinic.value("claims.save", { claimId, version: saved.version, draft: { ...draft, lines } });
  expect((await chargesOf(PEOPLE.hmo)).rows).toBe(6);
  expect(await clinic.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
});

test("a claim on hold stays back until it is released, and one that ended by itself may go", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, OFFICE_VISIT);
  const hold = { reason: "Waits for the referral", until: null };
  expect(await clinic.value("claims.hold", { claimId, hold })).toEqual({ readiness: "held" });
  const { ready, leftOut } = await clinic.value("batches.preview", {});
  expect([ready.length, leftOut[0]?.reason]).toEqual([0, "On hold: Waits for the referral"]);
  expect((await clinic.refusal("batches.prepare", { claimIds: [claimId] })).message).toMatch(/on hold/);
  expect(await clinic.value("claims.release", { claimId })).toEqual({ readiness: "clean" });
  expect((await clinic.value("batches.preview", {})).ready).toHaveLength(1);

  await clinic.value("claims.hold", {
    claimId,
    hold: { reason: "Until the note is done", until: isoDate("2026-03-02") },
  });
  const { hold: kept, readiness, history } = await clinic.value("claims.get", { claimId });
  expect({ kept, readiness }).toEqual({ kept: null, readiness: "clean" });
  expect(history.map((event) => event.kind)).toEqual(["created", "held", "released", "held"]);
  const page = { patientId: null, text: "", offset: 0, limit: 5 };
  expect(await clinic.value("claims.list", { ...page, view: "ready" })).toMatchObject({
    rows: [{ id: claimId, readiness: "clean" }],
    total: 1,
  });
  expect((await clinic.value("claims.list", { ...page, view: "held" })).total).toBe(0);
});

test("a claim that was sent is neither changed nor held", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, OFFICE_VISIT);
  await clinic.value("batches.prepare", { claimIds: [claimId] });
  const { draft, version } = await clinic.value("claims.get", { claimId });
  const before = await clinic.countEverything();
  expect((await clinic.refusal("claims.save", { claimId, version, draft: { ...draft, lines: [] } })).code).toBe(
    "refused",
  );
  expect((await clinic.refusal("claims.hold", { claimId, hold: { reason: "Too late", until: null } })).code).toBe(
    "refused",
  );
  expect(await clinic.countEverything()).toEqual(before);
  expect((await clinic.value("claims.get", { claimId })).version).toBe(version);
});

test("a visit without insurance is the patient's at once, and is nobody's claim", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.selfPay, OFFICE_VISIT);
  expect(await clinic.value("claims.get", { claimId })).toMatchObject({
    responsibility: "patient",
    balanceCents: 14_500,
  });
  const { ready, leftOut } = await clinic.value("batches.preview", {});
  expect([...ready, ...leftOut]).toEqual([]);
  expect((await clinic.refusal("batches.prepare", { claimIds: [claimId] })).code).toBe("refused");
});

test("a request that is repeated saves one claim, and the same id for other work is refused", async () => {
  const draft = await clinic.draftVisit(PEOPLE.hmo, OFFICE_VISIT);
  const save = { claimId: null, version: null, draft };
  const first = await clinic.call("claims.save", save, {}, "save-once");
  expect(await clinic.call("claims.save", save, {}, "save-once")).toEqual(first);
  expect((await clinic.countEverything()).claims).toBe(1);
  const other = { ...save, draft: { ...draft, note: "Other" } };
  expect(await clinic.call("claims.save", other, {}, "save-once")).toMatchObject({
    ok: false,
    error: { code: "refused" },
  });
});
