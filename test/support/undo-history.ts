import { journalOf } from "./check-history.ts";
import type { RandomHistory } from "./random-history.ts";

/** More than any history needs: what blocks an undoing is undone in a pass before. */
const MOST_PASSES = 12;

/** Undoes everything that a person can undo, the newest first, until nothing is left to undo. */
export async function undoEverything(history: RandomHistory): Promise<void> {
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    history.told.push(`undoing, pass ${pass}`);
    const before = journalOf(history).length;
    await undoPatientMoney(history);
    await undoChecks(history);
    if (journalOf(history).length === before) return;
  }
}

async function undoPatientMoney(history: RandomHistory): Promise<void> {
  const { ledger, patientIds } = history;
  const reason = "Undone";
  for (const run of await ledger.value("writeOffs.runs", {})) {
    if (run.undoneDate === null) await history.try("writeOffs.undo", { runId: run.id, reason });
  }
  for (const refund of await ledger.value("refunds.list", { patientId: null })) {
    if (refund.state !== "withdrawn") await history.try("refunds.withdraw", { refundId: refund.id, reason });
  }
  for (const patientId of patientIds) {
    for (const placement of await ledger.value("agency.list", { patientId })) {
      if (placement.recalledDate === null) await history.try("agency.recall", { placementId: placement.id, reason });
    }
    const { rows } = await ledger.value("accounts.get", { patientId });
    for (const row of rows.toReversed()) {
      if (row.undoable) await history.try("entries.undo", { entryId: row.entryId, reason });
    }
    for (const { receiptId, state, otherPayerName } of await ledger.value("payments.list", { patientId })) {
      if (state === "standing" && otherPayerName === null) await history.try("receipts.void", { receiptId, reason });
    }
  }
}

async function undoChecks(history: RandomHistory): Promise<void> {
  const checks = (await history.ledger.value("remittances.list", {})).filter((row) => row.postedAt !== null);
  checks.sort((one, other) => ((one.postedAt ?? "") < (other.postedAt ?? "") ? 1 : -1));
  for (const { id: remittanceId } of checks) {
    const voided = await history.try("remittances.voidCheck", { remittanceId, reason: "Undone" });
    if (voided === undefined) await undoPostings(history, remittanceId);
  }
}

/**
 * Two checks may each hold an answer that rests on one of the other, where a claim of theirs was voided and posted again
 * later. Neither can go whole; claim by claim both can.
 */
async function undoPostings(history: RandomHistory, remittanceId: string): Promise<void> {
  const { plan } = await history.ledger.value("remittances.get", { remittanceId });
  for (const { claimIndex: position } of plan.claims.filter((claim) => claim.settled)) {
    await history.try("remittances.voidPosting", { remittanceId, position, reason: "Undone", detach: false });
  }
}
