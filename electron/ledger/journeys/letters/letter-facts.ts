import type { LetterRecipient } from "../../../../shared/forms/letters/letter-document.ts";
import type { LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import type { LetterValues } from "../../../../shared/forms/letters/letter-values.ts";

/** What the ledger knows for a letter. */
export interface LetterFacts {
  readonly recipient: LetterRecipient;
  readonly values: LetterValues;
  readonly patientId: string | null;
  readonly claimId: string | null;
  readonly refundId: string | null;
  /** The language in which the person is written to; payers are written to in English. */
  readonly language: LetterLanguage;
  /** What the letter is about, for its title: `claim 1042`. */
  readonly about: string;
}

/** Words of tables, by language. */
export const TABLE_WORDS = {
  en: {
    date: "Service",
    code: "Code",
    what: "What was done",
    charged: "Charged",
    paid: "Paid",
    answer: "Answer",
    insurancePaid: "Insurance paid",
    adjusted: "Adjusted",
    youPaid: "You paid",
    youOwe: "You owe",
    planDue: "Payment plan: instalments due",
    total: "Total",
    service: "Service",
  },
  es: {
    date: "Servicio",
    code: "Código",
    what: "Qué se hizo",
    charged: "Cargo",
    paid: "Pagado",
    answer: "Respuesta",
    insurancePaid: "Pagó el seguro",
    adjusted: "Ajuste",
    youPaid: "Usted pagó",
    youOwe: "Usted debe",
    planDue: "Plan de pagos: cuotas vencidas",
    total: "Total",
    service: "Servicio",
  },
} as const;
