import { cents } from "../../shared/money/cents.ts";
import type { Move } from "./history-moves.ts";
import type { RandomHistory } from "./random-history.ts";

/** What happens with patients' money. */
export const PATIENT_MONEY_MOVES: readonly Move[] = [
  { name: "a patient pays", weight: 5, run: takePayment },
  { name: "a payment is voided", weight: 1, run: voidPayment },
  { name: "waiting money is applied", weight: 2, run: applyPayment },
  { name: "applied money is moved", weight: 2, run: movePayment },
  { name: "a check is returned", weight: 1, run: returnCheck },
  { name: "a line is adjusted by hand", weight: 2, run: adjustLine },
  { name: "another party is asked", weight: 3, run: transfer },
  { name: "a line's credit is released", weight: 2, run: releaseCredit },
  { name: "a refund goes on", weight: 4, run: moveRefund },
  { name: "small balances are written off", weight: 1, run: writeOffSmallBalances },
  { name: "an account goes to an agency or back", weight: 1, run: useAgency },
  { name: "an entry by hand is undone", weight: 2, run: undoEntry },
];

const account = ({ ledger }: RandomHistory, patientId: string) => ledger.value("accounts.get", { patientId });

/** A line of some account that has something open with a party. */
async function openPart(history: RandomHistory) {
  const patientId = history.random.pick(history.patientIds);
  const { lines } = await account(history, patientId);
  const parts = lines.flatMap((line) =>
    line.parties.filter((part) => part.openCents > 0).map((part) => ({ line, ...part, patientId })),
  );
  return parts.length === 0 ? undefined : history.random.pick(parts);
}

async function takePayment(history: RandomHistory): Promise<void> {
  const { random, ledger } = history;
  const patientId = random.pick(history.patientIds);
  const amountCents = cents(1 + random.below(20_000));
  const { allocations } = await ledger.value("receipts.previewAllocation", { patientId, amountCents });
  await history.try("receipts.take", {
    patientId,
    amountCents,
    method: random.pick(["cash", "check", "card", "portal"] as const),
    number: `P${history.serial()}`,
    receivedDate: history.dayAgo(3),
    // Sometimes it stays a prepayment, or only a part is applied.
    allocations: allocations.filter(() => random.chance(80)),
  });
}

async function somePayment(history: RandomHistory) {
  const patientId = history.random.pick(history.patientIds);
  const payments = await history.ledger.value("payments.list", { patientId });
  const own = payments.filter((payment) => payment.state === "standing" && payment.otherPayerName === null);
  return own.length === 0 ? undefined : { ...history.random.pick(own), patientId };
}

async function voidPayment(history: RandomHistory): Promise<void> {
  const payment = await somePayment(history);
  if (payment) await history.try("receipts.void", { receiptId: payment.receiptId, reason: "Typed twice" });
}

async function applyPayment(history: RandomHistory): Promise<void> {
  const payment = await somePayment(history);
  if (!payment || payment.unappliedCents <= 0) return;
  const { lines } = await account(history, history.random.pick([payment.patientId, ...history.patientIds]));
  const open = lines.filter((line) => line.patientOwesCents > 0);
  if (open.length === 0) return;
  const { lineId, patientOwesCents } = history.random.pick(open);
  const amountCents = cents(history.part(Math.min(patientOwesCents, payment.unappliedCents)));
  await history.try("payments.apply", { receiptId: payment.receiptId, allocations: [{ lineId, amountCents }] });
}

async function movePayment(history: RandomHistory): Promise<void> {
  const payment = await somePayment(history);
  if (!payment || payment.applied.length === 0) return;
  const from = history.random.pick(payment.applied);
  const to = await openPart(history);
  await history.try("payments.move", {
    receiptId: payment.receiptId,
    fromLineId: from.lineId,
    toLineId: to?.party === "patient" ? to.line.lineId : null,
    amountCents: cents(history.part(from.amountCents)),
    note: "Meant for another visit",
  });
}

async function returnCheck(history: RandomHistory): Promise<void> {
  const payment = await somePayment(history);
  if (payment?.method !== "check") return;
  const feeCents = cents(history.random.chance(50) ? 2_500 : 0);
  const { receiptId } = payment;
  await history.try("receipts.returnCheck", { receiptId, returnedDate: history.today, feeCents, reason: "No funds" });
}

async function adjustLine(history: RandomHistory): Promise<void> {
  const part = await openPart(history);
  const reasons = (await history.ledger.value("adjustmentReasons.list", {})).filter((reason) => reason.active);
  if (!part || reasons.length === 0) return;
  const { patientId, party, line, openCents } = part;
  await history.try("adjustments.post", {
    ...{ patientId, lineId: line.lineId, party, reasonId: history.random.pick(reasons).id },
    ...{ amountCents: cents(history.part(openCents)), note: "Agreed by the owner", confirmed: true },
  });
}

async function transfer(history: RandomHistory): Promise<void> {
  const part = await openPart(history);
  if (!part) return;
  const others = part.line.parties.filter((other) => other.party !== part.party && other.party !== "agency");
  if (others.length === 0) return;
  await history.try("responsibility.transfer", {
    ...{ patientId: part.patientId, lineId: part.line.lineId, from: part.party, to: history.random.pick(others).party },
    ...{ amountCents: cents(history.part(part.openCents)), note: "Asked of the other one" },
  });
}

const credits = async ({ ledger }: RandomHistory) => (await ledger.value("credits.list", { patientId: null })).credits;

async function releaseCredit(history: RandomHistory): Promise<void> {
  const lines = (await credits(history)).filter((credit) => credit.kind === "line");
  if (lines.length === 0) return;
  const { lineId, party } = history.random.pick(lines);
  await history.try("credits.release", { lineId: lineId!, party: party! });
}

/** A new request, or the next step of one that is open. */
async function moveRefund(history: RandomHistory): Promise<void> {
  const { random } = history;
  const open = (await history.ledger.value("refunds.list", { patientId: null })).filter(
    (refund) => refund.state !== "paid" && refund.state !== "withdrawn",
  );
  if (open.length === 0 || random.chance(40)) return requestRefund(history);
  const { id: refundId, state } = random.pick(open);
  if (random.chance(20)) await history.try("refunds.withdraw", { refundId, reason: "Applied instead" });
  else if (state === "requested") await history.try("refunds.approve", { refundId });
  else await history.try("refunds.pay", { refundId, method: "check", number: "501", paidDate: history.today });
}

async function requestRefund(history: RandomHistory): Promise<void> {
  const receipts = (await credits(history)).filter((credit) => credit.kind === "receipt" && credit.amountCents > 0);
  if (receipts.length === 0) return;
  const { receiptId, amountCents } = history.random.pick(receipts);
  await history.try("refunds.request", {
    ...{ receiptId: receiptId!, amountCents: cents(history.part(amountCents)), cause: "paid-twice", note: "" },
    identifiedDate: history.today,
  });
}

async function writeOffSmallBalances(history: RandomHistory): Promise<void> {
  const choice = { limitCents: cents(3_000), minimumDays: 0, minimumStatements: 0 };
  const { chosen, totalCents } = await history.ledger.value("writeOffs.preview", choice);
  if (chosen.length === 0) return;
  const patientIds = chosen.map((one) => one.patientId);
  await history.try("writeOffs.post", { ...choice, patientIds, totalCents });
}

async function useAgency(history: RandomHistory): Promise<void> {
  const patientId = history.random.pick(history.patientIds);
  const placed = await history.ledger.value("agency.list", { patientId });
  const standing = placed.find((placement) => placement.recalledDate === null);
  if (standing) {
    await history.try("agency.recall", { placementId: standing.id, reason: "Pays after all" });
    return;
  }
  const { lines } = await account(history, patientId);
  const owed = lines.flatMap((line) => {
    const part = line.parties.find((one) => one.party === "patient");
    return part && part.openCents > 0 ? [{ lineId: line.lineId, openCents: part.openCents }] : [];
  });
  if (owed.length === 0) return;
  const totalCents = cents(owed.reduce((sum, one) => sum + one.openCents, 0));
  const lineIds = owed.map((one) => one.lineId);
  await history.try("agency.place", { patientId, agencyName: "Patience Collections", lineIds, totalCents });
}

async function undoEntry(history: RandomHistory): Promise<void> {
  const { rows } = await account(history, history.random.pick(history.patientIds));
  const undoable = rows.filter((row) => row.undoable);
  if (undoable.length === 0) return;
  const { entryId } = history.random.pick(undoable);
  await history.try("entries.undo", { entryId, reason: "Typed wrongly" });
}
