import { formatDate } from "../../../shared/dates/date-text.ts";
import { formatAddressLines } from "../../../shared/forms/address-lines.ts";
import type { StatementDocument } from "../../../shared/forms/statement/statement-document.ts";
import { proveStatement } from "../../../shared/forms/statement/statement-totals.ts";
import { statementWords } from "../../../shared/forms/statement/statement-words.ts";
import { BODY, HEADING, rightAligned, SMALL, STRONG, TEXT_LEFT_PT, TEXT_RIGHT_PT } from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { drawLetterhead } from "./letterhead.ts";
import { drawWindowAddress } from "./mailing-positions.ts";
import { dealBlocks, drawBlocks, type FlowArea } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, PrintedDocument } from "./printed-document.ts";
import { largeStatementBlocks } from "./statement-large-rows.ts";
import {
  drawAging,
  drawAmountPanel,
  drawPaymentCode,
  drawSlip,
  drawSum,
  drawWaysToPay,
  fitWaysToPay,
  SLIP_TOP_PT,
} from "./statement-panels.ts";
import { drawColumnNames, statementBlocks } from "./statement-rows.ts";

const SUM_TOP_PT = 232;
const FIRST_AREA: FlowArea = { top: 289, bottom: SLIP_TOP_PT - 50 };
const LATER_AREA: FlowArea = { top: 90, bottom: LETTER_HEIGHT_PT - 48 };
/** In large print the rows themselves say what else stands in small columns above and below them. */
const LARGE_FIRST_AREA: FlowArea = { top: 240, bottom: SLIP_TOP_PT - 16 };

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
  const language = statements.every((statement) => statement.language === "es") ? "es-US" : "en-US";
  const document = new PrintedDocument({ title, language, ...drawing }, fonts);
  for (const statement of statements) addStatement(document, statement);
  return document.finish();
}

function addStatement(document: PrintedDocument, statement: StatementDocument): void {
  const totals = proveStatement(statement);
  document.addPage();
  const { largePrint } = statement;
  const waysFit = !largePrint && fitWaysToPay(document, statement);
  const sentences = waysFit ? statement.messages : [...statement.messages, ...statement.waysToPay];
  const toBlocks = largePrint ? largeStatementBlocks : statementBlocks;
  const areaOf = (page: number) => (page > 0 ? LATER_AREA : largePrint ? LARGE_FIRST_AREA : FIRST_AREA);
  const pages = dealBlocks(toBlocks(document, statement, totals, sentences), areaOf);
  for (const [index, blocks] of pages.entries()) {
    if (index === 0) {
      drawLetterhead(document, statement.practice, statement.language);
      drawAmountPanel(document, statement);
      drawWindowAddress(document, [statement.guarantor.name, ...formatAddressLines(statement.guarantor.address)], 0);
      if (waysFit) drawWaysToPay(document, statement);
      drawPaymentCode(document, statement);
      if (!largePrint) {
        drawSum(document, statement, totals, SUM_TOP_PT);
        drawAging(document, statement);
      }
      drawSlip(document, statement);
    } else {
      document.addPage();
      drawLaterHeading(document, statement);
    }
    const area = areaOf(index);
    if (blocks.some((block) => block.inTable)) drawColumnNames(document, statement, area.top - 2);
    drawBlocks(blocks, area);
    drawPageNumber(document, statement, index + 1, pages.length);
  }
}

function drawLaterHeading(document: PrintedDocument, statement: StatementDocument): void {
  document.text(document.fit(statement.practice.name, 260, HEADING), TEXT_LEFT_PT, 50, HEADING);
  const words = statementWords(statement.language);
  const about = words.laterHeading(
    statement.statementNumber,
    formatDate(statement.statementDate),
    statement.accountNumber,
  );
  document.text(about, TEXT_RIGHT_PT, 50, rightAligned(BODY));
}

function drawPageNumber(
  document: PrintedDocument,
  { language }: StatementDocument,
  number: number,
  count: number,
): void {
  const words = statementWords(language);
  if (number < count) {
    const baseline = number === 1 ? SLIP_TOP_PT - 5 : LETTER_HEIGHT_PT - 36;
    document.text(words.continuedOn(number + 1), TEXT_RIGHT_PT, baseline, rightAligned({ ...STRONG, sizePt: 8 }));
  }
  document.text(words.page(number, count), TEXT_RIGHT_PT, LETTER_HEIGHT_PT - 24, rightAligned(SMALL));
}
