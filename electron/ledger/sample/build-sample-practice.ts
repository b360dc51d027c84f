import { build } from "../../../db/query-builder.ts";
import type { Claim } from "../../../shared/claims/claim.ts";
import type { ClaimDraft } from "../../../shared/claims/claim-draft.ts";
import { addDays, daysBetween, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { cents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { holdClaimJourneys } from "../journeys/claims/hold-claim.ts";
import { readPatientLines } from "../journeys/patient-lines.ts";
import { postRemittanceJourneys } from "../journeys/remittances/post-remittance.ts";
import { takePaymentJourneys } from "../journeys/take-payment.ts";
import type { CommandContext } from "../journeys.ts";
import { enterSampleLists, type SampleLists } from "./enter-sample-lists.ts";
import { enterSampleVisit } from "./enter-sample-visit.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { onDay, sampleDays, weekdayOf } from "./sample-days.ts";
import { type SampleRandom, sampleRandom } from "./sample-random.ts";
import { SAMPLE_VISITS } from "./sample-visits.ts";
import { prepareSampleBatch, receiveSampleAnswer, sendSampleBatch } from "./send-sample-batch.ts";

/** Days that a payer takes to answer. */
const ANSWER_DAYS = 17;
const FRIDAY = 5;

interface Answer {
  day: IsoDate;
  claims: readonly Claim[];
}

/**
 * Fills a new ledger with the sample practice by living through its last months: visits are entered, Fridays' batches
 * sent, answers imported and posted, patients pay. The last days leave something in every state.
 */
export function buildSamplePractice(context: CommandContext): void {
  const today = context.clock.today();
  const days = sampleDays(today);
  const random = sampleRandom("life");
  const lists = enterSampleLists(onDay(context, days[0]!), addDays(days[0]!, -400), today);
  const answers: Answer[] = [];
  let serial = 0;
  for (const [index, day] of days.entries()) {
    context.progress(index, days.length, "Filling the sample practice");
    const then = onDay(context, day);
    if (isWorkday(day)) enterVisits(then, lists, random, today);
    for (const answer of answers.filter((one) => one.day === day)) {
      serial += 1;
      const remittanceId = receiveSampleAnswer(then, answer.claims, day, serial);
      // The last answers wait for the biller.
      if (daysBetween(day, today) > 2) {
        run(postRemittanceJourneys["remittances.post"], then, { remittanceId, depositDate: day });
      }
    }
    if (isWorkday(day)) receivePatientPayments(then, lists, random);
    const isLastFriday = daysBetween(day, today) < 7;
    if (weekdayOf(day) === FRIDAY && !isLastFriday) {
      for (const { claims } of sendSampleBatch(then)) answers.push({ day: addDays(day, ANSWER_DAYS), claims });
    }
    if (weekdayOf(day) === FRIDAY && isLastFriday) prepareSampleBatch(then);
  }
  holdSomeClaims(onDay(context, today));
}

function isWorkday(day: IsoDate): boolean {
  return weekdayOf(day) >= 1 && weekdayOf(day) <= FRIDAY;
}

/** One or two visits a day; each is entered when it happens. In the last two weeks some are entered with mistakes. */
function enterVisits(context: CommandContext, lists: SampleLists, random: SampleRandom, today: IsoDate): void {
  const day = context.clock.today();
  const isRecent = daysBetween(day, today) < 12;
  const count = random.chance(62) || isRecent ? 2 : 1;
  for (let number = 0; number < count; number += 1) {
    const patientId = random.pick(lists.patientIds);
    const age = Math.floor(daysBetween(birthDateOf(context, patientId), day) / 365.25);
    const fitting = SAMPLE_VISITS.filter(
      (visit) => visit.ages === "any" || visit.ages === (age < 18 ? "child" : "adult"),
    );
    const spoil = isRecent && random.chance(30) ? random.pick(MISTAKES) : undefined;
    enterSampleVisit(context, {
      patientId,
      day,
      visit: random.pick(fitting),
      renderingProviderId: lists.providerIds[random.below(3)]!,
      ...(spoil ? { spoil } : {}),
    });
  }
}

/** What goes wrong at a front desk, so that there is something to mend. */
const MISTAKES: readonly ((draft: ClaimDraft) => ClaimDraft)[] = [
  (draft) => ({ ...draft, diagnoses: [] }),
  (draft) => ({ ...draft, renderingProviderId: null }),
  (draft) => ({ ...draft, lines: draft.lines.map((line) => ({ ...line, diagnosisPointers: [4] })) }),
  (draft) => ({
    ...draft,
    lines: draft.lines.map((line, index) => (index === 0 ? { ...line, chargeCents: null } : line)),
  }),
  (draft) => ({ ...draft, relatedCauses: { ...draft.relatedCauses, autoAccident: true } }),
];

function birthDateOf({ write }: CommandContext, patientId: string): IsoDate {
  return write.first(build.selectFrom("patient").select("birthDate").where("id", "=", patientId))!.birthDate;
}

/** Now and then somebody who owes pays it, all or in part; one payment stays unapplied. */
function receivePatientPayments(context: CommandContext, lists: SampleLists, random: SampleRandom): void {
  if (!random.chance(45)) return;
  const patientId = random.pick(lists.patientIds);
  const day = context.clock.today();
  const lines = readPatientLines(context.write, patientId).filter((line) => line.balance.open.patient > 0);
  const [oldest] = lines;
  if (!oldest) return;
  const owed = oldest.balance.open.patient;
  const paid = random.chance(70) ? owed : cents(Math.max(100, Math.round(owed / 200) * 100));
  const applied = cents(Math.min(paid, owed));
  run(takePaymentJourneys["receipts.take"], context, {
    patientId,
    amountCents: random.chance(8) ? cents(applied + 1000) : applied,
    method: random.pick(["cash", "check", "card"] as const),
    number: String(1000 + random.below(8000)),
    receivedDate: day,
    allocations: applied > ZERO_CENTS ? [{ lineId: oldest.lineId, amountCents: applied }] : [],
  });
}

/** Two of the claims that are ready wait for something from outside. */
function holdSomeClaims(context: CommandContext): void {
  const ready = context.write.all(
    build
      .selectFrom("claim")
      .select("id")
      .where("submission", "=", "unsent")
      .where("readiness", "in", ["clean", "warnings"])
      .where("payerId", "is not", null)
      .orderBy("id")
      .limit(2),
  );
  const reasons = ["Waits for the referral number", "Provider completes the note"];
  for (const [index, { id }] of ready.entries()) {
    const hold = { reason: reasons[index]!, until: index === 0 ? addDays(context.clock.today(), 5) : null };
    run(holdClaimJourneys["claims.hold"], context, { claimId: id, hold });
  }
}
