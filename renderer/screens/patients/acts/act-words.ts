import type { AccountLine } from "../../../../shared/contract/accounts.ts";
import type { AccountPayment, Refund, RefundCause } from "../../../../shared/contract/patient-money.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";

/** Why money goes back, as a biller says it. */
export const CAUSE_WORDS: Readonly<Record<RefundCause, string>> = {
  "paid-twice": "Paid twice",
  "two-payers-paid": "Two payers paid as the first",
  "copay-too-high": "Copay was more than owed",
  "not-ours": "Not our patient or claim",
  "adjusted-twice": "Adjusted twice",
  prepaid: "Prepaid and not needed",
  other: "Another cause",
};

export const CAUSES = (Object.keys(CAUSE_WORDS) as RefundCause[]).map((value) => ({
  value,
  label: CAUSE_WORDS[value],
}));

export const REFUND_STATE_WORDS: Readonly<Record<Refund["state"], string>> = {
  requested: "Requested",
  approved: "Approved",
  paid: "Paid",
  withdrawn: "Withdrawn",
};

/** A line as a choice: day, code and what is open. */
export function lineText(line: Pick<AccountLine, "serviceDate" | "procedureCode">, openCents: Cents): string {
  const day = line.serviceDate === null ? "No day" : formatDate(line.serviceDate);
  return `${day} ${line.procedureCode}, ${formatDollars(openCents)}`;
}

/** A payment in a few words: `Check 1024`. */
export function paymentText({ method, number }: Pick<AccountPayment, "method" | "number">): string {
  const word = `${method.slice(0, 1).toUpperCase()}${method.slice(1)}`;
  return number === "" ? word : `${word} ${number}`;
}

/** Why a payment is not simply there to be used; undefined when it is. */
export function paymentStateText(payment: AccountPayment): string | undefined {
  if (payment.state === "voided") return "Voided";
  if (payment.state === "returned") return "Returned by the bank";
  if (payment.purpose === "copay") return `Copay${payment.visitDate ? ` for ${formatDate(payment.visitDate)}` : ""}`;
  if (payment.purpose === "prepayment") return "Prepayment";
  return undefined;
}
