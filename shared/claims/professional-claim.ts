import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { claimCoverageSchema, coverageRankSchema } from "./claim-coverage.ts";
import { claimLineSchema } from "./claim-line.ts";
import {
  addressSchema,
  billingProviderSchema,
  claimPatientSchema,
  claimProviderSchema,
  orderingProviderSchema,
  serviceFacilitySchema,
} from "./claim-parties.ts";
import {
  ambulanceDropOffSchema,
  ambulanceRideSchema,
  claimAttachmentSchema,
  claimCertificationSchema,
  claimContractSchema,
  claimRepricingSchema,
} from "./claim-supplements.ts";

/** Days of a professional claim (DTP of loop 2300; boxes 14 to 18). */
const claimDatesSchema = z.strictObject({
  onset: isoDateSchema.optional(),
  initialTreatment: isoDateSchema.optional(),
  lastSeen: isoDateSchema.optional(),
  acuteManifestation: isoDateSchema.optional(),
  accident: isoDateSchema.optional(),
  lastMenstrualPeriod: isoDateSchema.optional(),
  lastXray: isoDateSchema.optional(),
  /** Prescription of hearing aids or lenses. */
  prescription: isoDateSchema.optional(),
  disabilityFrom: isoDateSchema.optional(),
  disabilityTo: isoDateSchema.optional(),
  lastWorked: isoDateSchema.optional(),
  returnToWork: isoDateSchema.optional(),
  admission: isoDateSchema.optional(),
  discharge: isoDateSchema.optional(),
  careAssumed: isoDateSchema.optional(),
  careRelinquished: isoDateSchema.optional(),
  /** Property and casualty: the first contact with the patient. */
  firstContact: isoDateSchema.optional(),
  repricerReceived: isoDateSchema.optional(),
});
export type ClaimDates = z.infer<typeof claimDatesSchema>;

/** Numbers of either kind of claim that few payers ask for (REF of loop 2300). */
export const claimReferencesSchema = z.strictObject({
  /** 4N: why a service was given without authorization, 1 to 7. */
  authorizationException: z.string().max(50).optional(),
  /** F5, Y or N: Medicare's mandatory crossover under section 4081. */
  medicareCrossover: z.string().max(50).optional(),
  mammography: z.string().max(50).optional(),
  repricedClaim: z.string().max(50).optional(),
  adjustedRepricedClaim: z.string().max(50).optional(),
  /** LX. An institutional claim has a list of its own. */
  investigationalDevice: z.string().max(50).optional(),
  /** D9: given by a clearinghouse. */
  clearinghouseClaim: z.string().max(50).optional(),
  demonstrationProject: z.string().max(50).optional(),
  /** 1J: the home health agency or hospice of a care plan. */
  carePlanOversight: z.string().max(50).optional(),
});
export type ClaimReferences = z.infer<typeof claimReferencesSchema>;

/** A professional claim to one payer, at one rank. */
export const claimSchema = z.strictObject({
  kind: z.literal("professional"),
  /** CLM01: ours, opaque, A-Z and 0-9, at most 20, never reused. One that was read may have up to 38 characters. */
  claimNumber: z.string().max(38),
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequency: z.enum(["1", "7", "8"]),
  /** REF F8: the payer's number of the claim that is replaced or voided. */
  payerControlNumber: z.string().max(50).optional(),
  billingProvider: billingProviderSchema,
  renderingProvider: claimProviderSchema.optional(),
  referringProvider: claimProviderSchema.optional(),
  /** Who referred first (the second loop 2310A, P3). */
  primaryCareProvider: claimProviderSchema.optional(),
  supervisingProvider: claimProviderSchema.optional(),
  orderingProvider: orderingProviderSchema.optional(),
  serviceFacility: serviceFacilitySchema.optional(),
  ambulancePickUp: addressSchema.optional(),
  ambulanceDropOff: ambulanceDropOffSchema.optional(),
  patient: claimPatientSchema,
  /** REF Y4: the number of the casualty, where a property and casualty insurer pays. */
  propertyCasualtyNumber: z.string().max(50).optional(),
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
    /** Its country, where it was abroad. */
    autoAccidentCountry: z.string().max(3).optional(),
  }),
  /** CLM12: 02 physically handicapped children, 03 special federal funding, 05 disability, 09 second opinion. */
  specialProgram: z.enum(["02", "03", "05", "09"]).optional(),
  /** CLM20: why the claim is late. */
  delayReason: z.enum(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "15"]).optional(),
  dates: claimDatesSchema,
  attachments: z.array(claimAttachmentSchema).max(10).optional(),
  contract: claimContractSchema.optional(),
  priorAuthorization: z.string().max(50).optional(),
  referralNumber: z.string().max(50).optional(),
  cliaNumber: z.string().max(50).optional(),
  references: claimReferencesSchema.optional(),
  fileInformation: z.array(z.string().max(80)).max(10).optional(),
  note: z.string().max(80).optional(),
  /** CER certification, DCP goals, DGN diagnosis, TPO third party. Absent: ADD, additional information. */
  noteKind: z.enum(["CER", "DCP", "DGN", "TPO"]).optional(),
  ambulance: ambulanceRideSchema.optional(),
  /** CR2: A acute, C chronic, D non-acute, E non-life-threatening, F routine, G symptomatic, M acute phase of a chronic condition. */
  spinalCondition: z
    .strictObject({
      condition: z.enum(["A", "C", "D", "E", "F", "G", "M"]),
      description: z.string().max(80).optional(),
      furtherDescription: z.string().max(80).optional(),
    })
    .optional(),
  certifications: z.array(claimCertificationSchema).max(8).optional(),
  /** Box 20: purchased services, not billed electronically as such. */
  outsideLabChargeCents: centsSchema.optional(),
  /** Box 29 / AMT F5: what the patient has paid toward this claim. */
  patientPaidCents: centsSchema,
  /** ICD-10-CM without dots, the principal first, at most twelve. */
  diagnoses: z.array(z.string().max(7)).max(12),
  /** Claims for services before October 2015 were coded by ICD-9-CM. Absent: ICD-10-CM. */
  diagnosisSystem: z.literal("ICD-9").optional(),
  /** The operations for which anesthesia was given (HI BP, BO). */
  anesthesiaProcedures: z.array(z.string().max(30)).max(2).optional(),
  /** HI BG, NUBC's condition codes. */
  conditionCodes: z.array(z.string().max(30)).max(24).optional(),
  repricing: claimRepricingSchema.optional(),
  lines: z.array(claimLineSchema).max(50),
});
/** See {@link claimSchema}. */
export type ProfessionalClaim = z.infer<typeof claimSchema>;
