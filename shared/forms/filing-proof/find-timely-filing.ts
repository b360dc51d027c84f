import { formatDate } from "../../dates/date-text.ts";
import { addDays, daysBetween, type IsoDate } from "../../dates/iso-date.ts";

/** What the sentences of a proof are made from. */
export interface FilingFacts {
  /** The day that the limit counts from: first service of a professional claim. */
  countedFromDate: IsoDate;
  /** Days that the payer gives, as the practice entered them; null where it did not. */
  limitDays: number | null;
  /** When it first went out, was first received by a computer, was first accepted; each by the file that says so. */
  firstSentDate: IsoDate | undefined;
  firstReceivedDate: IsoDate | undefined;
  firstAcceptedDate: IsoDate | undefined;
}

/**
 * What a proof shows, in sentences. A rejection does not stop the limit and a receipt by a computer is weaker than an
 * acceptance, so each is said by itself, and what is missing is said too.
 */
export function findTimelyFiling(facts: FilingFacts): string[] {
  const { countedFromDate, limitDays, firstSentDate, firstReceivedDate, firstAcceptedDate } = facts;
  if (firstSentDate === undefined) return ["This claim has not been sent."];
  const after = (date: IsoDate) =>
    `${formatDate(date)}, ${days(daysBetween(countedFromDate, date))} after the first service`;
  const sentences = [`First sent on ${after(firstSentDate)}.`];
  if (firstReceivedDate) sentences.push(`First received on ${after(firstReceivedDate)}.`);
  sentences.push(
    firstAcceptedDate
      ? `First accepted on ${after(firstAcceptedDate)}.`
      : "No acceptance of the claim itself (277CA) is on file.",
  );
  return [...sentences, ...limitSentence(countedFromDate, limitDays, firstAcceptedDate ?? firstReceivedDate)];
}

function limitSentence(from: IsoDate, limitDays: number | null, proven: IsoDate | undefined): string[] {
  if (limitDays === null) return [];
  const lastDate = addDays(from, limitDays);
  const limit = `The payer's limit of ${days(limitDays)} ended on ${formatDate(lastDate)}`;
  if (proven === undefined) return [`${limit}; no answer on file shows the claim arrived.`];
  return [proven <= lastDate ? `${limit}: the claim was there in time.` : `${limit}: the claim came later.`];
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
