import type { Address } from "../../claims/claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";

/** The practice as its letters show it. */
export interface Letterhead {
  readonly name: string;
  readonly address: Address;
  /** Ten digits. */
  readonly phone?: string;
  /** Where payments are mailed, when not to the practice's own address. */
  readonly remitAddress?: Address;
}

/** Why insurance left a part of a service to the patient. */
export type PatientShareKind = "deductible" | "coinsurance" | "copay" | "not-covered";

/** A language that statements are written in. */
export type StatementLanguage = "en" | "es";

/** One service of a visit and who has paid it. Charged − insurance paid − adjusted − you paid = you owe. */
export interface StatementLine {
  readonly date: IsoDate;
  /** What was done in plain words; never a diagnosis. */
  readonly what: string;
  readonly chargedCents: Cents;
  readonly insurancePaidCents: Cents;
  readonly adjustedCents: Cents;
  readonly youPaidCents: Cents;
  readonly youOweCents: Cents;
  /** What insurance says of the patient's part, kind by kind; empty where it said nothing. */
  readonly shares: readonly { readonly kind: PatientShareKind; readonly amountCents: Cents }[];
}

export interface StatementVisit {
  readonly date: IsoDate;
  readonly patientName: string;
  readonly providerName?: string;
  readonly lines: readonly StatementLine[];
}

/** A visit that insurance has not finished with. Nothing of it is in the amount due. */
export interface PendingVisit {
  readonly date: IsoDate;
  readonly patientName: string;
  readonly payerName: string;
  readonly chargedCents: Cents;
}

/** What the guarantor owes now, by days since it became theirs to pay; what a plan asks for later is not in it. */
export interface StatementAging {
  readonly days0To30Cents: Cents;
  readonly days31To60Cents: Cents;
  readonly days61To90Cents: Cents;
  readonly days91To120Cents: Cents;
  readonly over120Cents: Cents;
}

/** One of those whose visits the statement holds. */
export interface StatementMember {
  readonly name: string;
  readonly accountNumber: string;
  readonly owesCents: Cents;
}

/** A payment plan as its statement shows it. */
export interface StatementPlanPart {
  /** On the plan and not asked for by this statement. */
  readonly laterCents: Cents;
  /** The instalment that comes after those asked for here; null when none does. */
  readonly nextDueDate: IsoDate | null;
  readonly nextDueCents: Cents | null;
}

/** Everything that one statement to one guarantor says. It holds no diagnoses and no procedure codes. */
export interface StatementDocument {
  readonly practice: Letterhead;
  readonly guarantor: { readonly name: string; readonly address: Address };
  readonly accountNumber: string;
  readonly statementNumber: string;
  readonly statementDate: IsoDate;
  readonly dueDate: IsoDate;
  readonly language: StatementLanguage;
  readonly largePrint: boolean;
  /** One, or those of a family in the order of their visits. */
  readonly members: readonly StatementMember[];
  readonly plan: StatementPlanPart | null;
  /** What the visits' lines leave to the guarantor, less what a plan asks for later and {@link creditCents}. */
  readonly amountDueCents: Cents;
  /** Payments received that no line has used yet; zero or more. */
  readonly creditCents: Cents;
  readonly visits: readonly StatementVisit[];
  readonly pendingVisits: readonly PendingVisit[];
  readonly aging: StatementAging;
  /** Sentences of the practice's own, such as a reminder or thanks. */
  readonly messages: readonly string[];
  /** How to pay, a sentence each. */
  readonly waysToPay: readonly string[];
  /** Where to pay in the web, to point a telephone at. Empty: nowhere. */
  readonly paymentPageUrl: string;
}
