import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { applyInsurancePayment, applyPatientPayment } from "../../../../shared/ledger/apply-payment.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { negateCents, sumCents } from "../../../../shared/money/cents.ts";
import { CREDIT_RELEASED } from "../../../../shared/patient-billing/describe-entry.ts";
import { type AppliedMoney, releaseCredit } from "../../../../shared/patient-billing/release-credit.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { type AccountLine, readLinesById, subjectOf } from "./account-lines.ts";
import { BY_HAND, stampFrom } from "./by-hand.ts";

type Applied = AppliedMoney & { payerId: string | null };

export const releaseCreditJourneys: JourneysOf<"credits.release"> = {
  "credits.release": (context, { lineId, party }) => {
    const line = readLinesById(context.write, [lineId]).get(lineId)!;
    const open = line.balance.open[party];
    if (open >= 0) throw new Refusal("already-done", "There is no credit on this line any more.");
    const applied = readApplied(context.write, lineId, party);
    const { returns } = releaseCredit(negateCents(open), applied);
    if (returns.length === 0) {
      throw new Refusal(
        "refused",
        "No payment made this credit: the line was adjusted twice, or its charge was lowered. Undo one of the adjustments on the account instead.",
      );
    }
    const payers = new Map(applied.map((one) => [one.receiptId, one.payerId]));
    postEntries(
      context,
      returns.map((money) => takeOff(context, line, party, { ...money, payerId: payers.get(money.receiptId)! })),
    );
    refreshResponsibility(context, [line.claimId]);
    context.concerns("patient", line.patientId);
    return {
      releasedCents: sumCents(returns.map((one) => one.amountCents)),
      receiptIds: returns.map((one) => one.receiptId),
    };
  },
};

/** The money of one receipt goes off the line: the mirror of its application, in part. */
function takeOff(context: CommandContext, line: AccountLine, party: Party, money: Applied): JournalEntry {
  const stamp = stampFrom(context, BY_HAND.release);
  const { receiptId, payerId } = money;
  const back = {
    line: subjectOf(line),
    receiptId,
    amountCents: negateCents(money.amountCents),
    reason: CREDIT_RELEASED,
  };
  if (payerId !== null) return applyInsurancePayment(stamp, { ...back, payerId, party });
  if (party !== "patient" && party !== "agency") {
    throw new Refusal(
      "refused",
      "A patient's money stands on a payer's part of this line. Move it on the account first.",
    );
  }
  return applyPatientPayment(stamp, { ...back, party });
}

/** What stands on a part of the line from each receipt, the oldest receipt's first. */
function readApplied(read: ReadHandle, lineId: string, party: Party): Applied[] {
  const receivable = build
    .selectFrom("posting")
    .select("entryId")
    .where("lineId", "=", lineId)
    .where("account", "=", "receivable")
    .where("party", "=", party);
  return read.all(
    sql<Applied>`
      SELECT receiptId, max(payerId) AS payerId, sum(amountCents) AS amountCents FROM posting
      WHERE account = 'unapplied' AND lineId = ${lineId} AND entryId IN (${receivable})
      GROUP BY receiptId ORDER BY min(id)`,
  );
}
