import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";

/** A question to a payer: is this patient covered, and for what (270, 005010X279A1)? Text is written in capitals. */

const personSchema = z.strictObject({
  last: z.string().max(60).optional(),
  first: z.string().max(35).optional(),
  middle: z.string().max(25).optional(),
  suffix: z.string().max(10).optional(),
  birthDate: isoDateSchema.optional(),
  sex: z.enum(["F", "M"]).optional(),
});

export const eligibilityQuestionSchema = z.strictObject({
  /** Who asks. */
  provider: z.strictObject({
    kind: z.enum(["person", "organization"]),
    lastOrOrganization: z.string().min(1).max(60),
    first: z.string().max(35).optional(),
    /** XX an NPI, FI a tax id, SV the payer's own number. */
    idQualifier: z.enum(["XX", "FI", "SV"]),
    id: z.string().min(2).max(80),
    taxonomy: z.string().max(50).optional(),
  }),
  /** Payers find subscribers by member id, or by name and birth date. */
  subscriber: personSchema.extend({
    memberId: z.string().min(2).max(80).optional(),
    /** REF 6P. */
    groupNumber: z.string().max(50).optional(),
  }),
  /** The patient, where it is not the subscriber. */
  dependent: personSchema
    .extend({
      /** INS02: 01 spouse, 19 child, 34 other adult. */
      relationship: z.enum(["01", "19", "34"]).optional(),
    })
    .optional(),
  /** TRN02: ours, unique; the answer gives it back. */
  traceNumber: z.string().min(1).max(50),
  /** TRN03: who numbers, ten characters: 1 and an employer id, 9 and another number. */
  traceAssignedBy: z.string().length(10),
  /** DTP 291: the day or days of service that are meant; the payer takes today where there are none. */
  fromDate: isoDateSchema.optional(),
  toDate: isoDateSchema.optional(),
  /** EQ01: 30 asks about the plan as a whole. */
  serviceTypes: z.array(z.string().min(1).max(2)).max(99),
  /** EQ02: a procedure, where the payer answers about one. */
  procedure: z
    .strictObject({
      qualifier: z.enum(["AD", "CJ", "HC", "ID", "IV", "N4", "ZZ"]),
      code: z.string().max(48),
      modifiers: z.array(z.string().length(2)).max(4),
    })
    .optional(),
});
/** See {@link eligibilityQuestionSchema}. */
export type EligibilityQuestion = z.infer<typeof eligibilityQuestionSchema>;
