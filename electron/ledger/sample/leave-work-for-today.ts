import { addDays } from "../../../shared/dates/iso-date.ts";
import { holdClaimJourneys } from "../journeys/claims/hold-claim.ts";
import type { CommandContext } from "../journeys.ts";
import type { AwaitedAnswers } from "./awaited-answers.ts";
import { billInstitutionally } from "./bill-institutionally.ts";
import { enterUntilEnough, type VisitBook } from "./enter-day-visits.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { lastWorkdayBy, onDay } from "./sample-days.ts";
import { readyElectronicClaims } from "./send-sample-batch.ts";

/** What there is to do on the day that the sample opens, at least. Two of the ready claims are then held. */
const ENOUGH = { ready: 12, toFix: 7 };

const HOLDS = [
  { reason: "Waits for the referral number", forDays: 5 },
  { reason: "Provider completes the note", forDays: null },
] as const;

/** Whatever weekday it is: claims to send, to mend and on hold, and checks to post, one clean and one not. */
export function leaveWorkForToday(context: CommandContext, book: VisitBook, answers: AwaitedAnswers): void {
  const { today } = book;
  enterUntilEnough(onDay(context, lastWorkdayBy(today)), book, ENOUGH);
  const ready = context.write.all(readyElectronicClaims);
  for (const [index, { reason, forDays }] of HOLDS.entries()) {
    const hold = { reason, until: forDays === null ? null : addDays(today, forDays) };
    run(holdClaimJourneys["claims.hold"], context, { claimId: ready[index]!.id, hold });
  }
  answers.receiveUnposted(context);
  billInstitutionally(context, book, answers);
}
