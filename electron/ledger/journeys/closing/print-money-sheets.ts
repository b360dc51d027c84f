import { sql } from "kysely";
import { methodWord } from "../../../../shared/closing/method-word.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { daySheetPaper } from "../../../../shared/forms/money-sheet/day-sheet-paper.ts";
import { depositSlipPaper } from "../../../../shared/forms/money-sheet/deposit-slip-paper.ts";
import type { QueryContext } from "../../journeys.ts";
import { type JourneysOf, preparedCommand } from "../../journeys.ts";
import { drawMoneySheet } from "../../printing/draw-money-sheet.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { keepDocument } from "../documents/keep-document.ts";
import { readPractice } from "../keep-practice.ts";
import { readDeposit, readReceipts } from "./read-deposits.ts";
import { readDaySheet } from "./show-day-sheet.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

export const moneySheetJourneys: JourneysOf<"deposits.print" | "daySheets.print"> = {
  "deposits.print": preparedCommand({
    prepare: async (context: QueryContext, { depositId }: ParsedInputOf<"deposits.print">) => {
      const { read, clock } = context;
      const { number, depositDate, method, slipCents } = readDeposit(read, depositId);
      const paper = depositSlipPaper({
        ...{ number, depositDate, slipCents, methodWord: methodWord(method) },
        practiceName: readPractice(read).name,
        receipts: readReceipts(read, sql`depositReceipt.depositId = ${depositId}`),
        printedDate: clock.today(),
      });
      return { title: paper.title, drawn: await drawMoneySheet(paper, { createdAt: clock.now() }, fonts) };
    },
    commit: (context, { depositId }, { title, drawn }) => {
      context.concerns("deposit", depositId);
      const facts = { kind: "deposit-slip" as const, title, patientId: null, claimId: null };
      return { documentId: keepDocument(context, facts, drawn) };
    },
  }),
  "daySheets.print": preparedCommand({
    prepare: async ({ read, clock }: QueryContext, days: ParsedInputOf<"daySheets.print">) => {
      const paper = daySheetPaper(readDaySheet(read, days), {
        ...days,
        practiceName: readPractice(read).name,
        printedDate: clock.today(),
        methodWord,
      });
      return { title: paper.title, drawn: await drawMoneySheet(paper, { createdAt: clock.now() }, fonts) };
    },
    commit: (context, { fromDate, toDate }, { title, drawn }) => {
      const facts = {
        kind: "day-sheet" as const,
        title: fromDate === toDate ? `${title} ${fromDate}` : `${title} ${fromDate} to ${toDate}`,
        patientId: null,
        claimId: null,
      };
      return { documentId: keepDocument(context, facts, drawn) };
    },
  }),
};
