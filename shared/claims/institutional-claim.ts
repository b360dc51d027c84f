import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { claimCoverageSchema, coverageRankSchema } from "./claim-coverage.ts";
import {
  billingProviderSchema,
  claimPatientSchema,
  claimProviderSchema,
  serviceFacilitySchema,
} from "./claim-parties.ts";
import {
  claimAttachmentSchema,
  claimCertificationSchema,
  claimContractSchema,
  claimRepricingSchema,
  lineDrugSchema,
} from "./claim-supplements.ts";
import { claimReferencesSchema } from "./professional-claim.ts";

/** A time of day as four digits, HHMM. */
const hourSchema = z.string().max(4);

/** A diagnosis with its mark: present on admission Y, not N, unknown U, clinically undetermined W. */
const institutionalDiagnosisSchema = z.strictObject({
  /** ICD-10-CM without dots. */
  code: z.string().max(30),
  presentOnAdmission: z.enum(["N", "U", "W", "Y"]).optional(),
});
export type InstitutionalDiagnosis = z.infer<typeof institutionalDiagnosisSchema>;

/** An operation: ICD-10-PCS with its day. */
const institutionalProcedureSchema = z.strictObject({ code: z.string().max(30), date: isoDateSchema });
export type InstitutionalProcedure = z.infer<typeof institutionalProcedureSchema>;

/** A code of NUBC's list with a day, two days or an amount. */
export const occurrenceSchema = z.strictObject({ code: z.string().max(30), date: isoDateSchema });
export const occurrenceSpanSchema = z.strictObject({
  code: z.string().max(30),
  fromDate: isoDateSchema,
  toDate: isoDateSchema,
});
export const valueAmountSchema = z.strictObject({ code: z.string().max(30), amountCents: centsSchema });

/** One revenue line (form locators 42 to 48, loop 2400). */
const revenueLineSchema = z.strictObject({
  /** 1 to 999, in order. */
  lineNumber: z.int().min(1).max(999),
  /** Ours, opaque, unique for ever; sent as REF 6R. Empty where a file that was read has none. */
  controlNumber: z.string().max(50),
  /** Four digits. */
  revenueCode: z.string().max(48),
  /** HCPCS or rate code; absent on lines that need none. */
  procedureCode: z.string().max(48).optional(),
  /** HP health insurance prospective payment rate, ER, IV, WK. Absent: HC. */
  procedureList: z.enum(["ER", "HP", "IV", "WK"]).optional(),
  modifiers: z.array(z.string().max(2)).max(4),
  /** What a code without a service of its own stands for (SV202-7). */
  description: z.string().max(80).optional(),
  /** What form locator 43 says of the line in words; the file has no place for it. */
  paperDescription: z.string().max(80).optional(),
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
  chargeCents: centsSchema,
  /** DA days or UN units. */
  unitBasis: z.enum(["DA", "UN"]),
  /** Decimal text without leading zeros. */
  units: z.string().max(15),
  /** What one day or unit costs, for accommodation (form locator 44); the 5010 file does not carry it. */
  rateCents: centsSchema.optional(),
  nonCoveredCents: centsSchema.optional(),
  attachments: z.array(claimAttachmentSchema).max(10).optional(),
  repricedLineNumber: z.string().max(50).optional(),
  adjustedRepricedLineNumber: z.string().max(50).optional(),
  serviceTaxCents: centsSchema.optional(),
  facilityTaxCents: centsSchema.optional(),
  thirdPartyNote: z.string().max(80).optional(),
  repricing: claimRepricingSchema.optional(),
  drug: lineDrugSchema.optional(),
  operatingProvider: claimProviderSchema.optional(),
  otherOperatingProvider: claimProviderSchema.optional(),
  renderingProvider: claimProviderSchema.optional(),
  referringProvider: claimProviderSchema.optional(),
});
export type RevenueLine = z.infer<typeof revenueLineSchema>;

/** An institutional claim to one payer, at one rank (837I, UB-04). */
export const institutionalClaimSchema = z.strictObject({
  kind: z.literal("institutional"),
  /** CLM01: ours, opaque, A-Z and 0-9, at most 20, never reused. One that was read may have up to 38 characters. */
  claimNumber: z.string().max(38),
  /** The second and third digit of the type of bill, e.g. "11" hospital inpatient, "13" outpatient (CLM05-1). */
  facilityType: z.string().max(2),
  /** The last digit of the type of bill (CLM05-3). */
  frequency: z.string().max(1),
  /** REF F8: the payer's number of the claim that is replaced or voided. */
  payerControlNumber: z.string().max(50).optional(),
  billingProvider: billingProviderSchema,
  attendingProvider: claimProviderSchema.optional(),
  operatingProvider: claimProviderSchema.optional(),
  otherOperatingProvider: claimProviderSchema.optional(),
  renderingProvider: claimProviderSchema.optional(),
  referringProvider: claimProviderSchema.optional(),
  serviceFacility: serviceFacilitySchema.optional(),
  /** `accountNumber` is the medical record number (form locator 3b, REF EA). */
  patient: claimPatientSchema,
  propertyCasualtyNumber: z.string().max(50).optional(),
  /** In order of rank. The claim goes to the one at {@link destination}; the others are 2320 loops. */
  coverages: z.array(claimCoverageSchema).min(1).max(3),
  destination: coverageRankSchema,
  acceptAssignment: z.enum(["A", "B", "C"]),
  delayReason: z.enum(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "15"]).optional(),
  statementFrom: isoDateSchema,
  statementTo: isoDateSchema,
  admission: z.strictObject({ date: isoDateSchema, hour: hourSchema.optional() }).optional(),
  dischargeHour: hourSchema.optional(),
  /** CL101: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 unknown. */
  admissionType: z.string().max(1).optional(),
  admissionSource: z.string().max(1).optional(),
  /** CL103, two digits: where the patient went. */
  patientStatus: z.string().max(2),
  repricerReceivedDate: isoDateSchema.optional(),
  attachments: z.array(claimAttachmentSchema).max(10).optional(),
  contract: claimContractSchema.optional(),
  /** AMT F3: what the patient is thought to owe. */
  patientEstimateCents: centsSchema.optional(),
  priorAuthorization: z.string().max(50).optional(),
  referralNumber: z.string().max(50).optional(),
  references: claimReferencesSchema.optional(),
  /** REF LX, up to five. */
  investigationalDevices: z.array(z.string().max(50)).max(5).optional(),
  autoAccidentState: z.string().max(50).optional(),
  /** REF G4. */
  peerReviewNumber: z.string().max(50).optional(),
  fileInformation: z.array(z.string().max(80)).max(10).optional(),
  /** Notes with NTE01's kind, e.g. DCP goals, MED medication, UPI updated information. */
  notes: z
    .array(z.strictObject({ kind: z.string().max(3), text: z.string().max(80) }))
    .max(10)
    .optional(),
  /** NTE ADD; form locator 80 on paper. */
  billingNote: z.string().max(80).optional(),
  /** EPSDT referral (CRC ZZ). */
  certifications: z.array(claimCertificationSchema).max(1).optional(),
  principalDiagnosis: institutionalDiagnosisSchema,
  admittingDiagnosis: z.string().max(30).optional(),
  reasonsForVisit: z.array(z.string().max(30)).max(3).optional(),
  externalCauses: z.array(institutionalDiagnosisSchema).max(12).optional(),
  diagnosisRelatedGroup: z.string().max(30).optional(),
  otherDiagnoses: z.array(institutionalDiagnosisSchema).max(24).optional(),
  principalProcedure: institutionalProcedureSchema.optional(),
  otherProcedures: z.array(institutionalProcedureSchema).max(24).optional(),
  occurrenceSpans: z.array(occurrenceSpanSchema).max(24).optional(),
  occurrences: z.array(occurrenceSchema).max(24).optional(),
  values: z.array(valueAmountSchema).max(24).optional(),
  conditionCodes: z.array(z.string().max(30)).max(24).optional(),
  treatmentCodes: z.array(z.string().max(30)).max(24).optional(),
  repricing: claimRepricingSchema.optional(),
  lines: z.array(revenueLineSchema).max(999),
});
/** See {@link institutionalClaimSchema}. */
export type InstitutionalClaim = z.infer<typeof institutionalClaimSchema>;
