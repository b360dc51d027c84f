import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Claim } from "../../shared/claims/claim.ts";
import { type PayerCheck, payerFileText } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const HMO = 4;

let clinic: SmallClinic;
let claim: Claim;
beforeEach(async () => {
  clinic = await SmallClinic.open();
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]);
  const [sent] = await clinic.sendClaims([claimId]);
  claim = sent!;
});
afterEach(() => clinic?.close());

const check = (changes: Partial<PayerCheck> = {}): PayerCheck => ({
  payer: HMO,
  traceNumber: "CHK1",
  claims: [{ claim, lines: [{ paidCents: 9_000, adjustments: ["CO-45 5500"] }] }],
  ...changes,
});

function writeFile(name: string, text: string): string {
  const path = join(clinic.practice.folder, name);
  writeFileSync(path, text, "latin1");
  return path;
}

const importFile = (path: string) => clinic.call("remittances.import", { file: "answer" }, { answer: path });

test("files that are no whole 835 are refused by what they are, and nothing changes", async () => {
  const whole = payerFileText([check()]);
  const { fileText: batch } = await clinic.value("batches.get", {
    batchId: (await clinic.value("batches.list", {}))[0]!.id,
  });
  const before = await clinic.countEverything();
  const bad: readonly (readonly [name: string, text: string])[] = [
    ["empty.835", ""],
    ["letter.txt", "Dear practice, the check is in the mail."],
    ["truncated-in-a-claim.835", whole.slice(0, whole.indexOf("SVC*") + 12)],
    ["truncated-before-its-end.835", whole.slice(0, whole.lastIndexOf("IEA*"))],
    ["header-only.835", whole.slice(0, 80)],
    ["claims-instead-of-answers.edi", batch],
    ["broken-image.png", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
  ];
  for (const [name, text] of bad) {
    const answer = await importFile(writeFile(name, text));
    expect(answer, name).toMatchObject({ ok: false, error: { code: "not-this-kind-of-file" } });
    if (!answer.ok) expect(answer.error.message, name).toMatch(/Nothing was imported/);
  }
  expect(await importFile(join(clinic.practice.folder, "not-there.835"))).toMatchObject({
    error: { code: "file-unreadable" },
  });
  expect(await importFile(clinic.practice.folder)).toMatchObject({ error: { code: "file-unreadable" } });
  expect(await clinic.countEverything()).toEqual(before);

  const good = await importFile(writeFile("whole.835", whole));
  expect(good).toMatchObject({ ok: true, value: { problems: [] } });
});

test.each(["latin1", "utf8"] as const)(
  "a name with an accent in a file of %s letters is read as it is written",
  async (encoding) => {
    const path = join(clinic.practice.folder, "accent.835");
    writeFileSync(path, payerFileText([check()]).replace("PROVIDER LINE", "LÍNEA DE MÉDICOS"), encoding);
    expect(await importFile(path)).toMatchObject({ ok: true });
    const [remittance] = await clinic.value("remittances.list", {});
    const { contents, plan } = await clinic.value("remittances.get", { remittanceId: remittance!.id });
    expect(contents.payer.contacts[0]?.name).toBe("LÍNEA DE MÉDICOS");
    expect(plan.status).toBe("ready");
  },
);

test.each([
  ["the check is two dollars short", { checkCents: 8_800 }, "$2.00"],
  [
    "a line does not add up",
    (sent: Claim) => ({ claims: [{ claim: sent, lines: [{ paidCents: 9_000, adjustments: ["CO-45 5400"] }] }] }),
    "$1.00",
  ],
] as const)(
  "an 835 in which %s is kept out of balance, and posting says by how much",
  async (_what, changes, difference) => {
    const deviations = typeof changes === "function" ? changes(claim) : changes;
    const path = writeFile("out-of-balance.835", payerFileText([check(deviations)]));
    const taken = await importFile(path);
    expect(taken.ok).toBe(true);
    const [remittance] = await clinic.value("remittances.list", {});
    expect(remittance?.state).toBe("out-of-balance");
    const { plan } = await clinic.value("remittances.get", { remittanceId: remittance!.id });
    expect(plan.status).toBe("blocked");
    expect(plan.claims.every((one) => !one.posts)).toBe(true);

    const before = await clinic.countEverything();
    const refused = await clinic.refusal("remittances.post", {
      remittanceId: remittance!.id,
      depositDate: CLINIC_TODAY,
    });
    expect(refused.code).toBe("out-of-balance");
    expect(refused.message).toContain(difference);
    expect(refused.message).toMatch(/Nothing was posted/);
    expect(await clinic.countEverything()).toEqual(before);
  },
);

test("an outbox that cannot be written leaves the batch prepared, and it is written when it can be", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const { batchId } = await clinic.value("batches.prepare", { claimIds: [claimId] });
  const into = { batchId, folder: "outbox" };
  // No bytes can be stored there, as on a disk that is full; and a folder that was taken away.
  for (const folder of ["/dev/full", "/proc", join(clinic.practice.folder, "gone")]) {
    expect((await clinic.refusal("batches.write", into, { outbox: folder })).code, folder).toBe("file-unwritable");
    expect((await clinic.value("batches.get", { batchId })).batch).toMatchObject({
      state: "prepared",
      writtenAt: null,
    });
  }
  await clinic.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: clinic.outbox });
  expect((await clinic.value("batches.get", { batchId })).batch.state).toBe("written");
});

test("a wrong passphrase and a damaged ledger are told apart, and neither touches the file", async () => {
  await clinic.child.kill();
  const { path } = clinic.practice;
  const damaged = join(clinic.practice.folder, "damaged.billwright");
  copyFileSync(path, damaged);
  copyFileSync(`${path}.keys`, `${damaged}.keys`);
  const bytes = readFileSync(damaged);
  // Pages in the middle and the first one: its header is what the key is proved by.
  bytes.fill(0x5a, 40, 400);
  writeFileSync(damaged, bytes);

  const { passphrase } = clinic.practice;
  clinic.child = await clinic.practice.openInChild();
  await clinic.call("ledger.lock", {});
  const open = (file: string, word: string) =>
    clinic.call("ledger.open", { file: "ledger", passphrase: word }, { ledger: file });
  const fileBefore = readFileSync(damaged);
  expect(await open(path, "not the passphrase")).toMatchObject({ ok: false, error: { code: "wrong-passphrase" } });
  expect(await open(damaged, passphrase)).toMatchObject({ ok: false, error: { code: "damaged-ledger" } });
  expect(readFileSync(damaged)).toEqual(fileBefore);
  expect(await open(writeFile("letter.billwright", "a letter"), passphrase)).toMatchObject({ ok: false });
  expect(await open(path, passphrase)).toMatchObject({ ok: true });
  expect((await clinic.countEverything()).claims).toBe(1);
});
