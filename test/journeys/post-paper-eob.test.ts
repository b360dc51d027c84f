import { afterEach, beforeEach, expect, test } from "vitest";
import type { InputOf, OutputOf } from "../../shared/contract/contract.ts";
import { cents } from "../../shared/money/cents.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

type Eob = InputOf<"eobs.preview">;
type OpenLine = OutputOf<"eobs.openLines">[number];

const HMO = 4;

let clinic: SmallClinic;
let lines: OpenLine[];
beforeEach(async () => {
  clinic = await SmallClinic.open();
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  await clinic.sendClaims([claimId]);
  lines = await clinic.value("eobs.openLines", {
    payerId: clinic.payerIds[HMO]!,
    text: PEOPLE.hmo.slice(0, 4),
    limit: 50,
  });
});
afterEach(() => clinic?.close());

function row(
  line: OpenLine,
  facts: { allowed: number; paid: number; copay?: number; deductible?: number },
): Eob["rows"][number] {
  return {
    claimId: line.claimId,
    lineId: line.lineId,
    kind: "answer",
    allowedCents: cents(facts.allowed),
    paidCents: cents(facts.paid),
    deductibleCents: cents(facts.deductible ?? 0),
    coinsuranceCents: cents(0),
    copayCents: cents(facts.copay ?? 0),
    otherAdjustments: [],
    remarks: [],
  };
}

const eob = (amountCents: number, rows: Eob["rows"]): Eob => ({
  payerId: clinic.payerIds[HMO]!,
  checkNumber: "PAPER 17",
  paymentMethod: "CHK",
  paymentDate: CLINIC_TODAY,
  amountCents: cents(amountCents),
  rows,
});
const typed = () => [
  row(lines[0]!, { allowed: 9_000, paid: 6_500, copay: 2_500 }),
  row(lines[1]!, { allowed: 1_500, paid: 1_000, deductible: 500 }),
];

test("lines that wait on the payer are offered; the running rest goes to zero, and the check posts like a file", async () => {
  expect(lines.map((line) => [line.procedureCode, line.openCents])).toEqual([
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  const [first] = typed();
  expect((await clinic.value("eobs.preview", eob(7_500, [first!]))).undistributedCents).toBe(1_000);
  const { plan, undistributedCents } = await clinic.value("eobs.preview", eob(7_500, typed()));
  expect([plan.status, undistributedCents]).toEqual(["ready", 0]);
  expect(plan.totals).toMatchObject({ writtenOffCents: 6_500, patientResponsibilityCents: 3_000 });

  const posted = await clinic.value("eobs.post", { ...eob(7_500, typed()), depositDate: CLINIC_TODAY });
  expect(posted.appliedCents).toBe(7_500);
  const { accounts, totalCents } = await clinic.value("ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  const byName = Object.fromEntries(accounts.map((one) => [one.account, one.balanceCents]));
  expect(byName).toMatchObject({ cash: 7_500, contractual: 6_500, receivable: 3_000, unapplied: 0 });
  expect(await clinic.value("claims.get", { claimId: lines[0]!.claimId })).toMatchObject({
    adjudication: "paid",
    responsibility: "patient",
    balanceCents: 3_000,
  });
  const [remittance] = await clinic.value("remittances.list", {});
  expect(remittance).toMatchObject({
    id: posted.remittanceId,
    source: "paper",
    state: "posted",
    checkNumber: "PAPER 17",
  });
  const open = { payerId: clinic.payerIds[HMO]!, text: "", limit: 50 };
  expect(await clinic.value("eobs.openLines", open)).toEqual([]);
});

test("what is not distributed, does not add up, or was typed before is refused, and nothing changes", async () => {
  const before = await clinic.countEverything();
  const post = (typedEob: Eob) => clinic.refusal("eobs.post", { ...typedEob, depositDate: CLINIC_TODAY });
  const rest = await post(eob(7_600, typed()));
  expect(rest.code).toBe("out-of-balance");
  expect(rest.message).toContain("$1.00");
  const short = row(lines[0]!, { allowed: 9_000, paid: 6_500 });
  expect((await post(eob(6_500, [short]))).code).toBe("out-of-balance");
  const strange = { ...typed()[0]!, lineId: "NO-SUCH-LINE" };
  expect((await post(eob(6_500, [strange]))).code).toBe("not-found");
  expect(await clinic.countEverything()).toEqual(before);

  await clinic.value("eobs.post", { ...eob(7_500, typed()), depositDate: CLINIC_TODAY });
  const after = await clinic.countEverything();
  expect((await post(eob(7_500, typed()))).code).toBe("already-done");
  expect(await clinic.countEverything()).toEqual(after);
});
