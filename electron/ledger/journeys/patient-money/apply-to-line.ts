import { applyPatientPayment } from "../../../../shared/ledger/apply-payment.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { type Cents, cents, subtractCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { type AccountLine, subjectOf } from "./account-lines.ts";
import { type ByHandSource, stampFrom } from "./by-hand.ts";

/** Pays the patient's own part of the line first, then what an agency collects. */
export function applyToLine(
  context: CommandContext,
  payment: { receiptId: string; line: AccountLine; amountCents: Cents; source: ByHandSource; reason?: string },
): JournalEntry[] {
  const { line, receiptId, amountCents, source, reason } = payment;
  const own = cents(Math.min(amountCents, Math.max(0, line.balance.open.patient)));
  const shares = [
    { party: "patient" as const, amountCents: own },
    { party: "agency" as const, amountCents: subtractCents(amountCents, own) },
  ];
  return shares
    .filter((share) => share.amountCents > ZERO_CENTS)
    .map((share) =>
      applyPatientPayment(stampFrom(context, source), {
        line: subjectOf(line),
        receiptId,
        ...share,
        ...(reason === undefined ? {} : { reason }),
      }),
    );
}
