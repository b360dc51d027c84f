import { z } from "zod";
import { addressSchema, claimFilingCodeSchema } from "../claims/claim.ts";
import { isoDateSchema } from "../dates/iso-date.ts";
import { interchangeProfileSchema } from "../edi/x12/interchange-profile.ts";
import {
  PAPER_SIGNATURES,
  PAPER_SIGNED_DATES,
  PAPER_TOTALS,
  type PaperConventions,
  USUAL_PAPER_CONVENTIONS,
} from "../forms/paper-conventions.ts";
import { enteredCentsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) => text(max).nullable();
const id = z.string().min(1).max(40);
const nothing = z.strictObject({});

export const practiceSchema = z.strictObject({
  name: text(60).min(1),
  npi: text(10),
  taxId: text(9),
  taxIdKind: z.enum(["EIN", "SSN"]),
  taxonomy: text(10),
  address: addressSchema,
  payToAddress: addressSchema.nullable(),
  phone: text(10),
  contactName: text(60),
  /** IANA zone, e.g. `America/Chicago`: "today" is the day there. */
  timeZone: text(64).min(1),
  statementMinimumCents: enteredCentsSchema,
  statementIntervalDays: z.int().min(1).max(365),
  statementDueDays: z.int().min(1).max(120),
  statementMessage: text(400),
});
export type Practice = z.infer<typeof practiceSchema>;

export const providerSchema = z.strictObject({
  id,
  kind: z.enum(["person", "organization"]),
  lastOrOrganization: text(60).min(1),
  first: optionalText(35),
  middle: optionalText(25),
  suffix: optionalText(10),
  credentials: optionalText(20),
  npi: optionalText(10),
  taxonomy: optionalText(10),
  /** May stand in box 24J. */
  rendering: z.boolean(),
  /** May stand in box 17. */
  referring: z.boolean(),
  active: z.boolean(),
});
export type Provider = z.infer<typeof providerSchema>;

export const facilitySchema = z.strictObject({
  id,
  name: text(60).min(1),
  npi: optionalText(10),
  placeOfService: text(2).min(2),
  address: addressSchema,
  cliaNumber: optionalText(10),
  mammographyNumber: optionalText(50),
  isDefault: z.boolean(),
  active: z.boolean(),
});
export type Facility = z.infer<typeof facilitySchema>;

/**
 * How far a payer's checks post by themselves: each is looked at; one press posts all that balance; or what balances and
 * matches posts when its file comes.
 */
export const payerAutomationSchema = z.enum(["review", "one-click", "automatic"]);
export type PayerAutomation = z.infer<typeof payerAutomationSchema>;

export const paperConventionsSchema = z.strictObject({
  signature: z.enum(PAPER_SIGNATURES),
  signedDate: z.enum(PAPER_SIGNED_DATES),
  totals: z.enum(PAPER_TOTALS),
}) satisfies z.ZodType<PaperConventions>;

export const payerSchema = z.strictObject({
  id,
  name: text(60).min(1),
  payerId: text(80).min(2),
  filingCode: claimFilingCodeSchema,
  address: addressSchema.nullable(),
  phone: optionalText(10),
  submission: z.enum(["electronic", "paper"]),
  timelyFilingDays: z.int().min(1).max(3650).nullable(),
  acceptsReplacement: z.boolean(),
  /** How far its checks post by themselves. */
  automation: payerAutomationSchema,
  /** How it wants its paper forms filled. */
  paper: paperConventionsSchema.default(USUAL_PAPER_CONVENTIONS),
  active: z.boolean(),
});
export type Payer = z.infer<typeof payerSchema>;

export const feeSchema = z.strictObject({
  id,
  procedureCode: text(48).min(1),
  /** Empty: the price without a modifier. */
  modifier: text(2),
  label: text(80),
  chargeCents: enteredCentsSchema,
  effectiveDate: isoDateSchema,
  active: z.boolean(),
});
export type Fee = z.infer<typeof feeSchema>;

export const favouriteSchema = z.strictObject({
  kind: z.enum(["diagnosis", "procedure"]),
  code: text(48).min(1),
  label: text(80),
});
export type Favourite = z.infer<typeof favouriteSchema>;

export const clearinghouseSchema = z.strictObject({
  name: text(60),
  /** T: files say they are tests and nothing is paid. P: production. */
  usage: z.enum(["T", "P"]),
  profile: interchangeProfileSchema,
});
export type Clearinghouse = z.infer<typeof clearinghouseSchema>;

/** A saved row is new when its id is null. */
const draft = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) =>
  schema.extend({ id: id.nullable() }).strict();
const saved = z.strictObject({ id });

export const codeListSchema = z.enum(["diagnosis", "procedure", "modifier", "place-of-service", "state", "taxonomy"]);

export const practiceCalls = {
  "practice.get": query({
    summary: "The practice as it stands on claims and statements.",
    input: nothing,
    output: practiceSchema,
  }),
  "practice.save": command({ summary: "Changes the practice's own data.", input: practiceSchema, output: nothing }),
  "providers.list": query({
    summary: "All providers, rendering and referring.",
    input: z.strictObject({ includeInactive: z.boolean() }),
    output: z.array(providerSchema),
  }),
  "providers.save": command({ summary: "Adds or changes a provider.", input: draft(providerSchema), output: saved }),
  "facilities.list": query({
    summary: "Places where services are given.",
    input: z.strictObject({ includeInactive: z.boolean() }),
    output: z.array(facilitySchema),
  }),
  "facilities.save": command({
    summary: "Adds or changes a place of service.",
    input: draft(facilitySchema),
    output: saved,
  }),
  "payers.list": query({
    summary: "Insurance payers.",
    input: z.strictObject({ includeInactive: z.boolean() }),
    output: z.array(payerSchema),
  }),
  "payers.save": command({ summary: "Adds or changes a payer.", input: draft(payerSchema), output: saved }),
  "fees.list": query({ summary: "The fee schedule.", input: nothing, output: z.array(feeSchema) }),
  "fees.save": command({ summary: "Adds or changes a price.", input: draft(feeSchema), output: saved }),
  "fees.find": query({
    summary: "The price of a procedure on a day, with its modifiers; null when the schedule has none.",
    input: z.strictObject({ procedureCode: text(48), modifiers: z.array(text(2)).max(4), date: isoDateSchema }),
    output: z.strictObject({ chargeCents: enteredCentsSchema, label: text(80) }).nullable(),
  }),
  "favourites.list": query({
    summary: "Favourite diagnoses or procedures.",
    input: z.strictObject({ kind: z.enum(["diagnosis", "procedure"]) }),
    output: z.array(favouriteSchema),
  }),
  "favourites.save": command({ summary: "Adds or relabels a favourite.", input: favouriteSchema, output: nothing }),
  "favourites.remove": command({
    summary: "Takes a code off the favourites.",
    input: favouriteSchema.pick({ kind: true, code: true }),
    output: nothing,
  }),
  "codes.search": query({
    summary: "Type-ahead on a code list by code or words: favourites and priced codes first.",
    input: z.strictObject({ list: codeListSchema, text: text(60), limit: z.int().min(1).max(50) }),
    output: z.array(z.strictObject({ code: z.string(), label: z.string(), favourite: z.boolean() })),
  }),
  "clearinghouse.get": query({ summary: "The clearinghouse profile.", input: nothing, output: clearinghouseSchema }),
  "clearinghouse.save": command({
    summary: "Changes the clearinghouse profile.",
    input: clearinghouseSchema,
    output: nothing,
  }),
} as const;
