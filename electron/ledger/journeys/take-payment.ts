import { build } from "../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../shared/contract/contract.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import { applyPatientPayment } from "../../../shared/ledger/apply-payment.ts";
import { bookReceipt } from "../../../shared/ledger/book-receipt.ts";
import type { EntryStamp, JournalEntry } from "../../../shared/ledger/journal-entry.ts";
import { type Cents, cents, subtractCents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
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
    allocateOldestFirst(readPatientLines(read, patientId), amountCents),
  "receipts.take": (context, payment) => {
    checkPayment(context, payment);
    const lines = new Map(readPatientLines(context.write, payment.patientId).map((line) => [line.lineId, line]));
    const applied = checkAllocations(payment, lines);
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

/** What the patient is asked for on a line, whoever collects it. */
function patientOwes(line: PatientLine): Cents {
  return cents(Math.max(0, line.balance.open.patient) + Math.max(0, line.balance.open.agency));
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
function checkAllocations(payment: Payment, lines: ReadonlyMap<string, PatientLine>): Cents {
  const seen = new Set<string>();
  payment.allocations.forEach(({ lineId, amountCents }, index) => {
    const field = `allocations[${index}].amountCents`;
    const line = lines.get(lineId);
    if (!line || seen.has(lineId)) throw missing("line of the patient's account");
    seen.add(lineId);
    if (amountCents <= 0) throw new Refusal("refused", "What is applied to a line must be more than zero.", field);
    if (amountCents > patientOwes(line)) {
      const most = formatDollars(patientOwes(line));
      throw new Refusal(
        "refused",
        `The patient owes ${most} on this line, and more cannot be applied to it. Leave the rest unapplied.`,
        field,
      );
    }
  });
  const applied = sumCents(payment.allocations.map((allocation) => allocation.amountCents));
  if (applied > payment.amountCents) {
    throw new Refusal(
      "refused",
      `The lines get ${formatDollars(applied)}, which is more than the payment of ${formatDollars(payment.amountCents)}. Lower what is applied.`,
      "allocations",
    );
  }
  return applied;
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

/** Oldest service first, each line at most what the patient owes on it; the rest stays unapplied. */
function allocateOldestFirst(lines: readonly PatientLine[], amountCents: Cents) {
  let left = Math.max(0, amountCents);
  const allocations: { lineId: string; amountCents: Cents }[] = [];
  for (const line of lines) {
    const share = Math.min(left, patientOwes(line));
    if (share <= 0) continue;
    allocations.push({ lineId: line.lineId, amountCents: cents(share) });
    left -= share;
  }
  return { allocations, unappliedCents: cents(left) };
}
