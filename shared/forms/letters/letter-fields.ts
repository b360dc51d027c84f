import { LETTER_FACTS, type LetterKind } from "./letter-kind.ts";

/** A field of letters: what the biller sees in the list, and whether it is a table, which stands on a line of its own. */
interface FieldFacts {
  readonly label: string;
  readonly isTable?: true;
}

const FIELDS_OF_ALL = {
  "letter.date": { label: "Day of the letter" },
  "recipient.name": { label: "To whom the letter goes" },
  "practice.name": { label: "Practice" },
  "practice.address": { label: "Practice's address, on one line" },
  "practice.phone": { label: "Practice's telephone" },
  "practice.contact": { label: "Practice's contact name" },
} as const satisfies Readonly<Record<string, FieldFacts>>;

const PATIENT_FIELDS = {
  "patient.name": { label: "Patient" },
  "patient.first": { label: "Patient's first name" },
  "patient.account": { label: "Account number" },
} as const satisfies Readonly<Record<string, FieldFacts>>;

/** Who must find a person in their files needs these; a patient's own letters do not show them. */
const IDENTITY_FIELDS = {
  "patient.birthDate": { label: "Patient's birth date" },
  "practice.npi": { label: "Practice's NPI" },
  "practice.taxId": { label: "Practice's tax number" },
} as const satisfies Readonly<Record<string, FieldFacts>>;

const CLAIM_FIELDS = {
  "claim.number": { label: "Claim number" },
  "claim.payerName": { label: "Payer of the claim" },
  "claim.payerNumber": { label: "Payer's claim number" },
  "claim.memberId": { label: "Member number" },
  "claim.groupNumber": { label: "Group number" },
  "claim.serviceDates": { label: "Dates of service" },
  "claim.provider": { label: "Rendering provider" },
  "claim.charged": { label: "Charged" },
  "claim.paid": { label: "Paid by the payer" },
  "claim.open": { label: "Still open" },
  "claim.sentDate": { label: "Last sent" },
  "claim.answerDate": { label: "Answered" },
  "claim.checkNumber": { label: "Check of the answer" },
  "claim.reasons": { label: "Reasons of the answer, in our words" },
  "claim.changeReason": { label: "What was corrected" },
  "claim.services": { label: "Table of the services", isTable: true },
} as const satisfies Readonly<Record<string, FieldFacts>>;

const ACCOUNT_FIELDS = {
  "account.balance": { label: "Patient owes" },
  "account.payBy": { label: "Pay by" },
  "account.oldestDate": { label: "Oldest open service" },
  "account.statementCount": { label: "Statements sent" },
  "account.lastStatementDate": { label: "Last statement" },
  "account.services": { label: "Table of what is owed", isTable: true },
} as const satisfies Readonly<Record<string, FieldFacts>>;

const REFUND_FIELDS = {
  "refund.number": { label: "Refund number" },
  "refund.amount": { label: "Refund" },
  "refund.cause": { label: "Cause of the refund" },
  "refund.note": { label: "Note of the refund" },
  "refund.paidDate": { label: "Refund paid on" },
  "refund.method": { label: "Refund paid by" },
  "payment.date": { label: "Payment received on" },
  "payment.amount": { label: "Payment" },
  "payment.number": { label: "Check or reference of the payment" },
} as const satisfies Readonly<Record<string, FieldFacts>>;

const ALL_FIELDS = {
  ...FIELDS_OF_ALL,
  ...PATIENT_FIELDS,
  ...IDENTITY_FIELDS,
  ...CLAIM_FIELDS,
  ...ACCOUNT_FIELDS,
  ...REFUND_FIELDS,
} as const;

/** A field of some letter, by the name that stands between the braces. */
export type LetterField = keyof typeof ALL_FIELDS;

const namesOf = (fields: object) => Object.keys(fields) as LetterField[];

/** The closed list of fields of a kind of letter, in the order in which they are offered. */
export function fieldsOf(kind: LetterKind): readonly LetterField[] {
  const all = namesOf(FIELDS_OF_ALL);
  const { about, to } = LETTER_FACTS[kind];
  if (about === "claim")
    return [...namesOf(CLAIM_FIELDS), ...namesOf(PATIENT_FIELDS), ...namesOf(IDENTITY_FIELDS), ...all];
  if (about === "patient") return [...namesOf(ACCOUNT_FIELDS), ...namesOf(PATIENT_FIELDS), ...all];
  const owner = to === "patient" ? namesOf(PATIENT_FIELDS) : (["practice.npi", "practice.taxId"] as const);
  return [...namesOf(REFUND_FIELDS), ...owner, ...all];
}

/** Whether some letter has a field of this name. */
export function isLetterField(name: string): name is LetterField {
  return Object.hasOwn(ALL_FIELDS, name);
}

/** What the list of fields calls one. */
export function fieldLabel(field: LetterField): string {
  return ALL_FIELDS[field].label;
}

/** Whether the field is a table. */
export function isTableField(field: LetterField): boolean {
  return (ALL_FIELDS[field] as FieldFacts).isTable === true;
}
