import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { RefundRequestTable } from "../../../../db/tables.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { approveRefund, payRefund, type ReceiptOwner } from "../../../../shared/ledger/return-money.ts";
import { type Cents, subtractCents, sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { overpaymentDueDate } from "../../../../shared/patient-billing/overpayment-clock.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntries } from "../journal/read-entries.ts";
import { nextNumber } from "../next-number.ts";
import { missing } from "../save-row.ts";
import { BY_HAND, stampFrom } from "./by-hand.ts";
import { reverseEntries } from "./undo-entry.ts";
import { unappliedOf } from "./use-payment.ts";

export const refundRequestJourneys: JourneysOf<
  "refunds.request" | "refunds.approve" | "refunds.pay" | "refunds.withdraw"
> = {
  "refunds.request": (context, wanted) => {
    const { write, clock } = context;
    const owner = ownerOfReceipt(write, wanted.receiptId);
    checkRequest(context, wanted);
    const dueDate = owner.payerId === null ? null : overpaymentDueDate(owner.filingCode, wanted.identifiedDate);
    const id = context.newId();
    const number = `R${nextNumber(write, "refund", 1001)}`;
    const { patientId, payerId } = owner;
    const fresh = { id, number, patientId, payerId, dueDate, requestedDate: clock.today() };
    write.run(build.insertInto("refundRequest").values({ ...wanted, ...fresh, state: "requested" }));
    if (patientId !== null) context.concerns("patient", patientId);
    return { refundId: id, number, dueDate };
  },
  "refunds.approve": (context, { refundId }) => {
    const refund = readRefund(context, refundId, ["requested"]);
    const left = unappliedOf(context.write, refund.receiptId);
    if (left < refund.amountCents) {
      const message = `Only ${formatDollars(left)} is unapplied on the payment now, less than the ${formatDollars(refund.amountCents)} to give back. Withdraw the request, then ask anew.`;
      throw new Refusal("refused", message);
    }
    const entry = approveRefund(stampFrom(context, BY_HAND.refund), factsOf(refund));
    postEntries(context, [entry]);
    change(context, refundId, {
      ...{ state: "approved", approvedDate: context.clock.today(), approvalEntryId: entry.entryId },
    });
    return {};
  },
  "refunds.pay": (context, { refundId, method, number, paidDate }) => {
    const refund = readRefund(context, refundId, ["approved"]);
    if (paidDate > context.clock.today()) {
      throw new Refusal("refused", "The day of the refund lies in the future. Nothing was paid.", "paidDate");
    }
    if (method !== "cash" && number === "") {
      throw new Refusal("refused", "A refund by check, transfer or card has a number. Type it.", "number");
    }
    const entry = payRefund(stampFrom(context, BY_HAND.refund), { ...factsOf(refund), paidDate });
    postEntries(context, [entry]);
    change(context, refundId, {
      ...{ state: "paid", paidDate, paymentEntryId: entry.entryId, method, paymentNumber: number },
    });
    return {};
  },
  "refunds.withdraw": (context, { refundId, reason }) => {
    const refund = readRefund(context, refundId, ["requested", "approved", "paid"]);
    const entryIds = [refund.approvalEntryId, refund.paymentEntryId].filter((id) => id !== null);
    if (entryIds.length > 0) reverseEntries(context, readEntries(context.write, entryIds), reason);
    change(context, refundId, { state: "withdrawn", withdrawnReason: reason });
    return {};
  },
};

type Request = ParsedInputOf<"refunds.request">;

function checkRequest({ write, clock }: CommandContext, { receiptId, amountCents, identifiedDate }: Request): void {
  if (amountCents <= 0) throw new Refusal("refused", "A refund is of more than zero.", "amountCents");
  if (identifiedDate > clock.today()) {
    throw new Refusal("refused", "The day on which it was known lies in the future.", "identifiedDate");
  }
  const free = subtractCents(unappliedOf(write, receiptId), requestedOf(write, receiptId));
  if (amountCents > free) {
    const message = `Only ${formatDollars(free)} of this payment is unapplied and not asked for yet. Lower the amount, or take money off a line first.`;
    throw new Refusal("refused", message, "amountCents");
  }
}

function requestedOf(read: ReadHandle, receiptId: string): Cents {
  const open = build
    .selectFrom("refundRequest")
    .select("amountCents")
    .where("receiptId", "=", receiptId)
    .where("state", "=", "requested");
  return sumCents(read.all(open).map((row) => row.amountCents));
}

function ownerOfReceipt(read: ReadHandle, receiptId: string) {
  const row = read.first(
    build
      .selectFrom("receipt")
      .leftJoin("payer", "payer.id", "receipt.payerId")
      .select(["receipt.patientId", "receipt.payerId", "payer.filingCode"])
      .where("receipt.id", "=", receiptId),
  );
  if (!row) throw missing("payment", "receiptId");
  return row;
}

type State = RefundRequestTable["state"];

/** A request in one of the states. @throws Refusal `not-found`; `refused` or `already-done` in another state. */
function readRefund({ write, concerns }: CommandContext, refundId: string, states: readonly State[]) {
  const row = write.first(build.selectFrom("refundRequest").selectAll().where("id", "=", refundId));
  if (!row) throw missing("refund");
  if (row.patientId !== null) concerns("patient", row.patientId);
  if (states.includes(row.state)) return row;
  if (row.state === "withdrawn") throw new Refusal("already-done", "This refund was withdrawn. Ask for it anew.");
  if (row.state === "requested") throw new Refusal("refused", "This refund is not approved yet. Approve it first.");
  throw new Refusal("already-done", `This refund is ${row.state} already. Open the list again to see it.`);
}

function factsOf(refund: {
  receiptId: string;
  patientId: string | null;
  payerId: string | null;
  amountCents: Cents;
  number: string;
}): ReceiptOwner & { amountCents: Cents; reference: string } {
  const owner = refund.payerId === null ? { patientId: refund.patientId! } : { payerId: refund.payerId };
  return { receiptId: refund.receiptId, owner, amountCents: refund.amountCents, reference: refund.number };
}

function change({ write }: CommandContext, refundId: string, changes: Partial<RefundRequestTable>): void {
  write.run(build.updateTable("refundRequest").set(changes).where("id", "=", refundId));
}
