import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import type { LetterLanguage } from "../letters/letter-kind.ts";
import type { Letterhead } from "../statement/statement-document.ts";

/** A visit that a payment was used for, in part or whole. */
export interface ReceiptUse {
  readonly date: IsoDate;
  readonly patientName: string;
  /** What was done in plain words; never a diagnosis. */
  readonly what: string;
  readonly amountCents: Cents;
}

/** What a receipt for a patient's payment says. */
export interface ReceiptDocument {
  /** In which the patient is written to. */
  readonly language: LetterLanguage;
  readonly practice: Letterhead;
  readonly receiptNumber: string;
  readonly accountNumber: string;
  readonly receivedDate: IsoDate;
  readonly payerName: string;
  /** How it was paid, in words: `Check 1024`, `Cash`. */
  readonly method: string;
  readonly amountCents: Cents;
  readonly uses: readonly ReceiptUse[];
  /** The part kept as credit for later visits. */
  readonly creditCents: Cents;
  /** What the account owes after this payment; negative when the practice owes the patient. */
  readonly balanceCents: Cents;
}

/** @throws RangeError when what was used and what was kept do not make up the payment. */
export function proveReceipt(receipt: ReceiptDocument): void {
  const used = sumCents([...receipt.uses.map((use) => use.amountCents), receipt.creditCents]);
  if (used !== receipt.amountCents) throw new RangeError("The receipt's uses and credit do not make up the payment.");
}
