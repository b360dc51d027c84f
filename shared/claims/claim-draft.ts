import { z } from "zod";
import { isoDateSchema } from "../dates/iso-date.ts";
import { enteredCentsSchema } from "../money/cents.ts";
import { claimNdcSchema, coverageRankSchema } from "./claim.ts";

/**
 * A professional claim as the biller has typed it so far (the institutional one: institutional-draft.ts). It names patient, payers and providers by id, and anything may still be
 * missing: a draft with errors can be saved, it only may not go. `resolveClaim` turns it into the claim model.
 */

const idSchema = z.string().min(1).max(40);
const optionalIdSchema = idSchema.nullable();
const optionalDateSchema = isoDateSchema.nullable();

export const draftLineSchema = z.strictObject({
  /** Null for a line that was never saved. */
  lineId: optionalIdSchema,
  fromDate: optionalDateSchema,
  /** Null means the same day as `fromDate`. */
  toDate: optionalDateSchema,
  placeOfService: z.string().max(2),
  emergency: z.boolean(),
  procedureCode: z.string().max(48),
  modifiers: z.array(z.string().max(2)).max(4),
  description: z.string().max(80),
  diagnosisPointers: z.array(z.int().min(1).max(12)).max(4),
  /** Null: not typed, and the fee schedule has no price. */
  chargeCents: enteredCentsSchema.nullable(),
  units: z.string().max(8),
  unitBasis: z.enum(["UN", "MJ"]),
  epsdt: z.boolean(),
  familyPlanning: z.boolean(),
  renderingProviderId: optionalIdSchema,
  orderingProviderId: optionalIdSchema,
  ndc: claimNdcSchema.nullable(),
  note: z.string().max(80),
});
export type DraftLine = z.infer<typeof draftLineSchema>;

export const claimDraftSchema = z.strictObject({
  /** Absent on drafts from before institutional claims were entered. */
  kind: z.literal("professional").optional(),
  patientId: optionalIdSchema,
  /** The coverages billed, by rank. All null: a self-pay visit. */
  coverageIds: z.strictObject({
    primary: optionalIdSchema,
    secondary: optionalIdSchema,
    tertiary: optionalIdSchema,
  }),
  destination: coverageRankSchema,
  frequency: z.enum(["1", "7", "8"]),
  payerControlNumber: z.string().max(50),
  renderingProviderId: optionalIdSchema,
  referringProviderId: optionalIdSchema,
  supervisingProviderId: optionalIdSchema,
  orderingProviderId: optionalIdSchema,
  facilityId: optionalIdSchema,
  placeOfService: z.string().max(2),
  acceptAssignment: z.enum(["A", "B", "C"]),
  providerSignatureOnFile: z.boolean(),
  relatedCauses: z.strictObject({
    employment: z.boolean(),
    autoAccident: z.boolean(),
    otherAccident: z.boolean(),
    autoAccidentState: z.string().max(2),
  }),
  dates: z.strictObject({
    onset: optionalDateSchema,
    initialTreatment: optionalDateSchema,
    lastSeen: optionalDateSchema,
    accident: optionalDateSchema,
    lastMenstrualPeriod: optionalDateSchema,
    disabilityFrom: optionalDateSchema,
    disabilityTo: optionalDateSchema,
    admission: optionalDateSchema,
    discharge: optionalDateSchema,
  }),
  priorAuthorization: z.string().max(50),
  referralNumber: z.string().max(50),
  cliaNumber: z.string().max(10),
  note: z.string().max(80),
  outsideLabChargeCents: enteredCentsSchema.nullable(),
  diagnoses: z.array(z.string().max(8)).max(12),
  lines: z.array(draftLineSchema).max(50),
});
/** See {@link claimDraftSchema}. */
export type ClaimDraft = z.infer<typeof claimDraftSchema>;

/** A line with nothing typed yet. */
export function emptyDraftLine(placeOfService = ""): DraftLine {
  return {
    lineId: null,
    fromDate: null,
    toDate: null,
    placeOfService,
    emergency: false,
    procedureCode: "",
    modifiers: [],
    description: "",
    diagnosisPointers: [],
    chargeCents: null,
    units: "1",
    unitBasis: "UN",
    epsdt: false,
    familyPlanning: false,
    renderingProviderId: null,
    orderingProviderId: null,
    ndc: null,
    note: "",
  };
}

/** A claim with nothing typed yet; assignment accepted and the provider's signature on file, as nearly always. */
export function emptyClaimDraft(): ClaimDraft {
  return {
    patientId: null,
    coverageIds: { primary: null, secondary: null, tertiary: null },
    destination: "primary",
    frequency: "1",
    payerControlNumber: "",
    renderingProviderId: null,
    referringProviderId: null,
    supervisingProviderId: null,
    orderingProviderId: null,
    facilityId: null,
    placeOfService: "",
    acceptAssignment: "A",
    providerSignatureOnFile: true,
    relatedCauses: { employment: false, autoAccident: false, otherAccident: false, autoAccidentState: "" },
    dates: {
      onset: null,
      initialTreatment: null,
      lastSeen: null,
      accident: null,
      lastMenstrualPeriod: null,
      disabilityFrom: null,
      disabilityTo: null,
      admission: null,
      discharge: null,
    },
    priorAuthorization: "",
    referralNumber: "",
    cliaNumber: "",
    note: "",
    outsideLabChargeCents: null,
    diagnoses: [],
    lines: [],
  };
}
