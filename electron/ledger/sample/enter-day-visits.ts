import { build } from "../../../db/query-builder.ts";
import type { ClaimDraft } from "../../../shared/claims/claim-draft.ts";
import { addDays, daysBetween, type IsoDate } from "../../../shared/dates/iso-date.ts";
import type { CommandContext } from "../journeys.ts";
import type { SampleLists } from "./enter-sample-lists.ts";
import { enterSampleVisit, type VisitFacts } from "./enter-sample-visit.ts";
import { lastWorkdayBy } from "./sample-days.ts";
import type { SampleRandom } from "./sample-random.ts";
import { INJURY_VISIT, SAMPLE_VISITS } from "./sample-visits.ts";
import { readyElectronicClaims } from "./send-sample-batch.ts";

/** What the front desk works from. */
export interface VisitBook {
  lists: SampleLists;
  random: SampleRandom;
  today: IsoDate;
  /** From this day on visits are entered that nobody has sent, or mended, yet. */
  recentFrom: IsoDate;
}

/** How long ago one patient was hurt at work, and was seen for it. Such claims go on paper, and none was printed yet. */
const INJURY_DAYS = 16;
const INJURY_VISIT_DAYS = [14, 7];

/** One or two visits a day, three in the last days; each is entered when it happens. */
export function enterDayVisits(context: CommandContext, book: VisitBook): void {
  const { random, today } = book;
  const day = context.clock.today();
  const isRecent = day >= book.recentFrom;
  const count = isRecent ? 3 : random.chance(62) ? 2 : 1;
  for (let number = 0; number < count; number += 1) {
    const spoil = random.chance(isRecent ? 35 : 8) ? random.pick(MISTAKES) : undefined;
    // In former weeks somebody noticed and mended the claim the same day.
    enterOneVisit(context, book, { ...(spoil ? { spoil } : {}), mended: !isRecent });
  }
  if (INJURY_VISIT_DAYS.some((ago) => lastWorkdayBy(addDays(today, -ago)) === day)) enterInjuryVisit(context, book);
}

/** One more visit on the context's day, for a patient and with findings as they come. */
export function enterOneVisit(
  context: CommandContext,
  { lists, random }: Pick<VisitBook, "lists" | "random">,
  how: Pick<VisitFacts, "spoil" | "mended">,
): void {
  const day = context.clock.today();
  const patientId = random.pick(lists.patientIds.filter((id) => id !== lists.injuredPatientId));
  const age = Math.floor(daysBetween(birthDateOf(context, patientId), day) / 365.25);
  const fitting = SAMPLE_VISITS.filter(
    (visit) => visit.ages === "any" || visit.ages === (age < 18 ? "child" : "adult"),
  );
  enterSampleVisit(context, {
    ...how,
    patientId,
    day,
    visit: random.pick(fitting),
    renderingProviderId: lists.providerIds[random.below(3)]!,
  });
}

function enterInjuryVisit(context: CommandContext, { lists, today }: VisitBook): void {
  const injured = addDays(today, -INJURY_DAYS);
  enterSampleVisit(context, {
    patientId: lists.injuredPatientId,
    day: context.clock.today(),
    visit: INJURY_VISIT,
    renderingProviderId: lists.providerIds[0]!,
    complete: (draft) => ({
      ...draft,
      relatedCauses: { ...draft.relatedCauses, employment: true },
      dates: { ...draft.dates, accident: injured },
    }),
  });
}

/** Enters visits on the context's day until enough claims wait to be sent, and enough to be mended. */
export function enterUntilEnough(
  context: CommandContext,
  book: VisitBook,
  enough: { ready: number; toFix: number },
): void {
  // The bounds only end a build whose facts were spoiled, where every visit would be in error.
  for (let tries = 0; tries < 60 && countReady(context) < enough.ready; tries += 1) enterOneVisit(context, book, {});
  for (let tries = 0; tries < 60 && countToFix(context) < enough.toFix; tries += 1) {
    enterOneVisit(context, book, { spoil: MISTAKES[tries % MISTAKES.length]! });
  }
}

function countReady({ write }: CommandContext): number {
  return write.all(readyElectronicClaims).length;
}

function countToFix({ write }: CommandContext): number {
  const unsent = build.selectFrom("claim").select("id").where("submission", "=", "unsent");
  return write.all(unsent.where("readiness", "=", "errors")).length;
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
