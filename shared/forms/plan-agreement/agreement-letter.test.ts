import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { fictionalStatement } from "../statement/fictional-statement.ts";
import { type AgreementFacts, agreementLetter } from "./agreement-letter.ts";

const facts = (changes: Partial<AgreementFacts["terms"]> = {}, language: "en" | "es" = "en"): AgreementFacts => ({
  ...{ language, practice: fictionalStatement(0).practice, recipient: { name: "Mara Fictus", address: null } },
  ...{ patientName: "Mara Fictus", accountNumber: "10042", planNumber: 1001 },
  services: [
    { date: isoDate("2026-01-05"), what: "Office visit", amountCents: cents(9000) },
    { date: isoDate("2026-01-06"), what: "", amountCents: cents(1000) },
  ],
  terms: {
    ...{ principalCents: cents(10_000), downPaymentCents: cents(1000), frequency: "monthly", surplus: "shorten" },
    ...{ firstDate: isoDate("2026-01-31"), instalmentCount: 4, instalmentCents: cents(2250) },
    ...{ agreedDate: isoDate("2026-01-20"), graceDays: 7, defaultAfterMissed: 2 },
    ...changes,
  },
});
const wordsOf = (...args: Parameters<typeof facts>) => JSON.stringify(agreementLetter(facts(...args)).blocks);

test("says what is owed for what, what is due when, and names no code", () => {
  const words = wordsOf();
  const parts = ["$100.00", "$10.00 at once", "$22.50 every month, 4 times", "02/28/2026", "within 7 days"];
  for (const part of parts) expect(words).toContain(part);
  expect(words).toContain('"Service","10.00"');
  expect(words).not.toContain("Truth-in-lending");
});

test("five instalments bring the disclosure figures, and the amount financed is without the down payment", () => {
  const words = wordsOf({ instalmentCount: 5, instalmentCents: cents(1800) });
  expect(words).toContain("Truth-in-lending figures");
  expect(words).toContain('credit given to you","$90.00"');
  expect(words).toContain('"0 %"');
});

test("speaks Spanish, and says a last payment that differs", () => {
  const words = wordsOf({ instalmentCount: 3, instalmentCents: cents(2999) }, "es");
  expect(words).toContain("Usted paga $29.99 cada mes, 3 veces");
  expect(words).toContain("de $30.02, el 31 de marzo de 2026");
});

test("is not made when its services do not come to the principal", () => {
  expect(() => agreementLetter(facts({ principalCents: cents(10_001) }))).toThrow(RangeError);
});
