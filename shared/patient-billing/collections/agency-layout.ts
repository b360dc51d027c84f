/**
 * What of an account an agency's file can hold. The ledger keeps no social security number, and diagnoses and procedures
 * are none of an agency's business, so no layout can name them (45 CFR 164.502(b): the minimum necessary).
 */
export const AGENCY_FIELDS = {
  "account-number": "Account number",
  "owes-cents": "Amount placed",
  "responsible-last": "Responsible: last name",
  "responsible-first": "Responsible: first name",
  "responsible-is-patient": "Responsible is the patient (Y, N)",
  "patient-last": "Patient: last name",
  "patient-first": "Patient: first name",
  "birth-date": "Patient: birth date",
  line1: "Address: first line",
  line2: "Address: second line",
  city: "City",
  state: "State",
  zip: "ZIP code",
  phone: "Telephone",
  email: "E-mail",
  "first-service-date": "First day of service",
  "last-service-date": "Last day of service",
  "owing-since-date": "Owing since",
  "last-statement-date": "Last statement",
  "statement-count": "Statements sent",
  "last-payment-date": "Last payment: day",
  "last-payment-cents": "Last payment: amount",
  "placed-date": "Day of placement",
  "practice-name": "Practice",
} as const;
export type AgencyField = keyof typeof AGENCY_FIELDS;

export interface AgencyColumn {
  field: AgencyField;
  /** The head of the column in a CSV file. */
  head: string;
  /** Characters in a file of fixed width; not used in a CSV file. */
  widthChars: number;
}

/** The file that one agency wants, as the practice designed it. */
export interface AgencyLayout {
  format: "csv" | "fixed";
  /** Whether the first line holds the columns' heads; only in a CSV file. */
  hasHeadLine: boolean;
  dates: "mm/dd/yyyy" | "yyyy-mm-dd" | "yyyymmdd";
  /** Dollars with a point, or whole cents as older systems want them. */
  amounts: "dollars" | "cents";
  columns: AgencyColumn[];
}

const column = (field: AgencyField, widthChars: number): AgencyColumn => ({
  field,
  head: AGENCY_FIELDS[field],
  widthChars,
});

/** What a new layout begins with: enough to find the person and the debt. The birth date is added where it is needed. */
export const USUAL_LAYOUT: AgencyLayout = {
  format: "csv",
  hasHeadLine: true,
  dates: "mm/dd/yyyy",
  amounts: "dollars",
  columns: [
    column("account-number", 12),
    column("responsible-last", 25),
    column("responsible-first", 20),
    column("line1", 35),
    column("city", 25),
    column("state", 2),
    column("zip", 9),
    column("phone", 10),
    column("owes-cents", 10),
    column("first-service-date", 10),
    column("last-payment-date", 10),
    column("statement-count", 3),
  ],
};

/** What is wrong with a layout, in words: an agency must be able to say whose debt of how much it is. */
export function layoutProblem({ columns }: AgencyLayout): string | undefined {
  const fields = columns.map((one) => one.field);
  if (new Set(fields).size < fields.length) return "A column stands in the layout twice.";
  if (!fields.includes("account-number"))
    return "The account number is missing: what the agency answers could not be found.";
  if (!fields.includes("owes-cents")) return "The amount placed is missing.";
  return undefined;
}
