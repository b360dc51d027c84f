import { formatAddressLines, formatPhone } from "../../../shared/forms/address-lines.ts";
import type { LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import type { Letterhead } from "../../../shared/forms/statement/statement-document.ts";
import { BODY, LETTERHEAD_NAME, TEXT_LEFT_PT } from "./document-style.ts";
import { RETURN_BOTTOM_PT, RETURN_RIGHT_PT } from "./mailing-positions.ts";
import type { PrintedDocument } from "./printed-document.ts";

/** Room for the logo, above the name. */
const LOGO_TOP_PT = 18;
const LOGO_HEIGHT_PT = 30;
const LOGO_WIDTH_PT = 220;
const LEADING_PT = 9.5;
/** A name is made no smaller than this to fit the window; beyond it, it is cut. */
const LEAST_NAME_PT = 8;

const PHONE_WORDS: Readonly<Record<LetterLanguage, (phone: string) => string>> = {
  en: (phone) => `Questions? Call ${phone}.`,
  es: (phone) => `¿Preguntas? Llame al ${phone}.`,
};

/**
 * Draws the practice's logo, name, address and telephone at the top left. Name and address lie where the upper window of
 * an envelope with two windows shows them.
 */
export function drawLetterhead(document: PrintedDocument, practice: Letterhead, language: LetterLanguage = "en"): void {
  drawLogo(document);
  const room = RETURN_RIGHT_PT - TEXT_LEFT_PT;
  const { street, city } = returnLines(practice);
  const lines = [street, city].map((line) => ({ line, style: document.shrink(line, room, ADDRESS) }));
  const name = { ...LETTERHEAD_NAME, color: document.accentColor };
  const shrunk = document.shrink(practice.name, room, name);
  const fitting = { ...shrunk, sizePt: Math.max(LEAST_NAME_PT, shrunk.sizePt) };
  const first = RETURN_BOTTOM_PT - 1.5 - LEADING_PT * lines.length;
  document.text(document.fit(practice.name, 2 * room, fitting), TEXT_LEFT_PT, first, fitting);
  for (const [index, { line, style }] of lines.entries()) {
    document.text(line, TEXT_LEFT_PT, first + LEADING_PT * (index + 1), style);
  }
  if (practice.phone) {
    document.text(PHONE_WORDS[language](formatPhone(practice.phone)), TEXT_LEFT_PT, RETURN_BOTTOM_PT + 14, BODY);
  }
}

const ADDRESS = { ...BODY, sizePt: 8.5 };

/** Street and suite on one line, so that the three lines of a return address fit the window. */
function returnLines(practice: Letterhead): { street: string; city: string } {
  const lines = formatAddressLines(practice.address);
  const city = lines.pop() ?? "";
  return { street: lines.join(", "), city };
}

function drawLogo(document: PrintedDocument): void {
  const logo = document.logo;
  if (!logo) return;
  const factor = Math.min(LOGO_HEIGHT_PT / logo.heightPx, LOGO_WIDTH_PT / logo.widthPx);
  const height = logo.heightPx * factor;
  const top = LOGO_TOP_PT + (LOGO_HEIGHT_PT - height) / 2;
  document.picture(logo, TEXT_LEFT_PT, top, logo.widthPx * factor, height);
}
