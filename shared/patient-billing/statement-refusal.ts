import { formatDate } from "../dates/date-text.ts";
import { addDays, type IsoDate } from "../dates/iso-date.ts";
import type { Cents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import type { StatementAccount, StatementPolicy } from "./choose-statements.ts";

export const STATEMENT_REFUSALS = [
  "nothing-owed",
  "waits-on-insurance",
  "at-agency",
  "plan-kept",
  "unapplied-covers-it",
  "on-hold",
  "deceased",
  "address-incomplete",
  "mail-returned",
  "below-minimum",
  "maximum-reached",
  "too-soon",
] as const;
export type StatementRefusal = (typeof STATEMENT_REFUSALS)[number];

export interface Refusal {
  code: StatementRefusal;
  reason: string;
}

/** Why an account gets no statement today whatever else is in its envelope; undefined when nothing speaks against it. */
export function refusalOfAccount(
  account: StatementAccount,
  askedCents: Cents,
  policy: StatementPolicy,
  today: IsoDate,
): Refusal | undefined {
  return (
    refusalOfBalance(account, askedCents) ??
    refusalOfHold(account, today) ??
    refusalOfAddress(account) ??
    refusalOfCount(account, policy)
  );
}

/** Why an envelope of accounts that may be asked does not go today. */
export function refusalOfEnvelope(
  members: readonly StatementAccount[],
  askedCents: Cents,
  policy: StatementPolicy,
  today: IsoDate,
): Refusal | undefined {
  if (askedCents < policy.minimumCents) {
    return {
      code: "below-minimum",
      reason: `The balance is below the minimum of ${formatDollars(policy.minimumCents)}.`,
    };
  }
  const last = members
    .flatMap((account) => account.lastStatementDate ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const next = addDays(last, policy.intervalDays);
  if (today >= next) return undefined;
  return {
    code: "too-soon",
    reason: `The last statement went on ${formatDate(last)}; the next is due on ${formatDate(next)}.`,
  };
}

function refusalOfBalance(account: StatementAccount, askedCents: Cents): Refusal | undefined {
  const { patientOwesCents, unappliedCents, plan } = account;
  if (patientOwesCents <= 0) {
    if (account.insurancePendingCents > 0) {
      return { code: "waits-on-insurance", reason: "Everything open waits on insurance." };
    }
    if (account.agencyOwesCents > 0) return { code: "at-agency", reason: "A collection agency collects it." };
    return { code: "nothing-owed", reason: "The patient owes nothing." };
  }
  if (askedCents > 0) return undefined;
  if (plan !== null && unappliedCents < patientOwesCents) return { code: "plan-kept", reason: planWords(plan) };
  return {
    code: "unapplied-covers-it",
    reason: `${formatDollars(unappliedCents)} of the patient's money is not applied and covers the balance. Apply it.`,
  };
}

function planWords({ nextDueDate, nextDueCents }: NonNullable<StatementAccount["plan"]>): string {
  if (nextDueDate === null || nextDueCents === null) return "A payment plan covers it.";
  return `On a payment plan: ${formatDollars(nextDueCents)} falls due on ${formatDate(nextDueDate)}.`;
}

/** A hold counts up to the day before its last day: on the day it ends the account is free again. */
function refusalOfHold({ holds }: StatementAccount, today: IsoDate): Refusal | undefined {
  const hold = holds.find(({ untilDate }) => untilDate === null || today < untilDate);
  if (hold === undefined) return undefined;
  const until = hold.untilDate === null ? "" : ` until ${formatDate(hold.untilDate)}`;
  return { code: "on-hold", reason: `On hold${until}: ${hold.reason}` };
}

function refusalOfAddress(account: StatementAccount): Refusal | undefined {
  if (account.deathDate !== null && !account.hasGuarantor) {
    return {
      code: "deceased",
      reason: "The patient has died and nobody else receives the bills. Enter the estate as guarantor.",
    };
  }
  if (!account.addressComplete) {
    return { code: "address-incomplete", reason: "The address is incomplete. Complete it under the patient." };
  }
  if (account.mailReturnedDate !== null) {
    const since = formatDate(account.mailReturnedDate);
    return { code: "mail-returned", reason: `Mail came back on ${since}. Enter the new address under the patient.` };
  }
  return undefined;
}

function refusalOfCount({ sentCount }: StatementAccount, { maximumCount }: StatementPolicy): Refusal | undefined {
  if (maximumCount === null || sentCount < maximumCount) return undefined;
  const sent = sentCount === 1 ? "One statement has" : `${sentCount} statements have`;
  return { code: "maximum-reached", reason: `${sent} asked for this balance, and no more are sent. Call the patient.` };
}
