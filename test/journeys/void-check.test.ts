import { afterEach, beforeEach, expect, test } from "vitest";
import { cents } from "../../shared/money/cents.ts";
import { callAndKill } from "../support/call-and-kill.ts";
import { type ClaimAnswer, type PayerCheck, writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const MEDICARE = 0;
const COMMERCIAL = 2;
const HMO = 4;
const REASON = "Posted from the wrong bank statement";

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

async function importCheck(check: PayerCheck): Promise<string> {
  const path = writePayerFile(clinic.practice.folder, `${check.traceNumber}.835`, [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  return remittanceIds[0]!;
}

const post = (remittanceId: string) => clinic.value("remittances.post", { remittanceId, depositDate: CLINIC_TODAY });

/** Enters and sends a visit. */
async function sendVisit(person: string, lines: readonly (readonly [string, number])[]) {
  const { claimId } = await clinic.enterVisit(person, lines);
  const [claim] = await clinic.sendClaims([claimId]);
  return { claimId, claim: claim! };
}

/** Whatever a posting changes and a void must bring back: the books, the claim, its lines, its work and its bills. */
async function stateOf(claimIds: readonly string[]) {
  const { accounts, totalCents } = await clinic.value("ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  expect((await clinic.value("ledger.checkBalances", {})).problems).toEqual([]);
  const claims = [];
  for (const claimId of claimIds) {
    const { submission, adjudication, responsibility, balanceCents, readiness, draft, patientId } = {
      ...(await clinic.value("claims.get", { claimId })),
      patientId: null,
    };
    claims.push({ submission, adjudication, responsibility, balanceCents, readiness, draft, patientId });
  }
  return {
    accounts: accounts.filter((row) => row.balanceCents !== 0),
    claims,
    work: await clinic.value("work.list", { includeSnoozed: true }),
    ready: (await clinic.value("batches.preview", {})).ready.map((one) => one.claimId),
    open: (await clinic.value("remittances.list", {})).map(({ checkNumber, state, postedAt }) => ({
      ...{ checkNumber, state, postedAt },
    })),
  };
}

const PAID_AND_DENIED = [
  { paidCents: 8_000, adjustments: ["CO-45 6000", "PR-3 500"] },
  { paidCents: 0, adjustments: ["CO-16 2500"] },
];

const twoLines = [
  ["99213", 14_500],
  ["36415", 2_500],
] as const;

test("a voided check leaves everything as it was before, and posted again everything as it was after, to the cent", async () => {
  const one = await sendVisit(PEOPLE.hmo, twoLines);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID1", providerAdjustments: ["L6 -137"] },
    claims: [{ claim: one.claim, lines: PAID_AND_DENIED }],
  });
  const before = await stateOf([one.claimId]);
  await post(remittanceId);
  const after = await stateOf([one.claimId]);
  expect(after.work).toHaveLength(1);
  expect(await clinic.value("remittances.standing", { remittanceId })).toMatchObject({ closed: true, voids: [] });

  const preview = await clinic.value("remittances.previewVoid", { remittanceId, position: null });
  expect(preview).toMatchObject({ booking: true, entryCount: 4, blockers: [] });
  expect(Object.fromEntries(preview.accounts.map((row) => [row.account, row.amountCents]))).toEqual({
    ...{ cash: -8_137, interest: 137, contractual: -6_000, receivable: 14_000 },
  });
  expect(preview.answers).toMatchObject([
    { responsibility: "primary", responsibilityAfter: "primary", openCents: 3_000, openAfterCents: 17_000 },
  ]);
  expect(await stateOf([one.claimId])).toEqual(after);

  await clinic.value("remittances.voidCheck", { remittanceId, reason: REASON });
  expect(await stateOf([one.claimId])).toEqual(before);
  const standing = await clinic.value("remittances.standing", { remittanceId });
  expect(standing).toMatchObject({ receipt: null, closed: false, voids: [{ claimNumber: null, reason: REASON }] });
  const { history } = await clinic.value("claims.get", { claimId: one.claimId });
  expect(history.at(-1)).toMatchObject({ kind: "voided" });
  expect(history.at(-1)?.text).toContain(REASON);

  expect((await clinic.refusal("remittances.voidCheck", { remittanceId, reason: REASON })).code).toBe("already-done");
  expect(await stateOf([one.claimId])).toEqual(before);

  await post(remittanceId);
  const again = await stateOf([one.claimId]);
  expect({ ...again, work: [], open: [] }).toEqual({ ...after, work: [], open: [] });
  expect(again.work).toMatchObject([{ kind: "denial", amountCents: 2_500 }]);
  const { postings } = await clinic.value("remittances.entries", {
    ...{ remittanceId, of: "booking", position: null, limit: 100 },
  });
  // Booked, taken back, booked again: every figure leads to its entries, the voided ones too.
  expect(postings.filter((row) => row.account === "cash").map((row) => [row.amountCents, row.reversed])).toEqual([
    [8_137, true],
    [-8_137, false],
    [8_137, false],
  ]);
});

test("one claim of a check is voided: its money waits on the check, the rest stays, and posting again closes it", async () => {
  const kept = await sendVisit(PEOPLE.hmo, twoLines);
  const wrong = await sendVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID2" },
    claims: [
      { claim: kept.claim, lines: PAID_AND_DENIED },
      { claim: wrong.claim, lines: [{ paidCents: 15_000, adjustments: ["CO-45 6000"] }] },
    ],
  });
  await post(remittanceId);
  const after = await stateOf([kept.claimId, wrong.claimId]);
  const place = { remittanceId, position: 1 };
  const voided = await clinic.value("remittances.voidPosting", { ...place, reason: REASON, detach: false });
  expect(voided).toEqual({ entryCount: 2, unappliedCents: 15_000 });
  const between = await stateOf([kept.claimId, wrong.claimId]);
  expect(between.claims[0]).toEqual(after.claims[0]);
  expect(between.claims[1]).toMatchObject({ adjudication: "none", responsibility: "primary", balanceCents: 21_000 });
  expect(await clinic.value("remittances.standing", { remittanceId })).toMatchObject({
    ...{ closed: false, receipt: { cashCents: 23_000, unappliedCents: 15_000 } },
  });
  const twice = await clinic.refusal("remittances.voidPosting", { ...place, reason: REASON, detach: false });
  expect(twice.code).toBe("already-done");
  await post(remittanceId);
  const again = await stateOf([kept.claimId, wrong.claimId]);
  expect({ ...again, open: [] }).toEqual({ ...after, open: [] });
  expect((await clinic.value("remittances.standing", { remittanceId })).closed).toBe(true);
});

test("a claim that was matched wrongly is detached, does not find its way back, and posts to the right one by hand", async () => {
  const wrong = await sendVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const right = await sendVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const before = await stateOf([wrong.claimId]);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID3" },
    claims: [{ claim: wrong.claim, lines: [{ paidCents: 15_000, adjustments: ["CO-45 6000"] }] }],
  });
  await post(remittanceId);
  const place = { remittanceId, position: 0 };
  await clinic.value("remittances.voidPosting", { ...place, reason: REASON, detach: true });
  const held = (await clinic.value("remittances.get", { remittanceId })).plan.claims[0];
  expect(held).toMatchObject({ posts: false });
  expect(held?.match).toBeUndefined();
  expect((await clinic.refusal("remittances.detach", place)).code).toBe("already-done");

  await clinic.value("remittances.match", { ...place, claimId: right.claimId });
  expect(await post(remittanceId)).toMatchObject({ postedClaimCount: 1, unappliedCents: 0 });
  expect((await stateOf([wrong.claimId])).claims).toEqual(before.claims);
  const paid = await clinic.value("claims.get", { claimId: right.claimId });
  expect(paid).toMatchObject({ adjudication: "paid", responsibility: "nobody", balanceCents: 0 });
});

test("an answer not yet posted is detached from the claim that its numbers name", async () => {
  const visit = await sendVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID4" },
    claims: [{ claim: visit.claim, lines: [{ paidCents: 15_000, adjustments: ["CO-45 6000"] }] }],
  });
  await clinic.value("remittances.detach", { remittanceId, position: 0 });
  expect((await clinic.value("remittances.get", { remittanceId })).plan.claims[0]?.match).toBeUndefined();
  await clinic.value("remittances.match", { remittanceId, position: 0, claimId: visit.claimId });
  expect((await clinic.value("remittances.get", { remittanceId })).plan.claims[0]).toMatchObject({
    ...{ posts: true, match: { claimId: visit.claimId, by: "hand" } },
  });
});

test("the next payer's answer rests on the first one's: that one is voided first, then the claim waits on the first payer again", async () => {
  const { claimId, claim } = await sendVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const before = await stateOf([claimId]);
  const answer: ClaimAnswer = { claim, lines: [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }] };
  const first = await importCheck({ payer: MEDICARE, traceNumber: "VOID5", claims: [answer] });
  await post(first);
  const ready = await stateOf([claimId]);
  expect(ready.ready).toEqual([claimId]);

  // Not sent to the second payer yet: it is the first one's again, as it was sent there.
  await clinic.value("remittances.voidPosting", { remittanceId: first, position: 0, reason: REASON, detach: false });
  const returned = await stateOf([claimId]);
  expect({ ...returned.claims[0], draft: null }).toEqual({ ...before.claims[0], draft: null });
  expect(returned.claims[0]?.draft).toMatchObject({ destination: "primary", frequency: "1" });
  expect(returned.ready).toEqual([]);
  await post(first);
  expect((await stateOf([claimId])).claims).toEqual(ready.claims);

  const [again] = await clinic.sendClaims([claimId]);
  const second = await importCheck({
    ...{ payer: COMMERCIAL, traceNumber: "VOID6" },
    claims: [{ claim: again!, status: "2", lines: [{ paidCents: 1_798, adjustments: ["OA-23 12702"] }] }],
  });
  await post(second);
  const settled = await stateOf([claimId]);
  const refused = await clinic.refusal("remittances.voidCheck", { remittanceId: first, reason: REASON });
  expect(refused).toMatchObject({ code: "refused" });
  expect(refused.message).toContain("VOID6");
  const { blockers } = await clinic.value("remittances.previewVoid", { remittanceId: first, position: null });
  expect(blockers).toMatchObject([{ code: "answered-later", remittanceId: second, claimId }]);
  expect(await stateOf([claimId])).toEqual(settled);

  await clinic.value("remittances.voidCheck", { remittanceId: second, reason: REASON });
  const { consequences } = await clinic.value("remittances.previewVoid", { remittanceId: first, position: null });
  expect(consequences.join(" ")).toContain("went to the next payer");
  await clinic.value("remittances.voidCheck", { remittanceId: first, reason: REASON });
  expect((await stateOf([claimId])).accounts).toEqual(before.accounts);
});

test("where the patient has paid what the answer left to them, the void is refused and says what to undo first", async () => {
  const { claimId, claim } = await sendVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID7" },
    claims: [{ claim, lines: [{ paidCents: 13_000, adjustments: ["CO-45 6000", "PR-3 2000"] }] }],
  });
  await post(remittanceId);
  const patientId = clinic.patientIds.get(PEOPLE.hmo)!;
  const amountCents = cents(1_500);
  const { allocations } = await clinic.value("receipts.previewAllocation", { patientId, amountCents });
  const { receiptId } = await clinic.value("receipts.take", {
    ...{ patientId, amountCents, method: "cash", number: "", receivedDate: CLINIC_TODAY, allocations },
  });
  const paid = await stateOf([claimId]);
  const refused = await clinic.refusal("remittances.voidPosting", {
    ...{ remittanceId, position: 0, reason: REASON, detach: false },
  });
  expect(refused.code).toBe("refused");
  expect(refused.message).toContain("$15.00");
  expect(await stateOf([claimId])).toEqual(paid);
  await clinic.value("receipts.void", { receiptId, reason: REASON });
  await clinic.value("remittances.voidPosting", { remittanceId, position: 0, reason: REASON, detach: false });
  expect((await stateOf([claimId])).claims[0]).toMatchObject({ responsibility: "primary", balanceCents: 21_000 });
});

test("a take-back and its correction in one check are one posting and are voided together", async () => {
  const { claimId, claim } = await sendVisit(PEOPLE.hmo, twoLines);
  await post(await importCheck({ payer: HMO, traceNumber: "VOID8", claims: [{ claim, lines: PAID_AND_DENIED }] }));
  const before = await stateOf([claimId]);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID9" },
    claims: [
      {
        ...{ claim, status: "22" },
        lines: [
          { paidCents: -8_000, adjustments: ["CO-45 -6000", "PR-3 -500"] },
          { paidCents: 0, adjustments: ["CO-16 -2500"] },
        ],
      },
      {
        claim,
        lines: [
          { paidCents: 8_500, adjustments: ["CO-45 6000"] },
          { paidCents: 2_000, adjustments: ["CO-45 500"] },
        ],
      },
    ],
  });
  await post(remittanceId);
  const after = await stateOf([claimId]);
  const preview = await clinic.value("remittances.previewVoid", { remittanceId, position: 0 });
  expect(preview.answers.map((answer) => answer.kind).sort()).toEqual(["answer", "reversal"]);
  await clinic.value("remittances.voidPosting", { remittanceId, position: 0, reason: REASON, detach: false });
  expect((await stateOf([claimId])).claims).toEqual(before.claims);
  await post(remittanceId);
  expect((await stateOf([claimId])).claims).toEqual(after.claims);
});

test("a paper check keyed wrong is voided and typed again under its number: one check, put right", async () => {
  const { claimId } = await sendVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const payerId = clinic.payerIds[HMO]!;
  const [line] = await clinic.value("eobs.openLines", { payerId, text: "", limit: 50 });
  const typed = (paid: number) => ({
    ...{ payerId, checkNumber: "PAPER 9", paymentMethod: "CHK" as const, paymentDate: CLINIC_TODAY },
    amountCents: cents(paid),
    depositDate: CLINIC_TODAY,
    rows: [
      {
        ...{
          claimId,
          lineId: line!.lineId,
          kind: "answer" as const,
          allowedCents: cents(paid),
          paidCents: cents(paid),
        },
        ...{ deductibleCents: cents(0), coinsuranceCents: cents(0), copayCents: cents(0) },
        ...{ otherAdjustments: [], remarks: ["N130"] },
      },
    ],
  });
  const wrong = await clinic.value("eobs.post", typed(15_000));
  expect((await clinic.refusal("eobs.post", typed(15_000))).code).toBe("already-done");
  await clinic.value("remittances.voidCheck", { remittanceId: wrong.remittanceId, reason: REASON });
  const right = await clinic.value("eobs.post", typed(15_100));
  expect(right.remittanceId).toBe(wrong.remittanceId);
  expect(await clinic.value("remittances.list", {})).toMatchObject([{ state: "posted", amountCents: 15_100 }]);
  const { accounts } = await stateOf([claimId]);
  expect(Object.fromEntries(accounts.map((row) => [row.account, row.balanceCents]))).toMatchObject({
    ...{ cash: 15_100, contractual: 5_900 },
  });
  expect((await clinic.value("remittances.standing", { remittanceId: right.remittanceId })).closed).toBe(true);
  expect((await clinic.refusal("eobs.post", typed(15_100))).code).toBe("already-done");
});

test("killed in the middle of a void: nothing or all of it, and asked again it is done once", async () => {
  const visits = [];
  for (let count = 0; count < 3; count += 1) visits.push(await sendVisit(PEOPLE.hmo, twoLines));
  const claimIds = visits.map((visit) => visit.claimId);
  const remittanceId = await importCheck({
    ...{ payer: HMO, traceNumber: "VOID10" },
    claims: visits.map(({ claim }) => ({ claim, lines: PAID_AND_DENIED })),
  });
  const before = await stateOf(claimIds);
  await post(remittanceId);
  for (const [round, killAfterMs] of [0, 3, 8].entries()) {
    const request = {
      name: "remittances.voidCheck",
      input: { remittanceId, reason: REASON },
      requestId: `void-${round}`,
    };
    const done = await callAndKill(clinic.practice, clinic.child, request, killAfterMs);
    clinic.child = done.child;
    expect(done.value).toEqual({ entryCount: 10 });
    const voided = await stateOf(claimIds);
    expect(voided, `round ${round}`).toEqual(before);
    await post(remittanceId);
  }
});
