import type { Deposit, DepositMethod, DepositReceipt } from "../../../../shared/contract/closing.ts";
import { dayNumber, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, cents, sumCents } from "../../../../shared/money/cents.ts";

/** A line of the list: receipts that could go on one slip together, or a slip that was made. */
export interface DepositRow {
  readonly key: string;
  readonly depositDate: IsoDate;
  readonly method: DepositMethod;
  readonly receiptCount: number;
  readonly amountCents: Cents;
  readonly state: "not-deposited" | Deposit["state"];
  /** Bank less slip, and books less slip: what does not agree, whichever it is. */
  readonly differenceCents: Cents;
  readonly deposit: Deposit | null;
  /** The receipts that wait; empty for a slip. */
  readonly waiting: readonly DepositReceipt[];
}

/** The bank shows these one by one, so each is a deposit of its own. */
const ONE_BY_ONE: readonly DepositMethod[] = ["eft", "none"];

/** What waits, by day and method (transfers one by one), and the slips, the newest day first. */
export function depositRows(waiting: readonly DepositReceipt[], deposits: readonly Deposit[]): DepositRow[] {
  const groups = new Map<string, DepositReceipt[]>();
  for (const receipt of waiting) {
    const { depositDate, method, receiptId } = receipt;
    const key = `${depositDate} ${method}${ONE_BY_ONE.includes(method) ? ` ${receiptId}` : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), receipt]);
  }
  const rows = [...groups].map(([key, receipts]): DepositRow => {
    const { depositDate, method } = receipts[0]!;
    return {
      ...{ key, depositDate, method, receiptCount: receipts.length, state: "not-deposited" },
      amountCents: sumCents(receipts.map((receipt) => receipt.amountCents)),
      ...{ differenceCents: cents(0), deposit: null, waiting: receipts },
    };
  });
  // A slip that was just made stays where its receipts stood.
  return [...rows, ...deposits.map(slipRow)].sort(
    (one, other) => dayNumber(other.depositDate) - dayNumber(one.depositDate),
  );
}

function slipRow(deposit: Deposit): DepositRow {
  const { id, depositDate, method, receiptCount, slipCents, state, bankDifferenceCents, booksDifferenceCents } =
    deposit;
  return {
    ...{ key: id, depositDate, method, receiptCount, amountCents: slipCents, state, deposit, waiting: [] },
    differenceCents: bankDifferenceCents === 0 ? booksDifferenceCents : bankDifferenceCents,
  };
}
