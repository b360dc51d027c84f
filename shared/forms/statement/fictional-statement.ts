import { isoDate } from "../../dates/iso-date.ts";
import { cents, ZERO_CENTS } from "../../money/cents.ts";
import type { StatementDocument, StatementLine, StatementVisit } from "./statement-document.ts";

/** A statement line of nobody's: $125.00, of which insurance paid 70, took off 30 and left 25. For tests. */
export function fictionalStatementLine(changes: Partial<StatementLine> = {}): StatementLine {
  return {
    date: isoDate("2026-03-02"),
    what: "Office visit, established patient",
    chargedCents: cents(12_500),
    insurancePaidCents: cents(7_000),
    adjustedCents: cents(3_000),
    youPaidCents: ZERO_CENTS,
    youOweCents: cents(2_500),
    shares: [{ kind: "coinsurance", amountCents: cents(2_500) }],
    ...changes,
  };
}

function fictionalVisits(count: number): StatementVisit[] {
  return Array.from({ length: count }, (_, index) => ({
    date: isoDate("2026-03-02"),
    patientName: index % 2 === 0 ? "José Ficción" : "Łucja Ficción",
    providerName: "Dora Q. Madeup, MD",
    lines: [
      fictionalStatementLine(),
      fictionalStatementLine({
        what: "Blood test, panel of eight",
        chargedCents: cents(6_040),
        insurancePaidCents: cents(1_500),
        adjustedCents: cents(2_540),
        youPaidCents: cents(1_000),
        youOweCents: cents(1_000),
        shares: [],
      }),
    ],
  }));
}

/** A statement to nobody for a number of like visits, each leaving $35.00. For tests. */
export function fictionalStatement(visitCount: number, changes: Partial<StatementDocument> = {}): StatementDocument {
  return {
    practice: {
      name: "Imaginary Creek Clinic",
      address: { line1: "400 Example Way", line2: "Suite 9", city: "Nowhere", state: "CO", zip: "809990001" },
      phone: "7195550100",
    },
    guarantor: {
      name: "José Ángel Ficción-Łukasz",
      address: { line1: "12 Invented Lane", line2: "Apartment 7", city: "Nowhere", state: "CO", zip: "809990000" },
    },
    accountNumber: "10042",
    statementNumber: "S-000118",
    statementDate: isoDate("2026-04-01"),
    dueDate: isoDate("2026-04-30"),
    language: "en",
    largePrint: false,
    members: [{ name: "José Ficción", accountNumber: "10042", owesCents: cents(3_500 * visitCount) }],
    plan: null,
    amountDueCents: cents(3_500 * visitCount),
    creditCents: ZERO_CENTS,
    visits: fictionalVisits(visitCount),
    pendingVisits: [
      {
        date: isoDate("2026-03-20"),
        patientName: "José Ficción",
        payerName: "Pretend Mutual Insurance",
        chargedCents: cents(21_000),
      },
    ],
    aging: {
      days0To30Cents: cents(3_500 * visitCount),
      days31To60Cents: ZERO_CENTS,
      days61To90Cents: ZERO_CENTS,
      days91To120Cents: ZERO_CENTS,
      over120Cents: ZERO_CENTS,
    },
    messages: ["Thank you for choosing us. If this bill is hard to pay at once, call us before the due date."],
    waysToPay: ["By check with the slip below.", "By card: call (719) 555-0100, weekdays 8 to 5."],
    paymentPageUrl: "",
    ...changes,
  };
}
