import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { LineBalance } from "../../../shared/ledger/line-balance.ts";
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { type Aging, type AgingItem, ageItems } from "../../../shared/patient-billing/aging.ts";
import { agePlansApart } from "../../../shared/patient-billing/plans/age-with-plans.ts";
import type { PlanStanding } from "../../../shared/patient-billing/plans/plan-standing.ts";
import { readPlanStandings } from "./payment-plans/plan-standings.ts";

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

/** The column of what is on payment plans and not due: it does not age. It is there only when there is any. */
const ON_PLAN = "On plan";

/**
 * Ages what is open on each line of the practice: insurance from the service date, the patient's part from the day it
 * became the patient's, and instalments of plans from the day they were due.
 */
export function readReceivableAging(read: ReadHandle, today: IsoDate): ReceivableAging {
  const rows = read.all(
    sql<AgingItem & { lineId: string; owner: "insurance" | "patient" | "agency" }>`
      SELECT lineBalance.lineId, lineBalance.balanceCents AS openCents,
        iif(lineBalance.party IN ('patient', 'agency'), lineBalance.party, 'insurance') AS owner,
        iif(lineBalance.party IN ('patient', 'agency'),
          coalesce(claimLine.patientSinceDate, claimLine.serviceDate), claimLine.serviceDate) AS sinceDate
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
      WHERE lineBalance.balanceCents <> 0 AND claimLine.serviceDate IS NOT NULL`,
  );
  const ofOwner = (owner: string) => rows.filter((row) => row.owner === owner);
  const insurance = ageItems(ofOwner("insurance"), today);
  const { items, onPlanCents } = agePlansApart(ofOwner("patient"), readPlanStandings(read, today).values());
  const patient = ageItems([...items, ...ofOwner("agency")], today);
  const onPlan = { bucket: ON_PLAN, insuranceCents: ZERO_CENTS, patientCents: onPlanCents };
  return {
    buckets: [
      ...COLUMNS.map(([bucket, column]) => ({
        bucket,
        insuranceCents: insurance[column],
        patientCents: patient[column],
      })),
      ...(onPlanCents === 0 ? [] : [onPlan]),
    ],
    openCents: sumCents([
      onPlanCents,
      ...[insurance, patient].map((aging) => subtractCents(aging.totalCents, aging.creditsCents)),
    ]),
  };
}

/**
 * Ages the patient's own part of their lines, also what an agency collects, from the day it became the patient's.
 * @param plan the account's plan: of what is under it, only instalments that are due age
 */
export function agePatientLines(
  lines: readonly {
    lineId: string;
    patientSinceDate: IsoDate | null;
    serviceDate: IsoDate | null;
    balance: LineBalance;
  }[],
  today: IsoDate,
  plan?: PlanStanding,
): Aging {
  const dated = lines.flatMap(({ lineId, patientSinceDate, serviceDate, balance: { open } }) => {
    const sinceDate = patientSinceDate ?? serviceDate;
    return sinceDate === null ? [] : [{ lineId, sinceDate, open }];
  });
  const own = dated.map(({ open, ...line }) => ({ ...line, openCents: open.patient }));
  const agency = dated.map(({ open, sinceDate }) => ({ sinceDate, openCents: open.agency }));
  const { items } = agePlansApart(own, plan === undefined ? [] : [plan]);
  return ageItems([...items, ...agency.filter((item) => item.openCents !== 0)], today);
}
