import type { InstitutionalClaim, RevenueLine } from "../../claims/institutional-claim.ts";
import { fillBillBoxes } from "./fill-bill-boxes.ts";
import { fillClinicalBoxes, OTHER_DIAGNOSES_PER_PAGE, OTHER_PROCEDURES_PER_PAGE } from "./fill-clinical-boxes.ts";
import { fillNubcCodes } from "./fill-nubc-codes.ts";
import { fillPayerRows } from "./fill-payer-rows.ts";
import { fillProviders } from "./fill-providers.ts";
import { fillRevenueLine, fillTotals } from "./fill-revenue-line.ts";
import { REVENUE_LINE_NUMBERS } from "./revenue-line-cells.ts";
import {
  openUb04Page,
  type Ub04Form,
  type Ub04Options,
  type Ub04Page,
  type Ub04Warning,
  type Ub04Writer,
} from "./ub04-form.ts";
import { toMmddyy } from "./write-day.ts";

const LINES_PER_PAGE = REVENUE_LINE_NUMBERS.length;

/** Boxes that differ from page to page; what is said of the others on one page is true of all. */
const OWN_OF_EACH_PAGE = /^(4[2-8] |67|74)/;

/**
 * Puts an institutional claim on the UB-04: 22 revenue lines a form, as many forms as its lines, other diagnoses and
 * other operations take, all other boxes repeated on each. Nothing is cut in silence: what does not fit is in the
 * warnings, by box.
 * @throws RangeError when the claim has no coverage of the rank it goes to.
 */
export function fillUb04(claim: InstitutionalClaim, options: Ub04Options): Ub04Form {
  const pageCount = countPages(claim);
  const pages: Ub04Page[] = [];
  const warnings: Ub04Warning[] = [];
  for (let index = 0; index < pageCount; index += 1) {
    const writer = openUb04Page(index + 1);
    fillPage(writer, claim, options, index, pageCount);
    pages.push({ pageNumber: index + 1, pageCount, cells: writer.cells });
    for (const warning of writer.warnings) {
      const known = warnings.some((other) => other.cell === warning.cell && other.code === warning.code);
      if (!known || OWN_OF_EACH_PAGE.test(warning.box)) warnings.push(warning);
    }
  }
  return { pages, warnings };
}

/** A claim without lines still has one form. */
function countPages({ lines, otherDiagnoses = [], otherProcedures = [] }: InstitutionalClaim): number {
  return Math.max(
    1,
    Math.ceil(lines.length / LINES_PER_PAGE),
    Math.ceil(otherDiagnoses.length / OTHER_DIAGNOSES_PER_PAGE),
    Math.ceil(otherProcedures.length / OTHER_PROCEDURES_PER_PAGE),
  );
}

function fillPage(
  writer: Ub04Writer,
  claim: InstitutionalClaim,
  options: Ub04Options,
  index: number,
  pageCount: number,
): void {
  const destination = claim.coverages.find((coverage) => coverage.rank === claim.destination);
  if (!destination) throw new RangeError("The claim has no coverage of the rank it is sent to.");
  fillBillBoxes(writer, claim, destination);
  fillNubcCodes(writer, claim);
  const lines = claim.lines.slice(index * LINES_PER_PAGE, (index + 1) * LINES_PER_PAGE);
  for (const [place, line] of lines.entries()) {
    const number = REVENUE_LINE_NUMBERS[place];
    if (number) fillRevenueLine(writer, number, claim, line);
  }
  fillLastLine(writer, claim.lines, lines, options, index, pageCount);
  fillPayerRows(writer, claim);
  fillClinicalBoxes(writer, claim, index);
  fillProviders(writer, claim);
}

/** Line 23: page n of m and the day on every page, totals by the payer's rule. */
function fillLastLine(
  writer: Ub04Writer,
  all: readonly RevenueLine[],
  ofPage: readonly RevenueLine[],
  { totals, createdDate }: Ub04Options,
  index: number,
  pageCount: number,
): void {
  writer.writeExact("total.page", String(index + 1));
  writer.writeExact("total.pages", String(pageCount));
  writer.writeExact("total.created", toMmddyy(createdDate));
  if (totals === "each-page") fillTotals(writer, ofPage);
  else if (index === pageCount - 1) fillTotals(writer, all);
  else if (totals === "continued") {
    // The word is longer than the dollars' seven columns and runs on through the cents' two: nine in all.
    writer.writeExact("total.dollars", "CONTINU");
    writer.writeExact("total.cents", "ED");
  }
}
