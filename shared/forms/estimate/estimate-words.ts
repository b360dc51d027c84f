import type { LetterLanguage } from "../letters/letter-kind.ts";

/** The words of a good-faith estimate in one language. They are ours: the law says what is told, not in which words. */
export interface EstimateWords {
  title: (number: string) => string;
  patient: (name: string, birthDate: string, account: string) => string;
  service: (what: string) => string;
  oneDay: (day: string) => string;
  period: (from: string, through: string) => string;
  diagnoses: (codes: string) => string;
  provider: (name: string, npi: string, taxId: string) => string;
  place: (name: string, address: string) => string;
  totalSentence: (total: string) => string;
  servicesHeading: string;
  columns: { code: string; what: string; units: string; price: string; amount: string };
  total: string;
  separateHeading: string;
  separate: string;
  meaningHeading: string;
  meaning: (fields: { phone: string }) => string[];
}

const EN: EstimateWords = {
  title: (number) => `Good-faith estimate ${number}`,
  patient: (name, birthDate, account) => `Patient: ${name}, born ${birthDate}, account ${account}`,
  service: (what) => `For: ${what}`,
  oneDay: (day) => `Expected on ${day}`,
  period: (from, through) => `Expected from ${from} to ${through}`,
  diagnoses: (codes) => `Diagnosis codes: ${codes}`,
  provider: (name, npi, taxId) => `Given by ${name}, NPI ${npi}, tax number ${taxId}`,
  place: (name, address) => `At ${name}, ${address}`,
  totalSentence: (total) => `We expect these services to cost ${total} in all.`,
  servicesHeading: "What we expect to do",
  columns: { code: "Code", what: "Service", units: "Units", price: "Each", amount: "Amount" },
  total: "Expected total",
  separateHeading: "Planned separately",
  separate: "Estimates for these are given when they are scheduled, or when you ask whoever gives them.",
  meaningHeading: "What this estimate means",
  meaning: ({ phone }) => [
    "It says what we expect today for someone who does not use insurance for these services. It is no contract: you need not accept them, from us or at all.",
    "What is found during care may make more or other services needed. Then the bill may differ.",
    "If you are billed 400 dollars or more above this estimate, you may dispute the bill. First ask us to correct it, to lower it or to talk about help with paying.",
    "You may also have it decided by the government's dispute process within 120 days of the first bill. While it is open, we do not collect the amount, charge for lateness, or act against you for it. What it costs and how to begin stands on www.cms.gov/nosurprises, or call 1-800-985-3059.",
    `Keep this paper or a picture of it.${phone === "" ? "" : ` Questions: ${phone}.`}`,
  ],
};

const ES: EstimateWords = {
  title: (number) => `Presupuesto de buena fe ${number}`,
  patient: (name, birthDate, account) => `Paciente: ${name}, fecha de nacimiento ${birthDate}, cuenta ${account}`,
  service: (what) => `Para: ${what}`,
  oneDay: (day) => `Previsto para el ${day}`,
  period: (from, through) => `Previsto del ${from} al ${through}`,
  diagnoses: (codes) => `Códigos de diagnóstico: ${codes}`,
  provider: (name, npi, taxId) => `Lo presta ${name}, NPI ${npi}, número fiscal ${taxId}`,
  place: (name, address) => `En ${name}, ${address}`,
  totalSentence: (total) => `Calculamos que estos servicios costarán ${total} en total.`,
  servicesHeading: "Lo que prevemos hacer",
  columns: { code: "Código", what: "Servicio", units: "Unidades", price: "Cada uno", amount: "Importe" },
  total: "Total previsto",
  separateHeading: "Se programa por separado",
  separate: "El presupuesto de estos servicios se da cuando se programan, o cuando usted lo pide a quien los presta.",
  meaningHeading: "Qué significa este presupuesto",
  meaning: ({ phone }) => [
    "Dice lo que calculamos hoy para una persona que no usa seguro para estos servicios. No es un contrato: usted no está obligado a recibirlos, ni de nosotros ni de nadie.",
    "Durante la atención pueden hacer falta más servicios u otros. Entonces la factura puede ser distinta.",
    "Si le cobran 400 dólares o más por encima de este presupuesto, puede reclamar. Primero pídanos que corrijamos la factura, que la bajemos o que hablemos de ayuda para pagarla.",
    "También puede pedir que la decida el proceso de disputas del gobierno, dentro de los 120 días de la primera factura. Mientras está abierto, no cobramos ese importe, no añadimos cargos por demora ni actuamos contra usted por ello. El costo y los pasos están en www.cms.gov/nosurprises, o llame al 1-800-985-3059.",
    `Guarde este papel o una foto.${phone === "" ? "" : ` Preguntas: ${phone}.`}`,
  ],
};

export const ESTIMATE_WORDS: Readonly<Record<LetterLanguage, EstimateWords>> = { en: EN, es: ES };
