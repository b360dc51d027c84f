import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { centsSchema } from "../money/cents.ts";
import { addressSchema, claimContactSchema, personNameSchema, secondaryIdSchema, sexSchema } from "./claim-parties.ts";
import { priorAdjudicationSchema } from "./prior-adjudication.ts";

/** The payers of a claim: the one it goes to (loops 2000B, 2010BA, 2010BB) and the others (2320, 2330). */

export const coverageRankSchema = z.enum(["primary", "secondary", "tertiary"]);
export type CoverageRank = z.infer<typeof coverageRankSchema>;

/** A patient's relation to the subscriber: 18 self, 01 spouse, 19 child, 20 employee, 21 unknown, 39 organ donor, 40 cadaver donor, 53 life partner, G8 other. */
export const relationshipCodeSchema = z.enum(["18", "01", "19", "20", "21", "39", "40", "53", "G8"]);

// biome-ignore format: one list of short codes reads best in rows
export const claimFilingCodeSchema = z.enum([
  "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM", "MA", "MB", "MC", "OF",
  "TV", "VA", "WC", "ZZ",
]);

/** Whose number at another payer is told (loops 2330C to 2330I); the code of each is in edi/837/other-payer-providers.ts. */
const otherPayerRoleSchema = z.enum([
  "referring",
  "primaryCare",
  "rendering",
  "facility",
  "supervising",
  "billing",
  "attending",
  "operating",
  "otherOperating",
]);
export type OtherPayerRole = z.infer<typeof otherPayerRoleSchema>;

export const claimCoverageSchema = z.strictObject({
  rank: coverageRankSchema,
  payer: z.strictObject({
    name: z.string().max(60),
    /** The payer's electronic identifier (NM109). */
    payerId: z.string().max(80),
    /** XV: a national plan identifier. Absent: PI, the usual payer number. */
    payerIdKind: z.literal("XV").optional(),
    address: addressSchema.optional(),
    filingCode: claimFilingCodeSchema,
    /** Further numbers of the payer (REF 2U, EI, FY, NF). */
    secondaryIds: z.array(secondaryIdSchema).max(3).optional(),
  }),
  relationship: relationshipCodeSchema,
  subscriber: z.strictObject({
    /** Of an organization, as an employer in workers' compensation: `last` is its name and `first` is empty. */
    name: personNameSchema,
    isOrganization: z.literal(true).optional(),
    birthDate: isoDateSchema.optional(),
    sex: sexSchema.optional(),
    address: addressSchema.optional(),
    phone: z.string().max(10).optional(),
    /** REF SY, nine digits: only where a payer asks for it. */
    socialSecurityNumber: z.string().max(9).optional(),
    /** Property and casualty only: a subscriber who is not the patient. */
    contact: claimContactSchema.optional(),
  }),
  memberId: z.string().max(80),
  /** II: a standard unique health identifier. Absent: MI, the payer's member number. */
  memberIdKind: z.literal("II").optional(),
  groupNumber: z.string().max(50).optional(),
  planName: z.string().max(60).optional(),
  /** Medicare secondary payer reason (SBR05), only where Medicare is asked to pay after another. */
  medicareSecondaryReason: z.enum(["12", "13", "14", "15", "16", "41", "42", "43", "47"]).optional(),
  /** Box 13 / CLM08: the patient assigns benefits to the provider. N, W (not applicable) or Y. */
  benefitsAssigned: z.enum(["N", "W", "Y"]),
  /** Box 12 / CLM09: signed release Y, informed consent I. */
  releaseOfInformation: z.enum(["I", "Y"]),
  /** P: the provider signed for the patient (CLM10, OI04). Professional only. */
  patientSignatureSource: z.literal("P").optional(),
  /** What this payer would not cover, told without an answer of it (AMT A8). Of another payer only. */
  nonCoveredCents: centsSchema.optional(),
  /** Another payer's authorization, referral and mark of an adjusted claim (2330B REF G1, 9F, T4). */
  otherPayerAuthorization: z.string().max(50).optional(),
  otherPayerReferral: z.string().max(50).optional(),
  otherPayerAdjustedClaim: z.string().max(50).optional(),
  /** Numbers that another payer gave to the claim's providers. */
  otherPayerProviders: z
    .array(
      z.strictObject({
        role: otherPayerRoleSchema,
        kind: z.enum(["person", "organization"]),
        ids: z.array(secondaryIdSchema).min(1).max(4),
      }),
    )
    .max(10)
    .optional(),
  priorAdjudication: priorAdjudicationSchema.optional(),
});
export type ClaimCoverage = z.infer<typeof claimCoverageSchema>;
