import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { fictionalStatement } from "../../../shared/forms/statement/fictional-statement.ts";
import type { StatementDocument } from "../../../shared/forms/statement/statement-document.ts";
import { cents } from "../../../shared/money/cents.ts";
import { drawStatements } from "./draw-statement.ts";
import { openPrintFonts } from "./fonts.ts";
import { type PlacedText, readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-04-01T12:00:00.000Z");

async function draw(
  ...statements: StatementDocument[]
): Promise<{ placed: PlacedText[]; pageCount: number; bytes: Buffer }> {
  const { bytes, pageCount } = await drawStatements(statements, { createdAt }, fonts);
  return { placed: await readPdfText(bytes), pageCount, bytes };
}

const wordsOn = (placed: readonly PlacedText[], page: number): string =>
  placed
    .filter(({ pageNumber }) => pageNumber === page)
    .map(({ text }) => text)
    .join(" ");

function expectNothingOverlaps(placed: readonly PlacedText[]): void {
  const overlaps = placed.flatMap((first, index) =>
    placed
      .slice(index + 1)
      .filter(
        (second) =>
          first.pageNumber === second.pageNumber &&
          Math.abs(first.baseline - second.baseline) < 5 &&
          first.left < second.left + second.width - 0.5 &&
          second.left < first.left + first.width - 0.5,
      )
      .map((second) => `${first.text} | ${second.text}`),
  );
  expect(overlaps).toEqual([]);
}

describe("a patient statement", () => {
  it("says on its first page what is owed, by when and how to pay", async () => {
    const { placed, pageCount } = await draw(fictionalStatement(1));
    const words = wordsOn(placed, 1);
    expect(pageCount).toBe(1);
    for (const part of [
      "$35.00",
      "Your coinsurance: 25.00",
      "Coinsurance: the part of the allowed price",
      "pay by 04/30/2026",
      "S-000118",
      "By check",
      "Waiting for insurance",
      "Page 1 of 1",
    ]) {
      expect(words).toContain(part);
    }
  });

  it("puts the guarantor and, on the slip, the practice inside the envelope's window", async () => {
    const { placed } = await draw(fictionalStatement(1));
    for (const [firstWord, panelTop] of [
      ["Invented", 0],
      ["Example", 528],
    ] as const) {
      const line = placed.find(
        ({ text, left, baseline }) => text.includes(firstWord) && left >= 72 && left < 110 && baseline > panelTop + 180,
      );
      expect(line, firstWord).toBeDefined();
      const block = placed.filter(
        ({ left, baseline }) => left >= 72 && left < 315 && baseline > panelTop + 185 && baseline < panelTop + 234,
      );
      expect(block.length).toBeGreaterThanOrEqual(3);
      for (const { left, width, baseline } of block) {
        expect(left + width).toBeLessThan(315);
        expect(baseline).toBeLessThan(panelTop + 228);
      }
    }
  });

  it("runs over as many pages as it needs, every page numbered and every visit there", async () => {
    const { placed, pageCount } = await draw(fictionalStatement(33));
    expect(pageCount).toBe(4);
    for (let page = 1; page <= pageCount; page += 1) {
      expect(wordsOn(placed, page)).toContain(`Page ${page} of ${pageCount}`);
      expect(wordsOn(placed, page).includes(`Continued on page ${page + 1}`)).toBe(page < pageCount);
    }
    const all = placed.map(({ text }) => text).join(" ");
    expect(all.match(/Visit of/g)).toHaveLength(33);
    expect(all).toContain("1,155.00");
  });

  it("keeps everything between its margins and nothing on top of anything else", async () => {
    const { placed } = await draw(fictionalStatement(15));
    for (const { left, width, baseline } of placed) {
      expect(left).toBeGreaterThanOrEqual(36);
      expect(left + width).toBeLessThanOrEqual(576);
      expect(baseline).toBeLessThan(780);
    }
    expectNothingOverlaps(placed);
  });

  it("holds the largest amounts and the longest words", async () => {
    const big = cents(99_999_999_999);
    const zero = cents(0);
    const line = {
      ...fictionalStatement(1).visits[0]!.lines[0]!,
      what: "Unreasonablylongwordwithoutanyblankinitforatestofthecolumn and more",
      chargedCents: big,
      insurancePaidCents: zero,
      adjustedCents: zero,
      youPaidCents: zero,
      youOweCents: big,
    };
    const { placed } = await draw(
      fictionalStatement(0, {
        visits: [{ ...fictionalStatement(1).visits[0]!, lines: [line] }],
        members: [{ name: "José Ficción", accountNumber: "10042", owesCents: big }],
        amountDueCents: big,
        aging: { ...fictionalStatement(0).aging, over120Cents: big },
      }),
    );
    expectNothingOverlaps(placed);
  });

  it("shows unused credit and a balance in the patient's favour", async () => {
    const { placed } = await draw(fictionalStatement(1, { creditCents: cents(5_000), amountDueCents: cents(-1_500) }));
    const words = wordsOn(placed, 1);
    expect(words).toContain("You have a credit of");
    expect(words).toContain("$15.00");
    expect(words).toContain("-50.00");
  });

  it("speaks Spanish, shows a family's sums and a plan's part, and carries the code to pay by telephone", async () => {
    const members = [
      { name: "José Ficción", accountNumber: "10042", owesCents: cents(3_500) },
      { name: "Łucja Ficción", accountNumber: "10043", owesCents: cents(3_500) },
    ];
    const url = { paymentPageUrl: "https://pay.example.com/imaginary-creek" };
    const drawn = await draw(fictionalStatement(2, { language: "es", members, ...url }));
    const family = [1, 2].map((page) => wordsOn(drawn.placed, page)).join(" ");
    for (const part of [
      "Usted debe",
      "Su coseguro: 25.00",
      "Todas las visitas de José Ficción",
      "En espera del seguro",
    ]) {
      expect(family).toContain(part);
    }
    expect(family).not.toMatch(/You owe|Waiting|Cut here/);
    const { aging } = fictionalStatement(1);
    const plan = { laterCents: cents(2_500), nextDueDate: isoDate("2026-05-01"), nextDueCents: cents(1_000) };
    const planned = { plan, amountDueCents: cents(1_000), aging: { ...aging, days0To30Cents: cents(1_000) } };
    const words = wordsOn((await draw(fictionalStatement(1, planned))).placed, 1);
    for (const part of ["Plan payment, due by 04/30/2026", "-25.00", "Next plan payment: 10.00 on 05/01/2026."]) {
      expect(words).toContain(part);
    }
  });

  it("says in large print all that it says in small, at 14 points and more", async () => {
    const { placed, pageCount } = await draw(fictionalStatement(3, { largePrint: true }));
    expect(pageCount).toBeGreaterThan(1);
    expectNothingOverlaps(placed);
    const words = Array.from({ length: pageCount }, (_, index) => wordsOn(placed, index + 1)).join(" ");
    for (const part of [
      "Your coinsurance 25.00",
      "Adjusted: taken off",
      "Waiting for insurance",
      "By check",
      "105.00",
    ]) {
      expect(words).toContain(part);
    }
  });

  it("begins each of several statements on a page of its own", async () => {
    const { placed, pageCount } = await draw(fictionalStatement(1), fictionalStatement(9), fictionalStatement(1));
    expect(pageCount).toBe(4);
    expect([1, 2, 3, 4].map((page) => /Page \d of \d/.exec(wordsOn(placed, page))?.[0])).toEqual([
      "Page 1 of 1",
      "Page 1 of 2",
      "Page 2 of 2",
      "Page 1 of 1",
    ]);
  });

  it("is the same to the byte when drawn again, and is not drawn when it contradicts itself", async () => {
    const [first, second] = [await draw(fictionalStatement(5)), await draw(fictionalStatement(5))];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    await expect(draw(fictionalStatement(5, { amountDueCents: cents(1) }))).rejects.toThrow(RangeError);
  });
});
