import { expect, it } from "vitest";
import type { AccountLine } from "../../../shared/contract/accounts.ts";
import { cents } from "../../../shared/money/cents.ts";
import { allocationFault, allocationOf, payableLines, unallocatedCents, withLineAmount } from "./payment-allocation.ts";

const line = (lineId: string, patientOwes: number) =>
  ({ lineId, procedureCode: "99213", patientOwesCents: cents(patientOwes) }) as AccountLine;
const lines = [line("a", 4000), line("b", 500)];

it("leaves on the receipt what goes to no line", () => {
  const allocation = allocationOf([{ lineId: "a", amountCents: cents(4000) }]);
  expect(unallocatedCents(cents(5000), allocation)).toBe(1000);
  expect(allocationFault(cents(5000), allocation, payableLines(lines))).toBeNull();
});

it("refuses more than was paid, and more than a line owes", () => {
  const both = withLineAmount(allocationOf([{ lineId: "a", amountCents: cents(4000) }]), "b", cents(500));
  expect(allocationFault(cents(4200), both, payableLines(lines))).toMatch(/More is given/);
  expect(allocationFault(cents(9000), withLineAmount(both, "b", cents(600)), payableLines(lines))).toMatch(
    /more than the patient/,
  );
});

it("takes a line out when its amount is cleared", () => {
  const one = allocationOf([{ lineId: "a", amountCents: cents(100) }]);
  expect(withLineAmount(one, "a", null).size).toBe(0);
});
