import { createRequire } from "node:module";
import type qrcode from "qrcode-generator";
import { INK } from "./document-style.ts";
import type { PrintedDocument } from "./printed-document.ts";

/** Loaded for the first code: the ledger's start should not wait for it. */
function qrCodeGenerator(): typeof qrcode {
  return createRequire(import.meta.url)("qrcode-generator") as typeof qrcode;
}

/** The modules of a text's QR code, row by row, dark ones true; of the error correction that mends 15 in 100. */
export function qrModules(text: string): boolean[][] {
  const code = qrCodeGenerator()(0, "M");
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_unused, column) => code.isDark(row, column)),
  );
}

/** Draws a text as a QR code with its upper left corner at x and top. Leave four modules around it white (ISO/IEC 18004). */
export function drawQrCode(document: PrintedDocument, text: string, x: number, top: number, sizePt: number): void {
  const modules = qrModules(text);
  const step = sizePt / modules.length;
  for (const [row, dark] of modules.entries()) {
    for (const [column, isDark] of dark.entries()) {
      if (isDark) document.pdf.rect(x + step * column, top + step * row, step, step);
    }
  }
  document.pdf.fill(INK);
}
