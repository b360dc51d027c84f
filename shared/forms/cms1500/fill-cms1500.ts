import type { Claim, ClaimLine } from "../../claims/claim.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import { describeClaimInsurance } from "./claim-insurance.ts";
import type { Cms1500Form, Cms1500Page, Cms1500Warning } from "./cms1500-form.ts";
import type { Cms1500Options } from "./cms1500-options.ts";
import { type Cms1500Writer, openCms1500Page } from "./cms1500-writer.ts";
import { fillBillingBoxes } from "./fill-billing-boxes.ts";
import { fillConditionBoxes } from "./fill-condition-boxes.ts";
import { fillInsuredBoxes } from "./fill-insured-boxes.ts";
import { fillCarrierBlock, fillPatientBoxes } from "./fill-patient-boxes.ts";
import { fillServiceLine } from "./fill-service-line.ts";
import { SERVICE_LINE_NUMBERS, SERVICE_LINES_PER_PAGE } from "./service-line-cells.ts";

/**
 * Puts a claim on form 1500 (02-12) by the NUCC's conventions: six service lines a form, as many forms as it takes, all
 * other boxes repeated on each. Nothing is cut in silence: what does not fit is in the warnings, by box.
 * @throws RangeError when the claim has no coverage of the rank it goes to.
 */
export function fillCms1500(claim: Claim, options: Cms1500Options): Cms1500Form {
  const chunks = splitLines(claim.lines);
  const pages: Cms1500Page[] = [];
  const warnings: Cms1500Warning[] = [];
  for (const [index, lines] of chunks.entries()) {
    const writer = openCms1500Page(index + 1);
    fillPage(writer, claim, options, { lines, index, pageCount: chunks.length });
    pages.push({ pageNumber: index + 1, pageCount: chunks.length, cells: writer.cells });
    for (const warning of writer.warnings) {
      // Boxes that repeat on every form would repeat their warnings too.
      const known = warnings.some((other) => other.cell === warning.cell && other.code === warning.code);
      if (!known || warning.box.startsWith("24")) warnings.push(warning);
    }
  }
  return { pages, warnings };
}

interface PageShare {
  readonly lines: readonly ClaimLine[];
  readonly index: number;
  readonly pageCount: number;
}

function fillPage(writer: Cms1500Writer, claim: Claim, options: Cms1500Options, share: PageShare): void {
  const insurance = describeClaimInsurance(claim);
  const showTaxonomy = options.taxonomyCodes ?? insurance.destination.payer.filingCode === "MC";
  if (share.pageCount > 1) writer.writeExact("pageMark", `PAGE ${share.index + 1} OF ${share.pageCount}`);
  fillCarrierBlock(writer, insurance);
  fillPatientBoxes(writer, claim, insurance);
  fillInsuredBoxes(writer, claim, insurance);
  fillConditionBoxes(writer, claim, options);
  for (const [index, line] of share.lines.entries()) {
    const place = SERVICE_LINE_NUMBERS[index];
    if (place) fillServiceLine(writer, place, claim, line, showTaxonomy);
  }
  fillBillingBoxes(writer, claim, options, showTaxonomy);
  fillTotals(writer, claim, options, share);
}

function fillTotals(writer: Cms1500Writer, claim: Claim, options: Cms1500Options, share: PageShare): void {
  const ownTotals = options.totals === "each-page";
  const isLast = share.index === share.pageCount - 1;
  if (!ownTotals && !isLast) {
    // The word is longer than the dollars' seven columns and runs on through the cents' two: nine in all.
    writer.writeExact("28.dollars", "CONTINU");
    writer.writeExact("28.cents", "ED");
    return;
  }
  const lines = ownTotals ? share.lines : claim.lines;
  writer.writeMoney("28.dollars", "28.cents", sumCents(lines.map((line) => line.chargeCents)));
  const paid = ownTotals && share.index > 0 ? 0 : paidCents(claim);
  if (paid > 0) writer.writeMoney("29.dollars", "29.cents", paidCents(claim));
}

/** What the patient and the payers asked before this one have paid. */
function paidCents(claim: Claim): Cents {
  const byPayers = claim.coverages
    .filter((coverage) => coverage.rank !== claim.destination)
    .map((coverage) => coverage.priorAdjudication?.paidCents ?? (0 as Cents));
  return sumCents([claim.patientPaidCents, ...byPayers]);
}

/** Lines in sixes; a claim without lines still has one form. */
function splitLines(lines: readonly ClaimLine[]): ClaimLine[][] {
  const chunks: ClaimLine[][] = [lines.slice(0, SERVICE_LINES_PER_PAGE)];
  for (let start = SERVICE_LINES_PER_PAGE; start < lines.length; start += SERVICE_LINES_PER_PAGE) {
    chunks.push(lines.slice(start, start + SERVICE_LINES_PER_PAGE));
  }
  return chunks;
}
