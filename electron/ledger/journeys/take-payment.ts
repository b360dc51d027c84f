import { build } from "../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../shared/contract/contract.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import { applyPatientPayment } from "../../../shared/ledger/apply-payment.ts";
import { bookReceipt } from "../../../shared/ledger/book-receipt.ts";
import type { EntryStamp, JournalEntry } from "../../../shared/ledger/journal-entry.ts";
import { type Cents, cents, subtractCents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import {
  allocateOldestFirst,
  checkAllocations,
  type PatientOpenLine,
} from "../../../shared/patient-billing/allocate-payment.ts";
import type { CommandContext, JourneysOf } from "../journeys.ts";
import { postEntries } from "./journal/post-entries.ts";
import { refreshResponsibility } from "./journal/refresh-responsibility.ts";
import { type PatientLine, readPatientLines } from "./patient-lines.ts";
import { missing } from "./save-row.ts";

type Payment = ParsedInputOf<"receipts.take">;
type Allocation = Payment["allocations"][number];

const SOURCE = "screen: take payment";

export const takePaymentJourneys: JourneysOf<"receipts.previewAllocation" | "receipts.take"> = {
  "receipts.previewAllocation": ({ read }, { patientId, amountCents }) =>
    allocateOldestFirst(amountCents, openLines(readPatientLines(read, patientId))),
  "receipts.take": (context, payment) => {
    checkPayment(context, payment);
    const lines = new Map(readPatientLines(context.write, payment.patientId).map((line) => [line.lineId, line]));
    const applied = refuseUnsoundAllocations(payment, openLines(lines.values()));
    const receiptId = context.newId();
    insertReceipt(context, receiptId, payment);
    const allocated = payment.allocations.map((allocation) => ({ ...allocation, line: lines.get(allocation.lineId)! }));
    postEntries(context, [
      bookReceipt(stamp(context), {
        receiptId,
        patientId: payment.patientId,
        amountCents: payment.amountCents,
        depositDate: payment.receivedDate,
        method: payment.method,
      }),
      ...allocated.flatMap(({ line, amountCents }) => applyToLine(context, receiptId, payment, line, amountCents)),
    ]);
    refreshResponsibility(
      context,
      allocated.map(({ line }) => line.claimId),
    );
    context.concerns("patient", payment.patientId);
    return { receiptId, appliedCents: applied, unappliedCents: subtractCents(payment.amountCents, applied) };
  },
};

const stamp = (context: CommandContext): EntryStamp => ({
  entryId: context.newId(),
  postingDate: context.clock.today(),
  source: SOURCE,
});

/** What the patient is asked for by line, whoever collects it. */
function openLines(lines: Iterable<PatientLine>): PatientOpenLine[] {
  return [...lines].flatMap(({ lineId, serviceDate, balance }) => {
    const openCents = cents(Math.max(0, balance.open.patient) + Math.max(0, balance.open.agency));
    return serviceDate !== null && openCents > 0 ? { lineId, serviceDate, openCents } : [];
  });
}

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
      postingDate: clock.today(),
      amountCents: payment.amountCents,
    }),
  );
}

/** Pays the patient's own part of the line first, then what an agency collects. */
function applyToLine(
  context: CommandContext,
  receiptId: string,
  payment: Payment,
  line: PatientLine,
  amountCents: Allocation["amountCents"],
): JournalEntry[] {
  if (line.serviceDate === null) throw missing("line of the patient's account");
  const subject = {
    patientId: payment.patientId,
    claimId: line.claimId,
    lineId: line.lineId,
    serviceDate: line.serviceDate,
    ...(line.providerId === null ? {} : { providerId: line.providerId }),
  };
  const own = cents(Math.min(amountCents, Math.max(0, line.balance.open.patient)));
  const shares = [
    { party: "patient" as const, amountCents: own },
    { party: "agency" as const, amountCents: subtractCents(amountCents, own) },
  ];
  return shares
    .filter((share) => share.amountCents > ZERO_CENTS)
    .map((share) => applyPatientPayment(stamp(context), { line: subject, receiptId, ...share }));
}
