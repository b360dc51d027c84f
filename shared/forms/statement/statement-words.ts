import type { PatientShareKind, StatementDocument, StatementLanguage } from "./statement-document.ts";
import type { StatementTotals } from "./statement-totals.ts";

/** Everything that a statement says by itself, in one language. */
export interface StatementWords {
  youOwe: string;
  youOweNothing: string;
  yourCreditIs: string;
  payBy(day: string): string;
  planPayBy(day: string): string;
  forYourRecords: string;
  nothingToPay: string;
  questionsCall(phone: string): string;
  statementDate: string;
  statementNumber: string;
  accountNumber: string;
  amountDue: string;
  dueDate: string;
  howToPay: string;
  byCheck: string;
  byCardCall(phone: string): string;
  inTheWeb: string;
  charged: string;
  insurancePaid: readonly [string, string];
  adjusted: string;
  youPaid: string;
  yourCredit: string;
  onPlanLater: string;
  date: string;
  whatWasDone: string;
  visitOf(day: string, who: string): string;
  seenBy: string;
  allVisits: string;
  allVisitsOf(name: string): string;
  paymentsNotUsed: string;
  planNotDue: string;
  planNext(amount: string, day: string): string;
  waitingForInsurance: string;
  nothingForThese: string;
  waitingFor(patient: string, payer: string): string;
  chargedInside: string;
  ages: readonly [string, string, string, string, string];
  ageOfBalance: readonly [string, string];
  cutHere: string;
  from: string;
  checksPayableTo(practice: string): string;
  amountEnclosed: string;
  writeAccountNumber: string;
  continuedOn(page: number): string;
  page(page: number, count: number): string;
  laterHeading(number: string, day: string, account: string): string;
  insurance: string;
  share: Readonly<Record<PatientShareKind, string>>;
  explanation: Readonly<Record<PatientShareKind, string>>;
  adjustedMeans: string;
}

const ENGLISH: StatementWords = {
  youOwe: "You owe",
  youOweNothing: "You owe nothing",
  yourCreditIs: "You have a credit of",
  payBy: (day) => `Please pay by ${day}`,
  planPayBy: (day) => `Plan payment, due by ${day}`,
  forYourRecords: "For your records",
  nothingToPay: "Nothing to pay",
  questionsCall: (phone) => `Questions? Call ${phone}.`,
  statementDate: "Statement date",
  statementNumber: "Statement number",
  accountNumber: "Account number",
  amountDue: "Amount due",
  dueDate: "Due date",
  howToPay: "How to pay",
  byCheck: "By check with the slip below.",
  byCardCall: (phone) => `By card: call ${phone}.`,
  inTheWeb: "In the web: scan this code.",
  charged: "Charged",
  insurancePaid: ["Insurance", "paid"],
  adjusted: "Adjusted",
  youPaid: "You paid",
  yourCredit: "Your credit",
  onPlanLater: "Plan, later",
  date: "Date",
  whatWasDone: "What was done",
  visitOf: (day, who) => `Visit of ${day}: ${who}`,
  seenBy: "seen by",
  allVisits: "All visits above",
  allVisitsOf: (name) => `All visits of ${name}`,
  paymentsNotUsed: "Payments of yours not yet used for a visit",
  planNotDue: "On your payment plan, to be paid later",
  planNext: (amount, day) => `Next plan payment: ${amount} on ${day}.`,
  waitingForInsurance: "Waiting for insurance",
  nothingForThese: "You owe nothing for these visits now. They are not in the amount due.",
  waitingFor: (patient, payer) => `${patient}, waiting for ${payer}`,
  chargedInside: "charged",
  ages: ["0 to 30 days", "31 to 60 days", "61 to 90 days", "91 to 120 days", "Over 120 days"],
  ageOfBalance: ["How long your", "balance has been due"],
  cutHere: "Cut here and send this slip with your payment",
  from: "From",
  checksPayableTo: (practice) => `Make checks payable to ${practice}.`,
  amountEnclosed: "Amount enclosed",
  writeAccountNumber: "Please write the account number on your check.",
  continuedOn: (page) => `Continued on page ${page}`,
  page: (page, count) => `Page ${page} of ${count}`,
  laterHeading: (number, day, account) => `Statement ${number} of ${day}, account ${account}`,
  insurance: "Insurance",
  share: {
    deductible: "Your deductible",
    coinsurance: "Your coinsurance",
    copay: "Your copay",
    "not-covered": "Not covered by your plan",
  },
  explanation: {
    deductible: "Deductible: what you pay each year before your plan begins to pay.",
    coinsurance: "Coinsurance: the part of the allowed price that your plan leaves to you.",
    copay: "Copay: the fixed amount that your plan asks of you for a visit.",
    "not-covered":
      "Not covered: your plan decided not to pay for this and says that you do. You may ask it to decide again.",
  },
  adjustedMeans: "Adjusted: taken off the price, mostly because of our contract with your plan. Nobody pays it.",
};

const SPANISH: StatementWords = {
  youOwe: "Usted debe",
  youOweNothing: "Usted no debe nada",
  yourCreditIs: "Tiene un saldo a favor de",
  payBy: (day) => `Por favor pague a más tardar el ${day}`,
  planPayBy: (day) => `Pago del plan, a más tardar el ${day}`,
  forYourRecords: "Para sus archivos",
  nothingToPay: "No hay nada que pagar",
  questionsCall: (phone) => `¿Preguntas? Llame al ${phone}.`,
  statementDate: "Fecha del estado",
  statementNumber: "Número de estado",
  accountNumber: "Número de cuenta",
  amountDue: "Total a pagar",
  dueDate: "Fecha límite",
  howToPay: "Cómo pagar",
  byCheck: "Con cheque y el talón de abajo.",
  byCardCall: (phone) => `Con tarjeta: llame al ${phone}.`,
  inTheWeb: "En internet: escanee este código.",
  charged: "Cargos",
  insurancePaid: ["Pagó el", "seguro"],
  adjusted: "Ajustes",
  youPaid: "Usted pagó",
  yourCredit: "A su favor",
  onPlanLater: "Plan, después",
  date: "Fecha",
  whatWasDone: "Servicio",
  visitOf: (day, who) => `Visita del ${day}: ${who}`,
  seenBy: "con",
  allVisits: "Todas las visitas",
  allVisitsOf: (name) => `Todas las visitas de ${name}`,
  paymentsNotUsed: "Pagos suyos aún sin aplicar a una visita",
  planNotDue: "En su plan de pagos, para pagar después",
  planNext: (amount, day) => `Próximo pago del plan: ${amount} el ${day}.`,
  waitingForInsurance: "En espera del seguro",
  nothingForThese: "Por estas visitas no debe nada ahora. No están en el total a pagar.",
  waitingFor: (patient, payer) => `${patient}, en espera de ${payer}`,
  chargedInside: "cargos",
  ages: ["0 a 30 días", "31 a 60 días", "61 a 90 días", "91 a 120 días", "Más de 120"],
  ageOfBalance: ["Desde cuándo", "se debe el saldo"],
  cutHere: "Corte aquí y envíe este talón con su pago",
  from: "De",
  checksPayableTo: (practice) => `Haga el cheque a nombre de ${practice}.`,
  amountEnclosed: "Cantidad enviada",
  writeAccountNumber: "Por favor escriba el número de cuenta en el cheque.",
  continuedOn: (page) => `Continúa en la página ${page}`,
  page: (page, count) => `Página ${page} de ${count}`,
  laterHeading: (number, day, account) => `Estado ${number} del ${day}, cuenta ${account}`,
  insurance: "Seguro",
  share: {
    deductible: "Su deducible",
    coinsurance: "Su coseguro",
    copay: "Su copago",
    "not-covered": "No cubierto por su plan",
  },
  explanation: {
    deductible: "Deducible: lo que usted paga cada año antes de que su plan empiece a pagar.",
    coinsurance: "Coseguro: la parte del precio aprobado que su plan le deja a usted.",
    copay: "Copago: la cantidad fija que su plan le pide por una visita.",
    "not-covered":
      "No cubierto: su plan decidió no pagar esto y dice que le toca a usted. Puede pedirle que lo revise.",
  },
  adjustedMeans: "Ajustes: lo que se quita del precio, casi siempre por nuestro contrato con su plan. Nadie lo paga.",
};

/** What a statement's own words mean: those for the patient's part that it uses, and what was taken off. */
export function explanationsOf(statement: StatementDocument, totals: StatementTotals): string[] {
  const words = statementWords(statement.language);
  const kinds = new Set(
    statement.visits.flatMap((visit) => visit.lines.flatMap((line) => line.shares.map((one) => one.kind))),
  );
  const shares = SHARE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => words.explanation[kind]);
  return totals.adjustedCents > 0 ? [...shares, words.adjustedMeans] : shares;
}

const SHARE_KINDS = [
  "deductible",
  "coinsurance",
  "copay",
  "not-covered",
] as const satisfies readonly PatientShareKind[];

/** A statement's words in a language. */
export function statementWords(language: StatementLanguage): StatementWords {
  return language === "es" ? SPANISH : ENGLISH;
}
