import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { type Superbill, superbillBlocks } from "./superbill.ts";

const bill: Superbill = {
  ...{ patientName: "Invented Person", birthDate: isoDate("1990-01-31"), accountNumber: "1001", claimNumber: "C1" },
  patientAddress: { line1: "1 Example Street", city: "Anytown", state: "CO", zip: "800000001" },
  provider: { name: "Ada Fiction, MD", npi: "1000000004" },
  ...{ practiceNpi: "1000000012", practiceTaxId: "990000001" },
  diagnoses: [
    { code: "I10", words: "High blood pressure" },
    { code: "E11.9", words: "" },
  ],
  lines: [
    {
      ...{ date: isoDate("2026-02-20"), placeOfService: "11", procedureCode: "99213", modifiers: ["25"] },
      ...{ pointers: [1, 2], units: "1", what: "Invented visit", chargeCents: cents(12_500) },
    },
  ],
  patientPaidCents: cents(2_500),
};

test("an insurer finds all it pays by: codes, pointers by letter, diagnoses, numbers, and what is open", () => {
  const text = JSON.stringify(superbillBlocks(bill, "en"));
  for (const part of ["99213 25", '"AB"', "A  I10  High blood pressure", "B  E11.9", "1000000004", "990000001"])
    expect(text).toContain(part);
  expect(text).toContain("You paid: $25.00. Open: $100.00.");
});

test("it says why it shows diagnoses, in both languages", () => {
  expect(JSON.stringify(superbillBlocks(bill, "en"))).toMatch(/needed to pay you back/);
  expect(JSON.stringify(superbillBlocks(bill, "es"))).toMatch(/para reembolsarle/);
});
