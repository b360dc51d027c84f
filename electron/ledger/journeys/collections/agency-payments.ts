import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { applyPatientPayment } from "../../../../shared/ledger/apply-payment.ts";
import { bookAgencyPayment } from "../../../../shared/ledger/book-agency-payment.ts";
import { type Cents, subtractCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { allocateOldestFirst } from "../../../../shared/patient-billing/allocate-payment.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readPostingDay } from "../journal/posting-day.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { readAccountLines, subjectOf } from "../patient-money/account-lines.ts";
import { BY_HAND, stampFrom } from "../patient-money/by-hand.ts";
import { missing } from "../save-row.ts";
import { THROUGH_AGENCY } from "./placement-facts.ts";

type Payment = ParsedInputOf<"agencyPayments.take">;

export const agencyPaymentJourneys: JourneysOf<"agencyPayments.take"> = {
  /** What the agency collected goes to what it collects, oldest service first; anything above that is refused. */
  "agencyPayments.take": (context, payment) => {
    const patientId = placedPatient(context, payment.placementId);
    refuseUnsound(context, payment);
    const lines = readAccountLines(context.write, [patientId]);
    const open = [...lines.values()].flatMap(({ lineId, serviceDate, balance }) =>
      serviceDate !== null && balance.open.agency > 0 ? [{ lineId, serviceDate, openCents: balance.open.agency }] : [],
    );
    const { allocations, unappliedCents } = allocateOldestFirst(payment.collectedCents, open);
    if (unappliedCents > 0) {
      throw new Refusal(
        "refused",
        `The agency collects ${formatDollars(unappliedCents)} less than that on this account. Nothing was taken. Lower the amount.`,
        "collectedCents",
      );
    }
    const receiptId = context.newId();
    const receivedCents = subtractCents(payment.collectedCents, payment.feeCents);
    insertReceipt(context, { receiptId, patientId, receivedCents }, payment);
    const { collectedCents, feeCents, receivedDate: depositDate, method } = payment;
    postEntries(context, [
      bookAgencyPayment(stampFrom(context, BY_HAND.agencyPayment), {
        ...{ receiptId, patientId, collectedCents, feeCents, depositDate, method },
      }),
      ...allocations.map(({ lineId, amountCents }) =>
        applyPatientPayment(stampFrom(context, BY_HAND.agencyPayment), {
          ...{ line: subjectOf(lines.get(lineId)!), receiptId, party: "agency", amountCents },
        }),
      ),
    ]);
    refreshResponsibility(
      context,
      allocations.map(({ lineId }) => lines.get(lineId)!.claimId),
    );
    context.concerns("patient", patientId);
    return { receiptId, receivedCents };
  },
};

function placedPatient({ write }: CommandContext, placementId: string): string {
  const found = build.selectFrom("agencyPlacement").select(["patientId", "recalledDate"]).where("id", "=", placementId);
  const placement = write.first(found);
  if (!placement) throw missing("placement");
  if (placement.recalledDate !== null) {
    throw new Refusal(
      "refused",
      "This account was recalled from the agency. Take the money as a payment of the patient.",
    );
  }
  return placement.patientId;
}

function refuseUnsound({ clock }: CommandContext, { collectedCents, feeCents, receivedDate }: Payment): void {
  if (collectedCents <= 0) {
    throw new Refusal("refused", "What was collected must be more than zero. Nothing was taken.", "collectedCents");
  }
  if (feeCents < 0 || feeCents >= collectedCents) {
    throw new Refusal("refused", "The fee is less than what was collected. Nothing was taken.", "feeCents");
  }
  if (receivedDate > clock.today()) {
    throw new Refusal("refused", "The day lies in the future. Nothing was taken.", "receivedDate");
  }
}

function insertReceipt(
  { write, clock }: CommandContext,
  { receiptId, patientId, receivedCents }: { receiptId: string; patientId: string; receivedCents: Cents },
  { method, number, receivedDate }: Payment,
): void {
  write.run(
    build.insertInto("receipt").values({
      ...{ id: receiptId, kind: "patient", patientId, method, number, note: THROUGH_AGENCY },
      ...{ checkDate: receivedDate, depositDate: receivedDate, postingDate: readPostingDay(write, clock) },
      amountCents: receivedCents,
    }),
  );
}
