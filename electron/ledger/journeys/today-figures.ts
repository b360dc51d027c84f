import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { addDays, addMonths, type IsoDate, isoDate } from "../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../shared/money/cents.ts";

type Figures = Pick<
  OutputOf<"today.get">,
  "receivableCents" | "daysInReceivable" | "cleanClaimPermille" | "monthReceiptsCents"
>;

const MONTHS = 12;
/** Charges of these many days, or months for a past month's figure, say how much is charged on a day. */
const CHARGE_DAYS = 90;
const CHARGE_MONTHS = 3;

/**
 * The practice's four figures with the last twelve months, this one to date as the last.
 * @param openCents what is open today; credits do not lower it.
 */
export function readFigures(read: ReadHandle, today: IsoDate, openCents: Cents): Figures {
  const months = lastMonths(today, MONTHS);
  const moved = readMoves(read, today);
  const receivable = receivableAtEnds(read, months, moved);
  const clean = readCleanClaims(read, today);
  return {
    receivableCents: {
      value: receivable.at(-1) ?? 0,
      formula: "What payers and patients owe now, less credits. Trend: at each month's end.",
      trend: receivable,
    },
    daysInReceivable: {
      value: daysOf(openCents, chargesSince(read, addDays(today, 1 - CHARGE_DAYS)), CHARGE_DAYS) ?? 0,
      formula:
        "Open balances without credits ÷ (charges posted in the last 90 days ÷ 90). Trend: receivable at the month's end ÷ daily charges of the three months up to it.",
      trend: months.map((month, index) => daysOf(receivable[index] ?? 0, chargesOfQuarter(moved, month), CHARGE_DAYS)),
    },
    cleanClaimPermille: {
      value: permille(sum(clean.slice(-CHARGE_MONTHS))) ?? 0,
      formula:
        "Claims to payers that had no error and were not changed after they were entered ÷ all claims to payers, services of this month and the two before. Trend: by month of service.",
      trend: clean.map(permille),
    },
    monthReceiptsCents: {
      value: moved.get(months.at(-1) ?? "")?.cash ?? 0,
      formula: "Money posted this month from payers and patients, less money returned.",
      trend: months.map((month) => moved.get(month)?.cash ?? 0),
    },
  };
}

/** Months as YYYY-MM, oldest first, the month of the day as the last. */
function lastMonths(today: IsoDate, count: number): string[] {
  const first = isoDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, index) => addMonths(first, index + 1 - count).slice(0, 7));
}

interface Moves {
  receivable: number;
  charges: number;
  cash: number;
}

/** What moved by month of posting, as far back as the trend's first quarter of charges. */
function readMoves(read: ReadHandle, today: IsoDate): Map<string, Moves> {
  const [earliest = today.slice(0, 7)] = lastMonths(today, MONTHS + CHARGE_MONTHS - 1);
  const rows = read.all(
    sql<Moves & { month: string }>`
      SELECT month,
        sum(iif(account = 'receivable', movedCents, 0)) AS receivable,
        -sum(iif(account = 'charges', movedCents, 0)) AS charges,
        sum(iif(account = 'cash', movedCents, 0)) AS cash
      FROM accountMonth WHERE month >= ${earliest} GROUP BY month`,
  );
  return new Map(rows.map((row) => [row.month, row]));
}

/** From today's receivable back in time: what was owed at a month's end is what is owed less what moved since. */
function receivableAtEnds(read: ReadHandle, months: readonly string[], moved: ReadonlyMap<string, Moves>): number[] {
  const kept = sql<{
    cents: number | null;
  }>`SELECT sum(movedCents) AS cents FROM accountMonth WHERE account = 'receivable'`;
  let balance = read.first(kept)?.cents ?? 0;
  const ends: number[] = [];
  for (const month of months.toReversed()) {
    ends.unshift(balance);
    balance -= moved.get(month)?.receivable ?? 0;
  }
  return ends;
}

function chargesSince(read: ReadHandle, from: IsoDate): number {
  const query = sql<{ cents: number }>`
    SELECT coalesce(-sum(posting.amountCents), 0) AS cents
    FROM journalEntry JOIN posting ON posting.entryId = journalEntry.id
    WHERE journalEntry.postingDate >= ${from} AND posting.account = 'charges'`;
  return read.first(query)?.cents ?? 0;
}

function chargesOfQuarter(moved: ReadonlyMap<string, Moves>, lastMonth: string): number {
  return lastMonths(isoDate(`${lastMonth}-01`), CHARGE_MONTHS).reduce(
    (total, month) => total + (moved.get(month)?.charges ?? 0),
    0,
  );
}

/** Days of charges that a receivable stands for; null where nothing was charged. */
function daysOf(receivableCents: number, chargedCents: number, days: number): number | null {
  return chargedCents > 0 ? Math.round((receivableCents * days) / chargedCents) : null;
}

interface EnteredClaims {
  entered: number;
  clean: number;
}

/** By month of service: claims entered for a payer, and those of them that nobody had to touch again. */
function readCleanClaims(read: ReadHandle, today: IsoDate): EnteredClaims[] {
  const months = lastMonths(today, MONTHS);
  const rows = read.all(
    sql<EnteredClaims & { month: string }>`
      SELECT substr(serviceDate, 1, 7) AS month, count(*) AS entered,
        sum(NOT (submission IN ('unsent', 'rejected') AND readiness = 'errors') AND NOT EXISTS (
          SELECT 1 FROM claimEvent WHERE claimEvent.claimId = claim.id AND claimEvent.kind = 'changed')) AS clean
      FROM claim WHERE serviceDate >= ${`${months[0]}-01`} AND payerId IS NOT NULL
      GROUP BY month`,
  );
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => byMonth.get(month) ?? { entered: 0, clean: 0 });
}

function sum(months: readonly EnteredClaims[]): EnteredClaims {
  return months.reduce(
    (total, { entered, clean }) => ({ entered: total.entered + entered, clean: total.clean + clean }),
    { entered: 0, clean: 0 },
  );
}

function permille({ entered, clean }: EnteredClaims): number | null {
  return entered > 0 ? Math.round((clean * 1000) / entered) : null;
}
