import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { centsSchema } from "../../money/cents.ts";
import { namedPartySchema } from "../claim-status/claim-status.ts";
import { interchangeInfoSchema } from "../x12/interchange-info.ts";

/**
 * A payer's answer to a question about coverage (271, 005010X279A1): one for each provider of a transaction. Codes are
 * kept as sent, also unknown ones. What the payer says today is no promise to pay.
 */

/** AAA: something that the payer refuses, with what to do next. */
export const refusalSchema = z.strictObject({
  segmentNumber: z.int(),
  /** AAA01: whether the question itself was in order. */
  valid: z.boolean(),
  /** AAA03. */
  reason: z.string(),
  /** AAA04. */
  followUp: z.string(),
});
export type Refusal = z.infer<typeof refusalSchema>;

const describedReferenceSchema = z.strictObject({
  qualifier: z.string(),
  value: z.string(),
  /** REF03: a plan's or network's name. */
  description: z.string().optional(),
});

/** One day or a range of days with its meaning (DTP). */
const qualifiedPeriodSchema = z.strictObject({
  qualifier: z.string(),
  fromDate: isoDateSchema,
  toDate: isoDateSchema,
});

const contactSchema = z.strictObject({
  name: z.string().optional(),
  numbers: z.array(z.strictObject({ qualifier: z.string(), number: z.string() })),
});

const addressSchema = z.strictObject({
  line1: z.string().optional(),
  line2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  zip: z.string().optional(),
});

/** Someone who belongs to a benefit: a primary care provider, another payer, a network (loop 2120). */
export const benefitEntitySchema = z.strictObject({
  name: namedPartySchema,
  address: addressSchema.optional(),
  contacts: z.array(contactSchema),
});
export type BenefitEntity = z.infer<typeof benefitEntitySchema>;

/** How often or how much of a service: HSD, as sent. */
const deliverySchema = z.strictObject({
  quantityQualifier: z.string().optional(),
  quantity: z.string().optional(),
  unit: z.string().optional(),
  every: z.string().optional(),
  period: z.string().optional(),
  periodCount: z.string().optional(),
  frequency: z.string().optional(),
  timeOfDay: z.string().optional(),
});

/** One statement about coverage (EB with what belongs to it, loop 2110). */
export const benefitSchema = z.strictObject({
  /** Place of the EB segment in the file, from 1. */
  segmentNumber: z.int(),
  /** EB01: 1 active, 6 inactive, B copay, C deductible ... */
  information: z.string(),
  /** EB02: IND individual, FAM family ... */
  coverageLevel: z.string().optional(),
  /** EB03: what it is about; 30 the plan as a whole. Empty: everything. */
  serviceTypes: z.array(z.string()),
  /** EB04. */
  insuranceType: z.string().optional(),
  /** EB05: the plan's name. */
  plan: z.string().optional(),
  /** EB06: 23 calendar year, 29 remaining ... */
  timePeriod: z.string().optional(),
  /** EB07. */
  amountCents: centsSchema.optional(),
  /** EB08: decimal text, .2 being twenty percent. */
  percent: z.string().optional(),
  /** EB09, EB10. */
  quantityQualifier: z.string().optional(),
  quantity: z.string().optional(),
  /** EB11: Y needed, N not needed, U unknown. */
  authorization: z.string().optional(),
  /** EB12: Y in network, N out of network, W either, U unknown. */
  network: z.string().optional(),
  /** EB13. */
  procedure: z.strictObject({ qualifier: z.string(), code: z.string(), modifiers: z.array(z.string()) }).optional(),
  deliveries: z.array(deliverySchema),
  references: z.array(describedReferenceSchema),
  dates: z.array(qualifiedPeriodSchema),
  refusals: z.array(refusalSchema),
  /** MSG: the payer's own words. */
  messages: z.array(z.string()),
  /** III: places of service (ZZ) and conditions to which it applies. */
  places: z.array(z.strictObject({ qualifier: z.string().optional(), code: z.string().optional() })),
  entities: z.array(benefitEntitySchema),
});
export type Benefit = z.infer<typeof benefitSchema>;

/** Subscriber or dependent as the payer knows them. */
export const coveredPersonSchema = z.strictObject({
  name: namedPartySchema,
  references: z.array(describedReferenceSchema),
  address: addressSchema.optional(),
  birthDate: isoDateSchema.optional(),
  sex: z.string().optional(),
  /** INS02: a dependent's relation to the subscriber. */
  relationship: z.string().optional(),
  /** INS03 and INS04: the payer corrected a name or number of the question. */
  corrected: z.boolean(),
  dates: z.array(qualifiedPeriodSchema),
});
export type CoveredPerson = z.infer<typeof coveredPersonSchema>;

/** What the payer says about one patient. */
export const patientEligibilitySchema = z.strictObject({
  subscriber: coveredPersonSchema,
  /** Absent where the subscriber is the patient. */
  dependent: coveredPersonSchema.optional(),
  /** TRN of the patient's level: 2 gives our question's number back, 1 is the payer's own. */
  traces: z.array(
    z.strictObject({
      kind: z.string(),
      number: z.string(),
      assignedBy: z.string().optional(),
      further: z.string().optional(),
    }),
  ),
  refusals: z.array(refusalSchema),
  benefits: z.array(benefitSchema),
});
export type PatientEligibility = z.infer<typeof patientEligibilitySchema>;

export const eligibilityAnswerSchema = z.strictObject({
  interchange: interchangeInfoSchema,
  /** BHT03, BHT04, BHT05 (as sent). */
  reference: z.string().optional(),
  createdDate: isoDateSchema.optional(),
  createdTime: z.string().optional(),
  payer: namedPartySchema,
  payerContacts: z.array(contactSchema),
  /** Absent where the payer refused before it looked at who asks. */
  provider: namedPartySchema.optional(),
  /** AAA of the payer's level: the whole question was refused. */
  payerRefusals: z.array(refusalSchema),
  /** AAA of the provider's level: so was it, for who asked. */
  providerRefusals: z.array(refusalSchema),
  patients: z.array(patientEligibilitySchema),
});
/** See {@link eligibilityAnswerSchema}. */
export type EligibilityAnswer = z.infer<typeof eligibilityAnswerSchema>;
