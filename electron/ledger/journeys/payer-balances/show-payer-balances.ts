import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { PayerMovement } from "../../../../shared/contract/payer-balances.ts";
import { type Cents, cents, negateCents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { payerBalanceLabel } from "../../../../shared/remittance/payer-balance-label.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";
import { numbersIn, readPayerLines, toBalanceLine } from "./payer-lines.ts";
import { readReferences } from "./read-references.ts";

export const payerBalanceJourneys: JourneysOf<"payerBalances.list" | "payerBalances.get" | "payerBalances.findLines"> =
  {
    "payerBalances.list": ({ read, clock }, { withSettled }) => {
      const references = readReferences(read, clock.today(), { withSettled });
      return { references, totalCents: sumCents(references.map((one) => one.balanceCents)) };
    },
    "payerBalances.get": ({ read, clock }, { payerId, reference }) => {
      const [found] = readReferences(read, clock.today(), { payerId, reference, withSettled: true });
      if (!found) throw missing("balance");
      const lines = readPayerLines(read, payerId, { numbers: numbersIn(reference) });
      return { reference: found, movements: readMovements(read, payerId, reference), lines: lines.map(toBalanceLine) };
    },
    "payerBalances.findLines": ({ read }, { payerId, text }) =>
      readPayerLines(read, payerId, { numbers: [text.toUpperCase()] }).map(toBalanceLine),
  };

/** What moved a reference, in the journal's order, with the balance after each. */
function readMovements(read: ReadHandle, payerId: string, reference: string): PayerMovement[] {
  const rows = read.all(
    build
      .selectFrom("posting")
      .innerJoin("journalEntry", "journalEntry.id", "posting.entryId")
      .leftJoin("journalEntry as undoing", "undoing.reversesEntryId", "journalEntry.id")
      .leftJoin("receipt", "receipt.id", "posting.receiptId")
      .select(["journalEntry.id as entryId", "journalEntry.kind", "journalEntry.postingDate", "posting.amountCents"])
      .select(["posting.reasonCode", "receipt.number as checkNumber", "undoing.id as undoneBy"])
      .select(
        // A voided and reposted check has receipts of its own, each tied to the check by its number.
        sql<string | null>`(select remittance.id from remittance where remittance.checkNumber = receipt.number
          and remittance.payerId = receipt.payerId and remittance.paymentDate = receipt.checkDate limit 1)`.as(
          "remittanceId",
        ),
      )
      .where("posting.account", "=", "payer-balance")
      .where("posting.payerId", "=", payerId)
      .where("posting.reference", "=", reference)
      .orderBy("journalEntry.sequence")
      .orderBy("posting.id"),
  );
  let balanceCents: Cents = ZERO_CENTS;
  return rows.map((row) => {
    const amountCents = negateCents(row.amountCents);
    balanceCents = cents(balanceCents + amountCents);
    const { entryId, postingDate, checkNumber, remittanceId } = row;
    const label = payerBalanceLabel(row.reasonCode);
    return {
      entryId,
      postingDate,
      label: row.kind === "reversal" ? `Undone: ${label}` : label,
      amountCents,
      balanceCents,
      remittanceId,
      checkNumber,
      canUndo: row.kind === "payer-balance-moved" && row.reasonCode === null && row.undoneBy === null,
    };
  });
}
