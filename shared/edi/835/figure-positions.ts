import type { Cents } from "../../money/cents.ts";
import type { ElementData, SegmentData } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import type { ValueReader } from "../x12/read-values.ts";
import { element, isSent, type Segment } from "../x12/segment.ts";
import type { InpatientFigures, InpatientTotals, OutpatientFigures, ProviderSums } from "./adjudication-figures.ts";

/** Where each figure of a segment stands. Names that end in Cents are amounts; all others are text as sent. */
type Positions<Figures> = readonly (readonly [name: keyof Figures & string, position: number, isMoney: boolean])[];

function positionsOf<Figures>(positions: Readonly<Record<keyof Figures & string, number>>): Positions<Figures> {
  const names = Object.keys(positions) as (keyof Figures & string)[];
  return names.map((name) => [name, positions[name], name.endsWith("Cents")]);
}

export const INPATIENT_POSITIONS = positionsOf<InpatientFigures>({
  coveredDays: 1,
  operatingOutlierCents: 2,
  lifetimePsychiatricDays: 3,
  drgCents: 4,
  disproportionateShareCents: 6,
  mspPassThroughCents: 7,
  capitalCents: 8,
  capitalFederalDrgCents: 9,
  capitalHospitalDrgCents: 10,
  capitalDisproportionateShareCents: 11,
  oldCapitalCents: 12,
  capitalTeachingCents: 13,
  operatingHospitalDrgCents: 14,
  costReportDays: 15,
  operatingFederalDrgCents: 16,
  capitalOutlierCents: 17,
  teachingCents: 18,
  professionalComponentCents: 19,
  capitalExceptionCents: 24,
});

export const OUTPATIENT_POSITIONS = positionsOf<OutpatientFigures>({
  reimbursementRate: 1,
  payableCents: 2,
  renalDiseaseCents: 8,
  professionalComponentCents: 9,
});

/** TS3 but for its provider, kind of place and day. */
export const PROVIDER_TOTALS_POSITIONS = positionsOf<ProviderSums>({
  claimCount: 4,
  chargeCents: 5,
  mspPayerCents: 13,
  nonLaboratoryChargeCents: 15,
  procedureReportedCents: 17,
  procedurePayableCents: 18,
  professionalComponentCents: 20,
  mspPatientLiabilityCents: 21,
  patientReimbursementCents: 22,
  interimClaimCount: 23,
  interimAdjustmentCents: 24,
});

export const INPATIENT_TOTALS_POSITIONS = positionsOf<InpatientTotals>({
  drgCents: 1,
  federalCents: 2,
  hospitalCents: 3,
  disproportionateShareCents: 4,
  capitalCents: 5,
  teachingCents: 6,
  outlierDays: 7,
  dayOutlierCents: 8,
  costOutlierCents: 9,
  averageStay: 10,
  discharges: 11,
  costReportDays: 12,
  coveredDays: 13,
  nonCoveredDays: 14,
  mspPassThroughCents: 15,
  averageDrgWeight: 16,
  capitalFederalDrgCents: 17,
  capitalHospitalDrgCents: 18,
  capitalDisproportionateShareCents: 19,
});

/** The positions of remark codes in MIA and MOA. */
export const REMARK_POSITIONS = { MIA: [5, 20, 21, 22, 23], MOA: [3, 4, 5, 6, 7] } as const;

/** Reads the figures that a segment has; those not sent are absent. Undefined where none was sent. */
export function readFigures<Figures>(
  segment: Segment,
  positions: Positions<Figures>,
  values: ValueReader,
): Partial<Figures> | undefined {
  let figures: Record<string, string | Cents> | undefined;
  for (const [name, position, isMoney] of positions) {
    if (!isSent(segment, position)) continue;
    const value = isMoney ? values.optionalMoney(segment, position) : element(segment, position);
    if (value === undefined) continue;
    figures ??= {};
    figures[name] = value;
  }
  return figures as Partial<Figures> | undefined;
}

/** A segment of figures, with further elements at positions of their own. */
export function composeFigures<Figures>(
  id: string,
  figures: Partial<NoInfer<Figures>>,
  positions: Positions<Figures>,
  others: readonly (readonly [position: number, data: ElementData])[],
): SegmentData {
  const elements: ElementData[] = [];
  for (const [name, position] of positions) {
    const value = (figures as Readonly<Record<string, string | Cents | undefined>>)[name];
    elements[position - 1] = typeof value === "number" ? decimalFromCents(value) : value;
  }
  for (const [position, data] of others) elements[position - 1] = data;
  return [id, ...elements];
}
