import { afterEach, beforeEach, expect, test } from "vitest";
import { type PayerCheck, writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const MEDICARE = 0;
const COMMERCIAL = 2;
const HMO = 4;

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

/** Imports a file of one check. @returns the check's id. */
async function importCheck(check: PayerCheck): Promise<string> {
  const path = writePayerFile(clinic.practice.folder, `${check.traceNumber}.835`, [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  expect(remittanceIds).toHaveLength(1);
  return remittanceIds[0]!;
}

const post = (remittanceId: string) => clinic.value("remittances.post", { remittanceId, depositDate: CLINIC_TODAY });

async function claimOf(claimId: string) {
  const { submission, adjudication, responsibility, balanceCents, history, draft } = await clinic.value("claims.get", {
    claimId,
  });
  return { submission, adjudication, responsibility, balanceCents, draft, kinds: history.map((event) => event.kind) };
}

async function accounts(): Promise<Record<string, number>> {
  const { accounts: rows, totalCents } = await clinic.value("ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  expect(await clinic.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  return Object.fromEntries(rows.map((row) => [row.account, row.balanceCents]));
}

/** Enters and sends one claim of two lines, $145.00 and $25.00, for the HMO's patient. */
async function sendHmoClaim() {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  const [claim] = await clinic.sendClaims([claimId]);
  return { claimId, claim: claim! };
}

test("paid, reduced by contract and the rest the patient's: the plan says so before, the account after", async () => {
  const { claimId, claim } = await sendHmoClaim();
  const remittanceId = await importCheck({
    payer: HMO,
    traceNumber: "CHK1",
    claims: [
      {
        claim,
        lines: [
          { paidCents: 6_500, adjustments: ["CO-45 5500", "PR-3 2500"] },
          { paidCents: 1_000, adjustments: ["CO-45 1000", "PR-1 500"] },
        ],
      },
    ],
    providerAdjustments: ["L6 -137"],
  });
  const before = await accounts();
  const { plan } = await clinic.value("remittances.get", { remittanceId });
  expect(plan.status).toBe("ready");
  expect(plan.totals).toMatchObject({
    checkCents: 7_637,
    claimsCents: 7_500,
    providerAdjustmentsCents: -137,
    postedCents: 7_500,
    remainingCents: 0,
    writtenOffCents: 6_500,
    patientResponsibilityCents: 3_000,
  });
  expect(await accounts()).toEqual(before);

  expect(await post(remittanceId)).toMatchObject({
    checkCents: 7_637,
    appliedCents: 7_500,
    unappliedCents: 0,
    postedClaimCount: 1,
    exceptionCount: 0,
    denialCount: 0,
  });
  expect(await accounts()).toMatchObject({
    cash: 7_637,
    interest: -137,
    contractual: 6_500,
    receivable: 3_000,
    charges: -17_000,
  });
  expect(await claimOf(claimId)).toMatchObject({
    submission: "written",
    adjudication: "paid",
    responsibility: "patient",
    balanceCents: 3_000,
    kinds: ["created", "prepared", "written", "answered"],
  });
  const account = await clinic.value("accounts.get", { patientId: clinic.patientIds.get(PEOPLE.hmo)! });
  expect(account).toMatchObject({ insuranceOwesCents: 0, patientOwesCents: 3_000 });
  expect(account.rows.at(-1)?.balanceCents).toBe(3_000);
  expect((await clinic.value("remittances.list", {})).map((row) => row.state)).toEqual(["posted"]);
  expect((await clinic.refusal("remittances.post", { remittanceId, depositDate: CLINIC_TODAY })).code).toBe(
    "already-done",
  );
});

test("what the first payer leaves goes to the second with the first one's answer, and is sent again", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const [claim] = await clinic.sendClaims([claimId]);
  await post(
    await importCheck({
      payer: MEDICARE,
      traceNumber: "CHK2",
      claims: [{ claim: claim!, lines: [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }] }],
    }),
  );
  expect(await claimOf(claimId)).toMatchObject({
    submission: "unsent",
    responsibility: "secondary",
    balanceCents: 1_798,
    draft: { destination: "secondary" },
  });
  const { ready } = await clinic.value("batches.preview", {});
  expect(ready.map((one) => one.claimId)).toEqual([claimId]);

  const [again] = await clinic.sendClaims([claimId]);
  expect(again?.destination).toBe("secondary");
  const prior = again?.coverages.find((one) => one.rank === "primary")?.priorAdjudication;
  expect(prior?.paidCents).toBe(7_192);
  await post(
    await importCheck({
      payer: COMMERCIAL,
      traceNumber: "CHK3",
      claims: [{ claim: again!, status: "2", lines: [{ paidCents: 1_798, adjustments: ["OA-23 12702"] }] }],
    }),
  );
  expect(await claimOf(claimId)).toMatchObject({ responsibility: "nobody", balanceCents: 0, adjudication: "paid" });
  expect(await accounts()).toMatchObject({ cash: 8_990, receivable: 0, contractual: 5_510 });
});

test("a denied line opens work; the payer takes it back and pays, and the claim is settled", async () => {
  const { claimId, claim } = await sendHmoClaim();
  const denied = [
    { paidCents: 8_000, adjustments: ["CO-45 6500"] },
    { paidCents: 0, adjustments: ["CO-16 2500"] },
  ];
  const first = await post(await importCheck({ payer: HMO, traceNumber: "CHK4", claims: [{ claim, lines: denied }] }));
  expect(first).toMatchObject({ denialCount: 1, appliedCents: 8_000 });
  const [item, ...others] = await clinic.value("work.list", { includeSnoozed: false });
  expect(others).toEqual([]);
  expect(item).toMatchObject({ claimId, kind: "denial", amountCents: 2_500 });
  expect(item?.reason).toMatch(/^CO-16 /);
  expect(await claimOf(claimId)).toMatchObject({ adjudication: "partly-denied", responsibility: "primary" });

  const corrected = await post(
    await importCheck({
      payer: HMO,
      traceNumber: "CHK5",
      claims: [
        {
          claim,
          status: "22",
          lines: [
            { paidCents: -8_000, adjustments: ["CO-45 -6500"] },
            { paidCents: 0, adjustments: ["CO-16 -2500"] },
          ],
        },
        {
          claim,
          lines: [
            { paidCents: 8_000, adjustments: ["CO-45 6500"] },
            { paidCents: 2_000, adjustments: ["CO-45 500"] },
          ],
        },
      ],
    }),
  );
  expect(corrected).toMatchObject({ checkCents: 2_000, appliedCents: 2_000, unappliedCents: 0 });
  expect(await claimOf(claimId)).toMatchObject({ adjudication: "paid", responsibility: "nobody", balanceCents: 0 });
  expect(await accounts()).toMatchObject({ cash: 10_000, contractual: 7_000, receivable: 0 });
});

test("an answer without money, everything the patient's deductible, is booked and moves the balance", async () => {
  const { claimId, claim } = await sendHmoClaim();
  const remittanceId = await importCheck({
    payer: HMO,
    traceNumber: "NOPAY1",
    claims: [
      {
        claim,
        lines: [
          { paidCents: 0, adjustments: ["CO-45 5500", "PR-1 9000"] },
          { paidCents: 0, adjustments: ["PR-1 2500"] },
        ],
      },
    ],
  });
  expect(await post(remittanceId)).toMatchObject({ checkCents: 0, appliedCents: 0, postedClaimCount: 1 });
  expect(await claimOf(claimId)).toMatchObject({
    adjudication: "patient",
    responsibility: "patient",
    balanceCents: 11_500,
  });
});

test("a claim that cannot be told waits with its money on the check, is matched by hand, and then posts", async () => {
  const known = await sendHmoClaim();
  const { claimId: strayId } = await clinic.enterVisit(PEOPLE.hmo, [["99214", 21_000]]);
  const [stray] = await clinic.sendClaims([strayId]);
  const nobody = { kind: "person" as const, lastOrOrganization: "MISTYPED", idQualifier: "MI", id: "UNKNOWN1" };
  const remittanceId = await importCheck({
    payer: HMO,
    traceNumber: "CHK6",
    claims: [
      { claim: known.claim, lines: [{ paidCents: 9_000, adjustments: ["CO-45 5500"] }, { paidCents: 2_500 }] },
      {
        claim: stray!,
        withLineControlNumbers: false,
        lines: [{ paidCents: 15_000, adjustments: ["CO-45 6000"] }],
        changes: { claimNumber: "MISTYPED1", patient: nobody },
      },
    ],
  });
  const { plan } = await clinic.value("remittances.get", { remittanceId });
  expect(plan.status).toBe("exceptions");
  expect(plan.claims.map((claim) => claim.posts)).toEqual([true, false]);
  expect(plan.claims[1]?.exceptions.map((one) => one.code)).toEqual(["no-match"]);

  const first = await post(remittanceId);
  expect(first).toMatchObject({ checkCents: 26_500, appliedCents: 11_500, unappliedCents: 15_000, exceptionCount: 1 });
  expect(await accounts()).toMatchObject({ cash: 26_500, unapplied: -15_000 });
  expect((await clinic.value("remittances.list", {}))[0]?.state).toBe("partly-posted");
  expect((await clinic.refusal("remittances.post", { remittanceId, depositDate: CLINIC_TODAY })).code).toBe("refused");

  const unknown = { remittanceId, position: 1, claimId: "NO-SUCH-CLAIM" };
  expect((await clinic.refusal("remittances.match", unknown)).code).toBe("not-found");
  const posted = { remittanceId, position: 0, claimId: strayId };
  expect((await clinic.refusal("remittances.match", posted)).code).toBe("refused");
  await clinic.value("remittances.match", { remittanceId, position: 1, claimId: strayId });
  const matched = (await clinic.value("remittances.get", { remittanceId })).plan.claims[1];
  expect(matched).toMatchObject({ posts: true, match: { claimId: strayId, by: "hand" } });

  const rest = await post(remittanceId);
  expect(rest).toMatchObject({ receiptId: first.receiptId, postedClaimCount: 1, exceptionCount: 0, unappliedCents: 0 });
  expect(await accounts()).toMatchObject({ cash: 26_500, unapplied: 0, receivable: 0, contractual: 11_500 });
  expect((await clinic.value("remittances.list", {}))[0]?.state).toBe("posted");
  expect(await claimOf(strayId)).toMatchObject({ adjudication: "paid", responsibility: "nobody", balanceCents: 0 });
});

test("a payer that gives no line numbers back is matched by claim number, or by services", async () => {
  const one = await sendHmoClaim();
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99215", 29_000]]);
  const [other] = await clinic.sendClaims([claimId]);
  const remittanceId = await importCheck({
    payer: HMO,
    traceNumber: "CHK7",
    claims: [
      { claim: one.claim, withLineControlNumbers: false, lines: [{ paidCents: 14_500 }, { paidCents: 2_500 }] },
      { claim: other!, withLineControlNumbers: false, lines: [{ paidCents: 29_000 }], changes: { claimNumber: "0" } },
    ],
  });
  const { plan } = await clinic.value("remittances.get", { remittanceId });
  expect(plan.claims.map((claim) => claim.match?.by)).toEqual(["claim-number", "service"]);
  expect(await post(remittanceId)).toMatchObject({ postedClaimCount: 2, exceptionCount: 0, appliedCents: 46_000 });
});

test("the same file again, and the same check in another file, are recognised; a new check beside it is taken", async () => {
  const { claim } = await sendHmoClaim();
  const check: PayerCheck = {
    payer: HMO,
    traceNumber: "CHK8",
    claims: [{ claim, lines: [{ paidCents: 9_000, adjustments: ["CO-45 5500"] }, { paidCents: 2_500 }] }],
  };
  const remittanceId = await importCheck(check);
  const before = await clinic.countEverything();
  const { folder } = clinic.practice;
  const importFile = (path: string) => clinic.refusal("remittances.import", { file: "answer" }, { answer: path });
  expect((await importFile(`${folder}/CHK8.835`)).code).toBe("already-done");
  const renamed = writePayerFile(folder, "renamed.835", [check, check]);
  expect((await importFile(renamed)).code).toBe("already-done");
  expect(await clinic.countEverything()).toEqual(before);

  const notice: PayerCheck = { ...check, traceNumber: "CHK9", claims: [{ ...check.claims[0]!, status: "2" }] };
  const both = writePayerFile(folder, "both.835", [check, notice]);
  const taken = await clinic.value("remittances.import", { file: "answer" as never }, { answer: both });
  expect(taken.alreadyKnown).toEqual([{ checkNumber: "CHK8", amountCents: 11_500, remittanceId }]);
  expect(taken.remittanceIds).toHaveLength(1);
});
