import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { LineBalance } from "../../../shared/ledger/line-balance.ts";
import { type Cents, subtractCents, sumCents } from "../../../shared/money/cents.ts";
import { type Aging, type AgingItem, ageItems } from "../../../shared/patient-billing/aging.ts";

/** Receivable by age. The buckets with the credits are the receivable to the cent. */
export interface ReceivableAging {
  buckets: { bucket: string; insuranceCents: Cents; patientCents: Cents }[];
  /** The sum of what is open; credits do not lower it. */
  openCents: Cents;
}

const COLUMNS = [
  ["0-30", "days0To30Cents"],
  ["31-60", "days31To60Cents"],
  ["61-90", "days61To90Cents"],
  ["91-120", "days91To120Cents"],
  ["over 120", "daysOver120Cents"],
  ["Credits", "creditsCents"],
] as const satisfies readonly (readonly [string, keyof Aging])[];

/**
 * Ages what is open on each line of the practice: insurance from the service date, the patient's part from the day it
 * became the patient's.
 */
export function readReceivableAging(read: ReadHandle, today: IsoDate): ReceivableAging {
  const rows = read.all(
    sql<AgingItem & { owner: "insurance" | "patient" }>`
      SELECT lineBalance.balanceCents AS openCents,
        iif(lineBalance.party IN ('patient', 'agency'), 'patient', 'insurance') AS owner,
        iif(lineBalance.party IN ('patient', 'agency'),
          coalesce(claimLine.patientSinceDate, claimLine.serviceDate), claimLine.serviceDate) AS sinceDate
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
      WHERE lineBalance.balanceCents <> 0 AND claimLine.serviceDate IS NOT NULL`,
  );
  const ofOwner = (owner: string) =>
    ageItems(
      rows.filter((row) => row.owner === owner),
      today,
    );
  const insurance = ofOwner("insurance");
  const patient = ofOwner("patient");
  return {
    buckets: COLUMNS.map(([bucket, column]) => ({
      bucket,
      insuranceCents: insurance[column],
      patientCents: patient[column],
    })),
    openCents: sumCents([insurance, patient].map((aging) => subtractCents(aging.totalCents, aging.creditsCents))),
  };
}

/** Ages the patient's own part of their lines, also what an agency collects, from the day it became the patient's. */
export function agePatientLines(
  lines: readonly { patientSinceDate: IsoDate | null; serviceDate: IsoDate | null; balance: LineBalance }[],
  today: IsoDate,
): Aging {
  const items = lines.flatMap(({ patientSinceDate, serviceDate, balance }): AgingItem[] => {
    const sinceDate = patientSinceDate ?? serviceDate;
    if (sinceDate === null) return [];
    return [balance.open.patient, balance.open.agency].map((openCents) => ({ openCents, sinceDate }));
  });
  return ageItems(
    items.filter((item) => item.openCents !== 0),
    today,
  );
}
