import type { CallScope } from "./call-scope.ts";
import { toPdf } from "./journeys/documents/keep-document.ts";
import { drawRecoverySheet } from "./printing/draw-recovery-sheet.ts";
import { openPrintFonts } from "./printing/fonts.ts";

/** Draws the sheet that opens the ledger without its passphrase. The code is neither checked nor kept here. */
export async function printRecoverySheet({ session }: CallScope, { recoveryCode }: { recoveryCode: string }) {
  const { ledger } = session.unlocked();
  const clock = session.clockOf(ledger);
  const { practiceName, fileName } = session.status();
  const sheet = {
    practiceName: practiceName ?? "",
    ledgerName: fileName ?? "",
    recoveryCode,
    createdDate: clock.today(),
  };
  const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);
  session.audit("print", "ledger.recoverySheet");
  return toPdf("Recovery sheet", await drawRecoverySheet(sheet, { createdAt: clock.now() }, fonts));
}
