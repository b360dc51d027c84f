import { formatDate } from "../../../shared/dates/date-text.ts";
import { formatAddressLines } from "../../../shared/forms/address-lines.ts";
import type { StatementDocument } from "../../../shared/forms/statement/statement-document.ts";
import { proveStatement } from "../../../shared/forms/statement/statement-totals.ts";
import { BODY, HEADING, rightAligned, SMALL, STRONG, TEXT_LEFT_PT, TEXT_RIGHT_PT } from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { drawLetterhead } from "./letterhead.ts";
import { drawWindowAddress } from "./mailing-positions.ts";
import { dealBlocks, drawBlocks, type FlowArea } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, PrintedDocument } from "./printed-document.ts";
import {
  drawAging,
  drawAmountPanel,
  drawSlip,
  drawSum,
  drawWaysToPay,
  fitWaysToPay,
  SLIP_TOP_PT,
} from "./statement-panels.ts";
import { drawColumnNames, statementBlocks } from "./statement-rows.ts";

const SUM_TOP_PT = 238;
const FIRST_AREA: FlowArea = { top: 294, bottom: SLIP_TOP_PT - 50 };
const LATER_AREA: FlowArea = { top: 90, bottom: LETTER_HEIGHT_PT - 48 };
const areaOf = (page: number): FlowArea => (page === 0 ? FIRST_AREA : LATER_AREA);

/**
 * Draws patient statements, each beginning on a page of its own. A statement shows no diagnoses and no codes.
 * @throws RangeError when a statement's amounts contradict each other; nothing is drawn then.
 */
export async function drawStatements(
  statements: readonly StatementDocument[],
  drawing: Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const title = statements.length === 1 ? "Patient statement" : "Patient statements";
  const document = new PrintedDocument({ title, ...drawing }, fonts);
  for (const statement of statements) addStatement(document, statement);
  return document.finish();
}

function addStatement(document: PrintedDocument, statement: StatementDocument): void {
  const totals = proveStatement(statement);
  document.addPage();
  const waysFit = fitWaysToPay(document, statement.waysToPay);
  const sentences = waysFit ? statement.messages : [...statement.messages, ...statement.waysToPay];
  const pages = dealBlocks(statementBlocks(document, statement, totals, sentences), areaOf);
  for (const [index, blocks] of pages.entries()) {
    if (index === 0) {
      drawLetterhead(document, statement.practice);
      drawAmountPanel(document, statement);
      drawWindowAddress(document, [statement.guarantor.name, ...formatAddressLines(statement.guarantor.address)], 0);
      if (waysFit) drawWaysToPay(document, statement.waysToPay);
      drawSum(document, statement, totals, SUM_TOP_PT);
      drawAging(document, statement);
      drawSlip(document, statement);
    } else {
      document.addPage();
      drawLaterHeading(document, statement);
    }
    const area = areaOf(index);
    if (blocks.some((block) => block.inTable)) drawColumnNames(document, area.top - 2);
    drawBlocks(blocks, area);
    drawPageNumber(document, index + 1, pages.length);
  }
}

function drawLaterHeading(document: PrintedDocument, statement: StatementDocument): void {
  document.text(document.fit(statement.practice.name, 260, HEADING), TEXT_LEFT_PT, 50, HEADING);
  const about = `Statement ${statement.statementNumber} of ${formatDate(statement.statementDate)}, account ${statement.accountNumber}`;
  document.text(about, TEXT_RIGHT_PT, 50, rightAligned(BODY));
}

function drawPageNumber(document: PrintedDocument, number: number, count: number): void {
  if (number < count) {
    const baseline = number === 1 ? SLIP_TOP_PT - 5 : LETTER_HEIGHT_PT - 36;
    document.text(`Continued on page ${number + 1}`, TEXT_RIGHT_PT, baseline, rightAligned({ ...STRONG, sizePt: 8 }));
  }
  document.text(`Page ${number} of ${count}`, TEXT_RIGHT_PT, LETTER_HEIGHT_PT - 24, rightAligned(SMALL));
}
