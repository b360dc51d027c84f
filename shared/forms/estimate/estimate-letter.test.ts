import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import type { EstimateWish } from "../../patient-billing/estimates/estimate-wish.ts";
import { fictionalStatement } from "../statement/fictional-statement.ts";
import { estimateLetter } from "./estimate-letter.ts";

const wish = (changes: Partial<EstimateWish> = {}): EstimateWish => ({
  ...{ language: "en", cause: "request", causeDate: isoDate("2026-03-16"), fromDate: isoDate("2026-03-30") },
  ...{ throughDate: isoDate("2026-03-30"), primaryService: "Knee injection", providerId: "p", facilityId: null },
  diagnoses: ["M1711"],
  services: [
    { procedureCode: "99213", modifiers: ["25"], what: "Office visit", units: 1, priceCents: cents(12_000) },
    { procedureCode: "20610", modifiers: [], what: "Joint injection", units: 2, priceCents: cents(9550) },
  ],
  separateServices: "",
  ...changes,
});

function wordsOf(changes: Partial<EstimateWish> = {}): string {
  const { practice } = fictionalStatement(0);
  const letter = estimateLetter({
    ...{ number: "1001", wish: wish(changes), practice, recipient: { name: "Mara Fictus", address: null } },
    patient: { name: "Mara Fictus", birthDate: isoDate("1980-04-05"), accountNumber: "10042" },
    provider: { name: "Ada Invented", npi: "1992999999", taxId: "990000000" },
    place: { name: practice.name, address: practice.address },
    givenDate: isoDate("2026-03-17"),
  });
  return JSON.stringify(letter.blocks);
}

test("tells all that the law asks for: who, what, when, where, by whom, each service, the total, the rights", () => {
  const words = wordsOf();
  const asked = [
    ...["Mara Fictus", "April 5, 1980", "Knee injection", "March 30, 2026", "M1711", "Ada Invented", "1992999999"],
    ...["99213 25", "20610", '"95.50","191.00"', '"311.00"', "$311.00", "no contract", "400 dollars", "120 days"],
  ];
  for (const part of asked) expect(words).toContain(part);
  expect(words).not.toContain("Planned separately");
});

test("names what is planned separately, and a period of repeated services", () => {
  const words = wordsOf({ throughDate: isoDate("2026-09-30"), separateServices: "Laboratory work" });
  for (const part of ["Laboratory work", "from 03/30/2026 to 09/30/2026"]) expect(words).toContain(part);
});

test("speaks Spanish", () => {
  const words = wordsOf({ language: "es" });
  for (const part of ["Presupuesto de buena fe 1001", "5 de abril de 1980", "400 dólares", "Total previsto"]) {
    expect(words).toContain(part);
  }
  expect(words).not.toContain("Expected");
});
