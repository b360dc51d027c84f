import { afterEach, beforeEach, expect, test } from "vitest";
import { SAMPLE_PAYERS } from "../../electron/ledger/sample/sample-practice.ts";
import type { Claim } from "../../shared/claims/claim.ts";
import { cents } from "../../shared/money/cents.ts";
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

/** Imports and posts a file of one check. */
async function answer(check: PayerCheck) {
  const path = writePayerFile(clinic.practice.folder, `${check.traceNumber}.835`, [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  return clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
}

const claimOf = (claimId: string) => clinic.value("claims.get", { claimId });

async function accounts(): Promise<Record<string, number>> {
  const { accounts: rows, totalCents } = await clinic.value("ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  expect(await clinic.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  return Object.fromEntries(rows.filter((row) => row.balanceCents !== 0).map((row) => [row.account, row.balanceCents]));
}

const openOf = async (claimId: string) =>
  (await claimOf(claimId)).lines.map(({ lineNumber, waitingOn, openCents }) => [lineNumber, waitingOn, openCents]);

/** One claim of two lines, $145.00 and $25.00, sent to the HMO and answered: $25.00 are left to the patient. */
async function answeredClaim(changes: Parameters<typeof answer>[0]["claims"][number]["changes"] = {}) {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  const [claim] = await clinic.sendClaims([claimId]);
  const lines = [
    { paidCents: 6_500, adjustments: ["CO-45 5500", "PR-3 2500"] },
    { paidCents: 1_000, adjustments: ["CO-45 1500"] },
  ];
  await answer({
    payer: HMO,
    traceNumber: "FIRST",
    claims: [{ claim: claim!, lines, changes: { payerControlNumber: "ICN4711", ...changes } }],
  });
  return { claimId, claim: claim! };
}

/** The same answer with its signs turned: the payer takes it back. */
const takenBack = (claim: Claim) => ({
  claim,
  status: "22",
  lines: [
    { paidCents: -6_500, adjustments: ["CO-45 -5500", "PR-3 -2500"] },
    { paidCents: -1_000, adjustments: ["CO-45 -1500"] },
  ],
});

async function fileTextOf(claimIds: string[]) {
  const { batchId } = await clinic.value("batches.prepare", { claimIds });
  await clinic.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: clinic.outbox });
  return (await clinic.value("batches.get", { batchId })).fileText;
}

const correct = { rank: null, payerControlNumber: null, reason: "Wrong code" };

test("rules 3.6: a corrected claim goes whole, as a replacement under the payer's number, and its answer pair posts", async () => {
  const { claimId, claim } = await answeredClaim();
  const before = await claimOf(claimId);
  const change = { kind: "correct" as const, rank: null, payerControlNumber: null };
  expect(await clinic.value("claims.previewChange", { claimId, change })).toMatchObject({
    refusal: null,
    frequency: "7",
    payerControlNumber: "ICN4711",
    destination: "primary",
    moves: [],
  });
  const { version } = await clinic.value("claims.correct", { claimId, ...correct });
  const opened = await claimOf(claimId);
  expect(opened).toMatchObject({
    submission: "unsent",
    version,
    draft: { frequency: "7", payerControlNumber: "ICN4711" },
    openChange: { kind: "correct", reason: "Wrong code" },
    balanceCents: before.balanceCents,
  });

  const [first, second] = opened.draft.lines;
  const draft = {
    ...opened.draft,
    lines: [{ ...first!, procedureCode: "99214", chargeCents: cents(21_000) }, second!],
  };
  await clinic.value("claims.save", { claimId, version, draft });
  expect(await openOf(claimId)).toEqual([
    [1, "primary", 6_500 + 2_500],
    [2, "nobody", 0],
  ]);
  const text = await fileTextOf([claimId]);
  expect(text).toMatch(/CLM\*[A-Z0-9]+\*235\*\*\*11:B:7\*/);
  expect(text).toContain("REF*F8*ICN4711~");
  expect(text).toContain("SV1*HC:99214*210*");
  expect(text).toContain("SV1*HC:36415*25*");
  expect((await clinic.value("claims.sendings", { claimId })).map((one) => one.frequency)).toEqual(["7", "1"]);
  expect((await claimOf(claimId)).openChange).toBeNull();

  const [replacement] = (await clinic.value("batches.list", {})).slice(0, 1);
  const { readEdi } = await import("../../shared/edi/read.ts");
  const sent = readEdi((await clinic.value("batches.get", { batchId: replacement!.id })).fileText).claims[0]!;
  const result = await answer({
    payer: HMO,
    traceNumber: "PAIR",
    claims: [
      takenBack(claim),
      {
        claim: sent as Claim,
        lines: [
          { paidCents: 10_000, adjustments: ["CO-45 8000", "PR-3 3000"] },
          { paidCents: 1_000, adjustments: ["CO-45 1500"] },
        ],
        changes: { payerControlNumber: "ICN4712" },
      },
    ],
  });
  expect(result).toMatchObject({ checkCents: 3_500, exceptionCount: 0, unappliedCents: 0 });
  expect(await openOf(claimId)).toEqual([
    [1, "patient", 3_000],
    [2, "nobody", 0],
  ]);
  expect(await accounts()).toEqual({ cash: 11_000, contractual: 9_500, charges: -23_500, receivable: 3_000 });
  const next = await clinic.value("claims.previewChange", { claimId, change });
  expect(next.payerControlNumber).toBe("ICN4712");
});

test("a line that a correction drops waits for the payer to take its money back, and is then settled", async () => {
  const { claimId, claim } = await answeredClaim();
  const { version } = await clinic.value("claims.correct", { claimId, ...correct });
  const { draft } = await claimOf(claimId);
  await clinic.value("claims.save", { claimId, version, draft: { ...draft, lines: [draft.lines[0]!] } });
  const [sent] = await clinic.sendClaims([claimId]);
  expect(sent?.lines).toHaveLength(1);
  const result = await answer({
    payer: HMO,
    traceNumber: "PAIR",
    claims: [
      takenBack(claim),
      { claim: sent!, lines: [{ paidCents: 6_500, adjustments: ["CO-45 5500", "PR-3 2500"] }] },
    ],
  });
  expect(result).toMatchObject({ exceptionCount: 0, checkCents: -1_000 });
  expect(await openOf(claimId)).toEqual([[1, "patient", 2_500]]);
});

test("a correction is undone while nothing of it went out: claim, charges and balances are as they were", async () => {
  const { claimId } = await answeredClaim();
  const before = await claimOf(claimId);
  const books = await accounts();
  const { version, changeId } = await clinic.value("claims.correct", { claimId, ...correct });
  const [first] = before.draft.lines;
  const draft = { ...(await claimOf(claimId)).draft, lines: [{ ...first!, chargeCents: cents(20_000) }] };
  await clinic.value("claims.save", { claimId, version, draft });
  await clinic.value("claims.undoChange", { claimId, changeId, reason: "It was right" });
  const after = await claimOf(claimId);
  const { submission, adjudication, responsibility, balanceCents, lines } = before;
  expect(after).toMatchObject({ submission, adjudication, responsibility, balanceCents, lines, draft: before.draft });
  expect(after.openChange).toBeNull();
  expect(after.history.at(-1)).toMatchObject({ kind: "amended", text: "Correction undone: It was right" });
  expect(await accounts()).toEqual(books);
  const again = { claimId, changeId, reason: "again" };
  expect((await clinic.refusal("claims.undoChange", again)).code).toBe("refused");
});

test("what was sent is not undone any more", async () => {
  const { claimId } = await answeredClaim();
  const { changeId } = await clinic.value("claims.correct", { claimId, ...correct });
  await clinic.sendClaims([claimId]);
  const refused = await clinic.refusal("claims.undoChange", { claimId, changeId, reason: "Too late" });
  expect(refused.message).toMatch(/while nothing of it went out/);
});

test("rules 3.6: without an answer, without the payer's number, or where the payer takes none, nothing is replaced or voided", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]);
  await clinic.sendClaims([claimId]);
  const voiding = { claimId, rank: null, payerControlNumber: null, reverseCharges: true, reason: "Never given" };
  expect((await clinic.refusal("claims.correct", { claimId, ...correct })).message).toMatch(/No payer has answered/);
  expect((await clinic.refusal("claims.void", voiding)).message).toMatch(/No payer has answered/);

  const unnumbered = await answeredClaim({ payerControlNumber: "" });
  const missing = await clinic.refusal("claims.correct", { claimId: unnumbered.claimId, ...correct });
  expect(missing.message).toMatch(/payer's own claim number/);
  const typed = { claimId: unnumbered.claimId, ...correct, payerControlNumber: "FROMLETTER1" };
  await clinic.value("claims.correct", typed);
  expect((await claimOf(unnumbered.claimId)).draft.payerControlNumber).toBe("FROMLETTER1");

  const { claimId: medicareId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const [medicare] = await clinic.sendClaims([medicareId]);
  const paid = [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }];
  await answer({ payer: MEDICARE, traceNumber: "MED", claims: [{ claim: medicare!, lines: paid }] });
  const notTaken = await clinic.refusal("claims.correct", { claimId: medicareId, ...correct, rank: "primary" });
  expect(notTaken.message).toMatch(/does not take corrected or void claims/);
});

test("rules 3.6: a void takes the claim back whole with its charges, and the payer's reversal leaves nothing", async () => {
  const { claimId, claim } = await answeredClaim();
  const voiding = { claimId, rank: null, payerControlNumber: null, reverseCharges: true, reason: "Wrong patient" };
  const { version } = await clinic.value("claims.void", voiding);
  const { draft } = await claimOf(claimId);
  expect((await clinic.refusal("claims.save", { claimId, version, draft })).message).toMatch(/to be voided/);
  const text = await fileTextOf([claimId]);
  expect(text).toMatch(/CLM\*[A-Z0-9]+\*170\*\*\*11:B:8\*/);
  expect(text).toContain("REF*F8*ICN4711~");
  expect((await accounts()).charges).toBeUndefined();
  const statements = await clinic.value("statements.preview", {});
  expect(statements.due).toEqual([]);
  await answer({ payer: HMO, traceNumber: "BACK", claims: [takenBack(claim)] });
  expect(await accounts()).toEqual({});
  expect(await claimOf(claimId)).toMatchObject({ balanceCents: 0, responsibility: "nobody", adjudication: "reversed" });
});

test("rules 3.6: a lost claim is billed again as an original, with a warning of duplicates; an answered one is not", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]);
  await clinic.sendClaims([claimId]);
  const preview = await clinic.value("claims.previewChange", { claimId, change: { kind: "rebill" } });
  expect(preview.warnings.join(" ")).toMatch(/CARC 18/);
  await clinic.value("claims.rebill", { claimId, reason: "Payer never got it" });
  expect((await clinic.refusal("claims.rebill", { claimId, reason: "Twice" })).message).toMatch(/not gone out yet/);
  const text = await fileTextOf([claimId]);
  expect(text).toMatch(/CLM\*[A-Z0-9]+\*145\*\*\*11:B:1\*/);
  expect(text).not.toContain("REF*F8");
  const answered = await answeredClaim();
  const refused = await clinic.refusal("claims.rebill", { claimId: answered.claimId, reason: "Again" });
  expect(refused.message).toMatch(/would bill it twice/);
});

test("a claim that was denied as incomplete may be billed anew, and goes out", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const denied = [{ paidCents: 0, adjustments: ["CO-16 14500"] }];
  await answer({ payer: HMO, traceNumber: "DENY", claims: [{ claim: claim!, lines: denied }] });
  expect(await clinic.value("work.list", { includeSnoozed: true })).toHaveLength(1);
  await clinic.value("claims.rebill", { claimId, reason: "MA130" });
  const { ready } = await clinic.value("batches.preview", {});
  expect(ready.map((one) => one.claimId)).toEqual([claimId]);
  expect(await fileTextOf([claimId])).toContain(":B:1*");
  expect(await clinic.value("work.list", { includeSnoozed: true })).toEqual([]);
});

test("reset to the first payer moves what the patient was asked for back, and the payer's reversal finds it all", async () => {
  const { claimId, claim } = await answeredClaim();
  const change = { kind: "reset-to-primary" as const };
  const { moves, frequency } = await clinic.value("claims.previewChange", { claimId, change });
  expect(moves).toMatchObject([{ lineNumber: 1, from: "patient", to: "primary", amountCents: 2_500 }]);
  expect(frequency).toBe("7");
  const first = await clinic.value("claims.resetToPrimary", { claimId, reason: "Copay was waived" });
  expect(await openOf(claimId)).toContainEqual([1, "primary", 2_500]);
  await clinic.value("claims.undoChange", { claimId, changeId: first.changeId, reason: "It was not" });
  expect(await openOf(claimId)).toContainEqual([1, "patient", 2_500]);

  await clinic.value("claims.resetToPrimary", { claimId, reason: "Copay was waived after all" });
  const [sent] = await clinic.sendClaims([claimId]);
  expect(sent).toMatchObject({ frequency: "7", payerControlNumber: "ICN4711" });
  await answer({
    payer: HMO,
    traceNumber: "PAIR",
    claims: [
      takenBack(claim),
      {
        claim: sent!,
        lines: [
          { paidCents: 8_000, adjustments: ["CO-45 5500", "PR-3 1000"] },
          { paidCents: 1_000, adjustments: ["CO-45 1500"] },
        ],
      },
    ],
  });
  expect(await openOf(claimId)).toEqual([
    [1, "patient", 1_000],
    [2, "nobody", 0],
  ]);
  expect(await accounts()).toEqual({ cash: 9_000, contractual: 7_000, charges: -17_000, receivable: 1_000 });
});

test("a second coverage that becomes known later is asked for what the patient was left, with the first one's answer", async () => {
  const patientId = clinic.patientIds.get(PEOPLE.twoPayers)!;
  const draft = await clinic.draftVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const { primary, secondary } = draft.coverageIds;
  const alone = { ...draft, coverageIds: { primary, secondary: null, tertiary: null } };
  const { claimId } = await clinic.value("claims.save", { claimId: null, version: null, draft: alone });
  const [claim] = await clinic.sendClaims([claimId]);
  const lines = [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }];
  await answer({ payer: MEDICARE, traceNumber: "MED", claims: [{ claim: claim!, lines }] });
  expect(await openOf(claimId)).toEqual([[1, "patient", 1_798]]);

  const coverageIds = { primary, secondary, tertiary: null };
  const made = await clinic.value("claims.changeCoverage", { claimId, coverageIds, reason: "Card shown later" });
  expect(made.submission).toBe("unsent");
  expect(await openOf(claimId)).toEqual([[1, "secondary", 1_798]]);
  await clinic.value("claims.undoChange", { claimId, changeId: made.changeId, reason: "Not in force" });
  expect(await openOf(claimId)).toEqual([[1, "patient", 1_798]]);
  expect((await claimOf(claimId)).draft.coverageIds).toEqual(alone.coverageIds);

  await clinic.value("claims.changeCoverage", { claimId, coverageIds, reason: "In force after all" });
  const [second] = await clinic.sendClaims([claimId]);
  expect(second?.destination).toBe("secondary");
  expect(second?.coverages.find((one) => one.rank === "primary")?.priorAdjudication?.paidCents).toBe(7_192);
  const paid = await clinic.refusal("claims.changeCoverage", {
    ...{ claimId, reason: "Wrong plan" },
    coverageIds: { primary: secondary, secondary: null, tertiary: null },
  });
  expect(paid.message).toMatch(/has paid on this claim/);
  const account = await clinic.value("accounts.get", { patientId });
  expect(account.lines[0]).toMatchObject({ waitingOn: "secondary", insuranceOwesCents: 1_798 });
});

test("a self-pay visit is moved to insurance and back, and saving it meanwhile charges nothing twice", async () => {
  const draft = await clinic.draftVisit(PEOPLE.hmo, [["99213", 14_500]]);
  const none = { primary: null, secondary: null, tertiary: null };
  const selfPay = { ...draft, coverageIds: none };
  const { claimId } = await clinic.value("claims.save", { claimId: null, version: null, draft: selfPay });
  expect(await openOf(claimId)).toEqual([[1, "patient", 14_500]]);
  const { coverageIds } = draft;
  const made = await clinic.value("claims.changeCoverage", { claimId, coverageIds, reason: "Insured after all" });
  expect(await openOf(claimId)).toEqual([[1, "primary", 14_500]]);
  const { draft: kept, version } = await claimOf(claimId);
  await clinic.value("claims.save", { claimId, version, draft: { ...kept, diagnoses: ["I10", "E119"] } });
  expect(await accounts()).toEqual({ receivable: 14_500, charges: -14_500 });
  expect(await openOf(claimId)).toEqual([[1, "primary", 14_500]]);
  await clinic.value("claims.undoChange", { claimId, changeId: made.changeId, reason: "Not insured" });
  expect(await openOf(claimId)).toEqual([[1, "patient", 14_500]]);
});

test("saving a claim that waits for its second payer charges nothing anew", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const lines = [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }];
  await answer({ payer: MEDICARE, traceNumber: "MED", claims: [{ claim: claim!, lines }] });
  const books = await accounts();
  const { draft, version } = await claimOf(claimId);
  await clinic.value("claims.save", { claimId, version, draft: { ...draft, note: "SECOND PAYER" } });
  expect(await accounts()).toEqual(books);
  expect(await openOf(claimId)).toEqual([[1, "secondary", 1_798]]);
});

test("a correction at the first payer goes on to the second, which has answered, as a replacement under its own number", async () => {
  await clinic.value("payers.save", {
    ...SAMPLE_PAYERS[MEDICARE]!,
    ...{ id: clinic.payerIds[MEDICARE]!, acceptsReplacement: true },
  });
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const first = { paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] };
  const numbered = (payerControlNumber: string) => ({ changes: { payerControlNumber } });
  await answer({
    payer: MEDICARE,
    traceNumber: "M1",
    claims: [{ claim: claim!, lines: [first], ...numbered("MICN1") }],
  });
  const [second] = await clinic.sendClaims([claimId]);
  const secondary = { claim: second!, status: "2", lines: [{ paidCents: 1_798, adjustments: ["OA-23 12702"] }] };
  await answer({ payer: COMMERCIAL, traceNumber: "C1", claims: [{ ...secondary, ...numbered("CICN1") }] });
  expect(await openOf(claimId)).toEqual([[1, "nobody", 0]]);

  await clinic.value("claims.correct", { claimId, ...correct, rank: "primary" });
  const [again] = await clinic.sendClaims([claimId]);
  expect(again).toMatchObject({ destination: "primary", frequency: "7", payerControlNumber: "MICN1" });
  const back = { paidCents: -7_192, adjustments: ["CO-45 -5510", "PR-2 -1798"] };
  const anew = { paidCents: 6_990, adjustments: ["CO-45 5510", "PR-2 2000"] };
  await answer({
    payer: MEDICARE,
    traceNumber: "M2",
    claims: [
      { claim: claim!, status: "22", lines: [back] },
      { claim: again!, lines: [anew], ...numbered("MICN2") },
    ],
  });
  expect(await openOf(claimId)).toEqual([[1, "secondary", 202]]);
  const [last] = await clinic.sendClaims([claimId]);
  expect(last).toMatchObject({ destination: "secondary", frequency: "7", payerControlNumber: "CICN1" });
  const prior = last?.coverages.find((one) => one.rank === "primary")?.priorAdjudication;
  expect(prior).toMatchObject({ paidCents: 6_990, payerControlNumber: "MICN2" });
});
