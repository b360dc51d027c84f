import { formatDate } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { formatMoney } from "../../money/money-text.ts";
import type { MoneySheet } from "./money-sheet.ts";

export interface SlipFacts {
  practiceName: string;
  number: number;
  depositDate: IsoDate;
  /** "Check", "Cash". */
  methodWord: string;
  slipCents: Cents;
  receipts: readonly { fromName: string; number: string; amountCents: Cents }[];
  printedDate: IsoDate;
}

/** A deposit slip on paper: what goes to the bank, item by item. */
export function depositSlipPaper(slip: SlipFacts): MoneySheet {
  return {
    title: `Deposit slip ${slip.number}`,
    practiceName: slip.practiceName,
    facts: [
      ["Deposit", formatDate(slip.depositDate)],
      ["Method", slip.methodWord],
      ["Items", String(slip.receipts.length)],
    ],
    tables: [
      {
        heading: "Receipts",
        words: ["From", "Number"],
        figures: ["Amount $"],
        rows: [
          ...slip.receipts.map((receipt) => ({
            words: [receipt.fromName, receipt.number],
            figures: [formatMoney(receipt.amountCents)],
          })),
          { words: ["Total", ""], figures: [formatMoney(slip.slipCents)], total: true },
        ],
      },
    ],
    printedDate: slip.printedDate,
  };
}
