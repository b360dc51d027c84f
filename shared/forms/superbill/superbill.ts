import type { Address } from "../../claims/claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatMoney } from "../../money/money-text.ts";
import { formatAddressLines } from "../address-lines.ts";
import type { LetterBlock } from "../letters/fill-template.ts";
import type { LetterLanguage } from "../letters/letter-kind.ts";
import { tableDate } from "../letters/letter-values.ts";

export interface SuperbillLine {
  readonly date: IsoDate;
  readonly placeOfService: string;
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  /** Positions among the diagnoses, from 1. */
  readonly pointers: readonly number[];
  readonly units: string;
  /** In our own words; may be empty. */
  readonly what: string;
  readonly chargeCents: Cents;
}

/**
 * What a patient hands to an insurer to be paid back. It shows diagnoses and codes, because an insurer pays for nothing
 * without them; no other paper for patients does.
 */
export interface Superbill {
  readonly patientName: string;
  readonly birthDate: IsoDate;
  readonly patientAddress: Address;
  readonly accountNumber: string;
  readonly claimNumber: string;
  readonly provider: { readonly name: string; readonly npi: string };
  readonly practiceNpi: string;
  readonly practiceTaxId: string;
  /** Codes with their point, and our own words where there are some. */
  readonly diagnoses: readonly { readonly code: string; readonly words: string }[];
  readonly lines: readonly SuperbillLine[];
  readonly patientPaidCents: Cents;
}

const WORDS = {
  en: {
    title: "Superbill",
    purpose:
      "For your insurance company. It holds your diagnoses and the codes of your services, because they are needed to pay you back. Give it to nobody else.",
    patient: "Patient",
    born: "born",
    account: "Account",
    visit: "visit",
    provider: "Provider",
    practice: "Practice",
    tax: "tax number",
    diagnoses: "Diagnoses (ICD-10-CM)",
    none: "None was given.",
    heads: ["Date", "Place", "Code", "What was done", "For", "Units", "Charge"],
    total: "Total",
    paid: "You paid",
    open: "Open",
    sign: "Signature of the provider or the practice, and date",
  },
  es: {
    title: "Superbill: comprobante para el seguro",
    purpose:
      "Para su compañía de seguros. Contiene sus diagnósticos y los códigos de sus servicios, porque se necesitan para reembolsarle. No lo entregue a nadie más.",
    patient: "Paciente",
    born: "fecha de nacimiento",
    account: "Cuenta",
    visit: "visita",
    provider: "Proveedor",
    practice: "Consultorio",
    tax: "número fiscal",
    diagnoses: "Diagnósticos (ICD-10-CM)",
    none: "No se indicó ninguno.",
    heads: ["Fecha", "Lugar", "Código", "Qué se hizo", "Por", "Unidades", "Cargo"],
    total: "Total",
    paid: "Usted pagó",
    open: "Pendiente",
    sign: "Firma del proveedor o del consultorio, y fecha",
  },
} as const;

/** The title of the document, by language. */
export function superbillTitle(language: LetterLanguage): string {
  return WORDS[language].title;
}

/** The superbill as pieces of a letter. */
export function superbillBlocks(bill: Superbill, language: LetterLanguage): LetterBlock[] {
  const words = WORDS[language];
  const diagnoses = bill.diagnoses.map(({ code, words: told }, index) =>
    `${letterOf(index + 1)}  ${code}  ${told}`.trim(),
  );
  const charged = sumCents(bill.lines.map((line) => line.chargeCents));
  const open = subtractCents(charged, bill.patientPaidCents);
  return [
    { kind: "heading", text: words.title },
    { kind: "paragraph", lines: [words.purpose] },
    {
      kind: "paragraph",
      lines: [
        `${words.patient}: ${bill.patientName}, ${words.born} ${tableDate(bill.birthDate)}`,
        formatAddressLines(bill.patientAddress).join(", "),
        `${words.account} ${bill.accountNumber}, ${words.visit} ${bill.claimNumber}`,
        `${words.provider}: ${bill.provider.name}, NPI ${bill.provider.npi}`,
        `${words.practice}: NPI ${bill.practiceNpi}, ${words.tax} ${bill.practiceTaxId}`,
      ],
    },
    { kind: "heading", text: words.diagnoses },
    { kind: "paragraph", lines: diagnoses.length > 0 ? diagnoses : [words.none] },
    {
      kind: "table",
      table: {
        columns: words.heads.map((head, index) => ({
          head,
          share: [62, 34, 72, 150, 34, 40, 62][index] ?? 50,
          align: index < 5 ? "left" : "right",
        })),
        rows: bill.lines.map((line) => [
          tableDate(line.date),
          line.placeOfService,
          [line.procedureCode, ...line.modifiers].join(" "),
          line.what,
          line.pointers.map(letterOf).join(""),
          line.units,
          formatMoney(line.chargeCents),
        ]),
        total: [words.total, "", "", "", "", "", formatMoney(charged)],
      },
    },
    {
      kind: "paragraph",
      lines: [`${words.paid}: $${formatMoney(bill.patientPaidCents)}. ${words.open}: $${formatMoney(open)}.`],
    },
    { kind: "gap", lineCount: 2 },
    { kind: "paragraph", lines: ["________________________________________________", words.sign] },
  ];
}

/** Diagnoses are pointed to by letter, as in box 24E of form 1500: 1 is A. */
function letterOf(position: number): string {
  return "ABCDEFGHIJKL".charAt(position - 1);
}
