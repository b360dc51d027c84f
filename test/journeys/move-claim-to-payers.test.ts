import { afterEach, beforeEach, expect, test } from "vitest";
import { professionalDraft } from "../../shared/claims/any-draft.ts";
import {
  answerClaims,
  answeredClaim,
  booksOf,
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
  const answered = await answeredClaim(clinic);
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
  const { claimId, claim } = await answeredClaim(clinic);
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
  await clinic.value("claims.save", {
    claimId,
    version,
    draft: { ...professionalDraft(kept), diagnoses: ["I10", "E119"] },
  });
  expect(await accounts()).toEqual({ receivable: 14_500, charges: -14_500 });
  expect(await openOf(claimId)).toEqual([[1, "primary", 14_500]]);
  await clinic.value("claims.undoChange", { claimId, changeId: made.changeId, reason: "Not insured" });
  expect(await openOf(claimId)).toEqual([[1, "patient", 14_500]]);
});
