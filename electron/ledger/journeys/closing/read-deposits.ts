import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { type DepositAmounts, depositStanding } from "../../../../shared/closing/deposit-standing.ts";
import type { Deposit, DepositMethod, DepositReceipt } from "../../../../shared/contract/closing.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";

export const readDepositJourneys: JourneysOf<"deposits.list" | "deposits.get"> = {
  "deposits.list": ({ read }, { fromDate }) => ({
    waiting: readReceipts(read, sql`depositReceipt.receiptId IS NULL AND brought.cents <> 0`),
    deposits: readDeposits(read, sql`deposit.depositDate >= ${fromDate}`),
  }),
  "deposits.get": ({ read }, { depositId }) => ({
    deposit: readDeposit(read, depositId),
    receipts: readReceipts(read, sql`depositReceipt.depositId = ${depositId}`),
  }),
};

/** A slip that was not taken back. @throws Refusal `not-found`. */
export function readDeposit(read: ReadHandle, depositId: string): Deposit {
  const [deposit] = readDeposits(read, sql`deposit.id = ${depositId}`);
  if (!deposit) throw missing("deposit");
  return deposit;
}

/**
 * What each receipt brought, as the books say today: its booking's cash less what undid the booking. A returned check
 * or a refund is money going out on a day of its own and does not change what was deposited.
 */
const BROUGHT = sql`
  SELECT posting.receiptId AS receiptId, sum(posting.amountCents) AS cents
  FROM posting JOIN journalEntry AS entry ON entry.id = posting.entryId
  LEFT JOIN journalEntry AS original ON original.id = entry.reversesEntryId
  WHERE posting.account = 'cash' AND coalesce(original.kind, entry.kind) IN ('check-booked', 'receipt-booked')
  GROUP BY posting.receiptId`;

/** Receipts with their slip, where they are on one, by day and method. */
export function readReceipts(read: ReadHandle, condition: RawBuilder<unknown>): DepositReceipt[] {
  return read.all(sql<DepositReceipt & { depositDate: IsoDate; method: DepositMethod }>`
    SELECT receipt.id AS receiptId, receipt.depositDate, receipt.method, receipt.number,
      coalesce(payer.name, patient.last || ', ' || patient.first, '') AS fromName,
      coalesce(depositReceipt.amountCents, brought.cents) AS amountCents, brought.cents AS booksCents
    FROM receipt JOIN (${BROUGHT}) AS brought ON brought.receiptId = receipt.id
    LEFT JOIN depositReceipt ON depositReceipt.receiptId = receipt.id AND depositReceipt.active = 1
    LEFT JOIN payer ON payer.id = receipt.payerId
    LEFT JOIN patient ON patient.id = receipt.patientId
    WHERE ${condition} ORDER BY receipt.depositDate, receipt.method, fromName, receipt.number, receipt.id`);
}

type SlipRow = DepositAmounts &
  Pick<Deposit, "id" | "number" | "depositDate" | "method" | "receiptCount" | "bankDate" | "bankNote" | "createdBy">;

export function readDeposits(read: ReadHandle, condition: RawBuilder<unknown>): Deposit[] {
  const rows = read.all(sql<SlipRow>`
    SELECT deposit.id, deposit.number, deposit.depositDate, deposit.method, deposit.bankDate, deposit.bankCents,
      deposit.bankNote, deposit.createdBy, count(*) AS receiptCount,
      sum(depositReceipt.amountCents) AS slipCents, sum(brought.cents) AS booksCents
    FROM deposit JOIN depositReceipt ON depositReceipt.depositId = deposit.id AND depositReceipt.active = 1
    JOIN (${BROUGHT}) AS brought ON brought.receiptId = depositReceipt.receiptId
    WHERE deposit.undoneAt IS NULL AND ${condition}
    GROUP BY deposit.id ORDER BY deposit.depositDate DESC, deposit.number DESC`);
  return rows.map((row) => ({ ...row, ...depositStanding(row) }));
}
