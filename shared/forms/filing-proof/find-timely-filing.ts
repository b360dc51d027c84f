import { formatDate } from "../../dates/date-text.ts";
import { addDays, daysBetween, type IsoDate } from "../../dates/iso-date.ts";

/** What the sentences of a proof are made from: sendings to one payer, and what was said of them. */
export interface FilingFacts {
  /** The day that the limit counts from: a professional claim's first service, a bill's last day of its statement. */
  countedFromDate: IsoDate;
  /** That day in words, as "the first service". */
  countedFrom: string;
  /** Days that the payer gives, as the practice entered them; null where it did not. */
  limitDays: number | null;
  /** When the payer before this one answered; undefined for a first payer. */
  formerAnswerDate: IsoDate | undefined;
  /** When it first went out, in whatever way it fared. */
  firstSentDate: IsoDate | undefined;
  /** When a sending that was not rejected was first received, and first accepted, by the answers on file. */
  firstReceivedDate: IsoDate | undefined;
  firstAcceptedDate: IsoDate | undefined;
  rejectedDates: readonly IsoDate[];
  /** When the payer first decided the claim: it had it by then, whatever was said before. */
  decidedDate: IsoDate | undefined;
  /** The day of printing: whether a limit ended or will end. */
  today: IsoDate;
}

/**
 * What a proof shows, in sentences. A rejection does not stop the limit, and a receipt by a computer is weaker than an
 * acceptance, so each is said by itself, and what is missing is said too.
 */
export function findTimelyFiling(facts: FilingFacts): string[] {
  const { countedFromDate, countedFrom, formerAnswerDate, firstSentDate } = facts;
  const { firstReceivedDate, firstAcceptedDate, decidedDate } = facts;
  if (firstSentDate === undefined) return ["This claim has not been sent."];
  const after = (date: IsoDate) =>
    `${formatDate(date)}, ${days(daysBetween(countedFromDate, date))} after ${countedFrom}`;
  return [
    ...(formerAnswerDate ? [`The payer before answered on ${after(formerAnswerDate)}.`] : []),
    `First sent on ${after(firstSentDate)}.`,
    ...facts.rejectedDates.map((date) => `Rejected on ${formatDate(date)}; a rejection does not stop the limit.`),
    ...(firstReceivedDate ? [`First received on ${after(firstReceivedDate)}.`] : []),
    firstAcceptedDate
      ? `First accepted on ${after(firstAcceptedDate)}.`
      : "No acceptance of the claim itself (277CA) is on file.",
    ...(decidedDate ? [`The payer decided it on ${after(decidedDate)}.`] : []),
    ...limitSentence(facts, firstAcceptedDate ?? firstReceivedDate ?? decidedDate),
  ];
}

function limitSentence(
  { countedFromDate, countedFrom, limitDays, today }: FilingFacts,
  proven: IsoDate | undefined,
): string[] {
  if (limitDays === null) return [];
  const lastDate = addDays(countedFromDate, limitDays);
  const ends = lastDate < today ? "ended" : "ends";
  const limit = `The payer's limit of ${days(limitDays)}, counted from ${countedFrom}, ${ends} on ${formatDate(lastDate)}`;
  if (proven === undefined) return [`${limit}; no answer on file shows that the claim is with the payer.`];
  return [proven <= lastDate ? `${limit}: the claim was there in time.` : `${limit}: the claim came later.`];
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
