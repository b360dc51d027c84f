import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";

/**
 * The one claim model. The screen, the 837P, the CMS-1500 and the scrubber are views of it. It is a resolved value:
 * everything a payer needs stands in it, so that what was sent can be told again even after a patient has moved.
 * Text is kept as typed; each view applies its own alphabet and lengths. Codes carry no dots or dashes.
 */

export const personNameSchema = z.strictObject({
  last: z.string().max(60),
  first: z.string().max(35),
  middle: z.string().max(25).optional(),
  suffix: z.string().max(10).optional(),
});
export type PersonName = z.infer<typeof personNameSchema>;

export const addressSchema = z.strictObject({
  line1: z.string().max(55),
  line2: z.string().max(55).optional(),
  city: z.string().max(30),
  /** USPS two-letter code. */
  state: z.string().max(2),
  /** Five or nine digits, no dash. */
  zip: z.string().max(9),
});
export type Address = z.infer<typeof addressSchema>;

export const sexSchema = z.enum(["M", "F", "U"]);
export const coverageRankSchema = z.enum(["primary", "secondary", "tertiary"]);
export type CoverageRank = z.infer<typeof coverageRankSchema>;

/** A patient's relation to the subscriber: 18 self, 01 spouse, 19 child, 20 employee, 21 unknown, 39 organ donor, 40 cadaver donor, 53 life partner, G8 other. */
export const relationshipCodeSchema = z.enum(["18", "01", "19", "20", "21", "39", "40", "53", "G8"]);

export const claimFilingCodeSchema = z.enum([
  "11",
  "12",
  "13",
  "14",
  "15",
  "16",
  "17",
  "AM",
  "BL",
  "CH",
  "CI",
  "DS",
  "FI",
  "HM",
  "LM",
  "MA",
  "MB",
  "MC",
  "OF",
  "TV",
  "VA",
  "WC",
  "ZZ",
]);

/** A provider or organization as it stands on a claim. */
export const claimProviderSchema = z.strictObject({
  kind: z.enum(["person", "organization"]),
  /** Last or organization name. */
  lastOrOrganization: z.string().max(60),
  first: z.string().max(35).optional(),
  middle: z.string().max(25).optional(),
  suffix: z.string().max(10).optional(),
  npi: z.string().max(10).optional(),
  taxonomy: z.string().max(10).optional(),
  /** Payer-assigned identifier (REF G2), where a payer still asks for one. */
  payerAssignedId: z.string().max(50).optional(),
});
export type ClaimProvider = z.infer<typeof claimProviderSchema>;

export const billingProviderSchema = claimProviderSchema.extend({
  /** Nine digits. */
  taxId: z.string().max(9),
  taxIdKind: z.enum(["EIN", "SSN"]),
  address: addressSchema,
  /** Ten digits; printed in box 33 and sent as PER. */
  phone: z.string().max(10).optional(),
  contactName: z.string().max(60).optional(),
  /** Where payment goes when it differs (loop 2010AB, no identifiers in 5010). */
  payToAddress: addressSchema.optional(),
});
export type BillingProvider = z.infer<typeof billingProviderSchema>;

/** The place where services were given (box 32, loop 2310C). */
export const serviceFacilitySchema = z.strictObject({
  name: z.string().max(60),
  npi: z.string().max(10).optional(),
  address: addressSchema,
  cliaNumber: z.string().max(10).optional(),
  mammographyNumber: z.string().max(50).optional(),
});

/** One reason by which a payer lowered (positive) or raised (negative) what it paid. CARC with its group, verbatim. */
export const payerAdjustmentSchema = z.strictObject({
  group: z.string().max(2),
  carc: z.string().max(5),
  amountCents: centsSchema,
  quantity: z.string().max(15).optional(),
});
export type PayerAdjustment = z.infer<typeof payerAdjustmentSchema>;

/** What an earlier payer answered, kept verbatim for the next payer (loops 2320, 2330B, 2430). */
export const priorAdjudicationSchema = z.strictObject({
  paidCents: centsSchema,
  adjudicationDate: isoDateSchema,
  /** The payer's claim control number (CLP07 → 2330B REF F8). */
  payerControlNumber: z.string().max(50).optional(),
  claimAdjustments: z.array(payerAdjustmentSchema),
  lines: z.array(
    z.strictObject({
      lineNumber: z.int().min(1).max(50),
      paidCents: centsSchema,
      paidUnits: z.string().max(15),
      procedureCode: z.string().max(48),
      modifiers: z.array(z.string().max(2)).max(4),
      adjustments: z.array(payerAdjustmentSchema),
    }),
  ),
  /** Patient liability still open after this payer (AMT EAF), when known. */
  remainingPatientLiabilityCents: centsSchema.optional(),
});
export type PriorAdjudication = z.infer<typeof priorAdjudicationSchema>;

export const claimCoverageSchema = z.strictObject({
  rank: coverageRankSchema,
  payer: z.strictObject({
    name: z.string().max(60),
    /** The payer's electronic identifier (NM109). */
    payerId: z.string().max(80),
    address: addressSchema.optional(),
    filingCode: claimFilingCodeSchema,
  }),
  relationship: relationshipCodeSchema,
  subscriber: z.strictObject({
    name: personNameSchema,
    birthDate: isoDateSchema.optional(),
    sex: sexSchema.optional(),
    address: addressSchema.optional(),
    phone: z.string().max(10).optional(),
  }),
  memberId: z.string().max(80),
  groupNumber: z.string().max(50).optional(),
  planName: z.string().max(60).optional(),
  /** Medicare secondary payer reason (SBR05), only where Medicare is asked to pay after another. */
  medicareSecondaryReason: z.enum(["12", "13", "14", "15", "16", "41", "42", "43", "47"]).optional(),
  /** Box 13 / CLM08: the patient assigns benefits to the provider. N, W (not applicable) or Y. */
  benefitsAssigned: z.enum(["N", "W", "Y"]),
  /** Box 12 / CLM09: signed release Y, informed consent I. */
  releaseOfInformation: z.enum(["I", "Y"]),
  priorAdjudication: priorAdjudicationSchema.optional(),
});
export type ClaimCoverage = z.infer<typeof claimCoverageSchema>;

export const claimNdcSchema = z.strictObject({
  /** Eleven digits, 5-4-2, no dashes. */
  code: z.string().max(11),
  /** Decimal text as sent in CTP04. */
  quantity: z.string().max(15),
  unit: z.enum(["F2", "GR", "ME", "ML", "UN"]),
});

/** One service line (box 24, loop 2400). */
export const claimLineSchema = z.strictObject({
  /** 1 to 50, in order. */
  lineNumber: z.int().min(1).max(50),
  /** Ours, opaque, unique for ever; sent as REF 6R. */
  controlNumber: z.string().max(30),
  fromDate: isoDateSchema,
  toDate: isoDateSchema,
  placeOfService: z.string().max(2),
  emergency: z.boolean(),
  procedureCode: z.string().max(48),
  modifiers: z.array(z.string().max(2)).max(4),
  /** Needed for unlisted codes (SV101-7). */
  description: z.string().max(80).optional(),
  /** Positions 1 to 12 in the claim's diagnoses, the first the most important. */
  diagnosisPointers: z.array(z.int().min(1).max(12)).max(4),
  chargeCents: centsSchema,
  /** Decimal text without leading zeros, e.g. "1", "2.5". */
  units: z.string().max(8),
  unitBasis: z.enum(["UN", "MJ"]),
  epsdt: z.boolean(),
  familyPlanning: z.boolean(),
  renderingProvider: claimProviderSchema.optional(),
  orderingProvider: claimProviderSchema.optional(),
  ndc: claimNdcSchema.optional(),
  note: z.string().max(80).optional(),
});
export type ClaimLine = z.infer<typeof claimLineSchema>;

/** A professional claim to one payer, at one rank. */
export const claimSchema = z.strictObject({
  kind: z.literal("professional"),
  /** CLM01: ours, opaque, A-Z and 0-9, at most 20, never reused. */
  claimNumber: z.string().max(20),
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequency: z.enum(["1", "7", "8"]),
  /** REF F8: the payer's number of the claim that is replaced or voided. */
  payerControlNumber: z.string().max(50).optional(),
  billingProvider: billingProviderSchema,
  renderingProvider: claimProviderSchema.optional(),
  referringProvider: claimProviderSchema.optional(),
  supervisingProvider: claimProviderSchema.optional(),
  orderingProvider: claimProviderSchema.optional(),
  serviceFacility: serviceFacilitySchema.optional(),
  patient: z.strictObject({
    name: personNameSchema,
    birthDate: isoDateSchema,
    sex: sexSchema,
    address: addressSchema,
    phone: z.string().max(10).optional(),
    /** The practice's number for the patient's account (box 26 where a payer wants it; EA medical record number). */
    accountNumber: z.string().max(20),
    deathDate: isoDateSchema.optional(),
  }),
  /** In order of rank. The claim goes to the one at {@link destination}; the others are 2320 loops. */
  coverages: z.array(claimCoverageSchema).min(1).max(3),
  destination: coverageRankSchema,
  placeOfService: z.string().max(2),
  providerSignatureOnFile: z.boolean(),
  /** Box 27 / CLM07: A assigned, B only clinical laboratory services, C not assigned. */
  acceptAssignment: z.enum(["A", "B", "C"]),
  /** Boxes 10a-c / CLM11. */
  relatedCauses: z.strictObject({
    employment: z.boolean(),
    autoAccident: z.boolean(),
    otherAccident: z.boolean(),
    /** State of the automobile accident. */
    autoAccidentState: z.string().max(2).optional(),
  }),
  dates: z.strictObject({
    onset: isoDateSchema.optional(),
    initialTreatment: isoDateSchema.optional(),
    lastSeen: isoDateSchema.optional(),
    accident: isoDateSchema.optional(),
    lastMenstrualPeriod: isoDateSchema.optional(),
    disabilityFrom: isoDateSchema.optional(),
    disabilityTo: isoDateSchema.optional(),
    admission: isoDateSchema.optional(),
    discharge: isoDateSchema.optional(),
  }),
  priorAuthorization: z.string().max(50).optional(),
  referralNumber: z.string().max(50).optional(),
  cliaNumber: z.string().max(10).optional(),
  note: z.string().max(80).optional(),
  /** Box 20: purchased services, not billed electronically as such. */
  outsideLabChargeCents: centsSchema.optional(),
  /** Box 29 / AMT F5: what the patient has paid toward this claim. */
  patientPaidCents: centsSchema,
  /** ICD-10-CM without dots, the principal first, at most twelve. */
  diagnoses: z.array(z.string().max(7)).max(12),
  lines: z.array(claimLineSchema).max(50),
});
/** See {@link claimSchema}. */
export type Claim = z.infer<typeof claimSchema>;
