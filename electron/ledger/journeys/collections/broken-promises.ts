import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { readCollectionFacts } from "./read-collection-facts.ts";

/**
 * Promises that were not kept and about which nothing was done since, of patients who still owe. Only accounts with a
 * promise whose day is over are looked at: they are few, and Today is asked for often.
 */
export function readBrokenPromises(
  read: ReadHandle,
  today: IsoDate,
): { count: number; amountCents: Cents; since: IsoDate | null } {
  const over = build
    .selectFrom("collectionAct")
    .select("patientId")
    .distinct()
    .where("promiseDate", "<", today)
    .where("undoneDate", "is", null);
  const broken = read
    .all(over)
    .flatMap(({ patientId }) => readCollectionFacts(read, today, patientId))
    .filter((row) => row.owesCents > 0 && row.promise?.standing === "broken");
  return {
    count: broken.length,
    amountCents: sumCents(broken.map((row) => row.owesCents)),
    since: broken.map((row) => row.promise!.promisedDate).sort()[0] ?? null,
  };
}
