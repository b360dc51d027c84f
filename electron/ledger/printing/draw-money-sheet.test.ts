import { expect, it } from "vitest";
import { daySheet, type Movement } from "../../../shared/closing/day-sheet.ts";
import { methodWord } from "../../../shared/closing/method-word.ts";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { daySheetPaper } from "../../../shared/forms/money-sheet/day-sheet-paper.ts";
import { depositSlipPaper } from "../../../shared/forms/money-sheet/deposit-slip-paper.ts";
import { cents } from "../../../shared/money/cents.ts";
import { drawMoneySheet } from "./draw-money-sheet.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-03-16T12:00:00.000Z");
const day = isoDate("2026-03-16");

const slip = (receiptCount: number) =>
  depositSlipPaper({
    practiceName: "Invented Family Practice",
    number: 7,
    depositDate: day,
    methodWord: "Check",
    slipCents: cents(10_001 * receiptCount),
    receipts: Array.from({ length: receiptCount }, (_, index) => ({
      ...{ fromName: `PRETEND HEALTH PLAN ${index}`, number: `CHK${index}`, amountCents: cents(10_001) },
    })),
    printedDate: day,
  });

it("a slip lists each receipt and its total, over as many pages as it takes", async () => {
  const one = await drawMoneySheet(slip(2), { createdAt }, fonts);
  const text = (await readPdfText(one.bytes)).map((run) => run.text).join(" ");
  expect(one.pageCount).toBe(1);
  for (const words of ["Deposit slip 7", "PRETEND HEALTH PLAN 1", "CHK1", "100.01", "200.02"]) {
    expect(text).toContain(words);
  }
  expect((await drawMoneySheet(slip(120), { createdAt }, fonts)).pageCount).toBe(3);
  expect((await drawMoneySheet(slip(2), { createdAt }, fonts)).bytes.equals(one.bytes)).toBe(true);
});

it("a day sheet tells the proof, and says by how much it fails", async () => {
  const paper = async (movements: Movement[]) => {
    const sheet = daySheet({ fromDate: day, toDate: day }, movements, new Map());
    const days = { practiceName: "Invented Family Practice", fromDate: day, toDate: day, printedDate: day, methodWord };
    const { bytes } = await drawMoneySheet(daySheetPaper(sheet, days), { createdAt }, fonts);
    return (await readPdfText(bytes)).map((run) => run.text).join(" ");
  };
  const booked: Movement = {
    ...{ userName: "Ada", account: "cash", kind: "receipt-booked", method: "eft", movesMoney: true },
    ...{ amountCents: cents(45_099), entryCount: 3 },
  };
  const kept: Movement = { ...booked, account: "unapplied", amountCents: cents(-45_099) };
  const even = await paper([booked, kept]);
  for (const words of ["Adds up", "Left unapplied", "EFT", "450.99"]) expect(even).toContain(words);
  expect(await paper([booked])).toContain("Differs by $450.99");
});
