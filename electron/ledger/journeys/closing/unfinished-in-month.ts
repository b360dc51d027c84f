import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { lastDayOf, type Month } from "../../../../shared/dates/month.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { readDeposits, readReceipts } from "./read-deposits.ts";

type Unfinished = OutputOf<"months.previewClose">["unfinished"][number];

/**
 * What a careful biller finishes before closing a month: receipts on no slip, slips that the bank has not answered or
 * answered otherwise, remittances that are not posted, money that is not applied. Each with its count and sum.
 */
export function readUnfinished(read: ReadHandle, month: Month): Unfinished[] {
  const lastDay = lastDayOf(month);
  const waiting = readReceipts(
    read,
    sql`depositReceipt.receiptId IS NULL AND brought.cents <> 0 AND receipt.depositDate <= ${lastDay}`,
  );
  const slips = readDeposits(read, sql`deposit.depositDate <= ${lastDay}`);
  const found = [
    summed(
      "not-deposited",
      waiting.map((receipt) => receipt.booksCents),
    ),
    summed(
      "bank-waiting",
      slips.filter((slip) => slip.state === "waiting").map((slip) => slip.slipCents),
    ),
    summed(
      "bank-differs",
      slips.filter((slip) => slip.state === "differs").map((slip) => slip.bankDifferenceCents),
    ),
    summed("remittance-open", openRemittances(read, lastDay)),
    summed("unapplied", unappliedReceipts(read, lastDay)),
  ];
  return found.filter(({ count }) => count > 0);
}

function summed(code: Unfinished["code"], amounts: readonly Cents[]): Unfinished {
  return { code, count: amounts.length, amountCents: sumCents(amounts) };
}

function openRemittances(read: ReadHandle, lastDay: IsoDate): Cents[] {
  const rows = read.all(sql<{ cents: Cents }>`
    SELECT amountCents AS cents FROM remittance WHERE state <> 'posted' AND paymentDate <= ${lastDay}`);
  return rows.map((row) => row.cents);
}

function unappliedReceipts(read: ReadHandle, lastDay: IsoDate): Cents[] {
  const rows = read.all(sql<{ cents: Cents }>`
    SELECT unappliedCents AS cents FROM receiptBalance JOIN receipt ON receipt.id = receiptBalance.receiptId
    WHERE unappliedCents <> 0 AND receipt.postingDate <= ${lastDay}`);
  return rows.map((row) => row.cents);
}
