import { afterEach, beforeEach, expect, test } from "vitest";
import type { Claim } from "../../shared/claims/claim.ts";
import type { PayerAutomation } from "../../shared/contract/practice.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { type PayerCheck, writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const HMO = 4;

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

async function setMode(automation: PayerAutomation) {
  const payers = await clinic.value("payers.list", { includeInactive: true });
  const payer = payers.find((one) => one.id === clinic.payerIds[HMO])!;
  await clinic.value("payers.save", { ...payer, automation });
}

/** Visits of one line of $100.00 each, sent together. */
async function sendVisits(count: number): Promise<Claim[]> {
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    ids.push((await clinic.enterVisit(PEOPLE.hmo, [["99213", 10_000]])).claimId);
  }
  return clinic.sendClaims(ids);
}

const paid = (claim: Claim, changes = {}) => ({
  claim,
  lines: [{ paidCents: 6_000, adjustments: ["CO-45 4000"] }],
  ...changes,
});
/** The payer names a claim that is not ours, with a service that we never gave. */
const foreign = (claim: Claim) => {
  const lines = claim.lines.map((line) => ({ ...line, fromDate: isoDate("2020-01-01") }));
  return paid({ ...claim, claimNumber: "NOTOURS1", lines }, { withLineControlNumbers: false });
};

function writeFile(...checks: Omit<PayerCheck, "payer">[]): string {
  return writePayerFile(
    clinic.practice.folder,
    `${checks[0]?.traceNumber}.835`,
    checks.map((check) => ({ ...check, payer: HMO })),
  );
}
const importFile = (path: string) => clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
const states = async () =>
  Object.fromEntries((await clinic.value("remittances.list", {})).map((row) => [row.checkNumber, row.state]));
async function balances() {
  const { accounts, totalCents } = await clinic.value("ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  expect((await clinic.value("ledger.checkBalances", {})).problems).toEqual([]);
  return Object.fromEntries(accounts.map((row) => [row.account, row.balanceCents]));
}

test("a payer whose mode is automatic: what balances and matches posts with its import, once", async () => {
  await setMode("automatic");
  const [one, other] = await sendVisits(2);
  const path = writeFile({ traceNumber: "AUTO1", claims: [paid(one!), paid(other!)] });
  const { automatic } = await importFile(path);
  expect(automatic).toMatchObject([
    { checkNumber: "AUTO1", posted: true, postedClaimCount: 2, appliedCents: 12_000, waitingCount: 0, why: null },
  ]);
  expect(await states()).toEqual({ AUTO1: "posted" });
  expect(await balances()).toMatchObject({ cash: 12_000, contractual: 8_000, receivable: 0 });
  expect(await clinic.value("remittances.exceptions", {})).toEqual([]);

  const before = await clinic.countEverything();
  const again = await clinic.call("remittances.import", { file: "answer" }, { answer: path });
  expect(again).toMatchObject({ ok: false, error: { code: "already-done" } });
  expect(await clinic.countEverything()).toEqual(before);
});

test("one wrong cent: nothing of the check posts, and the exception names the cent and its place", async () => {
  await setMode("automatic");
  const [one, other] = await sendVisits(2);
  const before = await balances();
  const { automatic } = await importFile(
    writeFile(
      { traceNumber: "CENT1", claims: [paid(one!)], checkCents: 6_001 },
      { traceNumber: "CENT2", claims: [paid(other!)] },
    ),
  );
  expect(automatic.map(({ checkNumber, posted }) => [checkNumber, posted])).toEqual([
    ["CENT1", false],
    ["CENT2", true],
  ]);
  expect(automatic[0]?.why).toContain("$0.01");
  expect(await states()).toEqual({ CENT1: "out-of-balance", CENT2: "posted" });
  expect((await balances()).cash).toBe((before.cash ?? 0) + 6_000);
  expect(await clinic.value("remittances.exceptions", {})).toMatchObject([
    { checkNumber: "CENT1", code: "out-of-balance", holds: true, amountCents: -1, claimIndex: null },
  ]);
});

test("a line one cent off is named by its claim and segment, and is listed once", async () => {
  const [one] = await sendVisits(1);
  const wrongLine = { claim: one!, lines: [{ paidCents: 6_000, adjustments: ["CO-45 4001"] }] };
  await importFile(writeFile({ traceNumber: "LINE1", claims: [wrongLine] }));
  const exceptions = await clinic.value("remittances.exceptions", {});
  const ofLine = exceptions.filter((one) => one.message.includes("Service line 1"));
  expect(ofLine).toMatchObject([{ claimIndex: 0, claimNumber: one!.claimNumber, lineNumber: 1, amountCents: -1 }]);
  expect(ofLine[0]?.segmentNumber).toBeGreaterThan(0);
  expect(new Set(exceptions.map((one) => one.message)).size).toBe(exceptions.length);
});

test("what does not match waits in the list of exceptions with its money on the check; the rest posts", async () => {
  await setMode("automatic");
  const [one, other] = await sendVisits(2);
  const { automatic } = await importFile(writeFile({ traceNumber: "PART1", claims: [paid(one!), foreign(other!)] }));
  expect(automatic).toMatchObject([{ posted: true, postedClaimCount: 1, appliedCents: 6_000, waitingCount: 1 }]);
  expect(await states()).toEqual({ PART1: "partly-posted" });
  expect(await balances()).toMatchObject({ cash: 12_000, unapplied: -6_000, receivable: 10_000 });
  const [waiting, ...none] = await clinic.value("remittances.exceptions", {});
  expect(none).toEqual([]);
  expect(waiting).toMatchObject({
    code: "no-match",
    holds: true,
    claimIndex: 1,
    claimNumber: "NOTOURS1",
    amountCents: 6_000,
  });
});

test("a dry run says what each way would post and why not, and changes nothing", async () => {
  const [one, other, third] = await sendVisits(3);
  await importFile(
    writeFile(
      { traceNumber: "DRY1", claims: [paid(one!), foreign(other!)] },
      { traceNumber: "DRY2", claims: [paid(third!)], checkCents: 5_999 },
    ),
  );
  const before = await clinic.countEverything();
  const [first, second] = await clinic.value("remittances.dryRun", {});
  expect(first).toMatchObject({
    ...{ checkNumber: "DRY1", mode: "review", posts: false },
    oneClick: { outcome: "part", claimCount: 1, amountCents: 6_000, waitingCount: 1, waitingCents: 6_000 },
    automatic: { outcome: "part", claimCount: 1 },
  });
  expect(second).toMatchObject({ checkNumber: "DRY2", posts: false, oneClick: { outcome: "nothing", claimCount: 0 } });
  expect(second?.oneClick.why).toContain("$0.01");
  expect(await clinic.countEverything()).toEqual(before);
});

test("one press posts every check that balances of payers whose mode allows it, and no other", async () => {
  const [one, other, third] = await sendVisits(3);
  const { remittanceIds, automatic } = await importFile(
    writeFile(
      { traceNumber: "PRESS1", claims: [paid(one!)] },
      { traceNumber: "PRESS2", claims: [paid(other!)], checkCents: 1 },
      { traceNumber: "PRESS3", claims: [paid(third!)] },
    ),
  );
  expect(automatic).toEqual([]);
  const press = () => clinic.value("remittances.postBalanced", { remittanceIds, depositDate: CLINIC_TODAY });
  expect((await press()).map((check) => check.posted)).toEqual([false, false, false]);
  expect(await states()).toEqual({ PRESS1: "open", PRESS2: "out-of-balance", PRESS3: "open" });

  await setMode("one-click");
  const ready = (await clinic.value("remittances.dryRun", {})).filter((check) => check.posts);
  expect(ready.map((check) => check.checkNumber)).toEqual(["PRESS1", "PRESS3"]);
  expect((await press()).map((check) => check.posted)).toEqual([true, false, true]);
  const after = await balances();
  expect(after).toMatchObject({ cash: 12_000, contractual: 8_000, receivable: 10_000 });
  expect((await press()).map((check) => check.posted)).toEqual([false, false, false]);
  expect(await balances()).toEqual(after);
});

test("any file taken in posts automatically as well, and says so", async () => {
  await setMode("automatic");
  const [one] = await sendVisits(1);
  const answer = writeFile({ traceNumber: "FILES1", claims: [paid(one!)] });
  const preview = await clinic.value("files.preview", { file: "answer" as never }, { answer });
  expect(preview.summary).toContain("nothing is posted yet");
  const imported = await clinic.value("files.import", { file: "answer" as never }, { answer });
  expect(imported.summary).toContain("1 posted automatically");
  expect(imported.automatic).toMatchObject([{ posted: true, postedClaimCount: 1 }]);
  expect(await states()).toEqual({ FILES1: "posted" });
});
