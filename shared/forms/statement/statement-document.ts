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

/** What the guarantor owes, by days since it became theirs to pay. */
export interface StatementAging {
  readonly days0To30Cents: Cents;
  readonly days31To60Cents: Cents;
  readonly days61To90Cents: Cents;
  readonly days91To120Cents: Cents;
  readonly over120Cents: Cents;
}

/** Everything that one statement to one guarantor says. It holds no diagnoses and no procedure codes. */
export interface StatementDocument {
  readonly practice: Letterhead;
  readonly guarantor: { readonly name: string; readonly address: Address };
  readonly accountNumber: string;
  readonly statementNumber: string;
  readonly statementDate: IsoDate;
  readonly dueDate: IsoDate;
  /** What the visits' lines leave to the guarantor, less {@link creditCents}. */
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
}
