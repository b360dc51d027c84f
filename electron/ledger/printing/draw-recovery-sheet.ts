import { formatDate } from "../../../shared/dates/date-text.ts";
import type { IsoMoment } from "../../../shared/dates/iso-date.ts";
import { groupRecoveryCode, type RecoverySheet } from "../../../shared/forms/recovery-sheet.ts";
import { BODY, HAIRLINE, HEADING, INK, LETTERHEAD_NAME, MUTED, TINT } from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { type DrawnDocument, PrintedDocument, type TextStyle } from "./printed-document.ts";

const LEFT_PT = 72;
const RIGHT_PT = 540;
const TITLE: TextStyle = { face: "semibold", sizePt: 24, color: INK };
const TEXT: TextStyle = { ...BODY, sizePt: 11 };
const CODE: TextStyle = { face: "form", sizePt: 26, color: INK, align: "center" };
const GROUP_NUMBER: TextStyle = { ...BODY, sizePt: 8, color: MUTED, align: "center" };
const GROUPS_PER_ROW = 4;
const CODE_ROW_PT = 58;
const LEADING_PT = 16;

/** Draws the sheet with a ledger's recovery code, one page, to be kept under lock away from the computer. */
export async function drawRecoverySheet(
  sheet: RecoverySheet,
  drawing: { createdAt: IsoMoment },
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: "Recovery sheet", createdAt: drawing.createdAt }, fonts);
  document.addPage();
  const width = RIGHT_PT - LEFT_PT;
  document.text(document.fit(sheet.practiceName, width, LETTERHEAD_NAME), LEFT_PT, 90, LETTERHEAD_NAME);
  document.text("Recovery sheet", LEFT_PT, 134, TITLE);
  const about = `For the ledger “${sheet.ledgerName}”, made on ${formatDate(sheet.createdDate)}.`;
  const bottom = drawSentences(document, [about], 160);
  const afterCode = drawCode(document, groupRecoveryCode(sheet.recoveryCode), bottom + 8);
  document.text("What it is for", LEFT_PT, afterCode + 40, HEADING);
  const afterPurpose = drawSentences(
    document,
    [
      "If every passphrase of this ledger is forgotten, this code is the only way to open it. With it you choose a new passphrase; nothing in the ledger is lost.",
      "Without a passphrase and without this code nobody can read the ledger, nor can its makers.",
    ],
    afterCode + 60,
  );
  document.text("How to keep it", LEFT_PT, afterPurpose + 24, HEADING);
  drawSentences(
    document,
    [
      "Keep this sheet under lock, in another place than the computer and its backups.",
      "Whoever has this code and the ledger file can read every patient’s account. Do not photograph it or send it by mail.",
      "A code works once: after it has been used, print the sheet with the new one.",
      "If the sheet is lost or seen by others, make a new code in Settings, Security. The old code then no longer opens this ledger, but it still opens backups that were made before.",
    ],
    afterPurpose + 44,
  );
  return document.finish();
}

/** Draws the groups in rows of four, numbered, on a tinted panel; returns where the panel ends. */
function drawCode(document: PrintedDocument, groups: readonly string[], top: number): number {
  const rows = Math.ceil(groups.length / GROUPS_PER_ROW);
  const bottom = top + rows * CODE_ROW_PT + 24;
  document.pdf.lineWidth(0.8).strokeColor(HAIRLINE);
  document.pdf.roundedRect(LEFT_PT, top, RIGHT_PT - LEFT_PT, bottom - top, 5).fillAndStroke(TINT, HAIRLINE);
  const step = (RIGHT_PT - LEFT_PT - 24) / GROUPS_PER_ROW;
  const widest = Math.max(...groups.map((group) => document.widthOf(group, CODE)));
  const style = { ...CODE, sizePt: Math.min(CODE.sizePt, (CODE.sizePt * (step - 12)) / widest) };
  for (const [index, group] of groups.entries()) {
    const middle = LEFT_PT + 12 + step * ((index % GROUPS_PER_ROW) + 0.5);
    const rowTop = top + 12 + CODE_ROW_PT * Math.floor(index / GROUPS_PER_ROW);
    document.text(String(index + 1), middle, rowTop + 12, GROUP_NUMBER);
    document.text(group, middle, rowTop + 42, style);
  }
  return bottom;
}

function drawSentences(document: PrintedDocument, sentences: readonly string[], firstBaseline: number): number {
  let baseline = firstBaseline;
  for (const sentence of sentences) {
    for (const line of document.wrap(sentence, RIGHT_PT - LEFT_PT, TEXT)) {
      document.text(line, LEFT_PT, baseline, TEXT);
      baseline += LEADING_PT;
    }
    baseline += 5;
  }
  return baseline;
}
