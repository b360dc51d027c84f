import { addDays, type IsoDate } from "../dates/iso-date.ts";
import { type Cents, cents, sumCents, ZERO_CENTS } from "../money/cents.ts";
import { type Refusal, refusalOfAccount, refusalOfEnvelope, type StatementRefusal } from "./statement-refusal.ts";

/** A payment plan as a statement looks at it. */
export interface StatementPlan {
  state: "current" | "missed" | "defaulted";
  /** What of the lines that are asked for is paid under it. */
  plannedCents: Cents;
  /** Planned and not due yet: it is never past due and not asked for. */
  notDueCents: Cents;
  /** The next instalment to come; null when none is. */
  nextDueDate: IsoDate | null;
  nextDueCents: Cents | null;
}

/** What decides whether somebody gets a statement, and how much it asks for. */
export interface StatementAccount {
  patientId: string;
  /** Open with the patient on lines that insurance is done with: the only amount that a statement asks for. */
  patientOwesCents: Cents;
  /** Open with payers: shown for information, never asked of the patient. */
  insurancePendingCents: Cents;
  /** What an agency collects: no longer asked for by statement. */
  agencyOwesCents: Cents;
  /** The patient's money that is not applied yet. */
  unappliedCents: Cents;
  /** Whoever gets the bills: accounts with the same key may be asked in one envelope. */
  envelopeKey: string;
  lastStatementDate: IsoDate | null;
  /** Statements sent that asked for the oldest part still open. */
  sentCount: number;
  /** The day on which the oldest part still open became the patient's. */
  owingSinceDate: IsoDate | null;
  /** Why nothing may be asked for; one ends on the first day on which it no longer holds. */
  holds: readonly { kind: string; reason: string; untilDate: IsoDate | null }[];
  deathDate: IsoDate | null;
  /** Somebody else receives the patient's bills. */
  hasGuarantor: boolean;
  addressComplete: boolean;
  /** Mail came back from the address that is still the one on file. */
  mailReturnedDate: IsoDate | null;
  plan: StatementPlan | null;
}

export interface StatementPolicy {
  /** Below this amount no statement is sent; exactly this amount is. */
  minimumCents: Cents;
  /** Days that must lie between two statements. */
  intervalDays: number;
  /** Days to pay: an instalment that falls due until then is asked for as well. */
  dueDays: number;
  /** The most statements about the same balance; null: no end. */
  maximumCount: number | null;
  /** One statement for all whose bills go to the same person. */
  perFamily: boolean;
}

export interface LeftOut<Account> {
  account: Account;
  code: StatementRefusal;
  /** Why, and what to do where something is to be done. */
  reason: string;
}

/** One statement that is due: to whom of the accounts it goes together, and what it asks for. */
export interface DueStatement<Account> {
  accounts: readonly [Account, ...Account[]];
  askedCents: Cents;
}

/**
 * What a statement of today asks an account for: what the patient owes, less what a plan does not ask for before the
 * statement's due date, less the patient's money that waits to be applied. Zero or less: nothing.
 */
export function askedCentsOf(account: StatementAccount, dueDays: number, today: IsoDate): Cents {
  return cents(account.patientOwesCents - notAskedYet(account, dueDays, today) - account.unappliedCents);
}

/** What of an account's plan falls due after the statement's due date; never more than it holds of what is asked. */
export function notAskedYet({ plan }: Pick<StatementAccount, "plan">, dueDays: number, today: IsoDate): Cents {
  if (plan === null) return ZERO_CENTS;
  const nextIsAsked = plan.nextDueDate !== null && plan.nextDueDate <= addDays(today, dueDays);
  const later = plan.notDueCents - (nextIsAsked ? (plan.nextDueCents ?? 0) : 0);
  return cents(Math.min(Math.max(0, later), plan.plannedCents));
}

/**
 * Chooses who gets a statement today. Everybody else is named with the first reason that applies. What concerns a person
 * is judged by account; the least amount and the days since the last one are judged by envelope, for a family is asked
 * for its sum at once. An account on a plan has an envelope of its own.
 */
export function chooseStatements<Account extends StatementAccount>(
  accounts: readonly Account[],
  policy: StatementPolicy,
  today: IsoDate,
): { due: DueStatement<Account>[]; leftOut: LeftOut<Account>[] } {
  const due: DueStatement<Account>[] = [];
  const leftOut: LeftOut<Account>[] = [];
  const leaveOut = (account: Account, refusal: Refusal) => leftOut.push({ account, ...refusal });
  const askable: Account[] = [];
  for (const account of accounts) {
    const refusal = refusalOfAccount(account, askedCentsOf(account, policy.dueDays, today), policy, today);
    if (refusal === undefined) askable.push(account);
    else leaveOut(account, refusal);
  }
  for (const members of Map.groupBy(askable, (account) => envelopeOf(account, policy)).values()) {
    const askedCents = sumCents(members.map((account) => askedCentsOf(account, policy.dueDays, today)));
    const refusal = refusalOfEnvelope(members, askedCents, policy, today);
    if (refusal === undefined) due.push({ accounts: members as [Account, ...Account[]], askedCents });
    else for (const account of members) leaveOut(account, refusal);
  }
  return { due, leftOut };
}

function envelopeOf(account: StatementAccount, { perFamily }: StatementPolicy): string {
  return perFamily && account.plan === null ? account.envelopeKey : `account ${account.patientId}`;
}
