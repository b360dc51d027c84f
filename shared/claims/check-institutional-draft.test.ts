import { describe, expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { checkInstitutionalDraft } from "./check-institutional-draft.ts";
import { emptyInstitutionalDraft, emptyRevenueLine, type InstitutionalDraft } from "./institutional-draft.ts";

const day = isoDate("2026-05-10");
const typed: InstitutionalDraft = {
  ...emptyInstitutionalDraft(),
  ...{ patientId: "P1", typeOfBill: "711", statementFrom: day, statementTo: day },
  coverageIds: { primary: "C1", secondary: null, tertiary: null },
  lines: [{ ...emptyRevenueLine(), revenueCode: "0521", chargeCents: cents(100) }],
};
const line = (changes: object) => ({ lines: [{ ...typed.lines[0]!, ...changes }] });
const further = (qualifier: string, code: string, value: string) => ({ codeCodes: [{ qualifier, code, value }] });

const MISSING: readonly (readonly [code: string, box: string, field: string, changes: Partial<InstitutionalDraft>])[] =
  [
    ["patient-missing", "8b", "patientId", { patientId: null }],
    ["destination-missing", "50", "coverageIds.secondary", { destination: "secondary" }],
    ["bill-type-missing", "4", "typeOfBill", { typeOfBill: "" }],
    ["statement-from-missing", "6", "statementFrom", { statementFrom: null }],
    ["statement-through-missing", "6", "statementTo", { statementTo: null }],
    ["no-lines", "42", "lines", { lines: [] }],
    ["line-revenue-missing", "42", "lines[0].revenueCode", line({ revenueCode: "" })],
    ["line-charge-missing", "47", "lines[0].chargeCents", line({ chargeCents: null })],
    ["line-date-missing", "45", "lines[0].fromDate", line({ toDate: day })],
    ["code-half-typed", "31", "occurrences[0]", { occurrences: [{ code: "11", date: null }] }],
    ["code-half-typed", "31", "occurrences[0]", { occurrences: [{ code: "", date: day }] }],
    ["code-half-typed", "35", "occurrenceSpans[0]", { occurrenceSpans: [{ code: "72", fromDate: day, toDate: null }] }],
    ["code-half-typed", "39", "values[0]", { values: [{ code: "80", amountCents: null }] }],
    ["code-half-typed", "74", "principalProcedure", { principalProcedure: { code: "0DTJ4ZZ", date: null } }],
    ["code-half-typed", "74", "otherProcedures[0]", { otherProcedures: [{ code: "", date: day }] }],
    ["code-code-qualifier", "81", "codeCodes[0]", further("B3", "207Q00000X", "")],
    ["code-code-qualifier", "81", "codeCodes[0]", further("B7", "1", "")],
    ["code-code-qualifier", "81", "codeCodes[0]", further("", "07", "")],
    ["code-code-form", "81", "codeCodes[0]", further("A1", "07", "1")],
    ["code-code-form", "81", "codeCodes[0]", further("A2", "11", "023026")],
    ["code-code-form", "81", "codeCodes[0]", further("A3", "72", "050126")],
    ["code-code-form", "81", "codeCodes[0]", further("A4", "80", "4.00")],
    [
      "provider-role-repeated",
      "79",
      "otherProviders[1].providerId",
      {
        otherProviders: [
          { role: "DN", providerId: "A" },
          { role: "DN", providerId: "B" },
        ],
      },
    ],
  ];

describe("what an institutional draft still lacks", () => {
  it("is nothing where all is typed, empty rows of form locator 81 and distinct roles included", () => {
    const otherProviders: InstitutionalDraft["otherProviders"] = [
      { role: "DN", providerId: "A" },
      { role: "ZZ", providerId: "A" },
    ];
    expect(checkInstitutionalDraft({ ...typed, otherProviders, ...further("", "", "") })).toEqual([]);
  });

  it.each(MISSING)("%s at %s, %s", (code, box, field, changes) => {
    const problems = checkInstitutionalDraft({ ...typed, ...changes });
    expect(problems).toEqual([expect.objectContaining({ severity: "error", code, box, field })]);
  });

  it("warns that a visit without insurance is the patient's", () => {
    const problems = checkInstitutionalDraft({
      ...typed,
      coverageIds: { primary: null, secondary: null, tertiary: null },
    });
    expect(problems).toEqual([expect.objectContaining({ severity: "warning", code: "self-pay" })]);
  });
});
