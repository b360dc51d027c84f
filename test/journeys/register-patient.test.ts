import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import {
  inventedCoverage,
  inventedPatient,
  inventedPayer,
  inventedVisit,
  saveVisit,
} from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

let ledger: PracticeLedger;
let payerId: string;
beforeEach(async () => {
  ledger = await PracticeLedger.create({ today: "2026-03-02" });
  payerId = (await ledger.value("payers.save", inventedPayer())).id;
});
afterEach(() => ledger.remove());

const register = async (changes: Parameters<typeof inventedPatient>[0]) =>
  (await ledger.value("patients.save", inventedPatient(changes))).id;
const found = async (text: string) =>
  (await ledger.value("patients.search", { text, limit: 20 })).map((one) => `${one.last} ${one.first}`);

describe("registering", () => {
  test("a patient comes back as entered, with the next account number", async () => {
    const guarantor = {
      last: "Fictus",
      first: "Otto",
      relationship: "Parent",
      address: { line1: "12 Nowhere Lane", city: "Fictionville", state: "IL", zip: "60601" },
      phone: null,
    };
    const subscriber = {
      last: "Fictus",
      first: "Otto",
      middle: null,
      birthDate: isoDate("1955-02-03"),
      sex: "M" as const,
      address: null,
    };
    const draft = inventedPatient({
      guarantor,
      coverages: [
        inventedCoverage(payerId, { copayCents: null }),
        inventedCoverage(payerId, { rank: "secondary", relationship: "19", subscriber, memberId: "abc 9" }),
      ],
    });
    const saved = await ledger.value("patients.save", draft);
    expect(saved.accountNumber).toBe("1001");
    const patient = await ledger.value("patients.get", { patientId: saved.id });
    expect(patient).toMatchObject({ ...draft, ...saved, version: 1, coverages: expect.anything() });
    expect(patient.coverages.map(({ id: _id, ...coverage }) => coverage)).toEqual(
      draft.coverages.map(({ id: _id, ...coverage }) => ({ ...coverage, memberId: coverage.memberId.toUpperCase() })),
    );
    expect((await ledger.value("patients.save", inventedPatient())).accountNumber).toBe("1002");
  });

  test("a change on an older copy is refused and changes nothing", async () => {
    const id = await register({});
    const read = await ledger.value("patients.get", { patientId: id });
    await ledger.value("patients.save", { ...read, note: "First change" });
    expect(await ledger.errorCode("patients.save", { ...read, note: "Second change" })).toBe("stale");
    expect(await ledger.value("patients.get", { patientId: id })).toMatchObject({ note: "First change", version: 2 });
  });

  test("two coverages of one rank may follow each other but not overlap", async () => {
    const former = inventedCoverage(payerId, { effectiveFrom: null, effectiveTo: isoDate("2025-12-31") });
    const newer = inventedCoverage(payerId, { effectiveFrom: isoDate("2026-01-01") });
    expect(await ledger.errorCode("patients.save", inventedPatient({ coverages: [former, newer] }))).toBe("ok");
    const early = { ...newer, effectiveFrom: isoDate("2025-12-31") };
    const answer = await ledger.call("patients.save", inventedPatient({ coverages: [former, early] }));
    expect(answer).toMatchObject({ ok: false, error: { code: "refused", field: "coverages[1].effectiveFrom" } });
  });

  test("a coverage can be removed until a claim names it; then it is ended", async () => {
    const id = await register({ coverages: [inventedCoverage(payerId)] });
    const read = await ledger.value("patients.get", { patientId: id });
    await ledger.value("patients.save", { ...read, coverages: [] });
    const without = await ledger.value("patients.get", { patientId: id });
    expect(without.coverages).toEqual([]);

    await ledger.value("patients.save", { ...without, coverages: [inventedCoverage(payerId)] });
    const again = await ledger.value("patients.get", { patientId: id });
    const [coverage] = again.coverages;
    const visit = inventedVisit(id, "2026-02-02", [9000]);
    await saveVisit(ledger, { ...visit, coverageIds: { ...visit.coverageIds, primary: coverage!.id } });
    expect(await ledger.errorCode("patients.save", { ...again, coverages: [] })).toBe("refused");
    const ended = { ...coverage!, effectiveTo: isoDate("2026-02-28") };
    await ledger.value("patients.save", { ...again, coverages: [ended] });
    expect((await ledger.value("patients.get", { patientId: id })).coverages).toEqual([ended]);
  });

  test("what cannot be is refused", async () => {
    const refused = (changes: Parameters<typeof inventedPatient>[0]) =>
      ledger.errorCode("patients.save", inventedPatient(changes));
    expect(await refused({ birthDate: "2026-03-03" })).toBe("refused");
    expect(await refused({ deathDate: "1980-07-03" })).toBe("refused");
    expect(await refused({ coverages: [inventedCoverage("NOBODY")] })).toBe("not-found");
    const subscriber = { last: "A", first: "B", middle: null, birthDate: null, sex: null, address: null };
    expect(await refused({ coverages: [inventedCoverage(payerId, { subscriber })] })).toBe("refused");
    await register({ accountNumber: "77" });
    expect(await refused({ accountNumber: "77" })).toBe("refused");
  });
});

describe("finding", () => {
  beforeEach(async () => {
    await register({ last: "Núñez-Prueba", first: "Zoë", birthDate: "1971-05-06", phone: "3125550177" });
    await register({ last: "O’Nadie", first: "Ann Marie" });
    await register({ last: "Nunca", first: "Zander", coverages: [inventedCoverage(payerId, { memberId: "W55-01" })] });
    await register({ last: "Zoellner", first: "Nunzio" });
  });

  test.each([
    ["nun", ["Nunca Zander", "Núñez-Prueba Zoë"]],
    ["NUÑEZ PRU", ["Núñez-Prueba Zoë"]],
    ["nun, z", ["Nunca Zander", "Núñez-Prueba Zoë"]],
    ["nunez, zo", ["Núñez-Prueba Zoë"]],
    ["zander nun", ["Nunca Zander"]],
    ["o'nadie", ["O’Nadie Ann Marie"]],
    ["onadie, ann m", ["O’Nadie Ann Marie"]],
    ["1003", ["Nunca Zander"]],
    ["w55", ["Nunca Zander"]],
    ["(312) 555-0177", ["Núñez-Prueba Zoë"]],
    ["5/6/1971", ["Núñez-Prueba Zoë"]],
    ["050671", ["Núñez-Prueba Zoë"]],
    ["qqq", []],
    ["", []],
  ])("%j finds %j", async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test("the list pages through everybody in name order, with what is owed", async () => {
    const page = await ledger.value("patients.list", { text: "", offset: 1, limit: 2 });
    expect(page.total).toBe(4);
    expect(page.rows.map((row) => row.last)).toEqual(["Núñez-Prueba", "O’Nadie"]);
    const nunca = await ledger.value("patients.list", { text: "nunc", offset: 0, limit: 10 });
    expect(nunca).toMatchObject({ total: 1, rows: [{ primaryPayerName: "Imaginary Health Plan", patientCents: 0 }] });
  });

  test("duplicates are named with their reason, and never the patient itself", async () => {
    type Facts = InputOf<"patients.findDuplicates">;
    const facts: Facts = { patientId: null, last: "", first: "", birthDate: null, phone: null, memberIds: [] };
    const duplicates = async (changes: Partial<Facts>) =>
      (await ledger.value("patients.findDuplicates", { ...facts, ...changes })).map((one) => one.reason);
    expect(await duplicates({ last: "NUNEZ prueba", first: "zoe", birthDate: "1971-05-06" })).toEqual([
      "Same name and birth date",
    ]);
    expect(await duplicates({ memberIds: ["w55-01"] })).toEqual(["Same member number"]);
    expect(await duplicates({ first: "Zoë", phone: "3125550177" })).toEqual(["Same phone and first name"]);
    expect(await duplicates({ last: "Núñez-Prueba", first: "Zoë", birthDate: "1971-05-07" })).toEqual([]);
    const [self] = await ledger.value("patients.search", { text: "nunca", limit: 1 });
    expect(await duplicates({ patientId: self?.id ?? null, memberIds: ["W55-01"] })).toEqual([]);
  });
});
