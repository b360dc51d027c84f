import { formatDate } from "../dates/date-text.ts";
import { addDays, type IsoDate } from "../dates/iso-date.ts";
import type { Cents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";

/** What decides whether somebody gets a statement. */
export interface StatementAccount {
  patientId: string;
  /** Open with the patient: the only amount that a statement asks for. */
  patientOwesCents: Cents;
  /** Open with payers: shown for information, never asked of the patient. */
  insurancePendingCents: Cents;
  /** The patient's money that is not applied yet. */
  unappliedCents: Cents;
  lastStatementDate: IsoDate | null;
  hold: { reason: string; untilDate: IsoDate | null } | null;
  deathDate: IsoDate | null;
  /** Somebody else receives the patient's bills. */
  hasGuarantor: boolean;
  addressComplete: boolean;
}

export interface StatementPolicy {
  /** Below this amount no statement is sent; exactly this amount is. */
  minimumCents: Cents;
  /** Days that must lie between two statements. */
  intervalDays: number;
}

export type StatementRefusal =
  | "nothing-owed"
  | "waits-on-insurance"
  | "unapplied-covers-it"
  | "on-hold"
  | "deceased"
  | "address-incomplete"
  | "below-minimum"
  | "too-soon";

export interface LeftOut<Account> {
  account: Account;
  code: StatementRefusal;
  /** Why, and what to do where something is to be done. */
  reason: string;
}

/** Chooses who gets a statement today. Everybody else is named with the first reason that applies. */
export function chooseStatements<Account extends StatementAccount>(
  accounts: readonly Account[],
  policy: StatementPolicy,
  today: IsoDate,
): { due: Account[]; leftOut: LeftOut<Account>[] } {
  const due: Account[] = [];
  const leftOut: LeftOut<Account>[] = [];
  for (const account of accounts) {
    const refusal = refusalOf(account, policy, today);
    if (refusal === undefined) due.push(account);
    else leftOut.push({ account, ...refusal });
  }
  return { due, leftOut };
}

function refusalOf(
  account: StatementAccount,
  policy: StatementPolicy,
  today: IsoDate,
): { code: StatementRefusal; reason: string } | undefined {
  const { patientOwesCents: owed, hold, lastStatementDate } = account;
  if (owed <= 0) {
    return account.insurancePendingCents > 0
      ? { code: "waits-on-insurance", reason: "Everything open waits on insurance." }
      : { code: "nothing-owed", reason: "The patient owes nothing." };
  }
  if (account.unappliedCents >= owed) {
    return {
      code: "unapplied-covers-it",
      reason: `${formatDollars(account.unappliedCents)} of the patient's money is not applied and covers the balance. Apply it.`,
    };
  }
  if (hold !== null && (hold.untilDate === null || today < hold.untilDate)) {
    const until = hold.untilDate === null ? "" : ` until ${formatDate(hold.untilDate)}`;
    return { code: "on-hold", reason: `On hold${until}: ${hold.reason}` };
  }
  if (account.deathDate !== null && !account.hasGuarantor) {
    return {
      code: "deceased",
      reason: "The patient has died and nobody else receives the bills. Enter the estate as guarantor.",
    };
  }
  if (!account.addressComplete) {
    return { code: "address-incomplete", reason: "The address is incomplete. Complete it under the patient." };
  }
  if (owed < policy.minimumCents) {
    return {
      code: "below-minimum",
      reason: `The balance is below the minimum of ${formatDollars(policy.minimumCents)}.`,
    };
  }
  if (lastStatementDate !== null) {
    const next = addDays(lastStatementDate, policy.intervalDays);
    if (today < next)
      return {
        code: "too-soon",
        reason: `The last statement went on ${formatDate(lastStatementDate)}; the next is due on ${formatDate(next)}.`,
      };
  }
  return undefined;
}
