import { addDays, daysBetween, type IsoDate } from "../../../shared/dates/iso-date.ts";
import type { CommandContext } from "../journeys.ts";
import { AwaitedAcknowledgements } from "./awaited-acknowledgements.ts";
import { AwaitedAnswers } from "./awaited-answers.ts";
import { enterDayVisits, type VisitBook } from "./enter-day-visits.ts";
import { enterSampleLists } from "./enter-sample-lists.ts";
import { leaveWorkForToday } from "./leave-work-for-today.ts";
import { receivePatientPayments } from "./receive-patient-payments.ts";
import { isWorkday, lastWorkdayBy, onDay, sampleDays, weekdayOf } from "./sample-days.ts";
import { sampleRandom } from "./sample-random.ts";
import { prepareSampleBatch, sendSampleBatch } from "./send-sample-batch.ts";

/** Days that a payer takes to answer. */
const ANSWER_DAYS = 17;
const FRIDAY = 5;
const DAYS_BETWEEN_BATCHES = 7;

/**
 * Fills a new ledger with the sample practice by living through its last months: visits are entered, Fridays' batches
 * sent and acknowledged, answers imported and posted, denials worked, patients pay. The last days leave something in every state,
 * whatever weekday today is.
 */
export function buildSamplePractice(context: CommandContext): void {
  const today = context.clock.today();
  const days = sampleDays(today);
  const random = sampleRandom("life");
  const lists = enterSampleLists(onDay(context, days[0]!), addDays(days[0]!, -400), today);
  const book: VisitBook = { lists, random, today, recentFrom: addDays(preparingDay(today), 1) };
  const answers = new AwaitedAnswers();
  const acknowledgements = new AwaitedAcknowledgements();
  for (const [index, day] of days.entries()) {
    context.progress(index, days.length, "Filling the sample practice");
    const then = onDay(context, day);
    if (isWorkday(day)) enterDayVisits(then, book);
    answers.receiveDue(then);
    if (isWorkday(day)) receivePatientPayments(then, lists, random);
    acknowledgements.receiveDue(then);
    const batchId = isSendingDay(day, today) ? sendSampleBatch(then) : undefined;
    if (batchId !== undefined) {
      const isLast = !isSendingDay(addDays(day, DAYS_BETWEEN_BATCHES), today);
      const taken = acknowledgements.send(then, { batchId, isLast });
      for (const claims of taken) answers.expect({ day: addDays(day, ANSWER_DAYS), claims });
    }
    if (day === preparingDay(today)) prepareSampleBatch(then);
  }
  leaveWorkForToday(onDay(context, today), book, answers);
}

/** The day whose batch was prepared and then forgotten: late enough to be noticed today, with a week's claims in it. */
function preparingDay(today: IsoDate): IsoDate {
  return lastWorkdayBy(addDays(today, -4));
}

function isSendingDay(day: IsoDate, today: IsoDate): boolean {
  return weekdayOf(day) === FRIDAY && daysBetween(day, preparingDay(today)) > 3;
}
