import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { applyPatientPayment } from "../../../../shared/ledger/apply-payment.ts";
import { type Cents, cents, negateCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { type Allocation, checkAllocations } from "../../../../shared/patient-billing/allocate-payment.ts";
import { PAYMENT_MOVED_HERE, PAYMENT_MOVED_OFF } from "../../../../shared/patient-billing/describe-entry.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { type AccountLine, openPatientLines, readLinesById, subjectOf } from "./account-lines.ts";
import { applyToLine } from "./apply-to-line.ts";
import { BY_HAND, keepNote, stampFrom } from "./by-hand.ts";
import { readStandingReceipt } from "./patient-receipt.ts";

export const usePaymentJourneys: JourneysOf<"payments.apply" | "payments.move"> = {
  "payments.apply": (context, { receiptId, allocations }) => {
    const receipt = readStandingReceipt(context.write, receiptId);
    const lines = readLinesById(
      context.write,
      allocations.map((allocation) => allocation.lineId),
    );
    refuseUnsound(receipt.unappliedCents, allocations, lines);
    const entries = allocations.flatMap(({ lineId, amountCents }) =>
      applyToLine(context, { receiptId, line: lines.get(lineId)!, amountCents, source: BY_HAND.apply }),
    );
    postEntries(context, entries);
    settle(context, [...lines.values()], receipt.patientId);
    return { unappliedCents: unappliedOf(context.write, receiptId) };
  },
  "payments.move": (context, { receiptId, fromLineId, toLineId, amountCents, note }) => {
    const receipt = readStandingReceipt(context.write, receiptId);
    const lines = readLinesById(context.write, toLineId === null ? [fromLineId] : [fromLineId, toLineId]);
    const from = lines.get(fromLineId)!;
    const parts = takeOff(context.write, receiptId, fromLineId, amountCents);
    const off = parts.map((part) =>
      applyPatientPayment(stampFrom(context, BY_HAND.move), {
        line: subjectOf(from),
        receiptId,
        ...{ party: part.party, amountCents: negateCents(part.amountCents), reason: PAYMENT_MOVED_OFF },
      }),
    );
    const to = toLineId === null ? [] : [{ lineId: toLineId, amountCents }];
    refuseUnsound(amountCents, to, lines);
    const onto = to.flatMap(({ lineId }) =>
      applyToLine(context, {
        ...{ receiptId, line: lines.get(lineId)!, amountCents, source: BY_HAND.move, reason: PAYMENT_MOVED_HERE },
      }),
    );
    postEntries(context, [...off, ...onto]);
    keepNote(context, off[0]!.entryId, note);
    settle(context, [...lines.values()], receipt.patientId);
    return { unappliedCents: unappliedOf(context.write, receiptId) };
  },
};

/** @throws Refusal when an allocation is above what is owed on its line, or all of them above what there is. */
function refuseUnsound(
  availableCents: Cents,
  allocations: readonly Allocation[],
  lines: ReadonlyMap<string, AccountLine>,
): void {
  const [problem] = checkAllocations(availableCents, allocations, openPatientLines(lines.values()));
  if (!problem) return;
  const index = allocations.findIndex((allocation) => allocation.lineId === problem.lineId);
  const field = index < 0 ? "allocations" : `allocations[${index}].amountCents`;
  throw new Refusal("refused", `${problem.message} Nothing was applied. Lower the amount, then try again.`, field);
}

/** What is taken off a line by party: the agency's share first, because the patient's own was paid first. */
function takeOff(read: ReadHandle, receiptId: string, lineId: string, amountCents: Cents) {
  if (amountCents <= 0) throw new Refusal("refused", "An amount to move is more than zero.", "amountCents");
  const applied = read.all(
    sql<{ party: "patient" | "agency"; cents: number }>`
      SELECT receivable.party AS party, -sum(receivable.amountCents) AS cents
      FROM posting AS receivable JOIN posting AS paid ON paid.entryId = receivable.entryId AND paid.account = 'unapplied'
      WHERE paid.receiptId = ${receiptId} AND receivable.lineId = ${lineId} AND receivable.account = 'receivable'
      GROUP BY receivable.party`,
  );
  let left: number = amountCents;
  const parts = (["agency", "patient"] as const).flatMap((party) => {
    const stands = applied.find((one) => one.party === party)?.cents ?? 0;
    const taken = Math.min(left, Math.max(0, stands));
    left -= taken;
    return taken === 0 ? [] : [{ party, amountCents: cents(taken) }];
  });
  if (left > 0) {
    const stands = formatDollars(cents(amountCents - left));
    throw new Refusal(
      "refused",
      `Only ${stands} of this payment stands on that line. Lower the amount.`,
      "amountCents",
    );
  }
  return parts;
}

function settle(context: CommandContext, lines: readonly AccountLine[], ownerId: string): void {
  refreshResponsibility(
    context,
    lines.map((line) => line.claimId),
  );
  for (const patientId of new Set([ownerId, ...lines.map((line) => line.patientId)])) {
    context.concerns("patient", patientId);
  }
}

/** What a receipt still has to give. */
export function unappliedOf(read: ReadHandle, receiptId: string): Cents {
  const balance = build.selectFrom("receiptBalance").select("unappliedCents").where("receiptId", "=", receiptId);
  return read.first(balance)?.unappliedCents ?? ZERO_CENTS;
}
