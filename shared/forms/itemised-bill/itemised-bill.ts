import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars, formatMoney } from "../../money/money-text.ts";
import type { LetterBlock } from "../letters/fill-template.ts";
import type { LetterLanguage } from "../letters/letter-kind.ts";
import { type LetterTable, letterDate, tableDate } from "../letters/letter-values.ts";

/** One service and who has paid it. Charged − insurance paid − adjusted − patient paid = balance. */
export interface BillLine {
  readonly date: IsoDate;
  /** In plain words; never a diagnosis. */
  readonly what: string;
  readonly chargedCents: Cents;
  readonly insurancePaidCents: Cents;
  readonly adjustedCents: Cents;
  readonly patientPaidCents: Cents;
  /** Open with insurance, the patient or an agency. */
  readonly balanceCents: Cents;
}

/** Every service of a patient in a period, whoever has paid it. */
export interface ItemisedBill {
  readonly patientName: string;
  readonly accountNumber: string;
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
  readonly lines: readonly BillLine[];
  /** Payments of the patient that no service has used; zero or more. */
  readonly creditCents: Cents;
}

const WORDS = {
  en: {
    title: "Itemized bill",
    patient: "Patient",
    account: "account",
    period: (from: string, to: string) => `Services from ${from} to ${to}`,
    heads: ["Service", "What was done", "Charged", "Insurance paid", "Adjusted", "You paid", "Balance"],
    total: "Total",
    service: "Service",
    credit: (amount: string) => `${amount} of your payments has not been used for a service yet.`,
    note: "Adjusted is what the practice and your plan agreed not to ask of you. The balance may still be with your insurance; this is not a request for payment.",
  },
  es: {
    title: "Factura detallada",
    patient: "Paciente",
    account: "cuenta",
    period: (from: string, to: string) => `Servicios del ${from} al ${to}`,
    heads: ["Servicio", "Qué se hizo", "Cargo", "Pagó el seguro", "Ajuste", "Usted pagó", "Saldo"],
    total: "Total",
    service: "Servicio",
    credit: (amount: string) => `${amount} de sus pagos aún no se han usado para ningún servicio.`,
    note: "El ajuste es lo que el consultorio y su plan acordaron no cobrarle. El saldo puede estar todavía con su seguro; esto no es una solicitud de pago.",
  },
} as const;

/**
 * The bill as pieces of a letter.
 * @throws RangeError when a line's amounts contradict each other; nothing is shown then.
 */
export function billBlocks(bill: ItemisedBill, language: LetterLanguage): LetterBlock[] {
  for (const line of bill.lines) proveLine(line);
  const words = WORDS[language];
  const period = words.period(letterDate(bill.fromDate, language), letterDate(bill.toDate, language));
  const credit = bill.creditCents > 0 ? [words.credit(formatDollars(bill.creditCents))] : [];
  return [
    { kind: "heading", text: words.title },
    {
      kind: "paragraph",
      lines: [`${words.patient}: ${bill.patientName}, ${words.account} ${bill.accountNumber}`, period],
    },
    { kind: "table", table: billTable(bill.lines, language) },
    { kind: "paragraph", lines: [...credit, words.note] },
  ];
}

/** The title of the document, by language. */
export function billTitle(language: LetterLanguage): string {
  return WORDS[language].title;
}

function proveLine(line: BillLine): void {
  const paid = sumCents([line.insurancePaidCents, line.adjustedCents, line.patientPaidCents]);
  if (subtractCents(line.chargedCents, paid) !== line.balanceCents) {
    throw new RangeError("An itemised bill's line does not add up.");
  }
}

function billTable(lines: readonly BillLine[], language: LetterLanguage): LetterTable {
  const words = WORDS[language];
  const amounts = (line: BillLine) => [
    line.chargedCents,
    line.insurancePaidCents,
    line.adjustedCents,
    line.patientPaidCents,
    line.balanceCents,
  ];
  const totals = [0, 1, 2, 3, 4].map((at) => sumCents(lines.flatMap((line) => amounts(line)[at] ?? [])));
  return {
    columns: words.heads.map((head, index) => ({
      head,
      share: [56, 112, 50, 50, 50, 50, 50][index] ?? 50,
      align: index < 2 ? "left" : "right",
    })),
    rows: lines.map((line) => [tableDate(line.date), line.what || words.service, ...amounts(line).map(formatMoney)]),
    total: [words.total, "", ...totals.map(formatMoney)],
  };
}
