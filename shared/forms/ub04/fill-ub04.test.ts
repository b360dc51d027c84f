import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryInstitutionalClaim } from "../../../test/fixtures/edi/arbitrary-institutional-claim.ts";
import {
  fictionalRevenueLine,
  inpatientClaim,
  outpatientClaim,
  secondaryInpatientClaim,
} from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { ub04Cell } from "./cells.ts";
import { fillUb04 } from "./fill-ub04.ts";
import type { Ub04Cells, Ub04Options } from "./ub04-form.ts";

const OPTIONS: Ub04Options = { createdDate: isoDate("2026-07-04"), totals: "last-page" };
const DAY = isoDate("2026-05-11");

function firstPage(claim: InstitutionalClaim): Ub04Cells {
  return fillUb04(claim, OPTIONS).pages[0]!.cells;
}

function linesOf(count: number) {
  return Array.from({ length: count }, (_, index) =>
    fictionalRevenueLine({ lineNumber: index + 1, chargeCents: cents(1_001) }),
  );
}

describe("a stay on the UB-04", () => {
  it("writes the bill, the stay and its codes by the form's conventions", () => {
    expect(firstPage(inpatientClaim())).toMatchObject({
      "1.name": "COPERNICUS GEN HOSP",
      "1.place": "SPRINGFIELD IL 62701-0003",
      "3a": "INST0001",
      "3b": "MRN0001",
      "4": "0111",
      "5": "99-9000002",
      "6.from": "051026",
      "6.through": "051426",
      "8b": "TESTPATIENT, LUNA",
      "9d": "627010001",
      "10": "02291980",
      "11": "F",
      "12": "051026",
      "13": "14",
      "16": "11",
      "17": "01",
      "31a.code": "11",
      "31a.date": "050926",
      "39a.code": "80",
      "39a.dollars": "4",
      "66": "0",
      "67": "K3580",
      "67.poa": "Y",
      "67A": "I10",
      "69": "R1031",
      "71": "343",
      "74": "0DTJ4ZZ",
      "74.date": "051126",
      "76.npi": "1234567893",
      "76.last": "EXAMPLE",
      "77.first": "ORION",
      "81a.qualifier": "B3",
      "81a.code": "282N00000X",
    });
    // Days are counted, so they have no cents.
    expect(firstPage(inpatientClaim())["39a.cents"]).toBeUndefined();
  });

  it("writes lines with their procedures and days, and the total under 0001", () => {
    expect(firstPage(outpatientClaim())).toMatchObject({
      "line.2.revenueCode": "0305",
      "line.2.procedure": "8502559",
      "line.2.date": "060126",
      "line.2.units": "1",
      "line.2.dollars": "40",
      "line.2.cents": "25",
      "total.revenueCode": "0001",
      "total.page": "1",
      "total.pages": "1",
      "total.created": "070426",
      "total.dollars": "124",
      "total.cents": "75",
      "70a": "R7309",
    });
  });

  it("writes each payer in the row of its rank, and what the first has paid", () => {
    expect(firstPage(secondaryInpatientClaim())).toMatchObject({
      "50A": "MAKEBELIEVE MEDICARE",
      "54A.dollars": "6000",
      "54A.cents": "00",
      "60A": "1EG4TE5MK73",
      "64A": "ICN9001",
      "50B": "MAKEBELIEVE SUPPLEMENT",
      "59B": "18",
      "62B": "GRP9",
    });
  });

  it("says what a drug is, and leaves the words out with a warning", () => {
    const drug = { code: "00012345678", quantity: "2.5", unit: "ML" as const };
    const form = fillUb04(inpatientClaim({ lines: [fictionalRevenueLine({ drug, description: "SALINE" })] }), OPTIONS);
    expect(form.pages[0]?.cells["line.1.description"]).toBe("N400012345678ML2.5");
    expect(form.warnings).toContainEqual(expect.objectContaining({ code: "more-than-fits", box: "43 line 1" }));
  });

  it("abbreviates a description that is too long, and says so", () => {
    const form = fillUb04(
      inpatientClaim({ lines: [fictionalRevenueLine({ description: "Room and board, semiprivate" })] }),
      OPTIONS,
    );
    expect(form.pages[0]?.cells["line.1.description"]).toBe("RM & BD, SEMIPVT");
    expect(form.warnings).toContainEqual(
      expect.objectContaining({ code: "shortened", message: expect.stringContaining("such as RM for ROOM") }),
    );
  });

  it("puts the rate of a room at the right, cents implied", () => {
    const room = fictionalRevenueLine({ rateCents: cents(80_000) });
    expect(firstPage(inpatientClaim({ lines: [room] }))["line.1.procedure"]).toBe("         80000");
  });

  it("breaks a long remark between words and keeps all of it", () => {
    const billingNote = "SECOND STAY FOR THE SAME ILLNESS AFTER TRANSFER FROM A PRETEND HOSPITAL UPSTATE";
    const cells = firstPage(inpatientClaim({ billingNote }));
    const lines = (["80.1", "80.2", "80.3", "80.4"] as const).map((cell) => cells[cell]);
    expect(lines.filter(Boolean).join(" ")).toBe(billingNote);
  });
});

describe("codes that find no room", () => {
  it("go to free span boxes, then to form locator 81, then into a warning", () => {
    const occurrences = Array.from({ length: 17 }, (_, index) => ({ code: String(10 + index), date: DAY }));
    const spans = [{ code: "74", fromDate: DAY, toDate: DAY }];
    const form = fillUb04(inpatientClaim({ occurrences, occurrenceSpans: spans }), OPTIONS);
    expect(form.pages[0]?.cells).toMatchObject({
      "34b.code": "17",
      "35a.code": "74",
      "36a.code": "18",
      "36a.from": "051126",
      "36b.code": "20",
      "81b.qualifier": "A2",
      "81b.code": "21",
      "81d.code": "23",
    });
    expect(form.pages[0]?.cells["36a.through"]).toBeUndefined();
    expect(form.warnings.map((one) => one.message)).toContain(
      "Box 81d (further codes) and the boxes before it have no room for 3 more codes.",
    );
  });

  it("stand in the order of the codes", () => {
    const cells = firstPage(inpatientClaim({ conditionCodes: ["C5", "09", "44"] }));
    expect([cells["18"], cells["19"], cells["20"]]).toEqual(["09", "44", "C5"]);
  });
});

describe("a claim on several forms", () => {
  it("totals all lines on the last form and numbers every form", () => {
    const { pages } = fillUb04(inpatientClaim({ lines: linesOf(45) }), OPTIONS);
    expect(pages.map((page) => [page.cells["total.page"], page.cells["total.pages"]])).toEqual([
      ["1", "3"],
      ["2", "3"],
      ["3", "3"],
    ]);
    expect(pages.map((page) => page.cells["total.dollars"])).toEqual([undefined, undefined, "450"]);
    expect(pages.map((page) => page.cells["total.revenueCode"])).toEqual([undefined, undefined, "0001"]);
    expect(pages[2]?.cells["line.1.cents"]).toBe("01");
    expect(pages[2]?.cells["line.2.revenueCode"]).toBeUndefined();
  });

  it("totals each form or says CONTINUED where a payer wants that", () => {
    const claim = inpatientClaim({ lines: linesOf(23) });
    const each = fillUb04(claim, { ...OPTIONS, totals: "each-page" }).pages;
    expect(each.map((page) => page.cells["total.dollars"])).toEqual(["220", "10"]);
    const continued = fillUb04(claim, { ...OPTIONS, totals: "continued" }).pages;
    expect(continued[0]?.cells["total.dollars"]).toBe("CONTINU");
    expect(continued[0]?.cells["total.cents"]).toBe("ED");
  });

  it("carries further diagnoses and operations over to the next form", () => {
    const otherDiagnoses = Array.from({ length: 24 }, (_, index) => ({ code: `Z${100 + index}` }));
    const otherProcedures = Array.from({ length: 6 }, () => ({ code: "02H633Z", date: DAY }));
    const { pages, warnings } = fillUb04(inpatientClaim({ otherDiagnoses, otherProcedures }), OPTIONS);
    expect(pages).toHaveLength(2);
    expect(pages[1]?.cells).toMatchObject({ "67": "K3580", "67A": "Z117", "67G": "Z123", "74a": "02H633Z" });
    expect(pages[1]?.cells["67H"]).toBeUndefined();
    expect(warnings.map((one) => one.box)).toEqual(["1"]);
  });
});

describe("whatever the claim holds", () => {
  it("no cell holds more than its columns nor a character outside a typewriter's", () => {
    fc.assert(
      fc.property(arbitraryInstitutionalClaim, (claim) => {
        for (const { cells } of fillUb04(claim, OPTIONS).pages) {
          for (const [id, text] of Object.entries(cells)) {
            expect(text.length, id).toBeLessThanOrEqual(ub04Cell(id as keyof Ub04Cells).length);
            expect(text, id).toMatch(/^[A-Z0-9 \-'&/(),.]+$/);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("leaves a number that is too long blank and says so", () => {
    const claim = inpatientClaim({ patient: { ...inpatientClaim().patient, accountNumber: "A".repeat(25) } });
    const form = fillUb04(claim, OPTIONS);
    expect(form.pages[0]?.cells["3b"]).toBeUndefined();
    expect(form.warnings).toContainEqual(expect.objectContaining({ code: "left-blank", box: "3b" }));
  });

  it("refuses a claim without a payer of the rank it goes to", () => {
    expect(() => fillUb04(inpatientClaim({ destination: "tertiary" }), OPTIONS)).toThrow(RangeError);
  });
});
