import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { PayerReference } from "../../../../shared/contract/payer-balances.ts";
import { daysBetween, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, negateCents } from "../../../../shared/money/cents.ts";
import { payerBalanceLabel } from "../../../../shared/remittance/payer-balance-label.ts";

export interface ReferenceChoice {
  payerId?: string;
  reference?: string;
  withSettled: boolean;
}

/** Payers' references with what stands under each, the largest first within a payer. */
export function readReferences(read: ReadHandle, today: IsoDate, choice: ReferenceChoice): PayerReference[] {
  let query = build
    .selectFrom("posting")
    .innerJoin("journalEntry", "journalEntry.id", "posting.entryId")
    .innerJoin("payer", "payer.id", "posting.payerId")
    .select(["payer.id as payerId", "payer.name as payerName", "posting.reference"])
    .select(({ fn }) => fn.sum<Cents>("posting.amountCents").as("debitCents"))
    .select(sql<IsoDate>`min(journalEntry.postingDate)`.as("firstDate"))
    .select(sql<IsoDate>`max(journalEntry.postingDate)`.as("lastDate"))
    .select(
      sql<string | null>`(select first.reasonCode from posting as first where first.account = 'payer-balance'
        and first.payerId = payer.id and first.reference = posting.reference order by first.id limit 1)`.as(
        "reasonCode",
      ),
    )
    .where("posting.account", "=", "payer-balance")
    .groupBy(["payer.id", "posting.reference"])
    .orderBy("payer.name")
    .orderBy(sql`abs(sum(posting.amountCents))`, "desc")
    .orderBy("posting.reference");
  if (choice.payerId !== undefined) query = query.where("posting.payerId", "=", choice.payerId);
  if (choice.reference !== undefined) query = query.where("posting.reference", "=", choice.reference);
  return read
    .all(query)
    .filter((row) => choice.withSettled || row.debitCents !== 0)
    .map((row) => ({
      payerId: row.payerId,
      payerName: row.payerName,
      reference: row.reference!,
      balanceCents: negateCents(row.debitCents),
      label: payerBalanceLabel(row.reasonCode),
      firstDate: row.firstDate,
      lastDate: row.lastDate,
      daysOpen: row.debitCents === 0 ? 0 : daysBetween(row.firstDate, today),
    }));
}
