import { formatDate } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars, formatMoney } from "../../money/money-text.ts";
import { needsDisclosure } from "../../patient-billing/plans/judge-plan-terms.ts";
import { scheduleInstalments } from "../../patient-billing/plans/plan-schedule.ts";
import type { PlanTerms } from "../../patient-billing/plans/plan-terms.ts";
import type { LetterBlock } from "../letters/fill-template.ts";
import type { LetterDocument, LetterRecipient } from "../letters/letter-document.ts";
import type { LetterLanguage } from "../letters/letter-kind.ts";
import { letterDate } from "../letters/letter-values.ts";
import type { Letterhead } from "../statement/statement-document.ts";
import { AGREEMENT_WORDS, type AgreementWords } from "./agreement-words.ts";

/** A service under the plan, in plain words: never a diagnosis. */
export interface PlannedService {
  date: IsoDate;
  /** Empty when there is no label for it. */
  what: string;
  amountCents: Cents;
}

export interface AgreementFacts {
  language: LetterLanguage;
  practice: Letterhead;
  /** Who pays: the guarantor where there is one. */
  recipient: LetterRecipient;
  patientName: string;
  accountNumber: string;
  planNumber: number;
  services: readonly PlannedService[];
  terms: PlanTerms;
}

/**
 * A payment plan's agreement, as it was agreed: what is owed for what, what is due when, and how the plan works. The
 * disclosure figures stand on it where more than four instalments can bring truth-in-lending rules (12 CFR 1026.18).
 * @throws RangeError when services and instalments do not both come to the principal.
 */
export function agreementLetter(facts: AgreementFacts): LetterDocument {
  const { terms, services, language } = facts;
  const covered = sumCents(services.map((service) => service.amountCents));
  const scheduled = sumCents(scheduleInstalments(terms).map((one) => one.amountCents));
  if (covered !== terms.principalCents || scheduled !== terms.principalCents) {
    throw new RangeError("The agreement's services and instalments do not make up its principal.");
  }
  const words = AGREEMENT_WORDS[language];
  return {
    title: words.title(String(facts.planNumber)),
    ...{ language, practice: facts.practice, recipient: facts.recipient, date: terms.agreedDate },
    blocks: [
      { kind: "heading", text: words.title(String(facts.planNumber)) },
      ...summaryBlocks(facts, words),
      { kind: "heading", text: words.coveredHeading },
      coveredTable(facts, words),
      { kind: "heading", text: words.scheduleHeading },
      scheduleTable(terms, words),
      { kind: "heading", text: words.termsHeading },
      { kind: "list", items: termItems(terms, words) },
      ...(needsDisclosure(terms) ? disclosureBlocks(terms, words) : []),
      ...signatureBlocks(words),
    ],
  };
}

function summaryBlocks(facts: AgreementFacts, words: AgreementWords): LetterBlock[] {
  const { terms, language } = facts;
  const instalments = scheduleInstalments(terms).filter((one) => one.number > 0);
  const last = instalments.at(-1)!;
  const day = (date: IsoDate) => letterDate(date, language);
  const told = {
    ...{ name: facts.patientName, account: facts.accountNumber, number: String(facts.planNumber) },
    ...{ practice: facts.practice.name, principal: formatDollars(terms.principalCents) },
    ...{ each: formatDollars(terms.instalmentCents), last: formatDollars(last.amountCents) },
    ...{ count: instalments.length, firstDay: day(terms.firstDate), lastDay: day(last.dueDate) },
    ...{ down: formatDollars(terms.downPaymentCents), downDay: day(terms.agreedDate) },
  };
  const payments = instalments.length === 1 ? words.onePayment(told) : words.payments(told, terms.frequency);
  const lines = [words.parties(told), ...(terms.downPaymentCents > 0 ? [words.downPayment(told)] : []), payments];
  return [
    { kind: "heading", text: words.summaryHeading },
    { kind: "paragraph", lines },
  ];
}

function coveredTable({ services, terms }: AgreementFacts, { columns, service, total }: AgreementWords): LetterBlock {
  return {
    kind: "table",
    table: {
      columns: [
        { head: columns.day, share: 2, align: "left" },
        { head: columns.what, share: 6, align: "left" },
        { head: columns.amount, share: 2, align: "right" },
      ],
      rows: services.map(({ date, what, amountCents }) => [
        ...[formatDate(date), what === "" ? service : what, formatMoney(amountCents)],
      ]),
      total: [total, "", formatMoney(terms.principalCents)],
    },
  };
}

function scheduleTable(terms: PlanTerms, { columns, downPaymentRow, total }: AgreementWords): LetterBlock {
  let left: number = terms.principalCents;
  const rows = scheduleInstalments(terms).map(({ number, dueDate, amountCents }) => {
    left -= amountCents;
    const name = number === 0 ? downPaymentRow : String(number);
    return [name, formatDate(dueDate), formatMoney(amountCents), formatMoney(cents(left))];
  });
  return {
    kind: "table",
    table: {
      columns: [
        { head: columns.number, share: 2, align: "left" },
        { head: columns.due, share: 3, align: "left" },
        { head: columns.pay, share: 2, align: "right" },
        { head: columns.left, share: 3, align: "right" },
      ],
      rows,
      total: [total, "", formatMoney(terms.principalCents), ""],
    },
  };
}

function termItems({ graceDays, defaultAfterMissed, surplus }: PlanTerms, words: AgreementWords): string[] {
  return [
    ...[words.noCharge, words.grace(graceDays), words.ended(defaultAfterMissed), words.surplus[surplus]],
    ...[words.lessDebt, words.others, words.keepsRights],
  ];
}

function disclosureBlocks({ principalCents, downPaymentCents }: PlanTerms, words: AgreementWords): LetterBlock[] {
  const { rate, charge, financed, totalPaid } = words.disclosure;
  const [what, figure] = words.disclosureColumns;
  const credit = formatDollars(subtractCents(principalCents, downPaymentCents));
  return [
    { kind: "heading", text: words.disclosureHeading },
    {
      kind: "table",
      table: {
        columns: [
          { head: what, share: 8, align: "left" },
          { head: figure, share: 2, align: "right" },
        ],
        rows: [
          [rate, "0 %"],
          [charge, "$0.00"],
          [financed, credit],
          [totalPaid, credit],
        ],
      },
    },
  ];
}

/** Lines to write on, each with its words below it; the last never stands on a page without them. */
function signatureBlocks({ signature, forPractice, date }: AgreementWords): LetterBlock[] {
  const line = `${"_".repeat(46)}     ${date} ${"_".repeat(16)}`;
  return [
    { kind: "gap", lineCount: 2 },
    { kind: "paragraph", lines: [line, signature] },
    { kind: "gap", lineCount: 1 },
    { kind: "paragraph", lines: [line, forPractice] },
  ];
}
