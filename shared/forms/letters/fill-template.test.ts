import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { checkTemplate } from "./check-template.ts";
import { fillTemplate, GAP, type LetterBlock } from "./fill-template.ts";
import { fieldsOf, isTableField } from "./letter-fields.ts";
import { LETTER_KINDS, LETTER_LANGUAGES, type LetterKind } from "./letter-kind.ts";
import { type LetterValue, type LetterValues, letterDate } from "./letter-values.ts";
import { shippedLetter } from "./shipped/shipped-letters.ts";

const TABLE = { columns: [{ head: "What", share: 1, align: "left" as const }], rows: [["Visit"]] };
const fill = (text: string, values: LetterValues = {}) => fillTemplate(text, values, "en");
const paragraph = (...lines: string[]): LetterBlock => ({ kind: "paragraph", lines });

const exampleValue = (field: string): LetterValue => {
  if (/date$/i.test(field) || field === "account.payBy") return { date: isoDate("2026-03-16") };
  return /charged|paid$|open|balance|amount/.test(field) ? { amountCents: cents(12_345) } : `<${field}>`;
};
const allValues = (kind: LetterKind): LetterValues =>
  Object.fromEntries(fieldsOf(kind).map((field) => [field, isTableField(field) ? TABLE : exampleValue(field)]));
const wordsOf = (blocks: readonly LetterBlock[]) =>
  blocks
    .flatMap((block) => {
      if (block.kind === "paragraph") return block.lines;
      if (block.kind === "heading") return [block.text];
      return block.kind === "list" ? block.items : [];
    })
    .join("\n");

describe("filling a letter", () => {
  it("writes text, days in words, and money with its sign", () => {
    const values = {
      "claim.number": "C1",
      "claim.sentDate": { date: isoDate("2026-03-06") },
      "claim.open": { amountCents: cents(5) },
    };
    const text = "{{ claim.number }} of {{claim.sentDate}}: {{claim.open}}";
    expect(fill(text, values).blocks).toEqual([paragraph("C1 of March 6, 2026: $0.05")]);
    expect(fillTemplate(text, values, "es").blocks).toEqual([paragraph("C1 of 6 de marzo de 2026: $0.05")]);
  });

  it("leaves a gap to write in where a field outside of brackets is empty, and says which", () => {
    const { blocks, emptyFields } = fill("Claim {{claim.number}} of {{claim.payerName}}", { "claim.payerName": " " });
    expect(blocks).toEqual([paragraph(`Claim ${GAP} of ${GAP}`)]);
    expect(emptyFields).toEqual(["claim.number", "claim.payerName"]);
  });

  it("takes words in brackets out with their field, and a line or a paragraph of nothing else with them", () => {
    const text = "A[, group {{claim.groupNumber}}]\n[Number {{claim.payerNumber}}]\nB\n\n[{{claim.reasons}}]\n\nC";
    expect(fill(text)).toEqual({ blocks: [paragraph("A", "B"), paragraph("C")], emptyFields: [] });
    const whole = fill(text, { "claim.groupNumber": "G", "claim.payerNumber": "7", "claim.reasons": "late" });
    expect(whole.blocks).toEqual([paragraph("A, group G", "Number 7", "B"), paragraph("late"), paragraph("C")]);
  });

  it("keeps brackets with two fields only when both have a value", () => {
    const text = "[{{claim.answerDate}} {{claim.checkNumber}}]x";
    expect(fill(text, { "claim.checkNumber": "9" }).blocks).toEqual([paragraph("x")]);
  });

  it("knows headings, lists and tables", () => {
    const { blocks } = fill("# Head\nLine\n- one\n- two\nLine\n\n{{claim.services}}", { "claim.services": TABLE });
    expect(blocks.map((block) => block.kind)).toEqual(["heading", "paragraph", "list", "paragraph", "table"]);
    expect(fill("{{claim.services}}\n\nx", { "claim.services": { ...TABLE, rows: [] } })).toEqual({
      blocks: [paragraph("x")],
      emptyFields: ["claim.services"],
    });
  });

  it("keeps blank lines beyond the first as room for a signature, not at the top", () => {
    const { blocks } = fill("\n\n\nYours,\n\n\n\nA. Biller");
    expect(blocks).toEqual([paragraph("Yours,"), { kind: "gap", lineCount: 2 }, paragraph("A. Biller")]);
  });

  it("does not read a value as a text of its own: braces and brackets in a name stay as they are", () => {
    expect(fill("{{claim.payerName}}", { "claim.payerName": "{{x}} [y]" }).blocks).toEqual([paragraph("{{x}} [y]")]);
  });

  it("refuses a text that was never checked", () => {
    expect(() => fill("{{claim.number")).toThrow(RangeError);
    expect(() => fill("{{claim.nothing}}")).toThrow(RangeError);
  });

  it("fills every text that the check lets through", () => {
    const pieces = fc.constantFrom(
      "{{claim.number}}",
      "[",
      "]",
      "\\[",
      "\n",
      "\n\n",
      "{{claim.services}}",
      "# ",
      "- ",
      "x ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 20 }), fc.boolean(), (typed, known) => {
        const text = typed.join("");
        fc.pre(checkTemplate("appeal", text).length === 0);
        const { blocks } = fill(text, known ? { "claim.number": "C1", "claim.services": TABLE } : {});
        expect(wordsOf(blocks)).not.toMatch(/\{\{|\}\}/);
      }),
    );
  });
});

describe("our own texts", () => {
  for (const kind of LETTER_KINDS) {
    for (const language of LETTER_LANGUAGES) {
      const text = shippedLetter(kind, language);
      it(`${kind} (${language}) has nothing wrong and fills without a gap`, () => {
        expect(checkTemplate(kind, text)).toEqual([]);
        const { blocks, emptyFields } = fillTemplate(text, allValues(kind), language);
        expect(emptyFields).toEqual([]);
        expect(wordsOf(blocks)).not.toMatch(/\{\{|\}\}|!/);
      });
      it(`${kind} (${language}) still reads as a letter when nothing but names is known`, () => {
        const { blocks } = fillTemplate(text, { "practice.name": "P", "recipient.name": "R" }, language);
        expect(wordsOf(blocks)).not.toMatch(/\[|\]|\{\{| {2}/);
      });
    }
  }

  it("says the same in both languages: the same fields, as often", () => {
    const fieldsIn = (text: string) => [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([field]) => field).sort();
    for (const kind of LETTER_KINDS)
      expect(fieldsIn(shippedLetter(kind, "es"))).toEqual(fieldsIn(shippedLetter(kind, "en")));
  });
});

it("writes a day as each language does", () => {
  expect(letterDate(isoDate("2026-01-01"), "es")).toBe("1 de enero de 2026");
  expect(letterDate(isoDate("2026-12-31"), "en")).toBe("December 31, 2026");
});
