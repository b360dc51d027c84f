import { build } from "../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../shared/contract/contract.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import { bookReceipt } from "../../../shared/ledger/book-receipt.ts";
import { type Cents, subtractCents, sumCents } from "../../../shared/money/cents.ts";
import { checkAllocations, type PatientOpenLine } from "../../../shared/patient-billing/allocate-payment.ts";
import { allocateWithPlans } from "../../../shared/patient-billing/plans/allocate-with-plan.ts";
import type { CommandContext, JourneysOf } from "../journeys.ts";
import { postEntries } from "./journal/post-entries.ts";
import { readPostingDay } from "./journal/posting-day.ts";
import { refreshResponsibility } from "./journal/refresh-responsibility.ts";
import { openPatientLines, readAccountLines } from "./patient-money/account-lines.ts";
import { applyToLine } from "./patient-money/apply-to-line.ts";
import { BY_HAND, stampFrom } from "./patient-money/by-hand.ts";
import { readPlanStanding } from "./payment-plans/plan-standings.ts";
import { missing } from "./save-row.ts";

type Payment = ParsedInputOf<"receipts.take">;

export const takePaymentJourneys: JourneysOf<"receipts.previewAllocation" | "receipts.take"> = {
  "receipts.previewAllocation": ({ read, clock }, { patientId, familyPatientIds, amountCents }) => {
    const accounts = [patientId, ...familyPatientIds];
    const plans = accounts.flatMap((account) => readPlanStanding(read, account, clock.today()) ?? []);
    return allocateWithPlans(amountCents, openPatientLines(readAccountLines(read, accounts).values()), plans);
  },
  "receipts.take": (context, payment) => {
    checkPayment(context, payment);
    const accounts = [payment.patientId, ...payment.familyPatientIds];
    const lines = readAccountLines(context.write, accounts);
    const applied = refuseUnsoundAllocations(payment, openPatientLines(lines.values()));
    const receiptId = context.newId();
    insertReceipt(context, receiptId, payment);
    const allocated = payment.allocations.map((allocation) => ({ ...allocation, line: lines.get(allocation.lineId)! }));
    postEntries(context, [
      bookReceipt(stampFrom(context, BY_HAND.take), {
        receiptId,
        patientId: payment.patientId,
        amountCents: payment.amountCents,
        depositDate: payment.receivedDate,
        method: payment.method,
      }),
      ...allocated.flatMap(({ line, amountCents }) =>
        applyToLine(context, { receiptId, line, amountCents, source: BY_HAND.take }),
      ),
    ]);
    refreshResponsibility(
      context,
      allocated.map(({ line }) => line.claimId),
    );
    for (const patientId of new Set([payment.patientId, ...allocated.map(({ line }) => line.patientId)])) {
      context.concerns("patient", patientId);
    }
    return { receiptId, appliedCents: applied, unappliedCents: subtractCents(payment.amountCents, applied) };
  },
};

function checkPayment({ write, clock }: CommandContext, payment: Payment): void {
  if (payment.amountCents <= 0) {
    throw new Refusal("refused", "A payment must be more than zero. Nothing was taken.", "amountCents");
  }
  if (payment.receivedDate > clock.today()) {
    throw new Refusal("refused", "The day of the payment lies in the future. Nothing was taken.", "receivedDate");
  }
  const patient = build.selectFrom("patient").select("id").where("id", "=", payment.patientId);
  if (!write.first(patient)) throw missing("patient");
}

/** @returns the sum applied. @throws Refusal when an allocation is above what the patient owes, or above the payment. */
function refuseUnsoundAllocations(payment: Payment, open: readonly PatientOpenLine[]): Cents {
  const { allocations, amountCents } = payment;
  const [problem] = checkAllocations(amountCents, allocations, open);
  if (problem) {
    const index = allocations.findIndex((allocation) => allocation.lineId === problem.lineId);
    const field = index < 0 ? "allocations" : `allocations[${index}].amountCents`;
    throw new Refusal("refused", `${problem.message} Nothing was taken. Lower what is applied, then try again.`, field);
  }
  return sumCents(allocations.map((allocation) => allocation.amountCents));
}

function insertReceipt({ write, clock }: CommandContext, receiptId: string, payment: Payment): void {
  write.run(
    build.insertInto("receipt").values({
      id: receiptId,
      kind: "patient",
      patientId: payment.patientId,
      method: payment.method,
      number: payment.number,
      checkDate: payment.receivedDate,
      depositDate: payment.receivedDate,
      postingDate: readPostingDay(write, clock),
      amountCents: payment.amountCents,
    }),
  );
  const { purpose, visitDate } = payment;
  if (purpose !== "payment") write.run(build.insertInto("receiptPurpose").values({ receiptId, purpose, visitDate }));
}
