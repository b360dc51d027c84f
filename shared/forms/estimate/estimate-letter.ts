import type { Address } from "../../claims/claim.ts";
import { formatDate } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { formatDollars, formatMoney } from "../../money/money-text.ts";
import { type EstimateWish, estimateTotal, serviceTotal } from "../../patient-billing/estimates/estimate-wish.ts";
import { formatAddressLines, formatPhone } from "../address-lines.ts";
import type { LetterBlock } from "../letters/fill-template.ts";
import type { LetterDocument, LetterRecipient } from "../letters/letter-document.ts";
import { letterDate } from "../letters/letter-values.ts";
import type { Letterhead } from "../statement/statement-document.ts";
import { ESTIMATE_WORDS, type EstimateWords } from "./estimate-words.ts";

/** What an estimate tells besides what was chosen for it. */
export interface EstimateFacts {
  /** As it is told on the phone; a preview has none. */
  number: string;
  wish: EstimateWish;
  practice: Letterhead;
  recipient: LetterRecipient;
  patient: { name: string; birthDate: IsoDate; accountNumber: string };
  provider: { name: string; npi: string; taxId: string };
  place: { name: string; address: Address };
  givenDate: IsoDate;
}

/** A good-faith estimate with everything that 45 CFR 149.610(c)(1) asks for, in our words. */
export function estimateLetter(facts: EstimateFacts): LetterDocument {
  const { wish, practice, recipient, givenDate } = facts;
  const words = ESTIMATE_WORDS[wish.language];
  const title = words.title(facts.number);
  return {
    ...{ title, language: wish.language, practice, recipient, date: givenDate },
    blocks: [
      { kind: "heading", text: title },
      { kind: "paragraph", lines: factLines(facts, words) },
      { kind: "paragraph", lines: [words.totalSentence(formatDollars(estimateTotal(wish)))] },
      { kind: "heading", text: words.servicesHeading },
      servicesTable(wish, words),
      ...separateBlocks(wish, words),
      { kind: "heading", text: words.meaningHeading },
      { kind: "list", items: words.meaning({ phone: formatPhone(practice.phone ?? "") }) },
    ],
  };
}

function factLines({ wish, patient, provider, place }: EstimateFacts, words: EstimateWords): string[] {
  const day = (date: IsoDate) => letterDate(date, wish.language);
  const { fromDate, throughDate, diagnoses } = wish;
  return [
    words.patient(patient.name, day(patient.birthDate), patient.accountNumber),
    words.service(wish.primaryService),
    fromDate === throughDate
      ? words.oneDay(day(fromDate))
      : words.period(formatDate(fromDate), formatDate(throughDate)),
    ...(diagnoses.length === 0 ? [] : [words.diagnoses(diagnoses.join(", "))]),
    words.provider(provider.name, provider.npi, provider.taxId),
    words.place(place.name, formatAddressLines(place.address).join(", ")),
  ];
}

function servicesTable(wish: EstimateWish, { columns, total }: EstimateWords): LetterBlock {
  return {
    kind: "table",
    table: {
      columns: [
        { head: columns.code, share: 16, align: "left" },
        { head: columns.what, share: 44, align: "left" },
        { head: columns.units, share: 12, align: "right" },
        { head: columns.price, share: 14, align: "right" },
        { head: columns.amount, share: 14, align: "right" },
      ],
      rows: wish.services.map((service) => [
        [service.procedureCode, ...service.modifiers].join(" "),
        service.what,
        String(service.units),
        formatMoney(service.priceCents),
        formatMoney(serviceTotal(service)),
      ]),
      total: [total, "", "", "", formatMoney(estimateTotal(wish))],
    },
  };
}

function separateBlocks({ separateServices }: EstimateWish, words: EstimateWords): LetterBlock[] {
  if (separateServices === "") return [];
  return [
    { kind: "heading", text: words.separateHeading },
    { kind: "paragraph", lines: [...separateServices.split("\n"), words.separate] },
  ];
}
