import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkTemplate, LONGEST_TEMPLATE } from "./check-template.ts";
import { fieldsOf, isTableField } from "./letter-fields.ts";
import { LETTER_KINDS, type LetterKind } from "./letter-kind.ts";

describe("what is wrong with a letter's text is said when it is typed, by line", () => {
  const rows: readonly (readonly [text: string, kind: LetterKind, line: number, message: RegExp])[] = [
    ["", "appeal", 1, /no text/],
    ["   \n ", "appeal", 1, /no text/],
    ["x".repeat(LONGEST_TEMPLATE + 1), "appeal", 1, /longer than/],
    ["Dear\n\n{{patient.nmae}}", "appeal", 3, /no field \{\{patient.nmae\}\}. Did you mean \{\{patient.name\}\}/],
    ["{{whatever it may be}}", "appeal", 1, /Choose one from the list/],
    ["{{}}", "appeal", 1, /has no name/],
    ["a\nb {{claim.number}}", "balance", 2, /not a field of this letter, which is about a patient/],
    ["{{patient.birthDate}}", "collection-1", 1, /not a field/],
    ["{{patient.name}}", "refund-payer", 1, /not a field/],
    ["a {{claim.number", "appeal", 1, /not closed/],
    ["a {{claim.\nnumber}}", "appeal", 1, /not closed/],
    ["a claim.number}}", "appeal", 1, /no \{\{ before/],
    ["[{{claim.number}}\n\nb", "appeal", 1, /not closed before the blank line/],
    ["a]", "appeal", 1, /no \[ before/],
    ["[a [{{claim.number}}]]", "appeal", 1, /cannot stand in brackets/],
    ["a\n[only words]", "appeal", 2, /here is no field/],
    ["See {{claim.services}}", "appeal", 1, /line of its own/],
    ["[{{claim.services}}]", "appeal", 1, /Take the brackets away|line of its own/],
  ];
  test.each(rows)("%j in a letter %s: line %i", (text, kind, line, message) => {
    const problems = checkTemplate(kind, text);
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  it("finds everything at once, in the order of the lines", () => {
    const problems = checkTemplate("appeal", "{{a.b}}\n]\n\n{{claim.services}} x\n{{claim.number");
    expect(problems.map((problem) => problem.line)).toEqual([1, 2, 4, 5]);
  });

  it("takes signs that are meant as signs", () => {
    expect(checkTemplate("appeal", "A \\[sic\\] and \\{\\{ and \\\\ and { one }")).toEqual([]);
  });

  it("takes every field of the letter's own list, tables on lines of their own", () => {
    for (const kind of LETTER_KINDS) {
      const all = fieldsOf(kind).map((field) => (isTableField(field) ? `\n\n{{${field}}}\n\n` : `[x {{ ${field} }}]`));
      expect(checkTemplate(kind, all.join(" "))).toEqual([]);
    }
  });

  it("never throws, whatever is typed, and names lines that the text has", () => {
    const pieces = fc.constantFrom(
      "{{",
      "}}",
      "[",
      "]",
      "\\",
      "\n",
      "\n\n",
      "claim.number",
      "{{claim.services}}",
      " x ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (typed) => {
        const text = typed.join("");
        const lines = text.split("\n").length;
        for (const { line } of checkTemplate("appeal", text)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });
});
