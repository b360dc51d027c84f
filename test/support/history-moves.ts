import { SAMPLE_PAYERS } from "../../electron/ledger/sample/sample-practice.ts";
import type { AnyClaim } from "../../shared/claims/claim.ts";
import { emptyDraftLine } from "../../shared/claims/claim-draft.ts";
import { emptyRevenueLine, type InstitutionalDraft } from "../../shared/claims/institutional-draft.ts";
import { addDays, type IsoDate } from "../../shared/dates/iso-date.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { cents, sumCents } from "../../shared/money/cents.ts";
import { type ClaimAnswer, type PayerCheck, writePayerFile } from "./payer-file.ts";
import type { RandomHistory } from "./random-history.ts";

/** One thing that may happen; it does nothing where there is nothing to do it with. */
export interface Move {
  readonly name: string;
  /** How often it happens beside the others. */
  readonly weight: number;
  run(history: RandomHistory): Promise<void>;
}

const CODES = ["99213", "99214", "36415", "85025", "93000"];

/** What happens with claims and payers. */
export const INSURANCE_MOVES: readonly Move[] = [
  { name: "a day passes", weight: 3, run: passDays },
  { name: "a visit is entered", weight: 4, run: enterVisit },
  { name: "claims are sent", weight: 4, run: sendClaims },
  { name: "a payer answers", weight: 9, run: answerClaims },
  { name: "a payer takes an answer back", weight: 4, run: takeBack },
  { name: "a check is posted", weight: 5, run: postSomeCheck },
  { name: "a claim is matched by hand", weight: 2, run: matchByHand },
  { name: "a claim of a check is set aside", weight: 1, run: setAside },
  { name: "a file is imported again", weight: 1, run: importAgain },
  { name: "a paper EOB is posted", weight: 2, run: postPaperEob },
];

async function passDays({ ledger, random, today }: RandomHistory): Promise<void> {
  ledger.goTo(addDays(today, 1 + random.below(15)));
}

async function enterVisit(history: RandomHistory): Promise<void> {
  const { random, providerId } = history;
  const patientId = random.pick(history.patientIds);
  const serviceDate = history.dayAgo(20);
  if (random.chance(20)) return enterBill(history, patientId, serviceDate);
  const { draft } = await history.ledger.value("claims.start", { patientId, serviceDate, copyVisit: false });
  const codes = CODES.slice(0, 1 + random.below(3));
  await history.try("claims.save", {
    claimId: null,
    version: null,
    draft: {
      ...draft,
      renderingProviderId: providerId,
      diagnoses: ["I10"],
      lines: codes.map((procedureCode) => ({
        ...emptyDraftLine(draft.placeOfService),
        fromDate: serviceDate,
        procedureCode,
        diagnosisPointers: [1],
        chargeCents: cents(500 + random.below(40_000)),
      })),
    },
  });
}

/** An institutional claim: a visit by its procedure, and what was used by revenue code alone. */
async function enterBill(history: RandomHistory, patientId: string, day: IsoDate): Promise<void> {
  const { ledger, random, providerId } = history;
  const { draft } = await ledger.value("claims.startInstitutional", { patientId, serviceDate: day, copyVisit: false });
  const visit = { ...emptyRevenueLine(), revenueCode: "0521", procedureCode: random.pick(CODES), fromDate: day };
  const supplies = { ...emptyRevenueLine(), revenueCode: "0270" };
  const lines = [visit, supplies].slice(0, 1 + random.below(2));
  const bill: InstitutionalDraft = {
    ...draft,
    ...{ typeOfBill: "711", admissionType: "3", pointOfOrigin: "1", patientStatus: "01" },
    principalDiagnosis: { code: "I10", presentOnAdmission: "" },
    attendingProviderId: providerId,
    lines: lines.map((line) => ({ ...line, chargeCents: cents(500 + random.below(40_000)) })),
  };
  const saved = await history.try("claims.save", { claimId: null, version: null, draft: bill });
  const problems = saved?.problems.filter((one) => one.severity === "error") ?? [];
  if (problems.length > 0) throw new Error(`A bill was entered in error: ${problems[0]!.message}`);
}

async function sendClaims(history: RandomHistory): Promise<void> {
  const { ready } = await history.ledger.value("batches.preview", {});
  for (const claims of Map.groupBy(ready, (claim) => claim.kind).values()) {
    await sendBatch(
      history,
      claims.map((claim) => claim.claimId),
    );
  }
}

async function sendBatch(history: RandomHistory, claimIds: string[]): Promise<void> {
  const prepared = await history.try("batches.prepare", { claimIds });
  if (!prepared) return;
  const { batchId } = prepared;
  await history.try("batches.write", { batchId, folder: "outbox" as never }, { outbox: history.outbox });
  const { fileText } = await history.ledger.value("batches.get", { batchId });
  const { claims, institutionalClaims } = readEdi(fileText);
  for (const claim of [...claims, ...institutionalClaims]) history.sent.set(claim.claimNumber, claim);
}

/** What a payer says of one line: paid, written off, the patient's, denied, in shares that add up. */
function answerLine({ random }: RandomHistory, chargeCents: number, isLater: boolean) {
  if (random.chance(12)) return { paidCents: 0, adjustments: [`CO-${random.pick(["16", "29", "50"])} ${chargeCents}`] };
  const paidCents = random.chance(10) ? 0 : random.below(chargeCents + 1);
  const rest = chargeCents - paidCents;
  const first = random.below(rest + 1);
  const reasons = isLater
    ? ["OA-23", random.pick(["PR-2", "CO-45"])]
    : ["CO-45", random.pick(["PR-1", "PR-2", "PR-3", "OA-94"])];
  const adjustments = [first, rest - first].flatMap((amount, at) => (amount === 0 ? [] : [`${reasons[at]} ${amount}`]));
  return { paidCents, adjustments };
}

type Line = AnyClaim["lines"][number];

function payerOf(claim: AnyClaim): number {
  const asked = claim.coverages.find((one) => one.rank === claim.destination);
  return SAMPLE_PAYERS.findIndex((payer) => payer.payerId === asked?.payer.payerId);
}

async function answerClaims(history: RandomHistory): Promise<void> {
  const { random, sent } = history;
  if (sent.size === 0) return;
  const first = random.pick([...sent.values()]);
  const payer = payerOf(first);
  const others = [...sent.values()].filter((claim) => claim !== first && payerOf(claim) === payer && random.chance(30));
  const answers = [first, ...others].map((claim): ClaimAnswer => {
    const isLater = claim.destination !== "primary";
    const lines = claim.lines.map((line: Line) => answerLine(history, line.chargeCents, isLater));
    // One in ten names no claim of ours, so that it waits for a hand.
    const changes = random.chance(10) ? { claimNumber: `LOST${history.serial()}` } : {};
    const isLost = changes.claimNumber !== undefined;
    return { claim, status: isLater ? "2" : "1", lines, withLineControlNumbers: !isLost, changes };
  });
  if (!(await importCheck(history, { payer, claims: answers }))) return;
  for (const { claim, lines } of answers) {
    history.answers.push({
      claim,
      lines: lines.map(({ paidCents, adjustments = [] }) => ({ paidCents, adjustments })),
    });
  }
}

/** Takes one answer back; now, or later by a balance that is carried forward; half of them with a correction. */
async function takeBack(history: RandomHistory): Promise<void> {
  const { random, answers } = history;
  if (answers.length === 0) return;
  const [{ claim, lines }] = answers.splice(random.below(answers.length), 1) as [(typeof answers)[number]];
  const negative = (text: string) => text.replace(/ /, " -");
  const back: ClaimAnswer = {
    claim,
    status: "22",
    lines: lines.map((line) => ({ paidCents: -line.paidCents, adjustments: line.adjustments.map(negative) })),
  };
  const corrected = claim.lines.map((line: Line) =>
    answerLine(history, line.chargeCents, claim.destination !== "primary"),
  );
  const claims = random.chance(50) ? [back] : [back, { claim, lines: corrected }];
  const paid = sumCents(claims.flatMap((one) => one.lines.map((line) => cents(line.paidCents))));
  // A payer cannot pay less than nothing: what is missing is carried forward.
  const providerAdjustments = paid < 0 ? [`FB ${paid}`] : [];
  const posted = await importCheck(history, { payer: payerOf(claim), claims, providerAdjustments });
  if (posted && claims.length === 2) answers.push({ claim, lines: corrected });
}

/** @returns whether all of it was posted at once. */

async function importCheck(
  history: RandomHistory,
  facts: Pick<PayerCheck, "payer" | "claims" | "providerAdjustments">,
) {
  const { random, ledger } = history;
  const traceNumber = `CHECK${history.serial()}`;
  const extra = random.chance(20) ? [`L6 -${1 + random.below(500)}`] : [];
  const providerAdjustments = [...(facts.providerAdjustments ?? []), ...extra];
  const check = { ...facts, providerAdjustments, traceNumber, date: history.today };
  const path = writePayerFile(ledger.folder, `${traceNumber}.835`, [check]);
  history.files.push(path);
  const imported = await history.try("remittances.import", { file: "check" as never }, { check: path });
  const remittanceId = imported?.remittanceIds[0];
  return remittanceId !== undefined && random.chance(70) && (await post(history, remittanceId));
}

/** @returns whether all of it was posted. */
async function post(history: RandomHistory, remittanceId: string): Promise<boolean> {
  const depositDate = history.today;
  const posted = await history.try("remittances.post", { remittanceId, depositDate });
  if (!posted || posted.exceptionCount > 0) return false;
  // Once more, as a new request: nothing is left to post.
  const again = await history.ledger.errorCode("remittances.post", { remittanceId, depositDate });
  if (again !== "already-done" && again !== "refused") throw new Error(`A posted check was posted again: ${again}.`);
  return true;
}

async function openChecks({ ledger }: RandomHistory) {
  return (await ledger.value("remittances.list", {})).filter((row) => row.state !== "posted");
}

async function postSomeCheck(history: RandomHistory): Promise<void> {
  const open = await openChecks(history);
  if (open.length > 0) await post(history, history.random.pick(open).id);
}

/** A claim of a check that does not post, with its place there. */
async function waitingClaim(history: RandomHistory) {
  const open = await openChecks(history);
  if (open.length === 0) return undefined;
  const { id: remittanceId } = history.random.pick(open);
  const { plan } = await history.ledger.value("remittances.get", { remittanceId });
  const waiting = plan.claims.filter((claim) => !claim.posts && !claim.settled);
  return waiting.length === 0 ? undefined : { remittanceId, claim: history.random.pick(waiting) };
}

async function matchByHand(history: RandomHistory): Promise<void> {
  const place = await waitingClaim(history);
  if (!place) return;
  const view = { view: "all" as const, patientId: null, text: "", offset: 0, limit: 200 };
  const { rows } = await history.ledger.value("claims.list", view);
  const { remittanceId, claim } = place;
  const alike = rows.filter((row) => row.totalCents === Math.abs(claim.chargeCents));
  const { id: claimId } = history.random.pick(alike.length > 0 ? alike : rows);
  await history.try("remittances.match", { remittanceId, position: claim.claimIndex, claimId });
}

async function setAside(history: RandomHistory): Promise<void> {
  const place = await waitingClaim(history);
  if (!place) return;
  const { remittanceId, claim } = place;
  const aside = !claim.exceptions.some((one) => one.code === "set-aside");
  await history.try("remittances.setAside", { remittanceId, position: claim.claimIndex, aside });
}

async function importAgain(history: RandomHistory): Promise<void> {
  if (history.files.length === 0) return;
  const path = history.random.pick(history.files);
  const again = await history.ledger.errorCode("remittances.import", { file: "check" }, { check: path });
  if (again !== "already-done") throw new Error(`A file that was imported before was answered ${again}.`);
}

async function postPaperEob(history: RandomHistory): Promise<void> {
  const { random, ledger } = history;
  const payers = await ledger.value("payers.list", { includeInactive: false });
  const payer = random.pick(payers);
  const lines = await ledger.value("eobs.openLines", { payerId: payer.id, text: "", limit: 20 });
  const [first] = lines;
  if (!first) return;
  const rows = lines
    .filter((line) => line.claimId === first.claimId && line.openCents > 0)
    .map((line) => {
      const paidCents = random.below(line.openCents + 1);
      const copayCents = random.below(line.openCents - paidCents + 1);
      const amounts = { paidCents: cents(paidCents), copayCents: cents(copayCents) };
      const nothing = { deductibleCents: cents(0), coinsuranceCents: cents(0), otherAdjustments: [], remarks: [] };
      const { claimId, lineId } = line;
      return {
        claimId,
        lineId,
        kind: "answer" as const,
        allowedCents: cents(paidCents + copayCents),
        ...amounts,
        ...nothing,
      };
    });
  await history.try("eobs.post", {
    payerId: payer.id,
    checkNumber: `PAPER${history.serial()}`,
    paymentMethod: "CHK",
    paymentDate: history.today,
    amountCents: sumCents(rows.map((row) => row.paidCents)),
    rows,
    depositDate: history.today,
  });
}
