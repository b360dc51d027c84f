import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { fillTemplate } from "../../../shared/forms/letters/fill-template.ts";
import type { LetterDocument } from "../../../shared/forms/letters/letter-document.ts";
import { LETTER_LANGUAGES, type LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import type { LetterTable } from "../../../shared/forms/letters/letter-values.ts";
import { shippedLetter } from "../../../shared/forms/letters/shipped/shipped-letters.ts";
import { fictionalStatement } from "../../../shared/forms/statement/fictional-statement.ts";
import { drawLetterDocument } from "./draw-letter.ts";
import { openPrintFonts } from "./fonts.ts";
import {
  RETURN_BOTTOM_PT,
  RETURN_RIGHT_PT,
  RETURN_TOP_PT,
  SWEEP_BOTTOM_PT,
  SWEEP_RIGHT_PT,
  SWEEP_TOP_PT,
  WINDOW_BOTTOM_PT,
  WINDOW_LEFT_PT,
  WINDOW_RIGHT_PT,
  WINDOW_TOP_PT,
} from "./mailing-positions.ts";
import { type PlacedText, readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-03-16T12:00:00.000Z");
const { practice } = fictionalStatement(0);
const recipient = {
  name: "José Ángel Ficción-Łukasz",
  address: { line1: "14 Invented Parkway", line2: "Apartment 3", city: "Nowhere", state: "CO", zip: "800010002" },
};

const TABLE = (rowCount: number): LetterTable => ({
  columns: [
    { head: "Service", share: 1, align: "left" },
    { head: "What was done", share: 3, align: "left" },
    { head: "You owe", share: 1, align: "right" },
  ],
  rows: Array.from({ length: rowCount }, (_unused, index) => ["03/02/2026", `Invented service ${index}`, "125.00"]),
  total: ["Total", "", "1,250.00"],
});

function letter(text: string, rowCount = 2, language: LetterLanguage = "en"): LetterDocument {
  const values = {
    "account.services": TABLE(rowCount),
    "practice.name": practice.name,
    "recipient.name": recipient.name,
  };
  const { blocks } = fillTemplate(text, values, language);
  return { title: "Letter", language, practice, recipient, date: isoDate("2026-03-16"), blocks };
}

const draw = (document: LetterDocument) => drawLetterDocument(document, { createdAt }, fonts);
const isIn = (text: PlacedText, top: number, bottom: number, right: number) =>
  text.pageNumber === 1 && text.baseline > top && text.baseline - 8 < bottom && text.left < right;

describe("a letter in an envelope with windows", () => {
  for (const kind of ["appeal", "collection-3"] as const) {
    for (const language of LETTER_LANGUAGES) {
      it(`shows its addresses and nothing else: ${kind} (${language})`, async () => {
        const { bytes } = await draw(letter(shippedLetter(kind, language), 2, language));
        const placed = await readPdfText(bytes);
        const inSweep = placed.filter((text) => isIn(text, SWEEP_TOP_PT, SWEEP_BOTTOM_PT, SWEEP_RIGHT_PT));
        expect(inSweep.map(({ text }) => text).join("")).toBe(
          "José Ángel Ficción-Łukasz14 Invented ParkwayApartment 3Nowhere, CO 80001-0002",
        );
        for (const { left, width, baseline } of inSweep) {
          expect(left).toBeGreaterThanOrEqual(WINDOW_LEFT_PT);
          expect(left + width).toBeLessThanOrEqual(WINDOW_RIGHT_PT);
          expect(baseline - 8).toBeGreaterThan(WINDOW_TOP_PT);
          expect(baseline).toBeLessThan(WINDOW_BOTTOM_PT);
        }
        const returned = placed.filter((text) => isIn(text, RETURN_TOP_PT, RETURN_BOTTOM_PT, RETURN_RIGHT_PT));
        expect(returned).toHaveLength(3);
        for (const { left, width, baseline } of returned) {
          expect(left + width).toBeLessThanOrEqual(RETURN_RIGHT_PT + 0.5);
          expect(baseline - 8).toBeGreaterThan(RETURN_TOP_PT - 0.5);
          expect(baseline).toBeLessThan(RETURN_BOTTOM_PT);
        }
      });
    }
  }
});

describe("a letter's pages", () => {
  it("carries a long table over pages under its columns' names, and keeps the signature with words above it", async () => {
    const drawn = await draw(letter("# Head\n\n{{account.services}}\n\nLast words\n\nYours,\n\n\n\nA. Biller", 70));
    const placed = await readPdfText(drawn.bytes);
    expect(drawn.pageCount).toBeGreaterThan(1);
    for (let page = 1; page <= drawn.pageCount; page += 1) {
      const words = placed.filter((text) => text.pageNumber === page).map(({ text }) => text);
      if (words.some((text) => text.startsWith("Invented service"))) expect(words).toContain("What was done");
      expect(words).toContain(`Page ${page} of ${drawn.pageCount}`);
    }
    const rows = placed.filter(({ text }) => text.startsWith("Invented service"));
    expect(rows).toHaveLength(70);
    const pageOf = (words: string) => placed.find(({ text }) => text === words)?.pageNumber;
    expect(pageOf("Yours,")).toBe(pageOf("A. Biller"));
    expect(pageOf("Total")).toBe(rows.at(-1)?.pageNumber);
  });

  it("speaks its language to a screen reader and in its own words, and is the same when drawn again", async () => {
    const spanish = letter(shippedLetter("balance", "es"), 60, "es");
    const { bytes } = await draw(spanish);
    expect(bytes.toString("latin1")).toContain("/Lang (es-US)");
    const words = (await readPdfText(bytes)).map(({ text }) => text);
    expect(words).toContain("16 de marzo de 2026");
    expect(words.some((text) => /^Página 1 de \d$/.test(text))).toBe(true);
    expect(words.some((text) => text.startsWith("¿Preguntas? Llame al"))).toBe(true);
    expect(bytes.equals((await draw(spanish)).bytes)).toBe(true);
  });
});
