import { afterEach, beforeEach, expect, test } from "vitest";
import { readPdfText } from "../../electron/ledger/printing/read-pdf-text.ts";
import { SAMPLE_PAYERS } from "../../electron/ledger/sample/sample-practice.ts";
import { professionalDraft } from "../../shared/claims/any-draft.ts";
import type { Claim } from "../../shared/claims/claim.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { cents } from "../../shared/money/cents.ts";
import {
  answerClaims,
  answeredClaim,
  booksOf,
  COMMERCIAL,
  HMO,
  MEDICARE,
  openLines,
  sentFileText,
  takenBack,
} from "../support/claim-answers.ts";
import type { PayerCheck } from "../support/payer-file.ts";
import { PEOPLE, SmallClinic } from "../support/small-clinic.ts";

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

const answer = (check: PayerCheck) => answerClaims(clinic, check);
const claimOf = (claimId: string) => clinic.value("claims.get", { claimId });
const accounts = () => booksOf(clinic);
const openOf = (claimId: string) => openLines(clinic, claimId);
const fileTextOf = (claimIds: string[]) => sentFileText(clinic, claimIds);

const correct = { rank: null, payerControlNumber: null, reason: "Wrong code" };

test("rules 3.6: a corrected claim goes whole, as a replacement under the payer's number, and its answer pair posts", async () => {
  const { claimId, claim } = await answeredClaim(clinic);
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

  const paper = await clinic.value("claimForms.preview", { claimId, mode: "data" });
  const boxes = (await readPdfText(Buffer.from(paper.pdfBase64, "base64"))).map((one) => one.text);
  expect(boxes).toContain("ICN4711");

  const typed = professionalDraft(opened.draft);
  const [first, second] = typed.lines;
  const draft = {
    ...typed,
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
  const { claimId, claim } = await answeredClaim(clinic);
  const { version } = await clinic.value("claims.correct", { claimId, ...correct });
  const draft = professionalDraft((await claimOf(claimId)).draft);
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
  const { claimId } = await answeredClaim(clinic);
  const before = await claimOf(claimId);
  const books = await accounts();
  const { version, changeId } = await clinic.value("claims.correct", { claimId, ...correct });
  const [first] = professionalDraft(before.draft).lines;
  const draft = {
    ...professionalDraft((await claimOf(claimId)).draft),
    lines: [{ ...first!, chargeCents: cents(20_000) }],
  };
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
  const { claimId } = await answeredClaim(clinic);
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

  const unnumbered = await answeredClaim(clinic, { payerControlNumber: "" });
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
  const { claimId, claim } = await answeredClaim(clinic);
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

test("saving a claim that waits for its second payer charges nothing anew", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const lines = [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }];
  await answer({ payer: MEDICARE, traceNumber: "MED", claims: [{ claim: claim!, lines }] });
  const books = await accounts();
  const { draft, version } = await claimOf(claimId);
  await clinic.value("claims.save", { claimId, version, draft: { ...professionalDraft(draft), note: "SECOND PAYER" } });
  expect(await accounts()).toEqual(books);
  expect(await openOf(claimId)).toEqual([[1, "secondary", 1_798]]);
});

/** A claim that Medicare paid and left $17.98 of to the second payer; here Medicare takes corrected claims. */
async function leftToSecond() {
  await clinic.value("payers.save", {
    ...SAMPLE_PAYERS[MEDICARE]!,
    ...{ id: clinic.payerIds[MEDICARE]!, acceptsReplacement: true },
  });
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const lines = [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }];
  const changes = { payerControlNumber: "MICN1" };
  await answer({ payer: MEDICARE, traceNumber: "M1", claims: [{ claim: claim!, lines, changes }] });
  const [second] = await clinic.sendClaims([claimId]);
  return { claimId, claim: claim!, second: second! };
}

/** Medicare takes its answer back and leaves $20.00 instead. */
async function answerAnew(claim: Claim, again: Claim) {
  const back = { paidCents: -7_192, adjustments: ["CO-45 -5510", "PR-2 -1798"] };
  const anew = { paidCents: 6_990, adjustments: ["CO-45 5510", "PR-2 2000"] };
  const changes = { payerControlNumber: "MICN2" };
  await answer({
    ...{ payer: MEDICARE, traceNumber: "M2" },
    claims: [
      { claim, status: "22", lines: [back] },
      { claim: again, lines: [anew], changes },
    ],
  });
}

test("a second payer that has the claim and has not answered is not sent it twice: the claim is held for a person", async () => {
  const { claimId, claim } = await leftToSecond();
  await clinic.value("claims.correct", { claimId, ...correct, rank: "primary" });
  const [again] = await clinic.sendClaims([claimId]);
  await answerAnew(claim, again!);
  const held = await claimOf(claimId);
  expect(held).toMatchObject({ submission: "unsent", readiness: "held", draft: { destination: "secondary" } });
  expect(held.hold?.reason).toMatch(/secondary payer has the former claim/);
  const { ready, leftOut } = await clinic.value("batches.preview", {});
  expect(ready).toEqual([]);
  expect(leftOut.map((one) => one.claimId)).toEqual([claimId]);
});

test("a correction at the first payer goes on to the second, which has answered, as a replacement under its own number", async () => {
  const { claimId, claim, second } = await leftToSecond();
  const secondary = { claim: second, status: "2", lines: [{ paidCents: 1_798, adjustments: ["OA-23 12702"] }] };
  await answer({
    payer: COMMERCIAL,
    traceNumber: "C1",
    claims: [{ ...secondary, changes: { payerControlNumber: "CICN1" } }],
  });
  expect(await openOf(claimId)).toEqual([[1, "nobody", 0]]);

  await clinic.value("claims.correct", { claimId, ...correct, rank: "primary" });
  const [again] = await clinic.sendClaims([claimId]);
  expect(again).toMatchObject({ destination: "primary", frequency: "7", payerControlNumber: "MICN1" });
  await answerAnew(claim, again!);
  expect(await openOf(claimId)).toEqual([[1, "secondary", 202]]);
  const [last] = await clinic.sendClaims([claimId]);
  expect(last).toMatchObject({ destination: "secondary", frequency: "7", payerControlNumber: "CICN1" });
  const prior = last?.coverages.find((one) => one.rank === "primary")?.priorAdjudication;
  expect(prior).toMatchObject({ paidCents: 6_990, payerControlNumber: "MICN2" });
});
