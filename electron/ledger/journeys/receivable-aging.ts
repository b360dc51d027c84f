import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { addDays, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, cents, sumCents } from "../../../shared/money/cents.ts";

/** Receivable by age. The buckets with the credits are the receivable to the cent. */
export interface ReceivableAging {
  buckets: { bucket: string; insuranceCents: Cents; patientCents: Cents }[];
  /** The sum of what is open; credits do not lower it. */
  openCents: Cents;
}

const CREDITS = "Credits";

/** Bucket names with the youngest age that no longer belongs to them, in days: day 30 is current, day 31 is not. */
const BUCKETS = [
  ["0-30", 31],
  ["31-60", 61],
  ["61-90", 91],
  ["91-120", 121],
] as const;
const OLDEST = "over 120";

/**
 * Ages what is open on each line: insurance from the service date, the patient's part from the day it became the
 * patient's. Credits stand apart, so that one line's credit never hides another's debt.
 */
export function readReceivableAging(read: ReadHandle, today: IsoDate): ReceivableAging {
  const steps = BUCKETS.map(([bucket, days]) => sql`WHEN since > ${addDays(today, -days)} THEN ${bucket}`);
  const rows = read.all(
    sql<{ bucket: string; owner: "insurance" | "patient"; cents: number }>`
      SELECT owner, CASE WHEN balanceCents < 0 THEN ${CREDITS} ${sql.join(steps, sql` `)} ELSE ${OLDEST} END AS bucket,
        sum(balanceCents) AS cents
      FROM (
        SELECT lineBalance.balanceCents,
          iif(lineBalance.party IN ('patient', 'agency'), 'patient', 'insurance') AS owner,
          iif(lineBalance.party IN ('patient', 'agency'),
            coalesce(claimLine.patientSinceDate, claimLine.serviceDate), claimLine.serviceDate) AS since
        FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
        WHERE lineBalance.balanceCents <> 0)
      GROUP BY owner, bucket`,
  );
  const amount = (bucket: string, owner: string) =>
    cents(rows.find((row) => row.bucket === bucket && row.owner === owner)?.cents ?? 0);
  return {
    buckets: [...BUCKETS.map(([bucket]) => bucket), OLDEST, CREDITS].map((bucket) => ({
      bucket,
      insuranceCents: amount(bucket, "insurance"),
      patientCents: amount(bucket, "patient"),
    })),
    openCents: sumCents(rows.filter((row) => row.bucket !== CREDITS).map((row) => cents(row.cents))),
  };
}
