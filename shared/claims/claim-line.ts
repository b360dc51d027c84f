import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import {
  addressSchema,
  claimProviderSchema,
  orderingProviderSchema,
  secondaryIdSchema,
  serviceFacilitySchema,
} from "./claim-parties.ts";
import {
  ambulanceDropOffSchema,
  ambulanceRideSchema,
  claimAttachmentSchema,
  claimCertificationSchema,
  claimContractSchema,
  claimRepricingSchema,
  lineDrugSchema,
  lineFormSchema,
} from "./claim-supplements.ts";

/** A drug as the biller types it on a line. */
export const claimNdcSchema = z.strictObject({
  /** Eleven digits, 5-4-2, no dashes. */
  code: z.string().max(11),
  /** Decimal text as sent in CTP04. */
  quantity: z.string().max(15),
  unit: z.enum(["F2", "GR", "ME", "ML", "UN"]),
});

/** Days that belong to a professional line besides its service date (DTP of loop 2400). */
const lineDatesSchema = z.strictObject({
  prescription: isoDateSchema.optional(),
  recertification: isoDateSchema.optional(),
  therapyBegin: isoDateSchema.optional(),
  lastCertification: isoDateSchema.optional(),
  lastSeen: isoDateSchema.optional(),
  hemoglobinTest: isoDateSchema.optional(),
  creatinineTest: isoDateSchema.optional(),
  shipped: isoDateSchema.optional(),
  lastXray: isoDateSchema.optional(),
  initialTreatment: isoDateSchema.optional(),
});
export type LineDates = z.infer<typeof lineDatesSchema>;

/** Numbers that belong to a professional line (REF of loop 2400). */
const lineReferencesSchema = z.strictObject({
  repricedLine: z.string().max(50).optional(),
  adjustedRepricedLine: z.string().max(50).optional(),
  mammography: z.string().max(50).optional(),
  clia: z.string().max(50).optional(),
  referringClia: z.string().max(50).optional(),
  immunizationBatch: z.string().max(50).optional(),
});
export type LineReferences = z.infer<typeof lineReferencesSchema>;

/** Renting or buying equipment (SV5). */
const equipmentSchema = z.strictObject({
  procedureCode: z.string().max(48),
  /** How long it is needed, in days, decimal text. */
  neededDays: z.string().max(15),
  rentalCents: centsSchema,
  purchaseCents: centsSchema,
  /** 1 weekly, 4 monthly, 6 daily. */
  rentalPeriod: z.enum(["1", "4", "6"]),
});

/** One service line (box 24, loop 2400). */
export const claimLineSchema = z.strictObject({
  /** 1 to 50, in order. */
  lineNumber: z.int().min(1).max(50),
  /** Ours, opaque, unique for ever; sent as REF 6R. Empty where a file that was read has none. */
  controlNumber: z.string().max(50),
  fromDate: isoDateSchema,
  toDate: isoDateSchema,
  placeOfService: z.string().max(2),
  emergency: z.boolean(),
  procedureCode: z.string().max(48),
  /** ER jurisdiction's code, IV home infusion, WK alternative medicine. Absent: HC. */
  procedureList: z.enum(["ER", "IV", "WK"]).optional(),
  modifiers: z.array(z.string().max(2)).max(4),
  /** Needed for unlisted codes (SV101-7). */
  description: z.string().max(80).optional(),
  /** Positions 1 to 12 in the claim's diagnoses, the first the most important. */
  diagnosisPointers: z.array(z.int().min(1).max(12)).max(4),
  chargeCents: centsSchema,
  /** Decimal text without leading zeros, e.g. "1", "2.5". */
  units: z.string().max(15),
  unitBasis: z.enum(["UN", "MJ"]),
  epsdt: z.boolean(),
  familyPlanning: z.boolean(),
  /** SV115: the patient owes no copay. */
  copayExempt: z.literal(true).optional(),
  equipment: equipmentSchema.optional(),
  attachments: z.array(claimAttachmentSchema).max(10).optional(),
  /** How a certificate of medical necessity goes (PWK CT): AB before, AD with, AF on file, AG none, NS not specified. */
  necessityCertificate: z.enum(["AB", "AD", "AF", "AG", "NS"]).optional(),
  ambulance: ambulanceRideSchema.optional(),
  /** CR3: I initial, R renewal, S revised; for how many months (decimal text). */
  equipmentCertification: z.strictObject({ type: z.enum(["I", "R", "S"]), months: z.string().max(15) }).optional(),
  certifications: z.array(claimCertificationSchema).max(5).optional(),
  dates: lineDatesSchema.optional(),
  /** QTY PT: patients carried in one ride. */
  ambulancePatients: z.string().max(15).optional(),
  /** QTY FL: additional units of obstetric anesthesia. */
  obstetricUnits: z.string().max(15).optional(),
  /** MEA: OG before treatment, TR result; HT height, R1 to R4 blood values. */
  testResults: z
    .array(
      z.strictObject({
        time: z.enum(["OG", "TR"]),
        measure: z.enum(["HT", "R1", "R2", "R3", "R4"]),
        value: z.string().max(20),
      }),
    )
    .max(5)
    .optional(),
  contract: claimContractSchema.optional(),
  references: lineReferencesSchema.optional(),
  /** REF G1 and 9F where the line has its own; `qualifier` is G1 or 9F. */
  authorizations: z.array(secondaryIdSchema).max(10).optional(),
  salesTaxCents: centsSchema.optional(),
  postageCents: centsSchema.optional(),
  /** K3, as a payer's guide asks for it. */
  fileInformation: z.array(z.string().max(80)).max(10).optional(),
  note: z.string().max(80).optional(),
  /** DCP: the note tells of goals. Absent: ADD. */
  noteKind: z.literal("DCP").optional(),
  thirdPartyNote: z.string().max(80).optional(),
  /** PS1: a service bought from another, with what it cost. */
  purchasedService: z.strictObject({ providerId: z.string().max(50), chargeCents: centsSchema }).optional(),
  repricing: claimRepricingSchema.optional(),
  ndc: lineDrugSchema.optional(),
  renderingProvider: claimProviderSchema.optional(),
  /** Told by number alone (loop 2420B): its name is empty. */
  purchasedServiceProvider: claimProviderSchema.optional(),
  serviceFacility: serviceFacilitySchema.optional(),
  supervisingProvider: claimProviderSchema.optional(),
  orderingProvider: orderingProviderSchema.optional(),
  referringProvider: claimProviderSchema.optional(),
  primaryCareProvider: claimProviderSchema.optional(),
  ambulancePickUp: addressSchema.optional(),
  ambulanceDropOff: ambulanceDropOffSchema.optional(),
  forms: z.array(lineFormSchema).optional(),
});
export type ClaimLine = z.infer<typeof claimLineSchema>;
