import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { DepositReceipt } from "../../../../shared/contract/closing.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { nextNumber } from "../next-number.ts";
import { mustHaveChanged } from "../save-row.ts";
import { readDeposit, readReceipts } from "./read-deposits.ts";

type NewDeposit = ParsedInputOf<"deposits.make">;

export const makeDepositJourneys: JourneysOf<"deposits.make" | "deposits.setBankLine" | "deposits.undo"> = {
  "deposits.make": (context, wanted) => {
    const receipts = receiptsForSlip(context, wanted);
    const { write, clock, user, newId } = context;
    const depositId = newId();
    const number = nextNumber(write, "deposit");
    const { depositDate, method } = wanted;
    write.run(
      build.insertInto("deposit").values({
        ...{ id: depositId, number, depositDate, method, createdAt: clock.now(), createdBy: user.name },
      }),
    );
    write.insertRows(
      "depositReceipt",
      receipts.map(({ receiptId, amountCents }) => ({ depositId, receiptId, amountCents, active: 1 as const })),
    );
    context.concerns("deposit", depositId);
    return { depositId, number, slipCents: sumCents(receipts.map((receipt) => receipt.amountCents)) };
  },
  "deposits.setBankLine": (context, { depositId, bankLine }) => {
    const { write, clock } = context;
    if (bankLine && bankLine.bankDate > clock.today()) {
      const message = "The bank's day lies in the future. Nothing was kept. Type it as the statement has it.";
      throw new Refusal("refused", message, "bankLine.bankDate");
    }
    const line = bankLine ?? { bankDate: null, bankCents: null, bankNote: null };
    const change = build.updateTable("deposit").set({ ...line, bankNote: line.bankNote || null });
    mustHaveChanged(write.run(change.where("id", "=", depositId).where("undoneAt", "is", null)), "deposit");
    context.concerns("deposit", depositId);
    return readDeposit(write, depositId);
  },
  "deposits.undo": (context, { depositId, reason }) => {
    const { write, clock, user } = context;
    if (readDeposit(write, depositId).bankCents !== null) {
      throw new Refusal(
        "refused",
        "This deposit has a line of the bank statement, so it was made. Take the bank's line off first, then take the slip back.",
      );
    }
    const undone = { undoneAt: clock.now(), undoneBy: user.name, undoReason: reason };
    write.run(build.updateTable("deposit").set(undone).where("id", "=", depositId));
    write.run(build.updateTable("depositReceipt").set({ active: 0 }).where("depositId", "=", depositId));
    context.concerns("deposit", depositId);
    return {};
  },
};

/** @throws Refusal when a receipt is unknown, brought nothing, came by another method, or is on a slip already. */
function receiptsForSlip({ write, clock }: CommandContext, wanted: NewDeposit): DepositReceipt[] {
  if (wanted.depositDate > clock.today()) {
    throw new Refusal("refused", "The day of the deposit lies in the future. No slip was made.", "depositDate");
  }
  const receipts = readReceipts(write, sql`receipt.id IN (${sql.join(wanted.receiptIds)})`);
  if (receipts.length !== new Set(wanted.receiptIds).size) {
    throw new Refusal("not-found", "A receipt of the slip is not in the ledger. Open the deposits again, then choose.");
  }
  const onSlip = write.first(
    build
      .selectFrom("depositReceipt")
      .select("depositId")
      .where("receiptId", "in", wanted.receiptIds)
      .where("active", "=", 1),
  );
  if (onSlip) {
    throw new Refusal(
      "already-done",
      "A receipt is on another deposit slip already. No slip was made. Open the deposits again to see which wait.",
    );
  }
  for (const { method, depositDate, booksCents } of receipts) {
    if (method !== wanted.method) {
      throw new Refusal(
        "refused",
        "A slip holds receipts of one method. No slip was made. Choose those of one method.",
      );
    }
    if (booksCents === 0) {
      throw new Refusal("refused", "A receipt was voided or brought no money. No slip was made. Leave it out.");
    }
    if (depositDate > wanted.depositDate) {
      throw new Refusal("refused", "A receipt is younger than the deposit. No slip was made.", "depositDate");
    }
  }
  return receipts;
}
