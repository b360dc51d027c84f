import { openPrintFonts } from "../../printing/fonts.ts";

/** The fonts that statements are drawn with, opened once. */
export const STATEMENT_FONTS = openPrintFonts(process.env.BILLWRIGHT_FONTS);
