import type { DaySheet, NamedFigure } from "../../closing/day-sheet.ts";
import { formatDate } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { CHART_OF_ACCOUNTS } from "../../ledger/chart-of-accounts.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import { formatDollars, formatMoney } from "../../money/money-text.ts";
import type { MoneySheet, SheetRow, SheetTable } from "./money-sheet.ts";

export interface PrintedDays {
  practiceName: string;
  fromDate: IsoDate;
  toDate: IsoDate;
  printedDate: IsoDate;
  /** A method as people say it. */
  methodWord: (method: string) => string;
}

/** A day sheet on paper, the proof first. */
export function daySheetPaper(sheet: DaySheet, days: PrintedDays): MoneySheet {
  const { proof, receivable } = sheet;
  const one = days.fromDate === days.toDate;
  const posted = one ? formatDate(days.fromDate) : `${formatDate(days.fromDate)} to ${formatDate(days.toDate)}`;
  const standing = proof.differenceCents === 0 ? "Adds up" : `Differs by ${formatDollars(proof.differenceCents)}`;
  return {
    title: "Day sheet",
    practiceName: days.practiceName,
    facts: [
      ["Posted", posted],
      ["Cash", formatDollars(proof.cashCents)],
      ["Proof", standing],
    ],
    tables: [
      namedTable("Cash", proof.cash, [totalRow("Together", proof.cashCents)]),
      namedTable("What became of it", proof.uses, [totalRow("Together", proof.usesCents)]),
      receivedTable(sheet, days),
      userTable(sheet),
      namedTable(
        "Receivables",
        receivable.changes,
        [totalRow("After", receivable.endCents)],
        [{ words: ["Before"], figures: [formatMoney(receivable.startCents)] }],
      ),
      accountTable(sheet),
    ],
    printedDate: days.printedDate,
  };
}

const totalRow = (word: string, amount: Cents): SheetRow => ({
  ...{ words: [word], figures: [formatMoney(amount)], total: true },
});

function namedTable(
  heading: string,
  figures: readonly NamedFigure[],
  after: readonly SheetRow[],
  before: readonly SheetRow[] = [],
): SheetTable {
  const rows = figures.map(({ label, amountCents }) => ({ words: [label], figures: [formatMoney(amountCents)] }));
  return { heading, words: [""], figures: ["Amount $"], rows: [...before, ...rows, ...after] };
}

function receivedTable({ received }: DaySheet, { methodWord }: PrintedDays): SheetTable {
  const total = sumCents(received.map((row) => row.received.amountCents));
  return {
    heading: "Received by user and method",
    words: ["User", "Method"],
    figures: ["Entries", "Amount $"],
    rows: [
      ...received.map((row) => ({
        words: [row.userName, methodWord(row.method)],
        figures: [String(row.entryCount), formatMoney(row.received.amountCents)],
      })),
      { words: ["Together", ""], figures: ["", formatMoney(total)], total: true },
    ],
  };
}

function userTable({ users }: DaySheet): SheetTable {
  return {
    heading: "By user",
    words: ["User"],
    figures: ["Charges $", "Adjustments $", "Applied $", "Received $", "Paid out $"],
    rows: users.map((user) => ({
      words: [user.userName],
      figures: [user.charges, user.adjustments, user.applied, user.received, user.paidOut].map((figure) =>
        formatMoney(figure.amountCents),
      ),
    })),
  };
}

function accountTable({ accounts }: DaySheet): SheetTable {
  return {
    heading: "Accounts, debits positive",
    words: ["Account"],
    figures: ["Before $", "Moved $", "After $"],
    rows: accounts.map((row) => ({
      words: [CHART_OF_ACCOUNTS[row.account].label],
      figures: [row.startCents, row.moved.amountCents, row.endCents].map((amount) => formatMoney(amount)),
    })),
  };
}
