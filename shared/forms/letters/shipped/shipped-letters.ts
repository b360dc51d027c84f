import type { LetterKind, LetterLanguage } from "../letter-kind.ts";
import { APPEAL, CORRECTED_CLAIM, PAYER_LETTER, RECORDS_REQUEST } from "./claim-letters.ts";
import { BALANCE, COLLECTION_1, COLLECTION_2, COLLECTION_3, PATIENT_LETTER, RETURNED_MAIL } from "./patient-letters.ts";
import { REFUND_PATIENT, REFUND_PAYER } from "./refund-letters.ts";
import type { ShippedText } from "./shipped-text.ts";

const SHIPPED: Readonly<Record<LetterKind, ShippedText>> = {
  appeal: APPEAL,
  "corrected-claim": CORRECTED_CLAIM,
  "records-request": RECORDS_REQUEST,
  "payer-letter": PAYER_LETTER,
  balance: BALANCE,
  "collection-1": COLLECTION_1,
  "collection-2": COLLECTION_2,
  "collection-3": COLLECTION_3,
  "returned-mail": RETURNED_MAIL,
  "patient-letter": PATIENT_LETTER,
  "refund-patient": REFUND_PATIENT,
  "refund-payer": REFUND_PAYER,
};

/** Our own text of a letter, before the practice changes it. */
export function shippedLetter(kind: LetterKind, language: LetterLanguage): string {
  return SHIPPED[kind][language];
}
