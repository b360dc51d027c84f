import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";

/**
 * People, organizations and places as they stand on a claim of either kind. Text is kept as typed; each view applies
 * its own alphabet and lengths.
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

/** A number besides NPI and tax number: 0B state licence, 1G UPIN, G2 by the payer, LU location; 2U, FY, NF, EI of payers. */
export const secondaryIdSchema = z.strictObject({
  qualifier: z.string().max(3),
  value: z.string().max(50),
  /** On a line only: the other payer to whom the number belongs (REF04). */
  otherPayerId: z.string().max(50).optional(),
});
export type SecondaryId = z.infer<typeof secondaryIdSchema>;

/** Whom to call (PER). Telephone and fax have ten digits. */
export const claimContactSchema = z.strictObject({
  name: z.string().max(60).optional(),
  phone: z.string().max(10).optional(),
  extension: z.string().max(10).optional(),
  fax: z.string().max(10).optional(),
  email: z.string().max(256).optional(),
});
export type ClaimContact = z.infer<typeof claimContactSchema>;

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
  /** Further numbers (REF 0B, 1G, LU, and G2 after the first). */
  secondaryIds: z.array(secondaryIdSchema).max(20).optional(),
});
export type ClaimProvider = z.infer<typeof claimProviderSchema>;

/** Who ordered a service: the only provider of a line with an address and a contact (loop 2420E). */
export const orderingProviderSchema = claimProviderSchema.extend({
  address: addressSchema.optional(),
  contact: claimContactSchema.optional(),
});

/** Another health plan that is to be paid instead of the provider, as after subrogation (loop 2010AC). */
const payToPlanSchema = z.strictObject({
  name: z.string().max(60),
  idKind: z.enum(["PI", "XV"]),
  id: z.string().max(80),
  address: addressSchema,
  secondaryId: secondaryIdSchema.optional(),
  /** Nine digits (REF EI). */
  taxId: z.string().max(9),
});
export type PayToPlan = z.infer<typeof payToPlanSchema>;

export const billingProviderSchema = claimProviderSchema.extend({
  /** Nine digits. */
  taxId: z.string().max(9),
  taxIdKind: z.enum(["EIN", "SSN"]),
  address: addressSchema,
  /** Ten digits; printed in box 33 and sent as PER. */
  phone: z.string().max(10).optional(),
  phoneExtension: z.string().max(10).optional(),
  fax: z.string().max(10).optional(),
  email: z.string().max(256).optional(),
  contactName: z.string().max(60).optional(),
  /** Where payment goes when it differs (loop 2010AB, no identifiers in 5010). */
  payToAddress: addressSchema.optional(),
  payToPlan: payToPlanSchema.optional(),
});
export type BillingProvider = z.infer<typeof billingProviderSchema>;

/** The place where services were given (box 32, loops 2310C and 2420C; institutional 2310E). */
export const serviceFacilitySchema = z.strictObject({
  name: z.string().max(60),
  npi: z.string().max(10).optional(),
  address: addressSchema,
  cliaNumber: z.string().max(10).optional(),
  mammographyNumber: z.string().max(50).optional(),
  payerAssignedId: z.string().max(50).optional(),
  secondaryIds: z.array(secondaryIdSchema).max(3).optional(),
  contact: claimContactSchema.optional(),
});
export type ServiceFacility = z.infer<typeof serviceFacilitySchema>;

export const claimPatientSchema = z.strictObject({
  name: personNameSchema,
  birthDate: isoDateSchema,
  sex: sexSchema,
  address: addressSchema,
  phone: z.string().max(10).optional(),
  /** The practice's number for the patient's account (box 26 where a payer wants it; EA medical record number). */
  accountNumber: z.string().max(50),
  deathDate: isoDateSchema.optional(),
  /** Pounds as decimal text (PAT08): where a drug's amount depends on it. */
  weightPounds: z.string().max(10).optional(),
  /** PAT09, where a payer's rules ask for it. */
  pregnant: z.literal(true).optional(),
  /** Property and casualty only, a patient who is not the subscriber: 1W member number, SY social security number. */
  propertyCasualtyId: secondaryIdSchema.optional(),
  /** Property and casualty only (PER of the patient). */
  contact: claimContactSchema.optional(),
});
export type ClaimPatient = z.infer<typeof claimPatientSchema>;
