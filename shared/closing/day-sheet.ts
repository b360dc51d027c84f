import type { IsoDate } from "../dates/iso-date.ts";
import { type Account, accountSchema, writeOffAccountSchema } from "../ledger/chart-of-accounts.ts";
import { type EntryKind, entryKindSchema } from "../ledger/journal-entry.ts";
import { type Cents, cents, subtractCents, sumCents } from "../money/cents.ts";
import { type EntryFilter, entryFilter, type Figure } from "./entry-filter.ts";

/** What one user's entries of one kind moved on one account over the days of the sheet. Debit positive. */
export interface Movement {
  userName: string;
  account: Account;
  /** Of the entry, or of the entry that it undoes. */
  kind: EntryKind;
  /** Of the receipt that the postings name. */
  method: string | null;
  /** Whether the entries move cash or unapplied money. */
  movesMoney: boolean;
  amountCents: Cents;
  entryCount: number;
}

export interface NamedFigure extends Figure {
  label: string;
}

/** One user's day. */
export interface UserDay {
  userName: string;
  charges: Figure;
  adjustments: Figure;
  applied: Figure;
  received: Figure;
  paidOut: Figure;
}

/** What came in by one user and one method; voids of the same days are taken off. */
export interface ReceivedByMethod {
  userName: string;
  method: string;
  entryCount: number;
  received: Figure;
}

export interface DaySheet {
  received: ReceivedByMethod[];
  users: UserDay[];
  /** What cash moved, and where it stands: the two sides are equal, or the difference is told. */
  proof: { cash: NamedFigure[]; uses: NamedFigure[]; cashCents: Cents; usesCents: Cents; differenceCents: Cents };
  /** Receivables from the start to the end of the days. */
  receivable: { startCents: Cents; changes: NamedFigure[]; endCents: Cents; differenceCents: Cents };
  /** Each account that moved, and its balance before and after. */
  accounts: { account: Account; startCents: Cents; moved: Figure; endCents: Cents }[];
}

const BOOKINGS: readonly EntryKind[] = ["check-booked", "receipt-booked"];
const RETURNED: readonly EntryKind[] = ["returned-check"];
const REFUNDED: readonly EntryKind[] = ["refund-paid"];
const OTHER_CASH = entryKindSchema.options.filter((kind) => ![...BOOKINGS, ...RETURNED, ...REFUNDED].includes(kind));
const WRITE_OFFS = writeOffAccountSchema.options;
const PAYING_OUT: readonly EntryKind[] = [...RETURNED, ...REFUNDED, ...OTHER_CASH];

const USES: ReadonlyArray<readonly [string, readonly Account[]]> = [
  ["Applied to charges", ["receivable"]],
  ["Left unapplied", ["unapplied"]],
  ["Payer balances carried forward", ["payer-balance"]],
  ["Refunds promised", ["refund-payable"]],
  ["Interest and other income from payers", ["interest", "incentive", "capitation"]],
  ["Payer fees and levies", ["payer-fees"]],
  ["Agency fees", ["agency-fees"]],
  ["Charges and adjustments beside money", ["charges", "opening", ...WRITE_OFFS]],
];

const OTHER_RECEIVABLE: readonly Account[] = accountSchema.options.filter(
  (account) => !["receivable", "charges", "opening", ...WRITE_OFFS].includes(account),
);

/**
 * The sheet of one or more days. Cash and its uses are summed apart, from different postings of the same entries, so
 * that their equality says something; so are the receivables at the end and the changes that lead to it.
 * @param starts each account's balance before the first day, debit positive
 */
export function daySheet(
  days: { fromDate: IsoDate; toDate: IsoDate },
  movements: readonly Movement[],
  starts: ReadonlyMap<Account, Cents>,
): DaySheet {
  const figure = (accounts: readonly Account[], narrower: Parameters<typeof entryFilter>[2]): Figure => {
    const filter = entryFilter(accounts, days, narrower);
    return { amountCents: countedBy(movements, filter), filter };
  };
  const named = (label: string, accounts: readonly Account[], narrower: Parameters<typeof entryFilter>[2]) => ({
    label,
    ...figure(accounts, narrower),
  });
  const cash = [
    named("Receipts booked", ["cash"], { kinds: [...BOOKINGS] }),
    named("Checks returned by the bank", ["cash"], { kinds: [...RETURNED] }),
    named("Refunds paid", ["cash"], { kinds: [...REFUNDED] }),
    named("Other cash", ["cash"], { kinds: OTHER_CASH }),
  ];
  const uses = USES.map(([label, accounts]) => named(label, accounts, { movesMoney: true, sign: "credit" }));
  const changes = [
    named("Charges", ["charges"], { movesMoney: false, sign: "credit" }),
    named("Adjustments", WRITE_OFFS, { movesMoney: false, sign: "credit" }),
    named("Payments applied", ["receivable"], { movesMoney: true }),
    named("Opening balances", ["opening"], { movesMoney: false, sign: "credit" }),
    named("Other", OTHER_RECEIVABLE, { movesMoney: false, sign: "credit" }),
  ];
  const cashCents = sumCents(cash.map((one) => one.amountCents));
  const usesCents = sumCents(uses.map((one) => one.amountCents));
  const accounts = accountSchema.options.flatMap((account) => {
    const moved = figure([account], {});
    const startCents = starts.get(account) ?? cents(0);
    const touched = startCents !== 0 || movements.some((movement) => movement.account === account);
    return touched ? [{ account, startCents, moved, endCents: cents(startCents + moved.amountCents) }] : [];
  });
  const receivable = accounts.find((row) => row.account === "receivable");
  const startCents = receivable?.startCents ?? cents(0);
  const endCents = receivable?.endCents ?? cents(0);
  const changed = sumCents(changes.map((one) => one.amountCents));
  return {
    received: receivedByMethod(movements, figure),
    users: users(movements, figure),
    proof: {
      cash: withoutZeros(cash),
      uses: withoutZeros(uses),
      ...{ cashCents, usesCents, differenceCents: subtractCents(cashCents, usesCents) },
    },
    receivable: {
      ...{ startCents, changes: withoutZeros(changes), endCents },
      differenceCents: subtractCents(endCents, startCents, changed),
    },
    accounts,
  };
}

type FigureOf = (accounts: readonly Account[], narrower: Parameters<typeof entryFilter>[2]) => Figure;

/** The first line of each proof always stands, so that an idle day says zero. */
function withoutZeros(figures: NamedFigure[]): NamedFigure[] {
  return figures.filter((figure, index) => index === 0 || figure.amountCents !== 0);
}

function receivedByMethod(movements: readonly Movement[], figure: FigureOf): ReceivedByMethod[] {
  const booked = movements.filter((one) => one.account === "cash" && BOOKINGS.includes(one.kind));
  const keys = [...new Set(booked.map((one) => JSON.stringify([one.userName, one.method ?? "none"])))].sort();
  return keys.map((key) => {
    const [userName, method] = JSON.parse(key) as [string, string];
    const own = booked.filter((one) => one.userName === userName && (one.method ?? "none") === method);
    return {
      ...{ userName, method },
      entryCount: own.reduce((count, one) => count + one.entryCount, 0),
      received: figure(["cash"], { kinds: [...BOOKINGS], userName, method }),
    };
  });
}

function users(movements: readonly Movement[], figure: FigureOf): UserDay[] {
  return [...new Set(movements.map((movement) => movement.userName))].sort().map((userName) => ({
    userName,
    charges: figure(["charges"], { userName, sign: "credit" }),
    adjustments: figure(WRITE_OFFS, { userName }),
    applied: figure(["receivable"], { userName, movesMoney: true, sign: "credit" }),
    received: figure(["cash"], { userName, kinds: [...BOOKINGS] }),
    paidOut: figure(["cash"], { userName, kinds: [...PAYING_OUT], sign: "credit" }),
  }));
}

/** What a filter counts of the movements; its days and receipt are taken as read. */
function countedBy(movements: readonly Movement[], filter: EntryFilter): Cents {
  const counted = movements.filter(
    (one) =>
      filter.accounts.includes(one.account) &&
      (filter.kinds.length === 0 || filter.kinds.includes(one.kind)) &&
      (filter.userName === null || one.userName === filter.userName) &&
      (filter.method === null || one.method === filter.method) &&
      (filter.movesMoney === null || one.movesMoney === filter.movesMoney),
  );
  const debits = counted.reduce((sum, one) => sum + one.amountCents, 0);
  return cents(filter.sign === "debit" ? debits : -debits);
}
