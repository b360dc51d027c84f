import { carcLabel } from "../codes/carc-labels.ts";
import { CHART_OF_ACCOUNTS, isWriteOffAccount, type Party } from "../ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../ledger/journal-entry.ts";
import { cents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";

const PARTY_WORDS: Readonly<Record<Party, string>> = {
  primary: "primary payer",
  secondary: "secondary payer",
  tertiary: "tertiary payer",
  patient: "patient",
  agency: "agency",
};

const METHOD_WORDS: Readonly<Record<string, string>> = {
  cash: "cash",
  check: "check",
  card: "card",
  portal: "portal",
};

/** The reason of entries that give a line's credit back to the payment that made it. */
export const CREDIT_RELEASED = "credit-released";

/** The reasons of the two halves of a move. */
export const PAYMENT_MOVED_OFF = "payment-moved-off";
export const PAYMENT_MOVED_HERE = "payment-moved-here";

const PATIENT_PAYMENT_WORDS: Readonly<Record<string, string>> = {
  [CREDIT_RELEASED]: "Credit given back to the patient's payment",
  [PAYMENT_MOVED_OFF]: "Patient payment moved off",
  [PAYMENT_MOVED_HERE]: "Patient payment moved here",
};

/** What an entry did, in a few words for an account's ledger. No patient data. */
export function describeEntry(entry: JournalEntry): string {
  switch (entry.kind) {
    case "charge":
      return "Charge";
    case "opening-balance":
      return "Opening balance";
    case "check-booked":
      return "Insurance check";
    case "receipt-booked":
      return `Payment received, ${METHOD_WORDS[entry.reason] ?? entry.reason}: ${formatDollars(debitTotal(entry))}`;
    case "insurance-payment":
      if (entry.reason === CREDIT_RELEASED) return "Credit given back to the insurance payment";
      return entry.reason === "payment-taken-back" ? "Insurance payment taken back" : "Insurance payment";
    case "adjustment":
      return describeAdjustment(entry);
    case "responsibility-transfer":
      return describeTransfer(entry);
    case "patient-payment":
      return PATIENT_PAYMENT_WORDS[entry.reason] ?? "Patient payment applied";
    case "returned-check":
      return `Check returned by the bank: ${formatDollars(debitTotal(entry))}`;
    case "refund-approved":
      return `Refund approved: ${formatDollars(debitTotal(entry))}`;
    case "refund-paid":
      return `Refund paid: ${formatDollars(debitTotal(entry))}`;
    case "payer-balance-moved":
      return "Settled with a balance that the payer carries";
    case "reversal":
      return `Undone: ${entry.reason.replaceAll("-", " ")}`;
  }
}

function debitTotal(entry: JournalEntry) {
  return cents(entry.postings.reduce((total, posting) => total + Math.max(0, posting.amountCents), 0));
}

function describeAdjustment(entry: JournalEntry): string {
  const posting = entry.postings.find((one) => isWriteOffAccount(one.account))!;
  const { group, carc } = posting.dimensions;
  const label = CHART_OF_ACCOUNTS[posting.account].label;
  return group === undefined || carc === undefined ? label : `${label} (${group}-${carc})`;
}

function describeTransfer(entry: JournalEntry): string {
  const to = entry.postings.find((posting) => posting.amountCents > 0)!;
  const { carc, party } = to.dimensions;
  const words = `${formatDollars(to.amountCents)} now asked of the ${PARTY_WORDS[party!]}`;
  return carc === undefined ? words : `${words}: ${carcLabel(carc).toLowerCase()} (${entry.reason})`;
}
