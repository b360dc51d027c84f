import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { centsSchema } from "../../money/cents.ts";

const money = centsSchema.optional();
/** A count or rate as decimal text, as sent. */
const number = z.string().optional();

/** MIA: how an inpatient claim was priced. */
export const inpatientFiguresSchema = z.strictObject({
  coveredDays: number,
  operatingOutlierCents: money,
  lifetimePsychiatricDays: number,
  drgCents: money,
  disproportionateShareCents: money,
  mspPassThroughCents: money,
  capitalCents: money,
  capitalFederalDrgCents: money,
  capitalHospitalDrgCents: money,
  capitalDisproportionateShareCents: money,
  oldCapitalCents: money,
  capitalTeachingCents: money,
  operatingHospitalDrgCents: money,
  costReportDays: number,
  operatingFederalDrgCents: money,
  capitalOutlierCents: money,
  teachingCents: money,
  professionalComponentCents: money,
  capitalExceptionCents: money,
});
export type InpatientFigures = z.infer<typeof inpatientFiguresSchema>;

/** MOA: how an outpatient or professional claim was priced. */
export const outpatientFiguresSchema = z.strictObject({
  /** A share of one, e.g. ".8". */
  reimbursementRate: number,
  payableCents: money,
  renalDiseaseCents: money,
  professionalComponentCents: money,
});
export type OutpatientFigures = z.infer<typeof outpatientFiguresSchema>;

/** TS3: totals of one provider's claims. */
export const providerTotalsSchema = z.strictObject({
  providerId: z.string(),
  facilityType: z.string(),
  fiscalPeriodDate: isoDateSchema.optional(),
  claimCount: number,
  chargeCents: money,
  mspPayerCents: money,
  nonLaboratoryChargeCents: money,
  procedureReportedCents: money,
  procedurePayableCents: money,
  professionalComponentCents: money,
  mspPatientLiabilityCents: money,
  patientReimbursementCents: money,
  interimClaimCount: number,
  interimAdjustmentCents: money,
});
export type ProviderTotals = z.infer<typeof providerTotalsSchema>;
/** Its figures alone. */
export type ProviderSums = Omit<ProviderTotals, "providerId" | "facilityType" | "fiscalPeriodDate">;

/** TS2: further totals of one provider's inpatient claims. */
export const inpatientTotalsSchema = z.strictObject({
  drgCents: money,
  federalCents: money,
  hospitalCents: money,
  disproportionateShareCents: money,
  capitalCents: money,
  teachingCents: money,
  outlierDays: number,
  dayOutlierCents: money,
  costOutlierCents: money,
  averageStay: number,
  discharges: number,
  costReportDays: number,
  coveredDays: number,
  nonCoveredDays: number,
  mspPassThroughCents: money,
  averageDrgWeight: number,
  capitalFederalDrgCents: money,
  capitalHospitalDrgCents: money,
  capitalDisproportionateShareCents: money,
});
export type InpatientTotals = z.infer<typeof inpatientTotalsSchema>;

/** Claims that were sent under one LX. */
export const remittanceGroupSchema = z.strictObject({
  /** LX01, as sent. */
  number: z.string(),
  totals: providerTotalsSchema.optional(),
  inpatientTotals: inpatientTotalsSchema.optional(),
});
export type RemittanceGroup = z.infer<typeof remittanceGroupSchema>;
