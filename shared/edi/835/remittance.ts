import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { centsSchema } from "../../money/cents.ts";
import { interchangeInfoSchema } from "../x12/interchange-info.ts";
import { inpatientFiguresSchema, outpatientFiguresSchema, remittanceGroupSchema } from "./adjudication-figures.ts";

/**
 * A payer's remittance advice (835, 005010X221A1) as typed objects: one for each check or transfer (ST to SE). Codes
 * are kept as sent, also unknown ones. Amounts are signed cents as sent: in adjustments and provider-level adjustments
 * a positive amount lowers the payment.
 */

/** One reason out of a CAS segment: group, CARC, amount. */
export const remittanceAdjustmentSchema = z.strictObject({
  group: z.string(),
  carc: z.string(),
  amountCents: centsSchema,
  quantity: z.string().optional(),
  segmentNumber: z.int(),
});
export type RemittanceAdjustment = z.infer<typeof remittanceAdjustmentSchema>;

/** A qualified value: REF, AMT, QTY or DTM with the qualifier as sent. */
export const remittanceReferenceSchema = z.strictObject({ qualifier: z.string(), value: z.string() });
export const remittanceAmountSchema = z.strictObject({ qualifier: z.string(), amountCents: centsSchema });
export const remittanceQuantitySchema = z.strictObject({ qualifier: z.string(), quantity: z.string() });
export const remittanceDateSchema = z.strictObject({ qualifier: z.string(), date: isoDateSchema });

/** A person or organization named by an NM1 segment. */
export const remittanceNameSchema = z.strictObject({
  /** NM102: person (1) or organization (2). */
  kind: z.enum(["person", "organization"]),
  lastOrOrganization: z.string().optional(),
  first: z.string().optional(),
  middle: z.string().optional(),
  suffix: z.string().optional(),
  idQualifier: z.string().optional(),
  id: z.string().optional(),
});
export type RemittanceName = z.infer<typeof remittanceNameSchema>;

export const remittanceAddressSchema = z.strictObject({
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  state: z.string().optional(),
  zip: z.string().optional(),
  country: z.string().optional(),
  /** N407: a part of a country other than the United States. */
  subdivision: z.string().optional(),
});

/** Half of a transfer: bank and account with the qualifiers that say what kind of number each is. */
export const bankAccountSchema = z.strictObject({
  bankQualifier: z.string().optional(),
  bank: z.string().optional(),
  accountQualifier: z.string().optional(),
  account: z.string().optional(),
});

export const remittanceContactSchema = z.strictObject({
  /** PER01: CX business, BL technical, IC web site. */
  function: z.string(),
  name: z.string().optional(),
  numbers: z.array(z.strictObject({ qualifier: z.string(), number: z.string() })),
});

/** A service line as the payer adjudicated it (loop 2110). */
export const remittanceLineSchema = z.strictObject({
  /** Place of the SVC segment in the file, from 1. */
  segmentNumber: z.int(),
  procedureQualifier: z.string(),
  procedureCode: z.string(),
  modifiers: z.array(z.string()),
  /** SVC06: what was submitted, when the payer adjudicated another code. */
  submitted: z
    .strictObject({
      qualifier: z.string(),
      code: z.string(),
      modifiers: z.array(z.string()),
      description: z.string().optional(),
    })
    .optional(),
  revenueCode: z.string().optional(),
  chargeCents: centsSchema,
  paidCents: centsSchema,
  /** SVC05, decimal text. The guide says: absent means one. */
  units: z.string().optional(),
  /** SVC07, decimal text. */
  originalUnits: z.string().optional(),
  /** DTM 472, or 150 and 151. */
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
  adjustments: z.array(remittanceAdjustmentSchema),
  /** REF 6R: our line item control number, given back. */
  lineControlNumber: z.string().optional(),
  references: z.array(remittanceReferenceSchema),
  /** AMT B6. Informational: it never takes part in balancing. */
  allowedCents: centsSchema.optional(),
  amounts: z.array(remittanceAmountSchema),
  quantities: z.array(remittanceQuantitySchema).optional(),
  /** LQ HE: RARCs; other qualifiers are kept with theirs. */
  remarks: z.array(z.strictObject({ qualifier: z.string(), code: z.string() })),
});
export type RemittanceLine = z.infer<typeof remittanceLineSchema>;

/** A claim as the payer adjudicated it (loop 2100). */
export const remittanceClaimSchema = z.strictObject({
  /** Place of the CLP segment in the file, from 1. */
  segmentNumber: z.int(),
  /** CLP01: our claim number (CLM01), given back. */
  claimNumber: z.string(),
  /** CLP02. */
  statusCode: z.string(),
  chargeCents: centsSchema,
  paidCents: centsSchema,
  patientResponsibilityCents: centsSchema.optional(),
  filingCode: z.string(),
  /** CLP07. */
  payerControlNumber: z.string(),
  facilityType: z.string().optional(),
  frequency: z.string().optional(),
  /** CLP11 to CLP13: the group that an inpatient stay was paid by. */
  drgCode: z.string().optional(),
  drgWeight: z.string().optional(),
  dischargeFraction: z.string().optional(),
  /** Place of its group in the remittance's {@link RemittanceGroup} list; absent for the first. */
  groupIndex: z.int().min(1).optional(),
  /** The provider whose subtotal (TS301) this claim stands under. */
  providerId: z.string().optional(),
  patient: remittanceNameSchema.optional(),
  insured: remittanceNameSchema.optional(),
  correctedPatient: remittanceNameSchema.optional(),
  renderingProvider: remittanceNameSchema.optional(),
  /** NM1 TT: the payer to whom the claim was forwarded. */
  crossoverCarrier: remittanceNameSchema.optional(),
  /** NM1 PR: who should have paid first. */
  correctedPriorityPayer: remittanceNameSchema.optional(),
  otherSubscriber: remittanceNameSchema.optional(),
  adjustments: z.array(remittanceAdjustmentSchema),
  /** RARCs of MIA and MOA, in order. */
  remarkCodes: z.array(z.string()),
  /** MIA but for its remarks, of which it has so many of the {@link remarkCodes}, the first ones. */
  inpatient: inpatientFiguresSchema.extend({ remarkCount: z.int().min(0) }).optional(),
  /** MOA but for its remarks; absent where it has nothing else. */
  outpatient: outpatientFiguresSchema.optional(),
  references: z.array(remittanceReferenceSchema),
  amounts: z.array(remittanceAmountSchema),
  quantities: z.array(remittanceQuantitySchema).optional(),
  dates: z.array(remittanceDateSchema),
  contacts: z.array(remittanceContactSchema),
  lines: z.array(remittanceLineSchema),
});
export type RemittanceClaim = z.infer<typeof remittanceClaimSchema>;

/** One pair of a PLB segment. Positive lowers the check. */
export const providerAdjustmentSchema = z.strictObject({
  segmentNumber: z.int(),
  providerId: z.string(),
  fiscalPeriodDate: isoDateSchema.optional(),
  /** PLB03-1, e.g. WO, FB, L6. */
  reason: z.string(),
  reference: z.string().optional(),
  amountCents: centsSchema,
});

/** One check, transfer or notice without payment. */
export const remittanceSchema = z.strictObject({
  interchange: interchangeInfoSchema,
  payment: z.strictObject({
    /** BPR01: I remittance only, C with payment, H notification only ... */
    handling: z.string(),
    /** BPR02, as sent; see {@link creditOrDebit}. */
    amountCents: centsSchema,
    creditOrDebit: z.enum(["C", "D"]),
    /** BPR04: ACH, CHK, FWT, BOP, NON. */
    method: z.string(),
    /** BPR16: the check's issue date or the transfer's effective date. */
    date: isoDateSchema.optional(),
    /** TRN02: check number or trace number. */
    traceNumber: z.string(),
    /** TRN03: the payer's identifier beside it. */
    originatorId: z.string().optional(),
    /** TRN04. */
    originatorSupplement: z.string().optional(),
    /** BPR05: how a transfer carries its remarks. */
    format: z.string().optional(),
    /** BPR06 to BPR09. */
    fromAccount: bankAccountSchema.optional(),
    /** BPR10 and BPR11: the payer's identifiers with its bank. */
    payerId: z.string().optional(),
    payerSupplement: z.string().optional(),
    /** BPR12 to BPR15. */
    toAccount: bankAccountSchema.optional(),
  }),
  /** CUR02, where the money is not US dollars. */
  currency: z.string().optional(),
  /** DTM 405. */
  productionDate: isoDateSchema.optional(),
  payer: z.strictObject({
    name: z.string(),
    idQualifier: z.string().optional(),
    id: z.string().optional(),
    address: remittanceAddressSchema.optional(),
    references: z.array(remittanceReferenceSchema),
    contacts: z.array(remittanceContactSchema),
  }),
  payee: z.strictObject({
    name: z.string(),
    npi: z.string().optional(),
    taxId: z.string().optional(),
    /** N103, when it is neither XX nor FI. */
    otherIdQualifier: z.string().optional(),
    otherId: z.string().optional(),
    address: remittanceAddressSchema.optional(),
    references: z.array(remittanceReferenceSchema),
    /** RDM: how the remittance reaches the payee. */
    delivery: z
      .strictObject({ method: z.string(), name: z.string().optional(), number: z.string().optional() })
      .optional(),
  }),
  references: z.array(remittanceReferenceSchema),
  /** What the payer says of groups of claims; absent where there is one group without totals. */
  groups: z.array(remittanceGroupSchema).optional(),
  claims: z.array(remittanceClaimSchema),
  providerAdjustments: z.array(providerAdjustmentSchema),
});
/** See {@link remittanceSchema}. */
export type Remittance = z.infer<typeof remittanceSchema>;
