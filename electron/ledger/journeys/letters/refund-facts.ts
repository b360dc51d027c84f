import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { RefundCause } from "../../../../shared/contract/patient-money.ts";
import type { LetterRecipient } from "../../../../shared/forms/letters/letter-document.ts";
import type { LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import type { LetterValues } from "../../../../shared/forms/letters/letter-values.ts";
import { toOptionalAddress } from "../address-columns.ts";
import { readPatient } from "../read-patient.ts";
import { missing } from "../save-row.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { addresseeOf, patientNames, readMailLanguage } from "./patient-facts.ts";

const CAUSES: Readonly<Record<LetterLanguage, Readonly<Record<RefundCause, string>>>> = {
  en: {
    "paid-twice": "the same service was paid twice",
    "two-payers-paid": "two payers paid as if each were first",
    "copay-too-high": "the copay that was taken was too high",
    "not-ours": "the payment was not meant for us",
    "adjusted-twice": "an adjustment was made twice",
    prepaid: "more was paid ahead than the service cost",
    other: "more was paid than is owed",
  },
  es: {
    "paid-twice": "el mismo servicio se pagó dos veces",
    "two-payers-paid": "dos aseguradoras pagaron como si cada una fuera la primera",
    "copay-too-high": "el copago cobrado fue demasiado alto",
    "not-ours": "el pago no era para nosotros",
    "adjusted-twice": "un ajuste se hizo dos veces",
    prepaid: "se pagó por adelantado más de lo que costó el servicio",
    other: "se pagó más de lo que se debe",
  },
};

const METHODS: Readonly<Record<LetterLanguage, Readonly<Record<string, string>>>> = {
  en: { check: "check", eft: "electronic transfer", cash: "cash", card: "card" },
  es: { check: "cheque", eft: "transferencia electrónica", cash: "efectivo", card: "tarjeta" },
};

/** What a letter about a refund can say, to the patient or the payer whose money it is. */
export function readRefundFacts(read: ReadHandle, refundId: string, language: LetterLanguage): LetterFacts {
  const refund = read.first(build.selectFrom("refundRequest").selectAll().where("id", "=", refundId));
  if (!refund) throw missing("refund");
  const payment = read.first(build.selectFrom("receipt").selectAll().where("id", "=", refund.receiptId));
  if (!payment) throw missing("payment");
  const patient = refund.patientId === null ? null : readPatient(read, refund.patientId);
  const { paidDate, method, paymentNumber } = refund;
  const values: LetterValues = {
    ...(patient ? patientNames(patient) : {}),
    "refund.number": refund.number,
    "refund.amount": { amountCents: refund.amountCents },
    "refund.cause": CAUSES[language][refund.cause],
    "refund.note": refund.note.replaceAll(/\s+/g, " "),
    ...(paidDate === null ? {} : { "refund.paidDate": { date: paidDate } }),
    "refund.method": method === null ? "" : `${METHODS[language][method]} ${paymentNumber ?? ""}`.trim(),
    "payment.date": { date: payment.depositDate },
    "payment.amount": { amountCents: payment.amountCents },
    "payment.number": payment.number,
  };
  return {
    recipient: patient ? addresseeOf(patient) : readPayer(read, refund.payerId),
    values,
    ...{ patientId: refund.patientId, claimId: null, refundId },
    language: patient ? readMailLanguage(read, patient.id) : "en",
    about: `refund ${refund.number}`,
  };
}

function readPayer(read: ReadHandle, payerId: string | null): LetterRecipient {
  const row = payerId && read.first(build.selectFrom("payer").selectAll().where("id", "=", payerId));
  return row ? { name: row.name, address: toOptionalAddress(row) } : { name: "", address: null };
}
