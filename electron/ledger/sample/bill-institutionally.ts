import {
  emptyRevenueLine,
  type InstitutionalDraft,
  type RevenueDraftLine,
} from "../../../shared/claims/institutional-draft.ts";
import { addDays, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";
import { saveClaimJourneys } from "../journeys/claims/save-claim.ts";
import { startInstitutionalClaimJourneys } from "../journeys/claims/start-institutional-claim.ts";
import { importFile } from "../journeys/files/import-file.ts";
import type { CommandContext } from "../journeys.ts";
import type { AwaitedAnswers } from "./awaited-answers.ts";
import { acknowledgeBatch, acknowledgeClaims, readBatchNumbers } from "./clearinghouse-answers.ts";
import type { VisitBook } from "./enter-day-visits.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { lastWorkdayBy, onDay } from "./sample-days.ts";
import { readSentBills, sendChosenClaims } from "./send-sample-batch.ts";

/** How long ago the bills went out, and how long after the payer answered one of them. */
const SENT_DAYS_AGO = 24;
const ANSWERED_AFTER_DAYS = 17;
/** Serial numbers of their answers, apart from those of the weekly batches. */
const SERIAL = 900;

type Line = readonly [revenueCode: string, procedureCode: string, description: string, units: string, dollars: number];

/** Visits of people insured by a plan that the clinic bills on the institutional form (types of bill 711 and 131). */
const BILLS: readonly (readonly [patient: number, typeOfBill: string, diagnosis: string, lines: readonly Line[]])[] = [
  [1, "711", "I10", [["0521", "99213", "", "1", 145]]],
  [
    6,
    "711",
    "E11.9",
    [
      ["0521", "99214", "", "1", 210],
      ["0270", "", "DRESSINGS", "3", 36],
    ],
  ],
  [
    9,
    "131",
    "R51.9",
    [
      ["0510", "99213", "", "1", 145],
      ["0301", "80053", "", "1", 58],
      ["0250", "", "TABLETS", "12", 24],
    ],
  ],
];

/**
 * Three institutional bills, beside the weekly rhythm of the others: one is paid, one accepted and waiting, and one was
 * never sent, because nobody was named as attending.
 */
export function billInstitutionally(context: CommandContext, book: VisitBook, answers: AwaitedAnswers): void {
  const sentOn = lastWorkdayBy(addDays(book.today, -SENT_DAYS_AGO));
  const then = onDay(context, sentOn);
  const [paid, waiting] = BILLS.map((_bill, index) => enterBill(then, book, index, sentOn));
  const batchId = sendChosenClaims(then, [paid!, waiting!]);
  const claims = readSentBills(context, batchId);
  const batch = { ...readBatchNumbers(context, batchId), claims };
  importFile(then, acknowledgeBatch(batch, sentOn, SERIAL));
  const dayAfter = addDays(sentOn, 1);
  importFile(onDay(context, dayAfter), acknowledgeClaims(batch, undefined, dayAfter, SERIAL));
  const answerDay = addDays(sentOn, ANSWERED_AFTER_DAYS);
  answers.expect({ day: answerDay, claims: claims.slice(0, 1) });
  answers.receiveDue(onDay(context, answerDay));
}

/** @returns the claim's id. */
function enterBill(context: CommandContext, { lists }: VisitBook, index: number, day: IsoDate): string {
  const [patient, typeOfBill, code, lines] = BILLS[index]!;
  const start = { patientId: lists.patientIds[patient]!, serviceDate: day, copyVisit: false };
  const journey = startInstitutionalClaimJourneys["claims.startInstitutional"];
  const started = journey({ ...context, read: context.write }, start);
  if (started instanceof Promise) throw new TypeError("Starting a claim must not wait.");
  const isLast = index === BILLS.length - 1;
  const draft: InstitutionalDraft = {
    ...(started.draft as InstitutionalDraft),
    typeOfBill,
    admissionType: "3",
    pointOfOrigin: "1",
    patientStatus: "01",
    principalDiagnosis: { code, presentOnAdmission: "" },
    reasonsForVisit: [code],
    attendingProviderId: isLast ? null : lists.providerIds[0]!,
    lines: lines.map((line) => revenueLine(line, day)),
  };
  return run(saveClaimJourneys["claims.save"], context, { claimId: null, version: null, draft }).claimId;
}

function revenueLine([revenueCode, procedureCode, description, units, dollars]: Line, day: IsoDate): RevenueDraftLine {
  const fromDate = procedureCode === "" ? null : day;
  const chargeCents = cents(dollars * 100);
  return { ...emptyRevenueLine(), revenueCode, procedureCode, description, units, fromDate, chargeCents };
}
