import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { enteredCentsSchema } from "../money/cents.ts";
import { claimNdcSchema, coverageRankSchema } from "./claim.ts";

/**
 * An institutional claim (UB-04, 837I) as the biller has typed it so far: its fields stand in the order of the form's
 * locators (FL). As in a professional draft anything may still be missing, and patient, payers and providers are named
 * by id. `resolveInstitutionalClaim` turns it into the claim model.
 */

const idSchema = z.string().min(1).max(40);
const optionalIdSchema = idSchema.nullable();
const optionalDateSchema = isoDateSchema.nullable();

/** A code of NUBC's list, at most two characters as typed. */
const shortCodeSchema = z.string().max(2);

/** ICD-10-CM as typed, with or without its dot, and whether it was present on admission ("" where that is not told). */
const draftDiagnosisSchema = z.strictObject({
  code: z.string().max(8),
  presentOnAdmission: z.enum(["", "N", "U", "W", "Y"]),
});
export type DraftDiagnosis = z.infer<typeof draftDiagnosisSchema>;

/** ICD-10-PCS with its day (FL74). */
const draftProcedureSchema = z.strictObject({ code: z.string().max(7), date: optionalDateSchema });
export type DraftProcedure = z.infer<typeof draftProcedureSchema>;

/** One revenue line (FL42 to 48). */
export const revenueDraftLineSchema = z.strictObject({
  /** Null for a line that was never saved. */
  lineId: optionalIdSchema,
  /** FL42, four digits. 0001, the total, is never typed. */
  revenueCode: z.string().max(4),
  /** FL43. */
  description: z.string().max(80),
  /** FL44: HCPCS, or a HIPPS rate code. */
  procedureCode: z.string().max(5),
  modifiers: z.array(z.string().max(2)).max(4),
  /** FL44 of a room: what one day costs. */
  rateCents: enteredCentsSchema.nullable(),
  /** FL45. Null where the line belongs to no one day. */
  fromDate: optionalDateSchema,
  /** Null means the same day as `fromDate`. */
  toDate: optionalDateSchema,
  /** FL46. */
  units: z.string().max(8),
  /** DA days, UN units. */
  unitBasis: z.enum(["DA", "UN"]),
  /** FL47. Null: not typed. */
  chargeCents: enteredCentsSchema.nullable(),
  /** FL48. */
  nonCoveredCents: enteredCentsSchema.nullable(),
  ndc: claimNdcSchema.nullable(),
});
export type RevenueDraftLine = z.infer<typeof revenueDraftLineSchema>;

/** Who else took part (FL78, 79): DN referred, ZZ operated as well, 82 rendered. */
const otherProviderSchema = z.strictObject({ role: z.enum(["DN", "ZZ", "82"]), providerId: optionalIdSchema });

export const institutionalDraftSchema = z.strictObject({
  kind: z.literal("institutional"),
  patientId: optionalIdSchema,
  /** FL4 without the leading zero of paper: facility, care, frequency, e.g. "711". The last one 7 replaces, 8 voids. */
  typeOfBill: z.string().max(3),
  /** FL6. */
  statementFrom: optionalDateSchema,
  statementTo: optionalDateSchema,
  /** FL12 to 15. An hour has two digits, 00 to 23, or 99 when it is not known. */
  admissionDate: optionalDateSchema,
  admissionHour: shortCodeSchema,
  admissionType: z.string().max(1),
  pointOfOrigin: z.string().max(1),
  /** FL16, 17. */
  dischargeHour: shortCodeSchema,
  patientStatus: shortCodeSchema,
  /** FL18 to 28. */
  conditionCodes: z.array(shortCodeSchema).max(24),
  /** FL29. */
  accidentState: shortCodeSchema,
  /** FL31 to 34. */
  occurrences: z.array(z.strictObject({ code: shortCodeSchema, date: optionalDateSchema })).max(24),
  /** FL35, 36. */
  occurrenceSpans: z
    .array(z.strictObject({ code: shortCodeSchema, fromDate: optionalDateSchema, toDate: optionalDateSchema }))
    .max(24),
  /** FL39 to 41. A count of days or pints is an amount too: 5 days are 500 cents, as the form writes 5.00. */
  values: z.array(z.strictObject({ code: shortCodeSchema, amountCents: enteredCentsSchema.nullable() })).max(24),
  lines: z.array(revenueDraftLineSchema).max(999),
  /** FL50 A to C: the coverages billed, by rank. All null: nobody's claim, the patient pays. */
  coverageIds: z.strictObject({
    primary: optionalIdSchema,
    secondary: optionalIdSchema,
    tertiary: optionalIdSchema,
  }),
  destination: coverageRankSchema,
  acceptAssignment: z.enum(["A", "B", "C"]),
  /** FL55 of the payer asked: what the patient is thought to owe. */
  patientEstimateCents: enteredCentsSchema.nullable(),
  /** FL63 A to C, each payer's own. */
  authorizations: z.strictObject({
    primary: z.string().max(50),
    secondary: z.string().max(50),
    tertiary: z.string().max(50),
  }),
  referralNumber: z.string().max(50),
  /** FL64 of the payer asked, for a replacement or void. */
  payerControlNumber: z.string().max(50),
  /** FL67 and its Q further boxes. */
  principalDiagnosis: draftDiagnosisSchema,
  otherDiagnoses: z.array(draftDiagnosisSchema).max(24),
  /** FL69 to 72. */
  admittingDiagnosis: z.string().max(8),
  reasonsForVisit: z.array(z.string().max(8)).max(3),
  diagnosisRelatedGroup: z.string().max(5),
  externalCauses: z.array(draftDiagnosisSchema).max(12),
  /** FL74 and 74a to e. */
  principalProcedure: draftProcedureSchema,
  otherProcedures: z.array(draftProcedureSchema).max(24),
  /** FL76, 77. */
  attendingProviderId: optionalIdSchema,
  operatingProviderId: optionalIdSchema,
  /** FL78, 79. */
  otherProviders: z.array(otherProviderSchema).max(2),
  /** Where the services were given, when that is not the practice itself (loop 2310E; paper has no box). */
  facilityId: optionalIdSchema,
  /** FL80. */
  remarks: z.string().max(80),
  /**
   * FL81: qualifier, code and value. A1 to A4 are conditions, occurrences, spans and values beyond their own boxes; the
   * practice's taxonomy (B3) stands there by itself.
   */
  codeCodes: z
    .array(z.strictObject({ qualifier: shortCodeSchema, code: z.string().max(10), value: z.string().max(12) }))
    .max(4),
});
/** See {@link institutionalDraftSchema}. */
export type InstitutionalDraft = z.infer<typeof institutionalDraftSchema>;

/** A revenue line with nothing typed yet. */
export function emptyRevenueLine(): RevenueDraftLine {
  return {
    lineId: null,
    revenueCode: "",
    description: "",
    procedureCode: "",
    modifiers: [],
    rateCents: null,
    fromDate: null,
    toDate: null,
    units: "1",
    unitBasis: "UN",
    chargeCents: null,
    nonCoveredCents: null,
    ndc: null,
  };
}

/** An institutional claim with nothing typed yet; assignment accepted, as nearly always. */
export function emptyInstitutionalDraft(): InstitutionalDraft {
  return {
    kind: "institutional",
    patientId: null,
    typeOfBill: "",
    statementFrom: null,
    statementTo: null,
    admissionDate: null,
    admissionHour: "",
    admissionType: "",
    pointOfOrigin: "",
    dischargeHour: "",
    patientStatus: "",
    conditionCodes: [],
    accidentState: "",
    occurrences: [],
    occurrenceSpans: [],
    values: [],
    lines: [],
    coverageIds: { primary: null, secondary: null, tertiary: null },
    destination: "primary",
    acceptAssignment: "A",
    patientEstimateCents: null,
    authorizations: { primary: "", secondary: "", tertiary: "" },
    referralNumber: "",
    payerControlNumber: "",
    principalDiagnosis: { code: "", presentOnAdmission: "" },
    otherDiagnoses: [],
    admittingDiagnosis: "",
    reasonsForVisit: [],
    diagnosisRelatedGroup: "",
    externalCauses: [],
    principalProcedure: { code: "", date: null },
    otherProcedures: [],
    attendingProviderId: null,
    operatingProviderId: null,
    otherProviders: [],
    facilityId: null,
    remarks: "",
    codeCodes: [],
  };
}
