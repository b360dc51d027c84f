import { describe, expect, test } from "vitest";
import { cents } from "../../money/cents.ts";
import { agencyFee } from "./agency-fee.ts";
import { AGENCY_FIELDS, type AgencyField, type AgencyLayout, layoutProblem, USUAL_LAYOUT } from "./agency-layout.ts";
import { type PlacedAccount, writePlacementFile } from "./write-placement-file.ts";

const account = (changes: Partial<PlacedAccount> = {}): PlacedAccount => ({
  ...(Object.fromEntries(Object.keys(AGENCY_FIELDS).map((field) => [field, null])) as unknown as PlacedAccount),
  "account-number": "1042",
  "owes-cents": cents(123_456),
  "responsible-last": "Nuñez, Jr.",
  "responsible-first": 'Ana "Nita"',
  "first-service-date": "2026-01-05",
  "statement-count": "4",
  ...changes,
});
const layout = (fields: [AgencyField, number][], changes: Partial<AgencyLayout> = {}): AgencyLayout => ({
  ...USUAL_LAYOUT,
  columns: fields.map(([field, widthChars]) => ({ field, head: AGENCY_FIELDS[field], widthChars })),
  ...changes,
});

test("rules, mistake 15: another system exports the SSN by default; ours has no such column, and no birth date unless it is asked for", () => {
  expect(Object.keys(AGENCY_FIELDS).filter((field) => /ssn|social|diagnos|procedure/i.test(field))).toEqual([]);
  const usual = USUAL_LAYOUT.columns.map((column) => column.field);
  expect(usual).not.toContain("birth-date");
  expect(layoutProblem(USUAL_LAYOUT)).toBeUndefined();
});

test("a layout names the account and its amount, and each column once", () => {
  expect(layoutProblem(layout([["owes-cents", 9]]))).toMatch(/account number/);
  expect(layoutProblem(layout([["account-number", 9]]))).toMatch(/amount/);
  expect(
    layoutProblem(
      layout([
        ["account-number", 9],
        ["owes-cents", 9],
        ["owes-cents", 5],
      ]),
    ),
  ).toMatch(/twice/);
});

describe("a CSV file", () => {
  test("quotes what must be quoted, has plain letters, and ends its lines with CR LF", () => {
    const columns = layout([
      ["account-number", 1],
      ["responsible-last", 1],
      ["responsible-first", 1],
      ["owes-cents", 1],
      ["first-service-date", 1],
      ["phone", 1],
    ]);
    expect(writePlacementFile(columns, [account()]).text).toBe(
      'ACCOUNT NUMBER,RESPONSIBLE: LAST NAME,RESPONSIBLE: FIRST NAME,AMOUNT PLACED,FIRST DAY OF SERVICE,TELEPHONE\r\n1042,"NUNEZ, JR.","ANA ""NITA""",1234.56,01/05/2026,\r\n',
    );
  });

  test("a name that a spreadsheet would compute, or that breaks the line, does neither", () => {
    const columns = layout([["responsible-last", 1]], { hasHeadLine: false });
    const text = (last: string) => writePlacementFile(columns, [account({ "responsible-last": last })]).text;
    expect(text("=cmd()")).toBe("'=CMD()\r\n");
    expect(text("Two\r\nLines")).toBe("TWO LINES\r\n");
  });
});

describe("a file of fixed width", () => {
  const fixed = { format: "fixed", amounts: "cents", dates: "yyyymmdd" } as const;

  test("has figures at the right and words at the left, and says what it cut off", () => {
    const columns = layout(
      [
        ["account-number", 6],
        ["responsible-last", 5],
        ["owes-cents", 9],
        ["statement-count", 3],
        ["first-service-date", 8],
      ],
      fixed,
    );
    const file = writePlacementFile(columns, [account()]);
    expect(file.text).toBe("1042  NUNEZ   123456  420260105\r\n");
    expect(file.cutOff).toEqual([{ accountNumber: "1042", head: AGENCY_FIELDS["responsible-last"] }]);
    expect(file.tooNarrow).toEqual([]);
  });

  test("an amount is never cut: its column is named instead", () => {
    const narrow = layout([["owes-cents", 5]], fixed);
    expect(writePlacementFile(narrow, [account()]).tooNarrow).toEqual([AGENCY_FIELDS["owes-cents"]]);
    const wide = layout([["owes-cents", 6]], fixed);
    expect(writePlacementFile(wide, [account()]).tooNarrow).toEqual([]);
  });
});

test.each([
  [10_000, 333, 3330],
  [1, 500, 1],
  [1, 499, 0],
  [0, 300, 0],
  [-500, 300, 0],
])("of %i cents an agency with %i tenths of a percent keeps %i", (paid, permille, fee) => {
  expect(agencyFee(cents(paid), permille)).toBe(fee);
});
