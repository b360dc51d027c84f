import { overpaymentCauseSchema } from "../../shared/remittance/overpayment-cause.ts";
import type { Move } from "./history-moves.ts";
import type { RandomHistory } from "./random-history.ts";

/** What is taken back of payers' checks, and what becomes of claims that have gone out. */
export const VOID_MOVES: readonly Move[] = [
  { name: "a posting is voided", weight: 2, run: voidPosting },
  { name: "a check is voided", weight: 1, run: voidCheck },
  { name: "the cause of an overpayment is named", weight: 2, run: nameCause },
];

export const CLAIM_CHANGE_MOVES: readonly Move[] = [
  { name: "a sent claim is changed", weight: 3, run: changeClaim },
  { name: "a month is closed or opened again", weight: 1, run: closeMonth },
];

async function postedCheck({ ledger, random }: RandomHistory) {
  const posted = (await ledger.value("remittances.list", {})).filter((row) => row.postedAt !== null);
  return posted.length === 0 ? undefined : random.pick(posted);
}

async function voidPosting(history: RandomHistory): Promise<void> {
  const check = await postedCheck(history);
  if (!check) return;
  const { plan } = await history.ledger.value("remittances.get", { remittanceId: check.id });
  const settled = plan.claims.filter((claim) => claim.settled);
  if (settled.length === 0) return;
  const place = { remittanceId: check.id, position: history.random.pick(settled).claimIndex };
  await history.try("remittances.voidPosting", {
    ...place,
    reason: "Another claim",
    detach: history.random.chance(40),
  });
}

async function voidCheck(history: RandomHistory): Promise<void> {
  const check = await postedCheck(history);
  if (check) await history.try("remittances.voidCheck", { remittanceId: check.id, reason: "Posted too early" });
}

async function nameCause(history: RandomHistory): Promise<void> {
  const { ledger, random } = history;
  for (const { id: remittanceId, state } of await ledger.value("remittances.list", {})) {
    if (state === "posted") continue;
    const { plan } = await ledger.value("remittances.get", { remittanceId });
    const below = plan.claims.find((claim) => claim.exceptions.some((one) => one.code === "below-zero"));
    if (!below) continue;
    const cause = random.pick([...overpaymentCauseSchema.options, null]);
    await history.try("remittances.nameOverpaymentCause", {
      remittanceId,
      position: below.claimIndex,
      cause,
    });
    return;
  }
}

async function changeClaim(history: RandomHistory): Promise<void> {
  const { ledger, random } = history;
  const view = { view: "all" as const, patientId: null, text: "", offset: 0, limit: 200 };
  const { rows } = await ledger.value("claims.list", view);
  const gone = rows.filter((row) => row.submission !== "unsent");
  if (gone.length === 0) return;
  const { id: claimId } = random.pick(gone);
  const done = await random.pick([
    () => history.try("claims.rebill", { claimId, reason: "Never came" }),
    () => history.try("claims.resetToPrimary", { claimId, reason: "Asked the wrong one" }),
    () => history.try("claims.correct", { claimId, reason: "Wrong code", rank: null, payerControlNumber: null }),
    () =>
      history.try("claims.void", {
        ...{ claimId, reason: "Not our visit", rank: null, payerControlNumber: null },
        reverseCharges: random.chance(50),
      }),
  ])();
  if (done && random.chance(50)) {
    await history.try("claims.undoChange", { claimId, changeId: done.changeId, reason: "After all not" });
  }
}

async function closeMonth(history: RandomHistory): Promise<void> {
  const { closedThrough, months } = await history.ledger.value("months.list", {});
  if (closedThrough !== null && history.random.chance(50)) {
    await history.try("months.reopen", { month: closedThrough, reason: "Forgot a check" });
    return;
  }
  const past = months.filter((month) => month.closedAt === null && month.month < history.today.slice(0, 7));
  if (past.length > 0) await history.try("months.close", { month: history.random.pick(past).month });
}
