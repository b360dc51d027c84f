import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { centsSchema } from "../../money/cents.ts";
import { statusServiceSchema } from "../claim-status/claim-status.ts";

/** A question to a payer: what became of this claim (276, 005010X212)? Text is written in capitals. */

const personSchema = z.strictObject({
  last: z.string().min(1).max(60),
  first: z.string().max(35).optional(),
  middle: z.string().max(25).optional(),
  suffix: z.string().max(10).optional(),
  birthDate: isoDateSchema.optional(),
  sex: z.enum(["F", "M"]).optional(),
});

const askedLineSchema = z.strictObject({
  service: statusServiceSchema.omit({ paidCents: true }).required({ chargeCents: true, units: true }),
  /** REF FJ: our line item control number, as it was sent in the claim. */
  lineControlNumber: z.string().max(50).optional(),
  fromDate: isoDateSchema,
  toDate: isoDateSchema,
});

export const claimStatusQuestionSchema = z.strictObject({
  /** The provider of the services, as the claim named the billing provider. */
  provider: z.strictObject({
    kind: z.enum(["person", "organization"]),
    lastOrOrganization: z.string().max(60),
    first: z.string().max(35).optional(),
    /** XX an NPI, FI a tax id, SV the payer's own number. */
    idQualifier: z.enum(["XX", "FI", "SV"]),
    id: z.string().min(2).max(80),
  }),
  subscriber: personSchema.extend({ memberId: z.string().min(2).max(80) }),
  /** The patient, where it is not the subscriber. Payers find dependents by their birth date: it must be known. */
  dependent: personSchema.required({ birthDate: true }).optional(),
  /** TRN02: ours, unique; the answer gives it back. */
  traceNumber: z.string().min(1).max(50),
  /** REF EJ: our claim number (CLM01). */
  claimNumber: z.string().max(50).optional(),
  /** REF 1K: the payer's number of the claim, where one is known. */
  payerControlNumber: z.string().max(50).optional(),
  /** REF BLT. */
  billType: z.string().max(50).optional(),
  /** REF LU: the payer's application or location. */
  locationNumber: z.string().max(50).optional(),
  /** REF 6P. */
  groupNumber: z.string().max(50).optional(),
  /** REF XZ. */
  prescriptionNumber: z.string().max(50).optional(),
  /** REF D9: the clearinghouse's number. */
  clearinghouseNumber: z.string().max(50).optional(),
  /** AMT T3: the charge of the claim. */
  chargeCents: centsSchema.optional(),
  /** DTP 472: first and last day of service. Without it, each line needs its days. */
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
  lines: z.array(askedLineSchema),
});
/** See {@link claimStatusQuestionSchema}. */
export type ClaimStatusQuestion = z.infer<typeof claimStatusQuestionSchema>;
