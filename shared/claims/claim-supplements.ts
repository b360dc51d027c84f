import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { addressSchema } from "./claim-parties.ts";

/** What may be added to a claim or to one of its lines, in either kind of claim. Decimals stay text, as sent. */

const decimalTextSchema = z.string().max(15);

/** Papers that go with the claim or lie ready (PWK). */
export const claimAttachmentSchema = z.strictObject({
  /** PWK01, e.g. OZ support data, B4 referral form. */
  reportType: z.string().max(2),
  /** AA on request at the provider, BM mail, EL electronically, EM e-mail, FT file transfer, FX fax. */
  transmission: z.enum(["AA", "BM", "EL", "EM", "FT", "FX"]),
  controlNumber: z.string().max(80).optional(),
});
export type ClaimAttachment = z.infer<typeof claimAttachmentSchema>;

/** What was agreed with the payer (CN1): 01 DRG, 02 per diem, 03 variable per diem, 04 flat, 05 capitated, 06 percent, 09 other. */
export const claimContractSchema = z.strictObject({
  type: z.enum(["01", "02", "03", "04", "05", "06", "09"]),
  amountCents: centsSchema.optional(),
  percentage: z.string().max(6).optional(),
  code: z.string().max(50).optional(),
  discountPercentage: z.string().max(6).optional(),
  version: z.string().max(30).optional(),
});
export type ClaimContract = z.infer<typeof claimContractSchema>;

/** What a repricer made of a claim or line (HCP). */
export const claimRepricingSchema = z.strictObject({
  method: z.string().max(2),
  allowedCents: centsSchema,
  savingCents: centsSchema.optional(),
  organizationId: z.string().max(50).optional(),
  rate: z.string().max(9).optional(),
  /** Patient group (professional) or DRG (institutional). */
  groupCode: z.string().max(50).optional(),
  groupCents: centsSchema.optional(),
  revenueCode: z.string().max(48).optional(),
  procedureList: z.enum(["ER", "HC", "HP", "IV", "WK"]).optional(),
  procedureCode: z.string().max(48).optional(),
  unitBasis: z.enum(["DA", "MJ", "UN"]).optional(),
  units: decimalTextSchema.optional(),
  rejectReason: z.string().max(2).optional(),
  policyCompliance: z.string().max(2).optional(),
  exceptionReason: z.string().max(2).optional(),
});
export type ClaimRepricing = z.infer<typeof claimRepricingSchema>;

/**
 * Conditions that are said to hold or not (CRC). On claims: 07 ambulance, E1 to E3 lenses, 75 homebound, ZZ EPSDT
 * referral; on lines: 07 ambulance, 70 hospice employee, 09 equipment.
 */
export const claimCertificationSchema = z.strictObject({
  category: z.enum(["07", "E1", "E2", "E3", "75", "ZZ", "70", "09"]),
  applies: z.boolean(),
  conditions: z.array(z.string().max(3)).min(1).max(5),
});
export type ClaimCertification = z.infer<typeof claimCertificationSchema>;

/** An ambulance ride (CR1). */
export const ambulanceRideSchema = z.strictObject({
  patientWeightPounds: z.string().max(10).optional(),
  /** A nearest place for symptoms, B benefit of a preferred physician, C nearness of family, D specialist or equipment, E rehabilitation. */
  reason: z.enum(["A", "B", "C", "D", "E"]),
  distanceMiles: decimalTextSchema,
  roundTripPurpose: z.string().max(80).optional(),
  stretcherPurpose: z.string().max(80).optional(),
});
export type AmbulanceRide = z.infer<typeof ambulanceRideSchema>;

/** Where an ambulance took a patient to; a place of pick-up has no name. */
export const ambulanceDropOffSchema = z.strictObject({
  name: z.string().max(60).optional(),
  address: addressSchema,
});

/** A drug or product on a line (LIN, CTP). */
export const lineDrugSchema = z.strictObject({
  /** NDC: eleven digits, 5-4-2, no dashes. Another list's product code where `list` names it. */
  code: z.string().max(48),
  /** EN, EO, HI, ON, UK, UP. Absent: N4, an NDC. */
  list: z.enum(["EN", "EO", "HI", "ON", "UK", "UP"]).optional(),
  /** Decimal text as sent in CTP04. */
  quantity: decimalTextSchema,
  unit: z.enum(["F2", "GR", "ME", "ML", "UN"]),
  /** XZ prescription number, VY number that ties the parts of a compound. */
  prescription: z.strictObject({ kind: z.enum(["XZ", "VY"]), number: z.string().max(50) }).optional(),
});
export type LineDrug = z.infer<typeof lineDrugSchema>;

/** A payer's questionnaire to a line, as a certificate of medical necessity (loop 2440): AS own form, UT Medicare's. */
export const lineFormSchema = z.strictObject({
  list: z.enum(["AS", "UT"]),
  form: z.string().max(30),
  answers: z
    .array(
      z.strictObject({
        question: z.string().max(20),
        /** N no, W not applicable, Y yes. */
        choice: z.enum(["N", "W", "Y"]).optional(),
        text: z.string().max(50).optional(),
        date: isoDateSchema.optional(),
        percent: z.string().max(6).optional(),
      }),
    )
    .max(99),
});
export type LineForm = z.infer<typeof lineFormSchema>;
