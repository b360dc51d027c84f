import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { parseMoney } from "../../money/money-text.ts";
import { type BillLine, billBlocks, type ItemisedBill } from "./itemised-bill.ts";

const line = (insurance: number, adjusted: number, patient: number, balance: number): BillLine => ({
  ...{ date: isoDate("2026-02-20"), what: "Invented visit" },
  chargedCents: cents(insurance + adjusted + patient + balance),
  insurancePaidCents: cents(insurance),
  adjustedCents: cents(adjusted),
  patientPaidCents: cents(patient),
  balanceCents: cents(balance),
});
const bill = (lines: readonly BillLine[], creditCents = 0): ItemisedBill => ({
  ...{ patientName: "Invented Person", accountNumber: "1001", lines, creditCents: cents(creditCents) },
  fromDate: isoDate("2026-01-01"),
  toDate: isoDate("2026-03-16"),
});
const tableOf = (document: ItemisedBill) => {
  const block = billBlocks(document, "en").find((one) => one.kind === "table");
  return block?.kind === "table" ? block.table : undefined;
};

test("the bill's total is charged less what was paid and adjusted, over any lines", () => {
  const amount = fc.integer({ min: -50_000, max: 500_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount, amount, amount), { maxLength: 20 }), (rows) => {
      const { total, rows: shown } = tableOf(bill(rows.map((row) => line(...row)))) ?? { total: [], rows: [] };
      const [charged = 0, ...parts] = (total ?? []).slice(2).map((text) => Number(parseMoney(text)));
      expect(charged).toBe(parts.reduce((sum, part) => sum + part, 0));
      expect(shown).toHaveLength(rows.length);
    }),
  );
});

test("a line that does not add up is not shown to anybody", () => {
  const wrong = { ...line(0, 0, 0, 100), balanceCents: cents(99) };
  expect(() => billBlocks(bill([wrong]), "en")).toThrow(RangeError);
});

test("the bill says in both languages that it asks for nothing, and tells of a credit only where there is one", () => {
  const text = (language: "en" | "es", credit: number) =>
    JSON.stringify(billBlocks(bill([line(1, 2, 3, 4)], credit), language));
  expect(text("en", 0)).toMatch(/not a request for payment/);
  expect(text("es", 0)).toMatch(/no es una solicitud de pago/);
  expect(text("en", 0)).not.toMatch(/of your payments/);
  expect(text("es", 500)).toMatch(/\$5\.00 de sus pagos/);
});
