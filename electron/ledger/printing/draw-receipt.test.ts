import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import type { ReceiptDocument } from "../../../shared/forms/receipt/receipt-document.ts";
import { fictionalStatement } from "../../../shared/forms/statement/fictional-statement.ts";
import { cents } from "../../../shared/money/cents.ts";
import { drawReceipt } from "./draw-receipt.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-04-10T12:00:00.000Z");

function fictionalReceipt(uses: number): ReceiptDocument {
  return {
    language: "en",
    practice: fictionalStatement(0).practice,
    receiptNumber: "R-000042",
    accountNumber: "10042",
    receivedDate: isoDate("2026-04-10"),
    payerName: "José Ángel Ficción-Łukasz",
    method: "Check 1024",
    amountCents: cents(2_500 * uses + 500),
    uses: Array.from({ length: uses }, () => ({
      date: isoDate("2026-03-02"),
      patientName: "José Ficción",
      what: "Office visit, established patient",
      amountCents: cents(2_500),
    })),
    creditCents: cents(500),
    balanceCents: cents(4_500),
  };
}

describe("a payment receipt", () => {
  it("says who paid what, how, and what is left", async () => {
    const { bytes, pageCount } = await drawReceipt(fictionalReceipt(2), { createdAt }, fonts);
    const words = (await readPdfText(bytes)).map(({ text }) => text).join(" ");
    expect(pageCount).toBe(1);
    for (const part of ["$55.00", "Check 1024", "R-000042", "25.00", "Kept as credit", "45.00"])
      expect(words).toContain(part);
  });

  it("runs over several pages and is the same to the byte when drawn again", async () => {
    const first = await drawReceipt(fictionalReceipt(70), { createdAt }, fonts);
    expect(first.pageCount).toBe(3);
    expect(first.bytes.equals((await drawReceipt(fictionalReceipt(70), { createdAt }, fonts)).bytes)).toBe(true);
  });

  it("speaks the patient's language", async () => {
    const { bytes } = await drawReceipt({ ...fictionalReceipt(1), language: "es" }, { createdAt }, fonts);
    const words = (await readPdfText(bytes)).map(({ text }) => text).join(" ");
    for (const part of ["Recibo: usted pagó", "Queda como crédito", "página 1 de 1"]) expect(words).toContain(part);
    expect(words).not.toMatch(/Receipt|Paid by|balance/);
  });

  it("is not drawn when its uses do not make up the payment", async () => {
    const wrong = { ...fictionalReceipt(1), amountCents: cents(1) };
    await expect(drawReceipt(wrong, { createdAt }, fonts)).rejects.toThrow(RangeError);
  });
});
