import { expect, it } from "vitest";
import { openEdiView } from "../../../../shared/edi/view/open-edi-view.ts";
import { balancedRemittance } from "../../../../test/fixtures/edi/fictional-remittance.ts";
import { fieldsInLine, worstOf } from "./row-words.ts";

const rows = openEdiView(balancedRemittance, []).rows(0, 500);
const wordsOf = (id: string) => fieldsInLine(rows.find((row) => row.id === id)!).map((field) => field.words);

it("says a segment's fields in one line, without the code that its label spells out", () => {
  expect(wordsOf("N1")).toEqual(["PRETEND HEALTH PLAN", "PRET1"]);
  expect(wordsOf("SVC")[0]).toBe("99213");
  expect(wordsOf("DTM")).toEqual(["07/04/2026"]);
});

it("marks a row by the worst that was found there", () => {
  const problem = {
    severity: "warning",
    code: "odd",
    segmentNumber: 1,
    segmentId: "N1",
    message: "It is odd.",
  } as const;
  expect(worstOf({ problems: [] })).toBeUndefined();
  expect(worstOf({ problems: [problem] })).toBe("warning");
  expect(worstOf({ problems: [problem, { ...problem, severity: "error" }] })).toBe("error");
});
