import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const TODAY = "2026-03-16";
let ledger: PracticeLedger;

beforeEach(async () => {
  ledger = await PracticeLedger.create({ today: TODAY, sample: true });
});
afterEach(() => {
  ledger.remove();
});

type Check = OutputOf<"remittances.get">;
const read = async (remittanceId: string) => (await ledger.value("remittances.get", { remittanceId })) as Check;

/** The check of the sample with an answer to a claim that is nobody's. */
async function checkWithStranger(): Promise<Check> {
  const rows = (await ledger.value("remittances.list", {})) as OutputOf<"remittances.list">;
  for (const row of rows.filter((one) => one.state === "open")) {
    const check = await read(row.id);
    if (check.plan.claims.some((claim) => claim.match === undefined)) return check;
  }
  throw new Error("The sample has no check with an unknown claim.");
}

test("an answer set aside does not post, its money stays on the check, and it can be taken up again", async () => {
  const check = await checkWithStranger();
  const remittanceId = check.remittance.id;
  const position = check.plan.claims.findIndex((claim) => claim.posts);
  await ledger.value("remittances.setAside", { remittanceId, position, aside: true });

  const aside = (await read(remittanceId)).plan.claims[position]!;
  expect(aside.posts).toBe(false);
  expect(aside.exceptions.map((exception) => exception.code)).toContain("set-aside");

  const posted = (await ledger.value("remittances.post", {
    remittanceId,
    depositDate: TODAY,
  })) as OutputOf<"remittances.post">;
  expect(posted.unappliedCents).toBeGreaterThanOrEqual(aside.paidCents);
  expect((await read(remittanceId)).remittance.state).toBe("partly-posted");

  await ledger.value("remittances.setAside", { remittanceId, position, aside: false });
  await ledger.value("remittances.post", { remittanceId, depositDate: TODAY });
  expect((await read(remittanceId)).plan.claims[position]).toMatchObject({ settled: true });
  const trial = (await ledger.value("ledger.trialBalance", {})) as OutputOf<"ledger.trialBalance">;
  expect(trial.totalCents).toBe(0);
});

test("an answer that was posted is not set aside any more", async () => {
  const check = await checkWithStranger();
  const remittanceId = check.remittance.id;
  const position = check.plan.claims.findIndex((claim) => claim.posts);
  await ledger.value("remittances.post", { remittanceId, depositDate: TODAY });
  expect(await ledger.errorCode("remittances.setAside", { remittanceId, position, aside: true })).toBe("refused");
});
