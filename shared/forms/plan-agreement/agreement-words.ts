import type { PlanFrequency, PlanSurplus } from "../../patient-billing/plans/plan-terms.ts";
import type { LetterLanguage } from "../letters/letter-kind.ts";

/** What the sentences of an agreement are told: amounts and days are written already. */
interface SentenceFacts {
  name: string;
  account: string;
  number: string;
  practice: string;
  principal: string;
  each: string;
  last: string;
  count: number;
  firstDay: string;
  lastDay: string;
  down: string;
  downDay: string;
}

/** The words of an agreement in one language. */
export interface AgreementWords {
  title: (number: string) => string;
  summaryHeading: string;
  parties: (facts: SentenceFacts) => string;
  payments: (facts: SentenceFacts, frequency: PlanFrequency) => string;
  onePayment: (facts: SentenceFacts) => string;
  downPayment: (facts: SentenceFacts) => string;
  coveredHeading: string;
  scheduleHeading: string;
  termsHeading: string;
  columns: { day: string; what: string; amount: string; number: string; due: string; pay: string; left: string };
  service: string;
  total: string;
  downPaymentRow: string;
  noCharge: string;
  grace: (days: number) => string;
  ended: (misses: number) => string;
  surplus: Readonly<Record<PlanSurplus, string>>;
  lessDebt: string;
  others: string;
  keepsRights: string;
  disclosureHeading: string;
  disclosureColumns: readonly [string, string];
  disclosure: { rate: string; charge: string; financed: string; totalPaid: string };
  signature: string;
  forPractice: string;
  date: string;
}

const EVERY = {
  en: {
    weekly: "every week",
    "two-weekly": "every two weeks",
    monthly: "every month",
    quarterly: "every three months",
  },
  es: { weekly: "cada semana", "two-weekly": "cada dos semanas", monthly: "cada mes", quarterly: "cada tres meses" },
} as const satisfies Record<LetterLanguage, Record<PlanFrequency, string>>;

const ENGLISH: AgreementWords = {
  title: (number) => `Payment plan agreement ${number}`,
  summaryHeading: "What you agree to",
  parties: ({ name, account, practice, principal }) =>
    `For the services below, given to ${name} (account ${account}), you owe ${practice} ${principal} and will pay it in parts.`,
  payments: ({ count, each, last, firstDay, lastDay }, frequency) =>
    each === last
      ? `You pay ${each} ${EVERY.en[frequency]}, ${count} times: first on ${firstDay}, last on ${lastDay}.`
      : `You pay ${each} ${EVERY.en[frequency]}, ${count} times: first on ${firstDay}, and last ${last} on ${lastDay}.`,
  onePayment: ({ last, firstDay }) => `You pay ${last} on ${firstDay}.`,
  downPayment: ({ down, downDay }) => `You pay ${down} at once, on ${downDay}.`,
  coveredHeading: "What the plan covers",
  scheduleHeading: "What is due when",
  termsHeading: "How the plan works",
  columns: {
    day: "Date",
    what: "Service",
    amount: "You owe $",
    number: "Payment",
    due: "Due",
    pay: "You pay $",
    left: "Left after it $",
  },
  service: "Service",
  total: "Together",
  downPaymentRow: "At once",
  noCharge: "There is no interest and no fee. You may pay sooner at any time without a penalty.",
  grace: (days) =>
    days === 0
      ? "A payment is on time when we have it on its due date."
      : `A payment is on time when we have it within ${days} days after its due date.`,
  ended: (misses) =>
    misses === 1
      ? "When a payment is missed the plan ends and all that is left is due at once. Call us before that: we can agree on new terms."
      : `When ${misses} payments are missed at the same time the plan ends and all that is left is due at once. Call us before that: we can agree on new terms.`,
  surplus: {
    shorten: "What you pay beyond the payment that is due takes the last payments away, so the plan ends sooner.",
    lower: "What you pay beyond the payment that is due makes all later payments smaller.",
  },
  lessDebt: "If insurance pays or a charge is corrected, the plan becomes smaller by that amount.",
  others: "Other services are billed apart from this plan.",
  keepsRights:
    "While you pay as agreed we send no reminders about these services and give them to no collection agency.",
  disclosureHeading: "Truth-in-lending figures",
  disclosureColumns: ["What it is", "Figure"],
  disclosure: {
    rate: "Annual percentage rate: the cost of your credit as a yearly rate",
    charge: "Finance charge: the dollar amount the credit costs you",
    financed: "Amount financed: the credit given to you",
    totalPaid: "Total of payments: what you will have paid with all payments",
  },
  signature: "Signature of the person who pays",
  forPractice: "For the practice",
  date: "Date",
};

const SPANISH: AgreementWords = {
  title: (number) => `Acuerdo de plan de pagos ${number}`,
  summaryHeading: "Lo que usted acuerda",
  parties: ({ name, account, practice, principal }) =>
    `Por los servicios indicados abajo, prestados a ${name} (cuenta ${account}), usted debe a ${practice} ${principal} y lo pagará en partes.`,
  payments: ({ count, each, last, firstDay, lastDay }, frequency) =>
    each === last
      ? `Usted paga ${each} ${EVERY.es[frequency]}, ${count} veces: la primera el ${firstDay} y la última el ${lastDay}.`
      : `Usted paga ${each} ${EVERY.es[frequency]}, ${count} veces: la primera el ${firstDay} y la última, de ${last}, el ${lastDay}.`,
  onePayment: ({ last, firstDay }) => `Usted paga ${last} el ${firstDay}.`,
  downPayment: ({ down, downDay }) => `Usted paga ${down} de inmediato, el ${downDay}.`,
  coveredHeading: "Lo que cubre el plan",
  scheduleHeading: "Cuánto y cuándo",
  termsHeading: "Cómo funciona el plan",
  columns: {
    day: "Fecha",
    what: "Servicio",
    amount: "Usted debe $",
    number: "Pago",
    due: "Vence",
    pay: "Usted paga $",
    left: "Queda después $",
  },
  service: "Servicio",
  total: "En total",
  downPaymentRow: "De inmediato",
  noCharge: "No hay intereses ni cargos. Puede pagar antes en cualquier momento sin multa.",
  grace: (days) =>
    days === 0
      ? "Un pago está a tiempo si lo tenemos en la fecha en que vence."
      : `Un pago está a tiempo si lo tenemos a más tardar ${days} días después de la fecha en que vence.`,
  ended: (misses) =>
    misses === 1
      ? "Si falta un pago, el plan termina y todo lo que queda vence de inmediato. Llámenos antes: podemos acordar otros términos."
      : `Si faltan ${misses} pagos al mismo tiempo, el plan termina y todo lo que queda vence de inmediato. Llámenos antes: podemos acordar otros términos.`,
  surplus: {
    shorten: "Lo que pague además del pago que vence elimina los últimos pagos, así que el plan termina antes.",
    lower: "Lo que pague además del pago que vence reduce todos los pagos siguientes.",
  },
  lessDebt: "Si el seguro paga o se corrige un cargo, el plan se reduce en esa cantidad.",
  others: "Otros servicios se cobran aparte de este plan.",
  keepsRights:
    "Mientras pague según lo acordado, no enviamos recordatorios sobre estos servicios ni los damos a una agencia de cobros.",
  disclosureHeading: "Cifras de veracidad en los préstamos",
  disclosureColumns: ["Qué es", "Cifra"],
  disclosure: {
    rate: "Tasa de porcentaje anual: el costo de su crédito como tasa anual",
    charge: "Cargo por financiamiento: la cantidad en dólares que le cuesta el crédito",
    financed: "Cantidad financiada: el crédito que se le da",
    totalPaid: "Total de pagos: lo que habrá pagado con todos los pagos",
  },
  signature: "Firma de la persona que paga",
  forPractice: "Por el consultorio",
  date: "Fecha",
};

export const AGREEMENT_WORDS: Readonly<Record<LetterLanguage, AgreementWords>> = { en: ENGLISH, es: SPANISH };
