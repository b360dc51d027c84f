import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import {
  inventedNpi,
  inventedPatient,
  inventedPayer,
  inventedProvider,
  inventedVisit,
} from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

let ledger: PracticeLedger;
beforeEach(async () => {
  ledger = await PracticeLedger.create();
});
afterEach(() => ledger.remove());

describe("the practice", () => {
  test("begins with its name and zone, and keeps what is entered", async () => {
    const begun = await ledger.value("practice.get", {});
    expect(begun).toMatchObject({ name: "Invented Family Practice", timeZone: "America/Chicago", npi: "" });
    const entered = {
      ...begun,
      name: "Renamed Practice",
      npi: inventedNpi(7),
      address: { line1: "1 Unreal Road", line2: "Suite 2", city: "Fictionville", state: "il", zip: "60601" },
      payToAddress: { line1: "9 Lockbox Way", city: "Fictionville", state: "IL", zip: "60601" },
      timeZone: "America/New_York",
    };
    await ledger.value("practice.save", entered);
    expect(await ledger.value("practice.get", {})).toEqual({
      ...entered,
      address: { ...entered.address, state: "IL" },
    });
    expect(await ledger.value("ledger.status", {})).toMatchObject({
      practiceName: "Renamed Practice",
      timeZone: "America/New_York",
    });
  });

  test("is refused with an NPI whose check digit is wrong, or a zone that does not exist", async () => {
    const practice = await ledger.value("practice.get", {});
    expect(await ledger.errorCode("practice.save", { ...practice, npi: "1234567890" })).toBe("refused");
    expect(await ledger.errorCode("practice.save", { ...practice, timeZone: "Mars/Olympus" })).toBe("bad-input");
    expect(await ledger.value("practice.get", {})).toEqual(practice);
  });
});

describe("lists", () => {
  test("a provider is added, changed and taken out of use", async () => {
    const { id } = await ledger.value("providers.save", inventedProvider());
    await ledger.value("providers.save", inventedProvider({ id, referring: true, active: false }));
    expect(await ledger.value("providers.list", { includeInactive: false })).toEqual([]);
    expect(await ledger.value("providers.list", { includeInactive: true })).toEqual([
      { ...inventedProvider({ referring: true, active: false }), id },
    ]);
    expect(await ledger.errorCode("providers.save", inventedProvider({ id: "NOBODY" }))).toBe("not-found");
    expect(await ledger.errorCode("providers.save", inventedProvider({ npi: "1234567890" }))).toBe("refused");
  });

  test("one place of service is the default at a time", async () => {
    const place = {
      id: null,
      name: "North office",
      npi: null,
      placeOfService: "11",
      address: { line1: "1 Unreal Road", city: "Fictionville", state: "IL", zip: "606010000" },
      cliaNumber: null,
      mammographyNumber: null,
      isDefault: true,
      active: true,
    };
    await ledger.value("facilities.save", place);
    await ledger.value("facilities.save", { ...place, name: "South office" });
    const places = await ledger.value("facilities.list", { includeInactive: false });
    expect(places.map((one) => [one.name, one.isDefault])).toEqual([
      ["South office", true],
      ["North office", false],
    ]);
  });

  test("a payer is kept whole, with or without an address", async () => {
    const { id } = await ledger.value("payers.save", inventedPayer());
    await ledger.value("payers.save", inventedPayer({ name: "Another Plan", address: null }));
    expect(await ledger.value("payers.list", { includeInactive: true })).toMatchObject([
      { name: "Another Plan", address: null },
      { ...inventedPayer(), id },
    ]);
  });

  test("the price of a day is the newest in force, for the modifier before the plain one", async () => {
    const fee = (changes: Partial<InputOf<"fees.save">>): InputOf<"fees.save"> => ({
      id: null,
      procedureCode: "93000",
      modifier: "",
      label: "Heart tracing",
      chargeCents: 10_000,
      effectiveDate: "2025-01-01",
      active: true,
      ...changes,
    });
    await ledger.value("fees.save", fee({}));
    await ledger.value("fees.save", fee({ chargeCents: 11_000, effectiveDate: "2026-01-01" }));
    await ledger.value("fees.save", fee({ modifier: "26", chargeCents: 4_000 }));
    const find = (modifiers: string[], date: string) =>
      ledger.value("fees.find", { procedureCode: "93000", modifiers, date });
    expect(await find([], "2025-12-31")).toEqual({ chargeCents: 10_000, label: "Heart tracing" });
    expect(await find(["25"], "2026-01-01")).toEqual({ chargeCents: 11_000, label: "Heart tracing" });
    expect(await find(["25", "26"], "2026-01-01")).toEqual({ chargeCents: 4_000, label: "Heart tracing" });
    expect(await find([], "2024-12-31")).toBeNull();
    expect(await ledger.errorCode("fees.save", fee({ chargeCents: 1 }))).toBe("refused");
    expect(await ledger.errorCode("fees.save", fee({ chargeCents: -1, effectiveDate: "2026-02-01" }))).toBe("refused");
  });

  test("no clearinghouse is an answer of its own until one was entered", async () => {
    expect(await ledger.errorCode("clearinghouse.get", {})).toBe("not-found");
    const profile = {
      senderQualifier: "ZZ",
      senderId: "FICTSENDER",
      receiverQualifier: "ZZ",
      receiverId: "FICTHOUSE",
      applicationSenderCode: "FICTSENDER",
      applicationReceiverCode: "FICTHOUSE",
      submitterName: "INVENTED FAMILY PRACTICE",
      submitterId: "FICT1",
      contactName: "TEST BILLER",
      contactPhone: "3125550100",
      receiverName: "FICTIONAL CLEARINGHOUSE",
      receiverNameId: "FICTHOUSE",
    };
    const entered = { name: "Fictional Clearinghouse", usage: "T" as const, profile };
    await ledger.value("clearinghouse.save", entered);
    await ledger.value("clearinghouse.save", { ...entered, usage: "P" });
    expect(await ledger.value("clearinghouse.get", {})).toEqual({ ...entered, usage: "P" });
  });

  test("a form is not moved until it was adjusted, each on its printer; the chosen printer stays", async () => {
    const still = [
      { form: "cms1500" as const, xQuarterPoints: 0, yQuarterPoints: 0 },
      { form: "ub04" as const, xQuarterPoints: 0, yQuarterPoints: 0 },
    ];
    const first = { id: "first-printer", name: "Office printer", chosen: true, offsets: still };
    expect(await ledger.value("printers.list", {})).toEqual([first]);
    const moved = [{ form: "cms1500" as const, xQuarterPoints: -3, yQuarterPoints: 6 }];
    const { id } = await ledger.value("printers.save", { id: null, name: "Back room", offsets: moved });
    const second = { id, name: "Back room", chosen: false, offsets: [moved[0]!, still[1]!] };
    expect(await ledger.value("printers.list", {})).toEqual([second, first]);
    expect(await ledger.errorCode("printers.save", { id: null, name: "BACK ROOM", offsets: [] })).toBe("refused");
    await ledger.value("printers.choose", { printerId: id });
    expect(await ledger.errorCode("printers.remove", { printerId: id })).toBe("refused");
    await ledger.value("printers.remove", { printerId: first.id });
    expect(await ledger.value("printers.list", {})).toEqual([{ ...second, chosen: true }]);
  });
});

describe("code search", () => {
  test("favourites come first, then priced codes, then codes used before; diagnoses are kept without the dot", async () => {
    await ledger.value("favourites.save", { kind: "diagnosis", code: "j06.9", label: "Cold" });
    await ledger.value("favourites.save", { kind: "procedure", code: "99214", label: "Longer visit" });
    const { id } = await ledger.value("patients.save", inventedPatient());
    const draft = { ...inventedVisit(id, "2026-02-02", [9000]), diagnoses: ["J069", "J45.909"] };
    await ledger.value("claims.save", { claimId: null, version: null, draft });
    const search = (list: InputOf<"codes.search">["list"], text: string) =>
      ledger.value("codes.search", { list, text, limit: 10 });
    expect(await search("diagnosis", "J")).toEqual([
      { code: "J069", label: "Cold", favourite: true },
      { code: "J45909", label: "Used before", favourite: false },
    ]);
    expect((await search("diagnosis", "j45.9")).map((one) => one.code)).toEqual(["J45909"]);
    expect((await search("procedure", "992")).map((one) => [one.code, one.favourite])).toEqual([
      ["99214", true],
      ["99213", false],
    ]);
    expect((await search("procedure", "long vis")).map((one) => one.code)).toEqual(["99214"]);
    await ledger.value("favourites.remove", { kind: "diagnosis", code: "J06.9" });
    expect((await search("diagnosis", "J069")).map((one) => one.favourite)).toEqual([false]);
  });

  test("our own lists are searched by number and by words", async () => {
    const first = async (list: InputOf<"codes.search">["list"], text: string) =>
      (await ledger.value("codes.search", { list, text, limit: 1 }))[0]?.code;
    expect(await first("place-of-service", "11")).toBe("11");
    expect(await first("place-of-service", "office")).toBe("11");
    expect(await first("state", "illin")).toBe("IL");
    expect(await first("modifier", "separate visit")).toBe("25");
    expect(await first("taxonomy", "207")).toBeUndefined();
    await ledger.value("providers.save", inventedProvider());
    expect(await first("taxonomy", "207")).toBe("207Q00000X");
  });
});
