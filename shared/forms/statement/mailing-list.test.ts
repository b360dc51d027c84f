import { expect, test } from "vitest";
import { cents } from "../../money/cents.ts";
import { fictionalStatement } from "./fictional-statement.ts";
import { MAILING_COLUMNS, writeMailingList } from "./mailing-list.ts";

test("a row a statement, quoted where commas or quotes need it, and nothing that a spreadsheet would run", () => {
  const plain = fictionalStatement(2, { amountDueCents: cents(123_456) });
  const named = (name: string) => ({ ...plain, guarantor: { ...plain.guarantor, name } });
  const mailed = [plain, named('Ann "Nan" Fiction, Jr'), named("=HYPERLINK(1)")].map((document, index) => ({
    ...{ document, pageCount: 2, fileName: `statement-${index}.pdf`, sha256: "ab" },
  }));
  const [head, first, second, third, end] = writeMailingList(mailed).split("\r\n");
  expect(head).toBe(MAILING_COLUMNS.join(","));
  expect(first).toBe(
    "statement-0.pdf,ab,2,S-000118,2026-04-01,2026-04-30,10042,1234.56,José Ángel Ficción-Łukasz," +
      "12 Invented Lane,Apartment 7,Nowhere,CO,809990000,en,no",
  );
  expect(second).toContain('"Ann ""Nan"" Fiction, Jr"');
  expect(third).toContain(",'=HYPERLINK(1),");
  expect(end).toBe("");
});
