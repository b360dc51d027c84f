import { daysBetween, type IsoDate } from "../dates/iso-date.ts";
import { type Cents, sumCents } from "../money/cents.ts";

/** What of one line a write-off may take: the patient's own part. */
export interface SmallBalanceLine {
  lineId: string;
  openCents: Cents;
  /** The day on which this part became the patient's. */
  sinceDate: IsoDate;
}

/** An account as the choice looks at it. */
export interface SmallBalanceAccount {
  patientId: string;
  /** Lines with anything open of the patient's part, credits also. */
  lines: readonly SmallBalanceLine[];
  /** What insurance has still to answer for on the account. */
  insuranceCents: Cents;
  /** Money of the patient that is not applied yet: it is applied first, never written past. */
  unappliedCents: Cents;
  /** How many statements went out. */
  statementCount: number;
}

export interface SmallBalancePolicy {
  /** The most that is written off of one account; an account at it is written off. */
  limitCents: Cents;
  /** How long the youngest part must have been the patient's. */
  minimumDays: number;
  /** How many statements must have gone out before. */
  minimumStatements: number;
}

export type SmallBalanceSkip =
  | "insurance-open"
  | "unapplied-money"
  | "too-young"
  | "too-few-statements"
  | "credit-on-a-line";

export interface SmallBalanceChoice {
  chosen: { patientId: string; amountCents: Cents; ageDays: number; lines: readonly SmallBalanceLine[] }[];
  /** Accounts at or below the limit that are not written off, each with its reason. */
  skipped: { patientId: string; amountCents: Cents; reason: SmallBalanceSkip }[];
}

/**
 * Chooses the accounts whose whole patient balance is so small that asking costs more than it brings. The limit is on
 * the account and not on the line, so that a large debt in small pieces is never written off piece by piece. Accounts
 * above the limit, and those that owe nothing, are in neither list.
 */
export function chooseSmallBalances(
  accounts: Iterable<SmallBalanceAccount>,
  policy: SmallBalancePolicy,
  today: IsoDate,
): SmallBalanceChoice {
  const choice: SmallBalanceChoice = { chosen: [], skipped: [] };
  for (const account of accounts) {
    const { patientId, lines } = account;
    const amountCents = sumCents(lines.map((line) => line.openCents));
    if (amountCents <= 0 || amountCents > policy.limitCents) continue;
    const ageDays = Math.min(...lines.map((line) => daysBetween(line.sinceDate, today)));
    const reason = reasonToSkip(account, ageDays, policy);
    if (reason === undefined) choice.chosen.push({ patientId, amountCents, ageDays, lines });
    else choice.skipped.push({ patientId, amountCents, reason });
  }
  return choice;
}

function reasonToSkip(
  account: SmallBalanceAccount,
  ageDays: number,
  policy: SmallBalancePolicy,
): SmallBalanceSkip | undefined {
  if (account.insuranceCents !== 0) return "insurance-open";
  if (account.unappliedCents > 0) return "unapplied-money";
  if (account.lines.some((line) => line.openCents < 0)) return "credit-on-a-line";
  if (ageDays < policy.minimumDays) return "too-young";
  if (account.statementCount < policy.minimumStatements) return "too-few-statements";
  return undefined;
}
