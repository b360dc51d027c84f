import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimForPaper, lineForPaper } from "../../test/fixtures/claims/claim-for-paper.ts";
import { fictionalRevenueLine, inpatientClaim } from "../../test/fixtures/edi/fictional-institutional-claim.ts";
import { isoDate } from "../dates/iso-date.ts";
import { cents, sumCents } from "../money/cents.ts";
import { fillCms1500 } from "./cms1500/fill-cms1500.ts";
import { SERVICE_LINE_NUMBERS } from "./cms1500/service-line-cells.ts";
import { fillUb04 } from "./ub04/fill-ub04.ts";
import { REVENUE_LINE_NUMBERS } from "./ub04/revenue-line-cells.ts";

const DAY = isoDate("2026-03-05");
/** Charges that differ from line to line, so that a lost or doubled line is seen. */
const charges = (count: number): number[] => Array.from({ length: count }, (_, index) => 10_001 + 37 * index);

const amount = (dollars: string | undefined, centsText: string | undefined): number | undefined =>
  dollars === undefined || !/^\d+$/.test(dollars) ? undefined : Number(`${dollars}${centsText}`);
const sum = (amounts: readonly (number | undefined)[]): number =>
  sumCents(amounts.filter((one) => one !== undefined).map(cents));

interface LongForm {
  readonly name: string;
  readonly linesPerSheet: number;
  readonly most: number;
  /** Charges of the lines of each sheet, and its total. */
  readonly fill: (
    count: number,
    totals: "last-page" | "each-page",
  ) => { lines: readonly (number | undefined)[]; total: number | undefined; paid: number | undefined }[];
}

const FORMS: readonly LongForm[] = [
  {
    name: "form 1500",
    linesPerSheet: 6,
    most: 50,
    fill: (count, totals) => {
      const lines = charges(count).map((charge, index) => lineForPaper(index + 1, { chargeCents: cents(charge) }));
      const claim = claimForPaper({ lines, patientPaidCents: cents(2_500) });
      return fillCms1500(claim, { totals, signedDate: DAY }).pages.map(({ cells }) => ({
        lines: SERVICE_LINE_NUMBERS.map((line) => amount(cells[`24.${line}.dollars`], cells[`24.${line}.cents`])),
        total: amount(cells["28.dollars"], cells["28.cents"]),
        paid: amount(cells["29.dollars"], cells["29.cents"]),
      }));
    },
  },
  {
    name: "the UB-04",
    linesPerSheet: 22,
    most: 450,
    fill: (count, totals) => {
      const lines = charges(count).map((charge, index) =>
        fictionalRevenueLine({ lineNumber: index + 1, chargeCents: cents(charge) }),
      );
      return fillUb04(inpatientClaim({ lines }), { totals, createdDate: DAY }).pages.map(({ cells }) => ({
        lines: REVENUE_LINE_NUMBERS.map((line) => amount(cells[`line.${line}.dollars`], cells[`line.${line}.cents`])),
        total: amount(cells["total.dollars"], cells["total.cents"]),
        paid: undefined,
      }));
    },
  },
];

describe.each(FORMS)("a long claim on $name", ({ linesPerSheet, most, fill }) => {
  const counts = fc.integer({ min: 1, max: most });

  it("has every line once, in order: none is dropped after the first form is full, as OpenEMR drops them", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const sheets = fill(count, "last-page");
        expect(sheets.flatMap((sheet) => sheet.lines).filter((line) => line !== undefined)).toEqual(charges(count));
        expect(sheets).toHaveLength(Math.ceil(count / linesPerSheet));
      }),
      { numRuns: 25 },
    );
  });

  it("totals the whole claim on its last form alone, or each form its own lines, never the whole on each", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const whole = sum(charges(count));
        const last = fill(count, "last-page");
        expect(last.map((sheet) => sheet.total)).toEqual([...last.slice(1).map(() => undefined), whole]);
        const own = fill(count, "each-page");
        expect(own.map((sheet) => sheet.total)).toEqual(own.map((sheet) => sum(sheet.lines)));
        expect(sum(own.map((sheet) => sheet.total))).toBe(whole);
      }),
      { numRuns: 25 },
    );
  });
});

describe("what a patient has paid", () => {
  it.each([
    ["last-page", [undefined, undefined, 2_500]],
    ["each-page", [2_500, undefined, undefined]],
  ] as const)("stands on one of three forms 1500 (%s)", (totals, paid) => {
    expect(FORMS[0]!.fill(14, totals).map((sheet) => sheet.paid)).toEqual(paid);
  });
});
